import { nameKey } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../../core/context.ts'
import { InvalidInputError } from '../../../core/errors.ts'
import { globalId } from '../../../core/ids.ts'
import {
  importedUnder,
  type KeyedRows,
  keyedAmong,
  type RecordOutcome,
  rowsAsActs,
  storeByActs,
} from '../../../platform/bulk/index.ts'
import { departmentsInRows, leadingDirectory } from '../../people/index.ts'
import { createTopic, updateTopic } from '../topic-mutations.ts'
import { rowTexts as texts } from './row-texts.ts'
import { type TopicRecord, topicsTarget } from './topic-record.ts'

/** Files of topics, each known by its key in a source or by its name. */
export const topicsImport = rowsAsActs({ target: topicsTarget, needs: 'topic:write', store: storeTopics })

/** Stores topics of a file by `topicCreate` and `topicUpdate`. Checks no permissions: the act that started the import did. */
async function storeTopics(
  ctx: Context,
  idsOf: string | null,
  records: readonly TopicRecord[],
): Promise<RecordOutcome[]> {
  const source = idsOf ?? (await leadingDirectory(ctx))
  const rows: KeyedRows = { target: 'TOPICS', column: 'topicId', source }
  const department = await departmentsInRows(
    ctx,
    source,
    records.flatMap(({ department: name }) => name ?? []),
  )
  const topics = await knownTopics(ctx, rows, records)
  return await storeByActs(ctx, records, {
    rows,
    order: parentsFirst(records),
    fieldOf: { departmentId: 'department', parentId: 'parent' },
    store: async (record, known) => {
      const owner = record.department ? department(record.department) : null
      if (owner && 'message' in owner) throw new InvalidInputError(owner.message, ['department'])
      const parentId = record.parent ? topics.parent(record.parent) : null
      const input = {
        ...{ name: record.name, description: record.description, aim: record.aim },
        departmentId: owner ? globalId('Department', owner.id) : clearedBy(record.department),
        parentId: parentId ? globalId('Topic', parentId) : clearedBy(record.parent),
        ...{ synonyms: terms(record.synonyms), queries: terms(record.queries) },
      }
      const id = known ?? topics.named(record.name, record.key)
      const topic = id
        ? await updateTopic(ctx, { id: globalId('Topic', id), input })
        : await createTopic(ctx, { input })
      const outcome = id === null ? 'created' : topics.versionOf(id) === topic.version ? 'unchanged' : 'updated'
      topics.add(record.key, topic)
      return { outcome, id: topic.id }
    },
  })
}

/** An empty cell clears what is stored; without a column it stays. */
const clearedBy = (cell: string | null | undefined): null | undefined => (cell === undefined ? undefined : null)

/** An empty cell means none. Files name no languages: the words hold in every language. */
const terms = (words: readonly string[] | null | undefined) =>
  words === undefined ? undefined : (words ?? []).map((text) => ({ text }))

interface Known {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  readonly version: number
}

const PATH = /\s*[/>]\s*/

/** The topics that rows are about or name as parents; those that are stored are added. */
async function knownTopics(ctx: Context, rows: KeyedRows, records: readonly TopicRecord[]) {
  const parents = records.flatMap(({ parent }) => parent ?? [])
  const byKey = await importedUnder(ctx, rows, [...records.flatMap(({ key }) => key ?? []), ...parents])
  const names = [...records.map(({ name }) => name), ...parents, ...parents.flatMap((path) => path.split(PATH))]
  const select = { id: true, name: true, key: true, parentId: true, version: true } as const
  const found = await ctx.db.topic.findMany({
    where: { OR: [{ key: { in: names.map(nameKey) } }, { id: { in: [...byKey.values()] } }] },
    select,
  })
  const keyed = await keyedAmong(
    ctx,
    rows,
    found.map(({ id }) => id),
  )
  const byId = new Map<string, Known>(found.map((topic) => [topic.id, topic]))
  const named = (name: string) => [...byId.values()].find((topic) => nameKey(topic.name) === nameKey(name))
  const ofPath = (path: string): Known | undefined => {
    const [own = '', ...above] = path.split(PATH).toReversed()
    const topic = named(own)
    let at = topic
    for (const name of above) {
      at = at?.parentId ? byId.get(at.parentId) : undefined
      if (!at || nameKey(at.name) !== nameKey(name)) return undefined
    }
    return topic
  }
  return {
    versionOf: (id: string) => byId.get(id)?.version,
    /** The topic of a name: of a row with a key, only one that no row of the source has had yet, such as one made by hand. */
    named(name: string, key: string | null): string | null {
      const topic = named(name)
      return topic && (key === null || !keyed.has(topic.id)) ? topic.id : null
    },
    /** @throws InvalidInputError where there is none. */
    parent(told: string): string {
      const topic = byId.get(byKey.get(told) ?? '') ?? named(told) ?? ofPath(told)
      if (topic) return topic.id
      throw new InvalidInputError(texts('unknown-parent'), ['parent'])
    },
    add(key: string | null, topic: Known): void {
      byId.set(topic.id, topic)
      if (key !== null) byKey.set(key, topic.id)
    },
  }
}

/** The positions of records, those of parents before those of their parts, wherever they stand in the batch. */
export function parentsFirst(records: readonly TopicRecord[]): number[] {
  const places = new Map<string, number>()
  for (const [index, { key, name }] of records.entries()) {
    places.set(nameKey(name), index)
    if (key !== null) places.set(nameKey(key), index)
  }
  const order = new Set<number>()
  for (const start of records.keys()) {
    const chain: number[] = []
    let at: number | undefined = start
    while (at !== undefined && !order.has(at) && !chain.includes(at)) {
      chain.push(at)
      const parent: string | null | undefined = records[at]?.parent
      at = parent ? (places.get(nameKey(parent)) ?? places.get(nameKey(parent.split(PATH).at(-1) ?? ''))) : undefined
    }
    for (const index of chain.toReversed()) order.add(index)
  }
  return [...order]
}
