import type { Context } from '../../../core/context.ts'
import { isUuid, parseGlobalId } from '../../../core/ids.ts'
import type { Text } from '../../../core/texts/index.ts'
import { departmentsInRows, leadingDirectory, peopleInRows } from '../../people/index.ts'
import { rowTexts as texts } from './row-texts.ts'
import type { TouchpointRecord } from './touchpoint-record.ts'

/** What a record names: an id, or why there is none. */
export type Named = { id: string } | { field: string; message: Text }

/** What some records name. */
export interface NamedThings {
  /** The source of the ids. */
  readonly source: string
  person(externalId: string, field: 'person' | 'contactedBy'): Named
  department(name: string): Named
  thing(globalId: string, field: 'campaign' | 'topic'): Named
}

/** Finds people, departments, campaigns and topics as rows name them, in a fixed number of statements. */
export async function findNamed(
  ctx: Context,
  idsOf: string | null,
  records: readonly TouchpointRecord[],
): Promise<NamedThings> {
  const source = idsOf ?? (await leadingDirectory(ctx))
  const ids = records.flatMap(({ person, contactedBy }) => (contactedBy ? [person, contactedBy] : [person]))
  const people = await peopleInRows(ctx, idsOf, ids)
  const departments = await departmentsInRows(
    ctx,
    source,
    records.map(({ department }) => department),
  )
  const things = await findThings(ctx, records)
  return {
    source,
    person: (externalId, field) => ({ field, ...people(externalId) }),
    department: (name) => ({ field: 'department', ...departments(name) }),
    thing(globalId, field) {
      const id = things.get(`${field} ${globalId}`)
      return id === undefined ? { field, message: texts('unknown-thing') } : { id }
    },
  }
}

/** Campaigns and topics that are there, by the field and the global id. */
async function findThings(ctx: Context, records: readonly TouchpointRecord[]): Promise<ReadonlyMap<string, string>> {
  const named = (field: 'campaign' | 'topic', type: string) =>
    records.flatMap(({ [field]: globalId }) => {
      const parsed = parseGlobalId(globalId ?? '')
      return parsed?.type === type && isUuid(parsed.id) ? [{ name: `${field} ${globalId}`, id: parsed.id }] : []
    })
  const [campaigns, topics] = [named('campaign', 'Campaign'), named('topic', 'Topic')]
  const idsOf = (some: readonly { id: string }[]) => ({
    where: { id: { in: some.map(({ id }) => id) } },
    select: { id: true },
  })
  const there = new Set([
    ...(campaigns.length > 0 ? await ctx.db.campaign.findMany(idsOf(campaigns)) : []).map(({ id }) => id),
    ...(topics.length > 0 ? await ctx.db.topic.findMany(idsOf(topics)) : []).map(({ id }) => id),
  ])
  return new Map([...campaigns, ...topics].filter(({ id }) => there.has(id)).map(({ name, id }) => [name, id]))
}
