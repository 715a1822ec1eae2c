import { buildSchema, parse } from 'graphql'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Actor } from '../../core/context.ts'
import type { OperationEnvironment, RequestFacts } from '../operations/index.ts'
import type { Stream } from './declaration.ts'
import { follow } from './follow.ts'
import { STEP_MS, type StreamStep } from './in-time.ts'
import type { MessageWriter } from './message-writer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const never = () => new Promise<never>(() => {})
const actor = { accountId: 'a', organizationId: 'o' } as Actor

/** Follows a stream of one message, of which one step never ends. */
function stuckIn(step: StreamStep) {
  const session = { db: {}, commit: async () => {}, rollback: async () => {} }
  const log = { warn: vi.fn(), error: vi.fn(), child: () => log }
  const environment = {
    database: { open: () => session },
    services: {
      plugins: {},
      rateLimiter: { take: step === 'message' ? never : async () => null },
    },
    log,
    now: () => new Date(),
  } as unknown as OperationEnvironment
  let looks = 0
  const stream: Stream<unknown, unknown> = {
    follow: () => () => {},
    assertMay: () => {},
    begin: never,
    due: async () => {
      looks += 1
      if (step === 'look') return await never()
      const items = step === 'message' ? [{ root: {}, id: '1', place: 1 }] : []
      return { items, place: 1, next: 'WAIT' }
    },
  }
  const authenticate = async () => {
    if (step === 'authenticate' || (step === 'recheck' && looks > 0)) return await never()
    return actor
  }
  const facts = { requestId: 'r', actor, language: 'en', authenticate } as unknown as RequestFacts
  const out = {
    ...{ signal: new AbortController().signal, next: vi.fn(), room: async () => {} },
    ...{ complete: vi.fn(), leave: vi.fn() },
  } satisfies MessageWriter
  const schema = buildSchema('type Query { a: Int } type Subscription { a: Int }')
  const args = { schema, document: parse('subscription { a }') }
  return { done: follow(environment, facts, { args, stream, fieldArgs: {}, place: 0 }, out), out, log }
}

describe('a stream', () => {
  it.each(['authenticate', 'look', 'message', 'recheck'] as const)(
    'is left with a reason, for its caller to come again, when its step "%s" never ends',
    async (step) => {
      const { done, out, log } = stuckIn(step)
      await vi.advanceTimersByTimeAsync(STEP_MS - 1)
      expect(out.leave).not.toHaveBeenCalled()
      // The recheck begins some seconds later than the others.
      await vi.advanceTimersByTimeAsync(5_000)
      await done
      expect(out.leave).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('took too long'))
      expect(log.warn).toHaveBeenCalledExactlyOnceWith(
        { requestId: 'r', step: step === 'recheck' ? 'authenticate' : step, afterMs: STEP_MS },
        'a stream was ended, because a step of it took too long',
      )
      expect(out.next).not.toHaveBeenCalled()
      expect(out.complete).not.toHaveBeenCalled()
    },
  )
})
