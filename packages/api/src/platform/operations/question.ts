import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../../core/context.ts'
import { DomainError, RequestError } from '../../core/errors.ts'
import { texts } from './texts.ts'

/**
 * A question to a plugin or another slow service. It is asked after the transaction that prepared it has ended, so it
 * holds no connection and cannot use that transaction.
 */
export type Question<Answer> = () => Promise<Answer>

/** The first step of a field that asks: reads what the question needs, and returns the question. */
export interface Asking {
  readonly prepare: (ctx: Context, args: Record<string, unknown>) => Promise<Question<unknown>>
  /** Whether the question changes something outside, so that it is never asked twice for one request. */
  readonly hasEffect: boolean
}

/** The outcome of a question: its answer, or the refusal or failure. */
export type Outcome = { readonly value: unknown } | { readonly error: unknown }

/** By the response name of the field. */
export type Answers = ReadonlyMap<string, Outcome>

/**
 * The extension of a field that asks: the question from `prepare` is asked before the field is resolved, and `answerTo`
 * returns its answer.
 */
export const asks = <Args>(
  prepare: (ctx: Context, args: Args) => Promise<Question<unknown>>,
  { hasEffect = false }: { hasEffect?: boolean } = {},
): { asks: Asking } => ({ asks: { prepare: prepare as Asking['prepare'], hasEffect } })

/**
 * The answer to the question of this field.
 * @throws its refusal or failure.
 */
export function answerTo(ctx: Context, { path }: GraphQLResolveInfo): unknown {
  const outcome = ctx.answers.get(String(path.key))
  if (!outcome) throw new Error(`${path.key} was not asked before it was resolved.`)
  if ('error' in outcome) throw outcome.error
  return outcome.value
}

/** Maximum time for an answer. Together with the writes after it, it is shorter than a lease. */
export const LONGEST_ASK_MS = 60_000

/** The error when it is not known whether something was done. */
export const unclear = (): RequestError => new RequestError('UNCLEAR', texts('unclear'))

const tooSlow = (): RequestError => new RequestError('SERVICE_UNAVAILABLE', texts('plugin-too-slow'))

/** Asks within the time limit. When a question with an effect fails without a refusal, its effect is unknown. */
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
