export { inJob } from './in-job.ts'
export { holdsRun, type Lease, takeRun } from './lease.ts'
export { type RecurringWork, startRecurring } from './recurring.ts'
export { RunStatus } from './run-status.ts'

import { PgBoss } from 'pg-boss'
import type { Context } from '../../core/context.ts'
import type { Db } from '../../core/database.ts'
import { describeError, type Log } from '../../core/log.ts'
import { QUEUE_SCHEMA } from './install.ts'

/** A kind of work that happens after the request: a queue, and who does it. */
export interface JobDefinition<Data extends { organizationId: string }> {
  readonly queue: string
  /** Seconds after which a run that gave no sign of life is taken up by another worker; the handler is idempotent. */
  readonly heartbeatS: number
  readonly retries: number
  /** `short`: of the jobs with one `onlyOne` key at most one waits; another may be running. Any number by default. */
  readonly policy?: 'standard' | 'short'
  /**
   * How many of them one process does at a time; 1 when left out. Of several, one organisation has at most all but one,
   * counted over all servers together: slow work of one leaves a worker to the others. Workers that look
   * for work at the same moment do not count each other, so that it may pass by one until a job ends.
   */
  readonly concurrency?: number
  handle(data: Data, options: { signal: AbortSignal }): Promise<void>
}

export interface EnqueueOptions {
  onlyOne?: string
  /** Seconds before which it is not begun. */
  startAfterS?: number
}

/** The queue of work on the same PostgreSQL. */
export interface Jobs {
  /** Adds work in the transaction of `db`: it is done exactly if the change is committed. */
  enqueue(
    db: Db,
    queue: string,
    data: { organizationId: string } & Record<string, unknown>,
    options?: EnqueueOptions,
  ): Promise<void>
  /** Makes it possible to add work of these kinds, for another process to do. */
  prepare(definitions: readonly JobDefinition<never>[]): Promise<void>
  /** Begins to do the work of these kinds. */
  work(definitions: readonly JobDefinition<never>[]): Promise<void>
  /** Stops taking work and waits for what is under way. */
  stop(): Promise<void>
}

declare module '../../core/context.ts' {
  interface Services {
    readonly jobs: Jobs
  }
}

const CONNECTIONS = 4
/** Nothing wakes a worker when the time of a delayed job comes. */
const DELAYED_JOBS_POLL_S = 2
const STOP_TIMEOUT_MS = 8_000

/**
 * Opens the queue. Its tables are there: `portevoix migrate` makes them.
 * @param connection.databaseUrl of the system login.
 */
export async function openJobs(connection: { databaseUrl: string; log: Log }): Promise<Jobs> {
  const { log } = connection
  const boss = new PgBoss({
    connectionString: connection.databaseUrl,
    schema: QUEUE_SCHEMA,
    // The login owns no table: it makes none, and rebuilds no index.
    migrate: false,
    reindex: false,
    max: CONNECTIONS,
    useListenNotify: true,
    schedule: false,
    persistWarnings: false,
  })
  boss.on('error', (error) => log.error({ err: error }, 'job queue failed'))
  await boss.start()
  const queues = new Set<string>()

  const ensureQueue = async (queue: string, options: JobDefinition<never>) => {
    if (queues.has(queue)) return
    await boss.createQueue(queue, {
      policy: options.policy ?? 'standard',
      notify: true,
      retryLimit: options.retries,
      retryDelay: 2,
      retryBackoff: true,
      expireInSeconds: 6 * 60 * 60,
      heartbeatSeconds: options.heartbeatS,
    })
    queues.add(queue)
  }

  const startWorker = async (definition: JobDefinition<never>, ofAll: number) => {
    let workerId = ''
    const options = {
      pollingIntervalSeconds: 2,
      notifyPollingIntervalSeconds: DELAYED_JOBS_POLL_S,
      batchSize: 1,
      ...(ofAll > 1 && { groupConcurrency: ofAll - 1 }),
    }
    workerId = await boss.work(definition.queue, options, async ([job]) => {
      if (!job) return
      try {
        await definition.handle(job.data as never, { signal: job.signal })
      } catch (error) {
        log.error({ err: error, queue: definition.queue, jobId: job.id }, 'job failed')
        // What is thrown is kept with the job: its message may quote what was worked on.
        throw new Error(`failed (${[...describeError(error).kinds, ...describeError(error).codes].join(', ')})`)
      } finally {
        // What was enqueued while this one ran woke nobody: without this it would wait for the next poll.
        boss.notifyWorker(workerId)
      }
    })
  }

  return {
    enqueue: async (db, queue, data, options = {}) => {
      const onlyOne = options.onlyOne ?? null
      assertIdsAlone({ ...data, onlyOne })
      await db.$queryRaw`
        SELECT portevoix_enqueue(${queue}, ${JSON.stringify(data)}::jsonb, ${onlyOne}, ${options.startAfterS ?? 0}::float8)`
    },
    prepare: async (definitions) => {
      for (const definition of definitions) await ensureQueue(definition.queue, definition)
    },
    work: async (definitions) => {
      for (const definition of definitions) {
        await ensureQueue(definition.queue, definition)
        const workers = definition.concurrency ?? 1
        for (let worker = 0; worker < workers; worker += 1) await startWorker(definition, workers)
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS, close: true }),
  }
}

const ID_OR_KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const LONGEST_KEY = 100

/** A job holds ids, keys of registries, states and numbers: no erasure has to look for anybody in the queue. */
function assertIdsAlone(data: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(data)) {
    const isText = typeof value === 'string' && !(value.length <= LONGEST_KEY && ID_OR_KEY.test(value))
    if (isText || (typeof value === 'object' && value !== null)) {
      throw new Error(`A job holds ids and keys alone: ${name} is neither. Store it, and give the job its id.`)
    }
  }
}

/** Adds work in the transaction of an act. */
export async function enqueue(
  ctx: Context,
  queue: string,
  data: Record<string, unknown>,
  options?: EnqueueOptions,
): Promise<void> {
  await ctx.services.jobs.enqueue(ctx.db, queue, { ...data, organizationId: ctx.organizationId }, options)
}
