import type { Context } from '../../../core/context.ts'
import { defineLoader, manyForEach } from '../../../core/loaders.ts'
import { insertRows } from '../../../core/rows.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { type Collected, joined } from './windows.ts'

const { sql } = Prisma

/** A time of which an integration collected mentions. */
interface CollectedWindow {
  from: Date
  to: Date
  complete: boolean
}

/**
 * Keeps of which time an integration collected mentions, in the transaction of its page. Windows that touch become one,
 * so that a source that is read every minute has one window and not half a million a year.
 */
export async function keepCollected(
  ctx: Context,
  integrationId: string,
  windows: readonly CollectedWindow[],
): Promise<void> {
  for (const complete of [true, false]) {
    const fresh = windows.filter((one) => one.complete === complete)
    if (fresh.length === 0) continue
    const touched = await ctx.db.$queryRaw<{ from: Date; to: Date }[]>(sql`
      DELETE FROM "CollectionWindow" w USING unnest(${fresh.map(({ from }) => from)}::timestamptz[],
        ${fresh.map(({ to }) => to)}::timestamptz[]) AS f("from", "to")
      WHERE w."integrationId" = ${integrationId}::uuid AND w.complete = ${complete} AND w."from" <= f."to" AND w."to" >= f."from"
      RETURNING w."from", w."to"`)
    const all = joined([...touched, ...fresh].map(({ from, to }) => ({ fromMs: from.getTime(), toMs: to.getTime() })))
    await insertRows(
      ctx,
      'CollectionWindow',
      all.map(({ fromMs, toMs }) => ({
        ...{ id: ctx.newId(), integrationId, complete },
        ...{ from: new Date(fromMs), to: new Date(toMs) },
      })),
    )
  }
}

/** What integrations collected of a period, in order. */
export const collectedIn = defineLoader<
  { integrationId: string; from: Date; to: Date },
  (CollectedWindow & { position: number })[]
>(
  async (ctx, asked) => {
    const rows = await ctx.db.$queryRaw<(CollectedWindow & { position: number })[]>(sql`
      SELECT (a.position - 1)::int AS position, w."from", w."to", w.complete
      FROM unnest(${asked.map(({ integrationId }) => integrationId)}::uuid[], ${asked.map(({ from }) => from)}::timestamptz[],
        ${asked.map(({ to }) => to)}::timestamptz[]) WITH ORDINALITY AS a(integration, "from", "to", position)
      JOIN "CollectionWindow" w ON w."integrationId" = a.integration AND w."from" < a."to" AND w."to" > a."from"
      ORDER BY w."from", w."to"`)
    const places = asked.map((_one, index) => index)
    return manyForEach(places, rows, ({ position }) => position)
  },
  ({ integrationId, from, to }) => `${integrationId} ${from.getTime()} ${to.getTime()}` as never,
)

/** Integrations that ever said of which time they collected mentions. */
export async function collectingIntegrations(ctx: Context): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(
    sql`SELECT DISTINCT "integrationId" AS id FROM "CollectionWindow" ORDER BY 1`,
  )
  return rows.map(({ id }) => id)
}

/** Integrations that brought mentions and never said of which time they collected them. */
export async function silentIntegrations(ctx: Context): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT i.id FROM "Integration" i
    WHERE EXISTS (SELECT FROM "MentionSighting" s WHERE s."organizationId" = i."organizationId" AND s."integrationId" = i.id)
      AND NOT EXISTS (SELECT FROM "CollectionWindow" w
        WHERE w."organizationId" = i."organizationId" AND w."integrationId" = i.id)
    ORDER BY i.id`)
  return rows.map(({ id }) => id)
}

export const asCollected = ({ from, to, complete }: CollectedWindow): Collected => ({
  ...{ fromMs: from.getTime(), toMs: to.getTime(), complete },
})
