export { dueWork } from './due-work.ts'
export { enqueue } from './enqueue.ts'
export { inJob } from './in-job.ts'
export { holdsRun, type Lease, takeRun } from './lease.ts'
export { type RecurringWork, startRecurring } from './recurring.ts'
export { RunStatus } from './run-status.ts'

import { setTimeout as sleep } from 'node:timers/promises'
import { PgBoss } from 'pg-boss'
import type { Db } from '../../core/database.ts'
import { asOneTurn } from '../../core/fair-turns.ts'
import { describeError, type Log } from '../../core/log.ts'
import { step } from '../../core/telemetry.ts'
import type { EnqueueOptions } from './enqueue.ts'
import { QUEUE_SCHEMA } from './install.ts'
import { startRecurring } from './recurring.ts'
import { wakeWorkers } from './wake-workers.ts'

/** A kind of background work: a queue and its handler. */
export interface JobDefinition<Data extends { organizationId: string }> {
  readonly queue: string
  /** Seconds without a heartbeat after which another worker takes the job over. The handler must be idempotent. */
  readonly heartbeatS: number
  readonly retries: number
  /** `short`: at most one job per `onlyOne` key waits; another one may be running. Default: any number. */
  readonly policy?: 'standard' | 'short'
  /**
   * Maximum concurrent jobs of one process; default 1. With several, one organisation gets all but one of them at most,
   * counted over all servers, so that its slow work leaves a worker to the others. Workers that fetch work at the same
   * moment do not count each other, so the limit may be exceeded by one until a job ends.
   */
  readonly concurrency?: number
  handle(data: Data, options: { signal: AbortSignal }): Promise<void>
  /**
   * Ends what the job was for, after its last retry failed or its worker was killed in it. This is a job of its own, which is retried for
   * hours: the database may be what failed.
   */
  giveUp?(data: Data): Promise<void>
}

/** The job queue in the same PostgreSQL. */
export interface Jobs {
  /** Adds a job in the transaction of `db`: it runs exactly if the change is committed. */
  enqueue(
    db: Db,
    queue: string,
    data: { organizationId: string } & Record<string, unknown>,
    options?: EnqueueOptions,
  ): Promise<void>
  /** Prepares queues, so that jobs can be added for another process. */
  prepare(definitions: readonly JobDefinition<never>[]): Promise<void>
  /** Starts to work on these queues. */
  work(definitions: readonly JobDefinition<never>[]): Promise<void>
  /** How many jobs wait in each queue, and how many run: as of at most a minute ago. */
  counts(): Promise<readonly { queue: string; waiting: number; running: number }[]>
  /** Stops taking jobs and waits for the running ones. */
  stop(): Promise<void>
}

declare module '../../core/context.ts' {
  interface Services {
    readonly jobs: Jobs
  }
}

const CONNECTIONS = 4
/** For an answer of the database to a statement of the queue: what hangs longer is given up, and its connection closed. */
const LONGEST_STATEMENT_MS = 60_000
/** The queue passes on to the driver what its own types do not name. */
const CONNECTION_LIMITS = { connectionTimeoutMillis: 5_000, query_timeout: LONGEST_STATEMENT_MS, keepAlive: true }
/** By itself a worker hardly looks for jobs: it is woken for a new one, and for one that becomes due (`wakeWorkers`). */
const OWN_LOOK_S = 60
const STOP_TIMEOUT_MS = 8_000
/** The last one comes some hours after the first. */
const RETRIES_OF_GIVING_UP = 12

/**
 * Opens the queue. Its tables must exist: `portevoix migrate` creates them.
 * @param connection.databaseUrl of the system login.
 * @param connection.pooled a pooler stands before the database: it loses what a connection listens to, so workers look for
 * jobs every two seconds instead.
 */
