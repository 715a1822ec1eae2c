import type { Json, StreamName } from '@portevoix/sdk/plugin'
import { DomainError } from '../../core/errors.ts'
import { asWritten } from '../../core/texts/index.ts'
import { inJob, type JobDefinition } from '../../platform/jobs/index.ts'
import { isTransient, type OperationEnvironment } from '../../platform/operations/index.ts'
import { PluginFailure, watchForStall } from '../../platform/plugin-host/index.ts'
import { factsFor } from '../credentials/index.ts'
import { ownPosts, STREAM_STORES, settleWaiting } from '../streams/index.ts'
import { failRun, finishRun, giveUpRun } from './end-run.ts'
import type { Line } from './run-log.ts'
import { SYNC_QUEUE, type SyncJob } from './run-queue.ts'
import { type Activity, type Claim, claimRun, storePage, storeSettled, type Usage } from './sync-run.ts'
import { texts } from './texts.ts'

/**
 * Reads the stream of a run page by page. Each page is one transaction, so that after a crash the run continues after
 * the last page.
 */
export function syncJob(environment: OperationEnvironment): JobDefinition<SyncJob> {
  return {
    queue: SYNC_QUEUE,
    heartbeatS: 30,
    retries: 5,
    // As many as a plugin has processes, so that one slow source does not block the others.
    concurrency: 5,
    giveUp: (job) => inJob(environment, job, (ctx) => giveUpRun(ctx, job.runId)),
    handle: async (job, { signal }) => {
      const claim = await inJob(environment, job, (ctx) => claimRun(ctx, job.runId))
      if (!claim) return
      const reading = new Reading()
      try {
        if (!(await readPages(environment, job, claim, { signal, reading }))) return
        if (!(await settlePeople(environment, job, claim))) return
      } catch (error) {
        if (signal.aborted || isOurStop(error)) throw error
        const failure = failureOf(error)
        if (failure !== error) environment.log.error({ runId: job.runId, err: error }, 'sync run failed')
        const end = { failure, job, progressed: reading.pages > 0 }
        await inJob(environment, job, (ctx) => failRun(ctx, claim, { ...end, activity: reading.takeActivity() }))
        return
      }
      await inJob(environment, job, (ctx) => finishRun(ctx, claim, reading.takeActivity()))
    },
  }
}

/** @returns false when another worker took the run over. */
async function settlePeople(environment: OperationEnvironment, job: SyncJob, claim: Claim): Promise<boolean> {
  if (claim.run.stream !== 'people') return true
  return await settleWaiting((work) => inJob(environment, job, work), {
    readingId: claim.run.id,
    integration: claim.integration,
    version: STREAM_STORES.people.version,
    store: (ctx, settled) => storeSettled(ctx, claim, settled),
  })
}

/** The server is stopping, so the run has not failed: another worker continues it. */
const isOurStop = (error: unknown): boolean =>
  error instanceof PluginFailure &&
  (error.reason === 'cancelled' || (error.reason === 'unavailable' && error.kind === 'transient'))

/** Converts every error to a failure, so that no run stays unfinished for ever and blocks its integration. */
function failureOf(error: unknown): PluginFailure {
  if (error instanceof PluginFailure) return error
  // A refusal by the server itself, such as when erasures cannot be recognised without a key.
  if (error instanceof DomainError) return new PluginFailure('permanent', 'unavailable', error.told)
  if (isTransient(error)) return new PluginFailure('transient', 'bug', texts('database-busy'))
  return new PluginFailure('permanent', 'bug', texts('server-failed'))
}

/** What happened since the last stored page. */
class Reading {
  /** Pages stored by this attempt. */
  pages = 0
  #lines: Line[] = []
  #usage: Usage = { requests: 0, quotaUnits: 0 }

  note(line: Line): void {
    this.#lines.push(line)
  }

  count({ requests, quotaUnits }: Usage): void {
    this.#usage.requests += requests
    this.#usage.quotaUnits += quotaUnits
  }

  takeActivity(): Activity {
    const taken = { lines: this.#lines, usage: this.#usage }
    this.#lines = []
    this.#usage = { requests: 0, quotaUnits: 0 }
    return taken
  }
}

/** @returns false when another worker took the run over. */
async function readPages(
  environment: OperationEnvironment,
  job: SyncJob,
  claim: Claim,
  options: { signal: AbortSignal; reading: Reading },
): Promise<boolean> {
  const { signal, reading } = options
  const { run, integration, state } = claim
  const stream = run.stream as StreamName
  const facts = await factsFor(environment, {
    organizationId: job.organizationId,
    integration,
    signal,
    onLog: ({ level, message, told, fields }) =>
      reading.note({
        level: level === 'warn' ? 'WARN' : 'INFO',
        message: told ?? asWritten(message),
        fields,
        at: environment.now(),
      }),
    onUsage: (usage) => reading.count(usage),
  })
  const host = await environment.services.plugins.host()
  const declared = host.connector(integration.connector)?.streams.find(({ name }) => name === stream)
  const snapshot = declared?.mode === 'snapshot'
  const byAbsence = snapshot && declared.deletes === 'absence'
  const pages = host.readStream({
    ...facts,
    stream,
    state: (state?.state ?? null) as Json,
    stateVersion: state?.stateVersion ?? null,
    published: (query) => inJob(environment, job, (ctx) => ownPosts(ctx, integration.id, query)),
  })
  const assertMoves = watchForStall()
  for await (const page of pages) {
    const activity = reading.takeActivity()
    const stored = await inJob(environment, job, (ctx) =>
      storePage(ctx, claim, { page, snapshot, byAbsence, activity }),
    )
    if (!stored) return false
    reading.pages += 1
    assertMoves(page, activity.usage.requests)
  }
  return true
}
