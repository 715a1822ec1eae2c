import type { Context } from '../../core/context.ts'
import { oneForEach } from '../../core/loaders.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import { type Network, type NetworkMeasure, Prisma } from '../../generated/prisma/client.ts'
import { mayProcess } from '../privacy/index.ts'

/** A position, with how many people were erased before it was measured: see `Network`. */
export type Position = NetworkMeasure & Pick<Network, 'peopleRemoved'>

/**
 * The positions of people in one network, in the order of the people; null without a tie or a measurement,
 * and where ties are switched off. Checks no permissions: the field does.
 */
export async function positionsOf(
  ctx: Context,
  personIds: readonly string[],
  kind: string,
): Promise<(Position | null)[]> {
  const rows = await ctx.db.$queryRaw<Position[]>(Prisma.sql`
    SELECT ${everyColumn('NetworkMeasure', 'm')}, n."peopleRemoved" FROM "NetworkMeasure" m JOIN "Network" n ON n.kind = m.kind JOIN "Person" x ON x."organizationId" = m."organizationId" AND x.id = m."personId"
    WHERE m.kind = ${kind} AND m."personId" = ANY(${[...personIds]}::uuid[]) AND ${mayProcess('TIES')}`)
  return oneForEach(personIds, rows, (row) => row.personId)
}