export async function openJobs(connection: { databaseUrl: string; log: Log; pooled?: boolean }): Promise<Jobs> {
  const { log, pooled = false } = connection
  const boss = new PgBoss({
    connectionString: connection.databaseUrl,
    schema: QUEUE_SCHEMA,
    // The login owns no table, so it neither creates tables nor rebuilds indexes.
    migrate: false,
    reindex: false,
    max: CONNECTIONS,
    useListenNotify: !pooled,
    schedule: false,
    persistWarnings: false,
    ...CONNECTION_LIMITS,
  })
  boss.on('error', (error) => log.error({ err: error }, 'job queue failed'))
  await boss.start()
  const queues = new Set<string>()
  const workersOf = new Map<string, string[]>()
  let stopLooking = async () => {}

  const ensureQueue = async (queue: string, options: JobDefinition<never>) => {
    if (queues.has(queue)) return
    const next = givingUp(options)
    if (next) await ensureQueue(next.queue, next)
    await boss.createQueue(queue, {
      policy: options.policy ?? 'standard',
      notify: true,
      retryLimit: options.retries,
      retryDelay: 2,
      retryBackoff: true,
      expireInSeconds: 6 * 60 * 60,
      heartbeatSeconds: options.heartbeatS,
    })
    // A queue from before keeps its other settings.
    if (next) await boss.updateQueue(queue, { deadLetter: next.queue })
    queues.add(queue)
  }

  const startWorker = async (definition: JobDefinition<never>, ofAll: number) => {
    let workerId = ''
    const options = {
      pollingIntervalSeconds: OWN_LOOK_S,
      notifyPollingIntervalSeconds: OWN_LOOK_S,
      batchSize: 1,
      ...(ofAll > 1 && { groupConcurrency: ofAll - 1 }),
    }
    workerId = await boss.work(definition.queue, options, async ([job]) => {
      if (!job) return
      try {
        const { queue } = definition
        await step('job', { name: queue, labels: { 'messaging.destination.name': queue } }, () =>
          asOneTurn('job', () => definition.handle(job.data as never, { signal: job.signal })),
        )
      } catch (error) {
        log.error({ err: error, queue: definition.queue, jobId: job.id }, 'job failed')
        // The error is stored with the job, and its message could quote personal data.
        throw new Error(`failed (${[...describeError(error).kinds, ...describeError(error).codes].join(', ')})`)
      } finally {
        // Jobs that were added while this one ran woke nobody: without this they would wait for the next poll.
        boss.notifyWorker(workerId)
      }
    })
    workersOf.set(definition.queue, [...(workersOf.get(definition.queue) ?? []), workerId])
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
        const next = givingUp(definition)
        if (next) await startWorker(next, 1)
      }
      await stopLooking()
      stopLooking = startRecurring([wakeWorkers(boss, workersOf)], { log })
    },
    counts: async () =>
      (await boss.getQueues()).map(({ name, queuedCount, activeCount }) => ({
        ...{ queue: name, waiting: queuedCount, running: activeCount },
      })),
    stop: async () => {
      // pg-boss itself looks only every half second whether its workers have ended.
      const ended = Promise.all([stopLooking(), ...[...queues].map((queue) => boss.offWork(queue, { wait: true }))])
      await Promise.race([ended, sleep(STOP_TIMEOUT_MS, undefined, { ref: false })])
      await boss.stop({ graceful: false, close: true })
    },
  }
}

/** The queue of jobs that were given up, and its handler. */
const givingUp = ({ queue, heartbeatS, giveUp }: JobDefinition<never>): JobDefinition<never> | null =>
  giveUp ? { queue: `${queue}.given-up`, heartbeatS, retries: RETRIES_OF_GIVING_UP, handle: giveUp } : null

const ID_OR_KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const LONGEST_KEY = 100

/** A job contains only ids, keys, states and numbers, so that an erasure need not search the queue. */
function assertIdsAlone(data: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(data)) {
    const isText = typeof value === 'string' && !(value.length <= LONGEST_KEY && ID_OR_KEY.test(value))
    if (isText || (typeof value === 'object' && value !== null)) {
      throw new Error(
        `A job can contain only ids and keys, and ${name} is neither. Store it, and pass its id to the job.`,
      )
    }
  }
}
