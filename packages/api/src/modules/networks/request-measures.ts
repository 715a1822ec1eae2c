import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'

export const MEASURE_QUEUE = 'network.measure'

/** Data of a job that measures one network. */
export interface MeasureJobData {
  organizationId: string
  kind: string
}

/**
 * Marks the measures of networks as out of date and requests new ones, in the transaction of the change.
 *
 * No change is lost. The revision is written, and its row locked, before the job is added, and a job locks that row
 * before it reads ties. So a waiting job, which keeps this one from being added, reads after this transaction has
 * ended; next to a running job, this one is added.
 */
export async function tiesChanged(ctx: Context, kinds: readonly string[]): Promise<void> {
  const networks = await ctx.db.$queryRaw<{ id: string; kind: string; nodes: number | null }[]>(Prisma.sql`
    UPDATE "Network" t SET revision = t.revision + 1 FROM (
      SELECT id FROM "Network" WHERE kind = ANY(${[...kinds]}::text[]) ORDER BY kind FOR UPDATE
    ) locked WHERE t.id = locked.id RETURNING t.id, t.kind, t.nodes`)
  for (const network of networks) {
    await emit(ctx, 'network.changed', { subjectType: 'Network', subjectId: network.id })
    await requestMeasures(ctx, network)
  }
}

const LARGE_NETWORK_NODES = 2_000
const LARGE_NETWORK_WAIT_S = 10

/** Adds a job that measures a network when it is out of date. */
export async function requestMeasures(ctx: Context, network: { kind: string; nodes: number | null }): Promise<void> {
  const { kind, nodes } = network
  // A network that takes seconds to measure waits a moment, so that one measurement covers several batches of an
  // import.
  const startAfterS = (nodes ?? 0) > LARGE_NETWORK_NODES ? LARGE_NETWORK_WAIT_S : undefined
  await enqueue(ctx, MEASURE_QUEUE, { kind }, { onlyOne: kind, startAfterS })
}

/** Measures the networks of archived people again, because archived people do not count in networks. */
export async function remeasureNetworksOf(ctx: Context, personIds: readonly string[]): Promise<void> {
  const rows = await ctx.db.$queryRaw<{ kind: string }[]>(Prisma.sql`
    SELECT DISTINCT kind FROM "Tie"
    WHERE "fromId" = ANY(${[...personIds]}::uuid[]) OR "toId" = ANY(${[...personIds]}::uuid[])`)
  if (rows.length > 0)
    await tiesChanged(
      ctx,
      rows.map((row) => row.kind),
    )
}
