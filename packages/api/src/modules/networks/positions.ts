import type { Context } from '../../core/context.ts'
import { defineLoader } from '../../core/loaders.ts'
import type { NetworkMeasure } from '../../generated/prisma/client.ts'

interface PositionKey {
  personId: string
  kind: string
}

const textOf = (key: PositionKey) => `${key.kind} ${key.personId}`

/** Positions of people in networks, in one statement for all people and kinds of a page; null where not measured. */
export const positionOf = defineLoader<PositionKey, NetworkMeasure>(async (ctx, keys) => {
  const rows = await ctx.db.networkMeasure.findMany({
    where: {
      kind: { in: [...new Set(keys.map((key) => key.kind))] },
      personId: { in: [...new Set(keys.map((key) => key.personId))] },
    },
  })
  const byKey = new Map(rows.map((row) => [textOf(row), row]))
  return keys.map((key) => byKey.get(textOf(key)) ?? null)
}, textOf)

/**
 * Positions of people in one network, by person id; who has none in it, or is not measured yet, is left out.
 * Authorises nothing: that is for the act that asks.
 */
export async function measuresOf(
  ctx: Context,
  personIds: readonly string[],
  kind: string,
): Promise<ReadonlyMap<string, NetworkMeasure>> {
  const rows = await ctx.db.$queryRaw<NetworkMeasure[]>`
    SELECT * FROM "NetworkMeasure" WHERE kind = ${kind} AND "personId" = ANY(${[...personIds]}::uuid[])`
  return new Map(rows.map((row) => [row.personId, row]))
}
