import type { Context } from '../../core/context.ts'
import { insertRows } from '../../core/rows.ts'
import type { Network } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { inJob, type JobDefinition } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { measureApart, type NetworkMeasures, nodesOf } from './measures/index.ts'
import { lockNetwork } from './network-lock.ts'
import { type NumberedNetwork, readNetwork } from './read-network.ts'
import { MEASURE_QUEUE, type MeasureJobData, requestMeasures } from './request-measures.ts'

/**
 * Computes the measures of one network from all its ties. Reading and storing are short transactions; the computation
 * between them holds no lock and runs in its own thread. A run whose ties changed meanwhile stores nothing and requests
 * another.
 */
export function measureJob(environment: OperationEnvironment): JobDefinition<MeasureJobData> {
  return {
    queue: MEASURE_QUEUE,
    heartbeatS: 60,
    retries: 5,
    policy: 'short',
    handle: async ({ organizationId, kind }, { signal }) => {
      const within = <T>(work: (ctx: Context) => Promise<T>) =>
        inJob(environment, { organizationId, accountId: null }, work)
      const read = await within((ctx) => readTies(ctx, kind))
      if (!read) return
      const { network, ids, ties } = read
      const measured = await measureApart(ties, signal)
      await within((ctx) => storeMeasures(ctx, network, ids, measured))
    },
  }
}

/** The ties of a kind of network; null when its measures are up to date. */
async function readTies(ctx: Context, kind: string): Promise<(NumberedNetwork & { network: Network }) | null> {
  const network = await lockNetwork(ctx, kind)
  if (!network || network.measuredRevision === network.revision) return null
  return { network, ...(await readNetwork(ctx, network)) }
}

/** Some milliseconds of work before it yields to the event loop. */
const ROWS_PER_STATEMENT = 2_000

/** Replaces the stored measures, unless the ties have changed since they were read. */
async function storeMeasures(
  ctx: Context,
  network: Network,
  ids: readonly string[],
  measured: NetworkMeasures,
): Promise<void> {
  const { kind, revision, id } = network
  const { summary } = measured
  const { count } = await ctx.db.network.updateMany({
    where: { kind, revision },
    data: {
      measuredRevision: revision,
      measuredAt: ctx.now(),
      nodes: summary.nodes,
      arcs: summary.arcs,
      communities: summary.communities,
      modularity: summary.modularity,
      sampled: summary.sampled,
      peopleRemoved: network.erasedPeople,
    },
  })
  if (count === 0) return await requestMeasures(ctx, { kind, nodes: summary.nodes })
  await ctx.db.networkMeasure.deleteMany({ where: { kind } })
  for (let start = 0; start < ids.length; start += ROWS_PER_STATEMENT) {
    const batch = nodesOf(measured, ids, start, start + ROWS_PER_STATEMENT)
    await insertRows(
      ctx,
      'NetworkMeasure',
      batch.map(({ id: personId, ...measures }) => ({ kind, personId, ...measures })),
    )
  }
  const data = { revision, nodes: summary.nodes, arcs: summary.arcs }
  await emit(ctx, 'network.measured', { subjectType: 'Network', subjectId: id, data })
}
