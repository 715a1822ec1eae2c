import { idForm, nameKey } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../core/context.ts'
import type { Text } from '../../core/texts/index.ts'
import { findByExternalId, knownInSeveral } from './external-ids.ts'
import { rowTexts as texts } from './row-texts.ts'

/** What a row names, or why there is none. */
export type NamedInRow = { id: string } | { message: Text }

/** Finds people by their ids in a source as rows write them, in one or two statements. */
export async function peopleInRows(
  ctx: Context,
  idsOf: string | null,
  ids: readonly string[],
): Promise<(id: string) => NamedInRow> {
  const people = await findByExternalId(ctx, { idsOf, ids: ids.map(idForm) })
  return (id) => {
    const found = people.get(idForm(id))
    if (!found) return { message: texts('row-unknown-person') }
    return 'personId' in found ? { id: found.personId } : { message: knownInSeveral(found.sources) }
  }
}

/** Finds departments by their id in a source, else by their name or one of before; those that became a part of another lead on. */
export async function departmentsInRows(
  ctx: Context,
  source: string,
  names: readonly string[],
): Promise<(name: string) => NamedInRow> {
  const [byId, byName] =
    names.length === 0
      ? [[], []]
      : [
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
  return (name) => {
    const own = ids.get(idForm(name))
    if (own !== undefined) return { id: own }
    const [id, ...others] = new Set((keys.get(nameKey(name)) ?? []).map((row) => row.mergedIntoId ?? row.id))
    if (id === undefined) return { message: texts('row-unknown-department') }
    return others.length === 0 ? { id } : { message: texts('row-several-departments') }
  }
}
