import type { ExecutionArgs, ExecutionResult } from 'graphql'
import type { Context } from '../../core/context.ts'
import { DomainError } from '../../core/errors.ts'
import { stillLoading } from '../plugins/index.ts'
import type { AskingField } from './asking-fields.ts'
import { type Claim, claimKey, noteEffect, releaseKey } from './idempotency.ts'
import { inShortTransaction, type OperationEnvironment, type RequestFacts } from './open-operation.ts'
import { type Answers, askNow, type Outcome, type Question } from './question.ts'
import { hashesOf, isMutation } from './request.ts'

/** What the first step of an operation passes to its transaction. */
export interface Asked {
  readonly answers: Answers
  /** The claim on its idempotency key; null without a key, or before it is claimed. */
  readonly claim: Claim | null
  /** Whether the question changed, or may have changed, something outside. */
  readonly changed: boolean
}

export const NOTHING_ASKED: Asked = { answers: new Map(), claim: null, changed: false }

/** A field whose question is prepared, or was refused before it was asked. */
interface Prepared extends AskingField {
  readonly question: Question<unknown> | null
  readonly refusal: unknown
}

/**
 * The first step of an operation that asks a plugin. In one short transaction it claims the idempotency key and
 * prepares the questions, which makes the same checks as the act. Then it asks, with no transaction open and no
 * connection held. A refusal or failure is an outcome like any other, and the field's resolver reports it.
 * @returns the stored answer of an earlier request with the same key, if there is one.
 */
export async function askFirst(
  environment: OperationEnvironment,
  facts: RequestFacts,
  { args, fields }: { args: ExecutionArgs; fields: readonly AskingField[] },
): Promise<Asked | { readonly earlier: ExecutionResult }> {
  const key = isMutation(args) ? facts.idempotencyKey : null
  const mode = key === null ? 'read' : 'write'
  const first = await inShortTransaction(environment, { ...facts, mode }, async (ctx) => {
    const claimed =
      key === null ? { claim: null } : await claimKey(ctx, key, { hashes: hashesOf(ctx, args), asks: true })
    if ('earlier' in claimed) return claimed
    const { claim } = claimed
    // Concurrently, so that fields of one query share their reads.
    const prepared = await Promise.all(fields.map((field) => prepare(ctx, field, claim)))
    const willChange = prepared.some(({ question, asking }) => question !== null && asking.hasEffect)
    if (claim && willChange) await noteEffect(ctx, claim)
    return { claim, prepared }
  })
  if ('earlier' in first) return first
  const { claim, prepared } = first
  const asked = await Promise.all(prepared.map(async (field) => ({ ...field, outcome: await outcomeOf(field) })))
  return {
    answers: new Map(asked.map(({ key, outcome }) => [key, outcome])),
    claim,
    changed: asked.some(({ question, asking, outcome }) => question && asking.hasEffect && !isRefused(outcome)),
  }
}

const outcomeOf = async ({ question, refusal, asking }: Prepared): Promise<Outcome> =>
  question === null ? { error: refusal } : await askNow(question, asking)

/** Certainly refused: nothing was done. */
const isRefused = (outcome: Outcome): boolean => 'error' in outcome && outcome.error instanceof DomainError

async function prepare(ctx: Context, field: AskingField, claim: Claim | null): Promise<Prepared> {
  const work = () => field.asking.prepare(ctx, field.args)
  try {
    // A failing statement must not undo the claim.
    const question = claim ? await ctx.atomically(work) : await work()
    return { ...field, question, refusal: null }
  } catch (refusal) {
    if (stillLoading(refusal)) throw refusal
    return { ...field, question: null, refusal }
  }
}

/** Releases the key when nothing was stored for it. */
export async function letGo(
  environment: OperationEnvironment,
  facts: RequestFacts,
  { claim, changed }: Asked,
): Promise<void> {
  if (!claim) return
  await inShortTransaction(environment, { ...facts, mode: 'write' }, (ctx) => releaseKey(ctx, claim, changed)).catch(
    // The lease of the key expires by itself.
    (error: unknown) =>
      environment.log.warn({ err: error, requestId: facts.requestId }, 'an idempotency key could not be released'),
  )
}
