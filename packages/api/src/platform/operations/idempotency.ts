import type { ExecutionResult } from 'graphql'
import type { Context } from '../../core/context.ts'
import type { Database } from '../../core/database.ts'
import { RequestError } from '../../core/errors.ts'
import { textsIn } from '../../core/words.ts'
import { distinctWords, namedInList, type SealedColumn, SecretLost, wordHashes } from '../auth/index.ts'
import type { RecurringWork } from '../jobs/recurring.ts'

/** Hours for which a repeated key gets the stored answer. */
export const IDEMPOTENCY_HOURS = 24
const PURPOSE = 'idempotent-answer'
/** Longer answers, and those with more words, have no list. */
const LISTED_LENGTH = 1_000_000
const MOST_WORDS = 20_000
/** For whoever changes the key that seals them: they end by themselves, so nobody seals them anew. */
export const SEALED_ANSWERS: SealedColumn = {
  table: 'IdempotentAnswer',
  column: 'body',
  key: ['organizationId', 'accountId', 'key'],
  purpose: () => PURPOSE,
  needed: 'length(body) > 0',
}
const KEY = /^[\x21-\x7e]{1,255}$/

/**
 * Tells requests apart that come with one key. What the caller may do is part of it: an answer to a wide token is not
 * for a narrower one of the same account, and one that holds a new API key not for an API key that ends sooner. Variables
 * may hold a secret, so the database alone must not allow to guess it.
 * @returns one for each key of the server, the current one first: a request is recognised over a change of keys.
 */
export function requestHashes(
  ctx: Context,
  request: { document: string; operationName: string | null; variables: unknown },
): readonly [string, ...string[]] {
  const { document, operationName, variables } = request
  const { permissions, credential } = ctx.actor
  const apiKey = credential?.kind === 'KEY' ? credential.keyId : null
  const text = JSON.stringify([document, operationName, variables, [...permissions], apiKey])
  return ctx.services.secrets.digests(text, 'idempotent-request')
}

/**
 * Claims a key for this request within its transaction: the effect and its answer are then stored together, or not at
 * all. Nobody waits for a lock: the same key under way elsewhere is refused at once.
 * @returns the answer of the first request with this key, or null where this is the first.
 * @throws RequestError IDEMPOTENCY_CONFLICT while the first is under way, IDEMPOTENCY_MISMATCH for another request.
 */
export async function claimKey(ctx: Context, key: string, hashes: readonly string[]): Promise<ExecutionResult | null> {
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
  if (!hashes.includes(stored.requestHash)) throw mismatch()
  if (stored.body.length === 0) throw erased()
  const answer = opened(ctx, stored.body)
  if (answer === null) throw mismatch()
  return JSON.parse(answer) as ExecutionResult
}

const mismatch = () =>
  new RequestError(
    'IDEMPOTENCY_MISMATCH',
    'This Idempotency-Key came with another request before: make a new key for each act.',
  )

const erased = () =>
  new RequestError(
    'IDEMPOTENCY_MISMATCH',
    'This was done, but its answer named somebody who was erased since: read what you need anew.',
  )

/** Keeps the answer in the transaction of its effect, with a list of its words. */
export async function storeAnswer(ctx: Context, key: string, hash: string, result: ExecutionResult): Promise<void> {
  const body = JSON.stringify(result)
  const words = body.length <= LISTED_LENGTH ? distinctWords(textsIn(JSON.parse(body)), MOST_WORDS) : null
  const { id } = await ctx.db.idempotentAnswer.create({
    data: {
      accountId: callerOf(ctx),
      key,
      requestHash: hash,
      body: new Uint8Array(ctx.services.secrets.seal(body, PURPOSE)),
      isListed: words !== null,
      createdAt: ctx.now(),
    },
    select: { id: true },
  })
  const hashes = await wordHashes(ctx, words ?? [])
  await ctx.db.$executeRaw`
    INSERT INTO "AnswerWord" (word, "answerId") SELECT DISTINCT word, ${id}::uuid FROM unnest(${hashes}::bigint[]) AS word`
}

function callerOf(ctx: Context): string {
  if (ctx.actor.accountId === null) throw new Error('Only requests of an account carry an idempotency key.')
  return ctx.actor.accountId
}

/**
 * Empties the answers that hold all words of one of these names, as an erasure must; a repeat of their request is refused
 * from then on, and has no second effect. They are found by the lists of their words. One without a list, or of a key that
 * is lost, is emptied too: nobody can tell whom it names.
 */
export async function forgetAnswersAbout(ctx: Context, names: readonly string[]): Promise<void> {
  const ids = await namedInList(ctx, { table: 'AnswerWord', of: 'answerId' }, names)
  const labels = ctx.services.secrets.labels()
  const emptied = await ctx.db.$queryRaw<{ id: string }[]>`
    UPDATE "IdempotentAnswer" SET body = '', "isListed" = TRUE
    WHERE length(body) > 0 AND (id = ANY(${ids}::uuid[]) OR NOT "isListed"
      OR substring(body FROM 1 FOR ${labels[0].length}::int) <> ALL (${labels}::bytea[]))
    RETURNING id`
  await ctx.db.answerWord.deleteMany({ where: { answerId: { in: emptied.map(({ id }) => id) } } })
}

/** Null where the key is lost: nobody can tell whom such an answer quotes, and nobody can be sent it again. */
function opened(ctx: Context, body: Uint8Array): string | null {
  try {
    return ctx.services.secrets.open(body, PURPOSE)
  } catch (error) {
    if (!(error instanceof SecretLost)) throw error
    return null
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
