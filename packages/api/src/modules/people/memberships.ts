import type { Context } from '../../core/context.ts'
import { rowsOf } from '../../core/rows.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { membershipsRestated } from './on-memberships-restated.ts'
import { heldAt, setPeriods } from './periods.ts'

const { sql } = Prisma

const MEMBERSHIPS = { table: 'Membership', facts: ['departmentId', 'primary'], key: ['departmentId'] } as const

/** A department that somebody belongs to. */
export interface Belonging {
  departmentId: string
  /** Whether it is the one that what they do counts for; others stand beside. */
  primary: boolean
}

/** What somebody shall belong to from an instant on. */
export interface NewMemberships {
  personId: string
  departmentIds: readonly string[]
  /** Which one is primary; left out, the one that was, or else the first. */
  primaryId?: string | null
  /** From when on; now when left out. An instant that is over tells of the time since anew. */
  from?: Date | null
}

/** The departments that a person belongs to at an instant, the primary one first. */
export async function belongingsOf(ctx: Context, personId: string, at: Date): Promise<Belonging[]> {
  return await ctx.db.$queryRaw<Belonging[]>(sql`
    SELECT m."departmentId", m."primary" FROM "Membership" m
    WHERE m."personId" = ${personId}::uuid AND ${heldAt(sql`${at}::timestamptz`)} ORDER BY m."primary" DESC, m."departmentId"`)
}

/** The departments that people belong to now, by person. */
export async function presentMemberships(
  ctx: Context,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Belonging[]>> {
  const rows = await ctx.db.membership.findMany({
    where: { personId: { in: [...personIds] }, to: null },
    select: { personId: true, departmentId: true, primary: true },
  })
  return Map.groupBy(rows, ({ personId }) => personId)
}

/**
 * Lets people belong to exactly these departments from an instant on: what began later is gone, what lasted then ends,
 * and what came before stays. The number of statements does not grow with the people.
 * @param act the mutation, for the list of what was restated; null where none of the instants is over.
 * @param now the instant of the act.
 * @returns those of them for whom that is something else than before.
 */
export async function setMemberships(
  ctx: Context,
  act: string | null,
  people: readonly NewMemberships[],
  now = ctx.now(),
): Promise<ReadonlySet<string>> {
  if (people.length === 0) return new Set()
  const ids = people.map(({ personId }) => personId)
  const present = await presentMemberships(ctx, ids)
  const since = new Map(people.map(({ personId, from }) => [personId, from ?? now]))
  const wanted = people.flatMap((one) =>
    membershipsOf(one, present.get(one.personId) ?? [], since).map((row) => ({ id: ctx.newId(), ...row })),
  )
  const changed = await setPeriods(ctx, MEMBERSHIPS, { since, rows: rowsOf('Membership', wanted) })
  const restated = people.flatMap(({ personId, from }) =>
    from && from < now && changed.has(personId) ? [{ personId, from }] : [],
  )
  if (act !== null && restated.length > 0) await membershipsRestated(ctx, { act, at: now, people: restated })
  return changed
}

function membershipsOf(one: NewMemberships, present: readonly Belonging[], since: ReadonlyMap<string, Date>) {
  const { personId } = one
  const [primaryId, from] = [primaryAmong(one, present), since.get(personId)]
  return [...new Set(one.departmentIds)].map((departmentId) => ({
    ...{ personId, departmentId, primary: departmentId === primaryId, from },
  }))
}

/** The one of new memberships that is primary; undefined where there are none. */
export function primaryAmong(
  { departmentIds, primaryId }: NewMemberships,
  present: readonly Belonging[],
): string | undefined {
  const stood = present.find(({ primary }) => primary)?.departmentId
  return [primaryId, stood].find((id) => id != null && departmentIds.includes(id)) ?? departmentIds[0]
}

/** Whoever belongs to a department now belongs to another one in its place. */
export async function moveMembers(ctx: Context, from: string, to: string): Promise<void> {
  const members = await ctx.db.membership.findMany({
    where: { departmentId: from, to: null },
    select: { personId: true },
  })
  const belongings = await presentMemberships(
    ctx,
    members.map(({ personId }) => personId),
  )
  const moved = (departmentId: string) => (departmentId === from ? to : departmentId)
  await setMemberships(
    ctx,
    null,
    [...belongings].map(([personId, own]) => ({
      personId,
      departmentIds: own.map(({ departmentId }) => moved(departmentId)),
      primaryId: own.flatMap(({ departmentId, primary }) => (primary ? moved(departmentId) : []))[0],
    })),
  )
}
