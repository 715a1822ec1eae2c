import type { ActNote, Actor, Context, Services } from '../../core/context.ts'
import type { Database, Session } from '../../core/database.ts'
import { asOneTurn } from '../../core/fair-turns.ts'
import { uuidv7 } from '../../core/ids.ts'
import type { Log } from '../../core/log.ts'
import { DEFAULT_LANGUAGE, type Language } from '../../core/texts/index.ts'
import { whenLoaded, withoutWaiting } from '../plugins/index.ts'
import type { Taken } from '../rate-limits/index.ts'
import type { Answers } from './question.ts'

/** What is known about a request before its operation begins. */
export interface RequestFacts {
  requestId: string
  actor: Actor
  /** Of the texts in its answer. */
  language: Language
  /**
   * Authenticates the caller again, because permissions, and whether this document may be executed, may have changed while a
   * plugin was asked or a stream was open.
   */
  authenticate: () => Promise<Actor>
  idempotencyKey: string | null
  /** What the request has taken of the rate limits before its operation, in points. */
  pointsTaken: number
  /** Is told what its operation took of the rate limits; null for work of the platform. */
  onPointsTaken?: (taken: Taken | null) => void
  /** Milliseconds after which the transaction of a query is rolled back, where that is less than usual. */
  longestMs?: number
}

/** The parts of the server that operations need. */
export interface OperationEnvironment {
  database: Database
  services: Services
  log: Log
  publicUrl: string
  /** Whether everybody may log in to the demo organisation; not when left out. */
  demoEntry?: boolean
  now: () => Date
}

declare module '../../core/context.ts' {
  interface Context {
    /** For work with its own transactions: a renewed credential stays renewed when the act is undone. */
    readonly environment: OperationEnvironment
    /** The answers to questions that were asked before this transaction began. */
    readonly answers: Answers
  }
}

export interface OpenOperation {
  ctx: Context
  session: Session
  /** What was done and refused so far. */
  acts: readonly ActNote[]
  /** Runs the tasks for the end of the transaction. */
  settle(): Promise<void>
  /** Runs the tasks that wait for the commit. */
  finish(): Promise<void>
}

/** Opens the context of one operation with its own transaction. Jobs use it too. */
export function openOperation(
  environment: OperationEnvironment,
  request: {
    requestId: string
    actor: Actor
    mode: 'read' | 'write'
    language?: Language
    answers?: Answers
    longestMs?: number
    /** Another read transaction than one on the primary. */
    session?: Session
  },
): OpenOperation {
  const { database, now } = environment
  const { actor, requestId, language = DEFAULT_LANGUAGE, answers = new Map() } = request
  const session = request.session ?? database.open(actor.organizationId, request.mode, request.longestMs)
  const log = environment.log.child({ requestId })
  const waiting: (() => void | Promise<void>)[] = []
  const due = new Set<(ctx: Context) => Promise<void>>()
  const acts: ActNote[] = []
  const loaders: Context['loaders'] = new Map()
  const ctx: Context = {
    requestId,
    actor,
    organizationId: actor.organizationId,
    db: session.db,
    loaders,
    looks: new Map(),
    services: withoutWaiting(environment.services),
    environment,
    answers,
    log,
    language,
    publicUrl: environment.publicUrl,
    now,
    newId: () => uuidv7(now().getTime()),
    atomically: async (work) => {
      const before = waiting.length
      loaders.clear()
      try {
        return await session.savepoint(work)
      } catch (error) {
        waiting.length = before
        throw error
      } finally {
        loaders.clear()
      }
    },
    note: (act) => void acts.push(act),
    beforeCommit: (task) => void due.add(task),
    afterCommit: (task) => void waiting.push(task),
  }
  const settle = async () => {
    for (const task of due) await task(ctx)
  }
  const finish = async () => {
    for (const task of waiting) {
      try {
        await task()
      } catch (error) {
        log.error({ err: error }, 'a task after the commit failed')
      }
    }
  }
  return { ctx, session, acts, settle, finish }
}

/**
 * Runs one short transaction of a request, separate from that of its operation; commits when `work` returns, and rolls
 * back when it throws.
 */
export async function inShortTransaction<T>(
  environment: OperationEnvironment,
  whose: { requestId: string; actor: Actor; mode: 'read' | 'write'; language?: Language; longestMs?: number },
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const once = async () => {
    const { ctx, session } = openOperation(environment, whose)
    try {
      const result = await work(ctx)
      await session.commit()
      return result
    } catch (error) {
      await session.rollback().catch((cause: unknown) => ctx.log.warn({ err: cause }, 'rollback failed'))
      throw error
    }
  }
  return await asOneTurn('request', () => whenLoaded(environment.services, once))
}
