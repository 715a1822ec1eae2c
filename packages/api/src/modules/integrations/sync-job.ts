import type { Json } from '@portevoix/sdk/plugin'
import { inJob, type JobDefinition } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { PluginFailure } from '../../platform/plugin-host/index.ts'
import { SYNC_QUEUE } from './start-sync.ts'
import { type Claim, claimRun, failRun, finishRun, type Line, type SyncJob, storePage } from './sync-run.ts'

/** Reads the stream of a run page by page; each page is one transaction, so that a crash goes on behind the last. */
export function syncJob(environment: OperationEnvironment): JobDefinition<SyncJob> {
  return {
    queue: SYNC_QUEUE,
    heartbeatS: 30,
    retries: 5,
    // As many as a plugin has processes: one slow source does not hold the others.
    concurrency: 4,
    handle: async (job, { signal }) => {
      const claim = await inJob(environment, job, (ctx) => claimRun(ctx, job.runId))
      if (!claim) return
      const lines: Line[] = []
      try {
        if (!(await readPages(environment, job, claim, { signal, lines }))) return
      } catch (error) {
        if (!(error instanceof PluginFailure) || isOurStop(error)) throw error
        await inJob(environment, job, (ctx) => failRun(ctx, claim, { failure: error, job, lines: lines.splice(0) }))
        return
      }
      await inJob(environment, job, (ctx) => finishRun(ctx, claim, lines.splice(0)))
    },
  }
}

/** The server stops: the run is not at fault, and is taken up by the next worker. */
const isOurStop = (failure: PluginFailure): boolean =>
  failure.reason === 'cancelled' || (failure.reason === 'unavailable' && failure.kind === 'transient')

/** @returns false where another worker took the run over. */
async function readPages(
  environment: OperationEnvironment,
  job: SyncJob,
  claim: Claim,
  given: { signal: AbortSignal; lines: Line[] },
): Promise<boolean> {
  const { signal, lines } = given
  const host = await environment.services.plugins.host()
  const pages = host.readStream({
    connector: claim.integration.connector,
    integrationId: claim.integration.id,
    config: claim.integration.config as Json,
    stream: 'content',
    state: (claim.state?.state ?? null) as Json,
    stateVersion: claim.state?.stateVersion ?? null,
    signal,
    onLog: ({ level, message }) => lines.push({ level: level === 'warn' ? 'WARN' : 'INFO', message }),
  })
  for await (const page of pages) {
    const stored = await inJob(environment, job, (ctx) => storePage(ctx, claim, page, lines.splice(0)))
    if (!stored) return false
  }
  return true
}
