import { setTimeout as sleep } from 'node:timers/promises'
import type { ExecutionArgs, ExecutionResult, GraphQLError } from 'graphql'
import type { Actor, Context, Services } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { apart } from '../../core/telemetry.ts'
import {
  executeOperation,
  inShortTransaction,
  type OperationEnvironment,
  type RequestFacts,
  toPublicError,
} from '../operations/index.ts'
import type { Root, Stream } from './declaration.ts'
import { inTime, STEP_MS, type StreamStep } from './in-time.ts'
import type { MessageWriter } from './message-writer.ts'

/** So soon a stream ends whose caller may no longer follow it. */
const RECHECK_MS = 3_000

/** A subscription that was checked, and what it follows. */
export interface Followed {
  readonly args: ExecutionArgs
  readonly stream: Stream<unknown, unknown>
  readonly fieldArgs: unknown
  readonly place: unknown
}

/**
 * Writes what is due on a stream until it ends, its caller goes or is refused. Each message is an operation of its own: who asks, what it
 * costs and what may be read is judged anew.
 */
export async function follow(
  environment: OperationEnvironment,
  facts: RequestFacts,
  followed: Followed,
  out: MessageWriter,
): Promise<void> {
  const { stream, args, fieldArgs } = followed
  const shown = { requestId: facts.requestId, language: facts.language, log: environment.log }
  const bell = makeBell()
  const { organizationId } = facts.actor
  const stopFollowing = stream.follow(environment.services, organizationId, fieldArgs, bell.ring)
  out.signal.addEventListener('abort', bell.ring, { once: true })
  try {
    let { place } = followed
    for (;;) {
      const due = await look(environment, facts, 'look', async (ctx) => {
        stream.assertMay(ctx)
        return await stream.due(ctx, fieldArgs, place)
      })
      for (const { root, id, place: behind } of due.items) {
        if (out.signal.aborted) return
        const result = await executeOne(environment, facts, { args, root, out })
        place = behind
        if (root.isGone) continue
        const { errors } = result
        const told = errors ? { ...result, errors: errors.map((error) => toPublicError(error, shown)) } : result
        const passing = told.errors?.find(isPassing)
        if (passing) return out.leave(passing.message)
        out.next(told, id)
        if (!told.data) return out.complete()
        await out.room()
      }
      place = due.place
      if (due.next === 'END') return out.complete()
      if (due.next === 'WAIT') await waitToLook(environment, facts, stream, { bell, out })
      if (out.signal.aborted) return
    }
  } catch (error) {
    const told = toPublicError(error, shown)
    if (isPassing(told)) return out.leave(told.message)
    out.next({ errors: [told] }, null)
    out.complete()
  } finally {
    stopFollowing()
  }
}

/** The server cannot do it now: the caller comes again, and misses nothing. */
export const isPassing = ({ extensions }: GraphQLError): boolean => extensions.code === 'SERVICE_UNAVAILABLE'

/** A look of a stream in a transaction of its own, as whoever follows it is now. */
async function look<T>(
  environment: OperationEnvironment,
  facts: RequestFacts,
  step: StreamStep,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const { requestId, language } = facts
  const actor = await authenticated(environment, facts)
  const whose = { requestId, actor, language, mode: 'read', longestMs: STEP_MS } as const
  return await inTime(step, { requestId, log: environment.log }, () => inShortTransaction(environment, whose, work))
}

const authenticated = ({ log }: OperationEnvironment, facts: RequestFacts): Promise<Actor> =>
  inTime('authenticate', { requestId: facts.requestId, log }, facts.authenticate)

async function executeOne(
  environment: OperationEnvironment,
  facts: RequestFacts,
  { args, root, out }: { args: ExecutionArgs; root: Root; out: MessageWriter },
): Promise<ExecutionResult> {
  for (;;) {
    const actor = await authenticated(environment, facts)
    // The headers are sent: what is left of the points stands in the message. What the request took was for its first look.
    const caller = { ...facts, actor, pointsTaken: 0, onPointsTaken: undefined, longestMs: STEP_MS }
    try {
      return await inTime('message', { requestId: facts.requestId, log: environment.log }, () =>
        executeOperation(environment, caller, { ...args, rootValue: root }),
      )
    } catch (error) {
      const waitS = error instanceof RequestError && Number(error.facts?.headers?.['retry-after'])
      if (!waitS || out.signal.aborted) throw error
      // Too few points now: a stream is told late rather than ended.
      await sleep(Math.min(waitS * 1_000, RECHECK_MS), undefined, { signal: out.signal }).catch(() => undefined)
    }
  }
}

/**
 * Waits until there may be more, or who asks may read something else than before, and meanwhile asks whether the caller may still
 * follow.
 */
async function waitToLook(
  environment: OperationEnvironment,
  facts: RequestFacts,
  stream: Stream<unknown, unknown>,
  { bell, out }: { bell: Bell; out: MessageWriter },
): Promise<void> {
  let before: string | null = null
  while (!(await bell.wait(nextRecheck(environment.services))) && !out.signal.aborted) {
    // No statement is sent, so that no transaction begins.
    const rights = await look(environment, facts, 'recheck', async (ctx) => {
      stream.assertMay(ctx)
      return rightsIn(ctx)
    })
    before ??= rights
    if (rights !== before) return
  }
}

const rechecks = new WeakMap<Services, Promise<void>>()

/** All streams of a process ask at the same moment, so that those of one key are answered by one statement. */
function nextRecheck(services: Services): Promise<void> {
  const known = rechecks.get(services)
  if (known) return known
  const next = new Promise<void>((resolve) => {
    apart(() =>
      setTimeout(() => {
        rechecks.delete(services)
        resolve()
      }, RECHECK_MS),
    )
  })
  rechecks.set(services, next)
  return next
}

const rightsIn = ({ actor: { roles, assignmentIds, scopes, personId } }: Context): string =>
  JSON.stringify([roles, assignmentIds, scopes, personId])

interface Bell {
  ring(): void
  /** @returns whether it rang since the last wait, or rings before the end. */
  wait(end: Promise<void>): Promise<boolean>
}

function makeBell(): Bell {
  let rang = false
  let wake: (() => void) | null = null
  return {
    ring: () => {
      rang = true
      wake?.()
    },
    wait: async (end) => {
      if (!rang) {
        await new Promise<void>((resolve) => {
          wake = resolve
          void end.then(resolve)
        })
        wake = null
      }
      const was = rang
      rang = false
      return was
    },
  }
}
