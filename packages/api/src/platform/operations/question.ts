import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../../core/context.ts'
import { DomainError, RequestError } from '../../core/errors.ts'

/**
 * A question to somebody outside of this server, such as a plugin, that may take its time. It is asked once the
 * transaction that prepared it has ended: its work holds no connection, and finds the transaction closed where it tries.
 */
export type Question<Answer> = () => Promise<Answer>

/** The first step of a field that asks: reads what the question needs, and gives the question. */
export interface Asking {
  readonly prepare: (ctx: Context, args: Record<string, unknown>) => Promise<Question<unknown>>
  /** Whether the question itself changes something outside, so that it is never asked twice for one request. */
  readonly hasEffect: boolean
}

/** What became of a question: its answer, or what it was refused or failed with. */
export type Outcome = { readonly value: unknown } | { readonly error: unknown }

/** By the name under which a field stands in the result. */
export type Answers = ReadonlyMap<string, Outcome>

/** The extension of a field that asks: what `prepare` gives is asked before the field is resolved, by `answerTo`. */
export const asks = <Args>(
  prepare: (ctx: Context, args: Args) => Promise<Question<unknown>>,
  { hasEffect = false }: { hasEffect?: boolean } = {},
): { asks: Asking } => ({ asks: { prepare: prepare as Asking['prepare'], hasEffect } })

/**
 * What the question of this field was answered.
 * @throws whatever refused or failed it.
 */
export function answerTo(ctx: Context, { path }: GraphQLResolveInfo): unknown {
  const outcome = ctx.answers.get(String(path.key))
  if (!outcome) throw new Error(`${path.key} was not asked before it was resolved.`)
  if ('error' in outcome) throw outcome.error
  return outcome.value
}

/** No answer, however long somebody takes, keeps a caller longer; with the writing after it, a lease is longer. */
export const LONGEST_ASK_MS = 60_000

/** Nobody knows whether it was done. */
export const unclear = (): RequestError =>
  new RequestError(
    'UNCLEAR',
    'It is not known whether this was done: look before you do it again, by a new request with a new key.',
  )

const tooSlow = (): RequestError =>
  new RequestError('SERVICE_UNAVAILABLE', 'Somebody who had to be asked did not answer in time: try again.')

/** Asks, within the limit. What fails of a question with an effect, and is no refusal, leaves unknown what it did. */
export async function askNow(question: Question<unknown>, { hasEffect }: Asking): Promise<Outcome> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(tooSlow()), LONGEST_ASK_MS)
  try {
    return { value: await Promise.race([question(), late.promise]) }
  } catch (error) {
    return { error: hasEffect && !(error instanceof DomainError) ? unclear() : error }
  } finally {
    clearTimeout(timer)
  }
}
