import { createHash } from 'node:crypto'
import type { ExecutionResult } from 'graphql'
import type { Context } from '../../core/context.ts'
import type { Database } from '../../core/database.ts'
import { RequestError } from '../../core/errors.ts'
import type { SealedColumn } from '../auth/index.ts'
import type { RecurringWork } from '../jobs/recurring.ts'

/** Hours for which a repeated key gets the stored answer. */
export const IDEMPOTENCY_HOURS = 24
const PURPOSE = 'idempotent-answer'
/** For whoever changes the key that seals them: they end by themselves, so nobody seals them anew. */
export const SEALED_ANSWERS: SealedColumn = {
  table: 'IdempotentAnswer',
  column: 'body',
  key: ['organizationId', 'accountId', 'key'],
  purpose: () => PURPOSE,
}
const KEY = /^[\x21-\x7e]{1,255}$/

/**
 * Tells requests apart that come with one key. What the caller may do is part of it: an answer to a wide token is not
 * for a narrower one of the same account.
 */
export function requestHash(
  ctx: Context,
  request: { document: string; operationName: string | null; variables: unknown },
): string {
  const { document, operationName, variables } = request
  return createHash('sha256')
    .update(JSON.stringify([document, operationName, variables, [...ctx.actor.permissions]]))
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
  return JSON.parse(ctx.services.secrets.open(stored.body, PURPOSE)) as ExecutionResult
}

/** Keeps the answer in the transaction of its effect. */
export async function storeAnswer(ctx: Context, key: string, hash: string, result: ExecutionResult): Promise<void> {
  await ctx.db.idempotentAnswer.create({
    data: {
      accountId: callerOf(ctx),
      key,
      requestHash: hash,
      body: new Uint8Array(ctx.services.secrets.seal(JSON.stringify(result), PURPOSE)),
      createdAt: ctx.now(),
    },
    select: { key: true },
  })
}

function callerOf(ctx: Context): string {
  if (ctx.actor.accountId === null) throw new Error('Only requests of an account carry an idempotency key.')
  return ctx.actor.accountId
}

/**
 * Forgets answers that quote one of these texts, as an erasure must. They are encrypted, so each of the organisation's
 * last 24 hours is opened.
 */
export async function forgetAnswersAbout(ctx: Context, texts: readonly string[]): Promise<void> {
  const answers = await ctx.db.idempotentAnswer.findMany()
  for (const { accountId, key, body } of answers) {
    const answer = ctx.services.secrets.open(body, PURPOSE)
    if (texts.some((text) => answer.includes(text)))
      await ctx.db.idempotentAnswer.deleteMany({ where: { accountId, key } })
  }
}

/** Forgets answers whose time is over, of all organisations. */
export function forgetOldAnswers(environment: { database: Database; now: () => Date }): RecurringWork {
  return {
    name: 'forget idempotent answers',
    everyMs: 10 * 60_000,
    run: async () => {
      const before = new Date(environment.now().getTime() - IDEMPOTENCY_HOURS * 3_600_000)
      await environment.database.asSystem((db) =>
        db.idempotentAnswer.deleteMany({ where: { createdAt: { lt: before } } }),
      )
    },
  }
}
