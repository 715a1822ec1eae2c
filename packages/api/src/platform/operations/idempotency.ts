import type { ExecutionResult } from 'graphql'
import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { textsIn } from '../../core/words.ts'
import type { IdempotentAnswer } from '../../generated/prisma/client.ts'
import { distinctWords, SecretLost, sortedWords, wordHashes } from '../auth/index.ts'
import { LONGEST_ASK_MS, unclear } from './question.ts'
import { texts } from './texts.ts'

/** Hours for which a repeated key gets the stored answer. */
export const IDEMPOTENCY_HOURS = 24
export const SEALED_FOR = 'idempotent-answer'
/** Time for the reads before a question and the writes after it. */
const BESIDE_ASKING_MS = 30_000
/** Seconds for which a request that asks holds its key at least; other requests with the key are refused meanwhile. */
export const LEASE_S = (LONGEST_ASK_MS + BESIDE_ASKING_MS) / 1_000
/** Longer answers, and answers with more words, get no word list. */
const LISTED_LENGTH = 1_000_000
const MOST_WORDS = 20_000
const KEY = /^[\x21-\x7e]{1,255}$/

/**
 * Identifies a request with a key. The hash includes what the caller's permissions follow from: an answer to a wide token
 * is not for a narrower one of the same account, and an answer with a new API key is not for a key that ends sooner. The
 * permissions themselves are left out, since a version of the server may add one: a request that is repeated after an
 * upgrade is still the same request. Variables may contain a secret, so the hash must not be guessable from the database
 * alone.
 * @returns one hash for each key of the server, the current one first, so that a request is recognised after a
 * rotation.
 */
export function requestHashes(
  ctx: Context,
  request: { document: string; operationName: string | null; variables: unknown },
): readonly [string, ...string[]] {
  const { document, operationName, variables } = request
  const { roles, assignmentIds, scopes, credential } = ctx.actor
  const kind = credential?.kind ?? null
  // Whoever asks with its own credential gets its own answers: the key, or the application.
  const own = kind === 'KEY' ? credential?.keyId : (credential?.applicationId ?? null)
  const held = [[...roles].sort(), [...assignmentIds].sort(), scopes && [...scopes].sort(), kind]
  const text = JSON.stringify([document, operationName, variables, held, own])
  return ctx.services.secrets.digests(text, 'idempotent-request')
}

/** A request's claim on its idempotency key. */
export interface Claim {
  readonly key: string
  readonly requestHash: string
  /**
   * For a request that asks: its claim is committed before it asks. Null for a request in one transaction, which holds
   * the key itself.
   */
  readonly leaseToken: string | null
}

/** The result of a claim: the key belongs to this request, or has an earlier answer. */
export type Claimed = { readonly claim: Claim } | { readonly earlier: ExecutionResult }

/**
 * Claims a key for this request in its transaction, so that the effect and its answer are stored together or not at
 * all. Never waits for a lock: a key that is in use is refused at once.
 * @param request.asks the claim lasts beyond this transaction for the time of its lease, and counts once it is
 * committed.
 * @throws RequestError IDEMPOTENCY_CONFLICT while the first request runs, IDEMPOTENCY_MISMATCH for another request,
 * UNCLEAR when the first one ended between an outside effect and its answer.
 */
export async function claimKey(
  ctx: Context,
  key: string,
  { hashes, asks }: { hashes: readonly [string, ...string[]]; asks: boolean },
): Promise<Claimed> {
  if (!KEY.test(key)) {
    throw new RequestError('BAD_REQUEST', texts('bad-key'))
  }
  const accountId = callerOf(ctx)
  const name = `${ctx.organizationId} ${accountId} ${key}`
  const [lock] = await ctx.db.$queryRaw<
    { free: boolean }[]
  >`SELECT pg_try_advisory_xact_lock(hashtextextended(${name}, 7077)) AS free`
  if (!lock?.free) throw keyInUse()
  const stored = await ctx.db.idempotentAnswer.findFirst({ where: { accountId, key } })
  const earlier = stored && (await earlierAnswer(ctx, stored, hashes))
  if (earlier) return { earlier }
  const [requestHash] = hashes
  if (!asks) return { claim: { key, requestHash, leaseToken: null } }
  const leaseToken = ctx.newId()
  await ctx.db.idempotentAnswer.create({
    data: {
      ...{ accountId, key, requestHash, leaseToken },
      body: new Uint8Array(),
      leaseUntil: new Date(ctx.now().getTime() + LEASE_S * 1_000),
      createdAt: ctx.now(),
    },
    select: { id: true },
  })
  return { claim: { key, requestHash, leaseToken } }
}

