import type { Context } from '../../../core/context.ts'
import { rowsOf } from '../../../core/rows.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { heldAt, setPeriods } from '../periods.ts'

const { sql } = Prisma

const RELATIONS = { table: 'PersonRelation', facts: ['kind', 'primary'], key: ['kind'] } as const

/** What a person shall be to the organisation. */
export interface NewRelations {
  personId: string
  kinds: readonly string[]
  /** Which one is primary; left out, the one that was, or else the first. */
  primary?: string | null
  /** From when on; now when left out. */
  from?: Date | null
}

/**
 * Lets people have exactly these relations from an instant on; see `setPeriods`. A trigger keeps `kind` of the person the
 * primary one.
 * @returns those of them for whom that is something else than before.
 */
export async function setRelations(ctx: Context, people: readonly NewRelations[]): Promise<ReadonlySet<string>> {
  if (people.length === 0) return new Set()
  const stood = await ctx.db.personRelation.findMany({
    where: { personId: { in: people.map(({ personId }) => personId) }, to: null, primary: true },
    select: { personId: true, kind: true },
  })
  const before = new Map(stood.map(({ personId, kind }) => [personId, kind]))
  const since = new Map(people.map(({ personId, from }) => [personId, from ?? ctx.now()]))
  const rows = people.flatMap((one) => {
    const { personId, kinds } = one
    const primary = primaryKind(one, before.get(personId))
    return [...new Set(kinds)].map((kind) => ({
      ...{ id: ctx.newId(), personId, kind, primary: kind === primary, from: since.get(personId) },
    }))
  })
  return await setPeriods(ctx, RELATIONS, { since, rows: rowsOf('PersonRelation', rows) })
}

/** The primary one of new relations; undefined where there are none. */
export function primaryKind(
  { kinds, primary }: Pick<NewRelations, 'kinds' | 'primary'>,
  stood: string | undefined,
): string | undefined {
  return [primary, stood].find((kind) => kind != null && kinds.includes(kind)) ?? kinds[0]
}

/**
 * A condition that a person is an employee at an instant. Before anybody said what they are, they are assumed to be one, so
 * that saying it changes nothing of the time before.
 * @param person their id.
 */
export const isEmployee = (person: Prisma.Sql, at: Prisma.Sql): Prisma.Sql => sql`(
  EXISTS (SELECT FROM "PersonRelation" m WHERE m."personId" = ${person} AND m.kind = 'EMPLOYEE' AND ${heldAt(at)})
  OR NOT EXISTS (SELECT FROM "PersonRelation" m WHERE m."personId" = ${person} AND coalesce(m."from", '-infinity') <= ${at}))`
