import type { Context } from '../../core/context.ts'
import { oneForEach } from '../../core/loaders.ts'
import type { NetworkMeasure } from '../../generated/prisma/client.ts'

/**
 * The positions of people in one network, in the order of the people; null without a tie or a measurement. Checks no
 * permissions: the field does.
 */
export async function positionsOf(
  ctx: Context,
  personIds: readonly string[],
  kind: string,
): Promise<(NetworkMeasure | null)[]> {
  const rows = await ctx.db.networkMeasure.findMany({ where: { kind, personId: { in: [...personIds] } } })
  return oneForEach(personIds, rows, (row) => row.personId)
}
