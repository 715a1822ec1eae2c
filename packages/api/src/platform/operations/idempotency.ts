import { createHash } from 'node:crypto'
import type { ExecutionResult } from 'graphql'
import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'

/** Hours for which a repeated key gets the stored answer. */
export const IDEMPOTENCY_HOURS = 24
const KEY = /^[\x21-\x7e]{1,255}$/

/** Tells requests apart that come with one key. */
export function requestHash(request: { document: string; operationName: string | null; variables: unknown }): string {
  return createHash('sha256')
    .update(JSON.stringify([request.document, request.operationName, request.variables]))
    .digest('hex')
}

/**
 * Claims a key for this request within its transaction: the effect and its answer are then stored together, or not at
 * all. Nobody waits for a lock: the same key under way elsewhere is refused at once.
 * @returns the answer of the first request with this key, or null where this is the first.
 * @throws RequestError IDEMPOTENCY_CONFLICT while the first is under way, IDEMPOTENCY_MISMATCH for another request.
 */
export async function claimKey(ctx: Context, key: string, hash: string): Promise<ExecutionResult | null> {
  if (!KEY.test(key)) {
    throw new RequestError(
      'BAD_REQUEST',
      'An Idempotency-Key is 1 to 255 printable characters without spaces, such as a UUID.',
    )
  }
  const accountId = callerOf(ctx)
  const name = `${ctx.organizationId} ${accountId} ${key}`
  const [lock] = await ctx.db.$queryRaw<
    { free: boolean }[]
  >`SELECT pg_try_advisory_xact_lock(hashtextextended(${name}, 7077)) AS free`
  if (!lock?.free) {
    throw new RequestError(
      'IDEMPOTENCY_CONFLICT',
      'A request with this Idempotency-Key is still running: try again in a second.',
    )
  }
  const where = { accountId, key }
  const stored = await ctx.db.idempotentAnswer.findFirst({ where })
  if (!stored) return null
  if (ctx.now().getTime() - stored.createdAt.getTime() > IDEMPOTENCY_HOURS * 3_600_000) {
    await ctx.db.idempotentAnswer.deleteMany({ where })
    return null
  }
  if (stored.requestHash !== hash) {
    throw new RequestError(
      'IDEMPOTENCY_MISMATCH',
      'This Idempotency-Key came with another request before: make a new key for each act.',
    )
  }
  return JSON.parse(stored.body) as ExecutionResult
}

/** Keeps the answer in the transaction of its effect. */
export async function storeAnswer(ctx: Context, key: string, hash: string, result: ExecutionResult): Promise<void> {
  await ctx.db.idempotentAnswer.create({
    data: {
      accountId: callerOf(ctx),
      key,
      requestHash: hash,
      status: 200,
      body: JSON.stringify(result),
      createdAt: ctx.now(),
    },
    select: { key: true },
  })
}

function callerOf(ctx: Context): string {
  if (ctx.actor.accountId === null) throw new Error('Only requests of an account carry an idempotency key.')
  return ctx.actor.accountId
}