/** @returns null when the key is free again, because it expired or its request died. */
async function earlierAnswer(
  ctx: Context,
  stored: IdempotentAnswer,
  hashes: readonly string[],
): Promise<ExecutionResult | null> {
  const now = ctx.now()
  if (now.getTime() - stored.createdAt.getTime() > IDEMPOTENCY_HOURS * 3_600_000) {
    await ctx.db.idempotentAnswer.deleteMany({ where: { id: stored.id } })
    return null
  }
  if (!hashes.includes(stored.requestHash)) throw mismatch()
  if (stored.leaseToken !== null) {
    if (stored.leaseUntil && stored.leaseUntil > now) throw keyInUse()
    if (stored.effectAt) throw unclear()
    await takeOver(ctx, stored)
    return null
  }
  if (stored.body.length === 0) throw erased()
  const answer = opened(ctx, stored.body)
  if (answer === null) throw mismatch()
  return inItsLanguage(JSON.parse(answer) as ExecutionResult, stored.language)
}

/** Names the language of a stored answer, which the request that repeats it need not ask for. Yoga keeps `http` to itself. */
const inItsLanguage = (answer: ExecutionResult, language: string): ExecutionResult => ({
  ...answer,
  extensions: { ...answer.extensions, http: { headers: { 'content-language': language } } },
})

/** Takes over the key of a request whose lease has expired; later writes of that request do not count. */
async function takeOver(ctx: Context, { id, leaseToken }: IdempotentAnswer): Promise<void> {
  // A request that is writing holds the row's lock; do not wait for it.
  const freed = await ctx.db.$executeRaw`
    DELETE FROM "IdempotentAnswer" WHERE id IN (SELECT id FROM "IdempotentAnswer"
      WHERE id = ${id}::uuid AND "leaseToken" = ${leaseToken}::uuid FOR UPDATE SKIP LOCKED)`
  if (freed === 0) throw keyInUse()
}

const keyInUse = () => new RequestError('IDEMPOTENCY_CONFLICT', texts('key-in-use', { seconds: LEASE_S }))

/**
 * Records that the request is about to change something outside, so that a request that takes the key over does not
 * repeat it.
 */
export async function noteEffect(ctx: Context, claim: Claim): Promise<void> {
  await ctx.db.idempotentAnswer.updateMany({ where: leasedBy(ctx, claim), data: { effectAt: ctx.now() } })
}

const leasedBy = (ctx: Context, { key, leaseToken }: Claim) => ({ accountId: callerOf(ctx), key, leaseToken })

/**
 * Locks the key until the end of the transaction.
 * @throws RequestError IDEMPOTENCY_CONFLICT when another request has taken it over since.
 */
export async function holdKey(ctx: Context, { key, leaseToken }: Claim): Promise<void> {
  if (leaseToken === null) return
  const held = await ctx.db.$queryRaw<unknown[]>`
    SELECT id FROM "IdempotentAnswer"
    WHERE "accountId" = ${callerOf(ctx)}::uuid AND key = ${key} AND "leaseToken" = ${leaseToken}::uuid FOR UPDATE`
  if (held.length === 0) throw keyInUse()
}

/**
 * Releases a key whose request got no answer.
 * @param isUnclear something outside may have changed: the key stays taken, and repeats are refused with UNCLEAR.
 */
export async function releaseKey(ctx: Context, claim: Claim, isUnclear: boolean): Promise<void> {
  const where = leasedBy(ctx, claim)
  if (isUnclear) await ctx.db.idempotentAnswer.updateMany({ where, data: { leaseUntil: ctx.now() } })
  else await ctx.db.idempotentAnswer.deleteMany({ where })
}

const mismatch = () => new RequestError('IDEMPOTENCY_MISMATCH', texts('key-of-another'))

const erased = () => new RequestError('IDEMPOTENCY_MISMATCH', texts('answer-erased'))

/** Stores the answer in the transaction of its effect, with its word list. */
export async function storeAnswer(ctx: Context, claim: Claim, result: ExecutionResult): Promise<void> {
  const { key, requestHash, leaseToken } = claim
  const body = JSON.stringify(result)
  const words = body.length <= LISTED_LENGTH ? distinctWords(textsIn(JSON.parse(body)), MOST_WORDS) : null
  const list = words && sortedWords(await wordHashes(ctx, words))
  if (leaseToken !== null) await releaseKey(ctx, claim, false)
  await ctx.db.idempotentAnswer.create({
    data: {
      accountId: callerOf(ctx),
      key,
      requestHash,
      body: new Uint8Array(ctx.services.secrets.seal(body, SEALED_FOR)),
      // `isListed` stays false for servers from before, which do not read this list.
      ...(list && { words: list }),
      language: ctx.language,
      createdAt: ctx.now(),
    },
    select: { id: true },
  })
}

function callerOf(ctx: Context): string {
  if (ctx.actor.accountId === null) throw new Error('Only requests of an account carry an idempotency key.')
  return ctx.actor.accountId
}

/** Null when the key is lost: the answer cannot be sent again. */
function opened(ctx: Context, body: Uint8Array): string | null {
  try {
    return ctx.services.secrets.open(body, SEALED_FOR)
  } catch (error) {
    if (!(error instanceof SecretLost)) throw error
    return null
  }
}
