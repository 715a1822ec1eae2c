import { idForm, nameKey } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../../core/context.ts'
import { isUuid, parseGlobalId } from '../../../core/ids.ts'
import type { Text } from '../../../core/texts/index.ts'
import { findByExternalId, knownInSeveral, leadingDirectory } from '../../people/index.ts'
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
  const people = await findByExternalId(ctx, { idsOf, ids: ids.map(idForm) })
  const departments = await findDepartments(
    ctx,
    source,
    records.map(({ department }) => department),
  )
  const things = await findThings(ctx, records)
  return {
    source,
    person(externalId, field) {
      const found = people.get(idForm(externalId))
      if (!found) return { field, message: texts('unknown-person') }
      return 'personId' in found ? { id: found.personId } : { field, message: knownInSeveral(found.sources) }
    },
    department(name) {
      const [id, ...others] = departments(name)
      if (id === undefined) return { field: 'department', message: texts('unknown-department') }
      return others.length === 0 ? { id } : { field: 'department', message: texts('several-departments') }
    },
    thing(globalId, field) {
      const id = things.get(`${field} ${globalId}`)
      return id === undefined ? { field, message: texts('unknown-thing') } : { id }
    },
  }
}

/** Departments by their id in a source, else by their name or one of before; those that became a part of another lead on. */
async function findDepartments(ctx: Context, source: string, names: readonly string[]) {
  const [byId, byName] = [
    await ctx.db.departmentExternalId.findMany({
      where: { source, value: { in: names.map(idForm) } },
      select: { value: true, department: { select: { id: true, mergedIntoId: true } } },
    }),
    await ctx.db.department.findMany({
      where: { key: { in: names.map(nameKey) } },
      select: { id: true, key: true, mergedIntoId: true },
    }),
  ]
  const ids = new Map(byId.map(({ value, department: { id, mergedIntoId } }) => [value, mergedIntoId ?? id]))
  const keys = Map.groupBy(byName, ({ key }) => key)
  return (name: string): string[] => {
    const own = ids.get(idForm(name))
    if (own !== undefined) return [own]
    return [...new Set((keys.get(nameKey(name)) ?? []).map(({ id, mergedIntoId }) => mergedIntoId ?? id))]
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
