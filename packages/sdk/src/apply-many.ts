import type { Client, RequestOptions } from './client.ts'
import { ActApplyManyDocument } from './generated/documents.ts'
import type { ActApplyManyInput } from './generated/schema.ts'
import type { ResultOf, VariablesOf } from './typed-document.ts'

/** The acts that can be done to many objects, named like their mutations. */
export type ManyAct = keyof ActApplyManyInput & string

type Sent<Act extends ManyAct> = NonNullable<ActApplyManyInput[Act]>
/** The input of an act; an act that takes nothing else than ids has none. */
export type InputOfMany<Act extends ManyAct> = Sent<Act> extends { input: infer Input } ? Input : undefined

type Applied = Extract<ResultOf<typeof ActApplyManyDocument>['actApplyMany'], { __typename: 'ActApplyManyPayload' }>
/** What an act came to for one object. */
export type ActResult = Applied['results'][number]

export interface ApplyManyOptions<Act extends ManyAct> extends RequestOptions {
  /** What the act takes beside the id, the same for each object. */
  input?: InputOfMany<Act>
  /** Makes it safe to repeat the whole: each call gets a key of its own from it. Default: a new one. */
  idempotencyKey?: string
}

/** Ids in one call. */
const MOST_IDS = 100

/**
 * Does an act to any number of objects, 100 in a call, one call after the other, and yields what came of each in the order of the ids. What is
 * refused for one changes nothing for the others.
 *
 * @param act named like its mutation, such as `contentApprove`.
 * @throws UserErrorException where the call itself is refused, such as for an invalid input: what was yielded before stays done.
 */
export async function* applyMany<Act extends ManyAct>(
  client: Client,
  act: Act,
  ids: readonly string[],
  { input, idempotencyKey = crypto.randomUUID(), ...request }: ApplyManyOptions<Act> = {},
): AsyncGenerator<ActResult, void, undefined> {
  for (let from = 0; from < ids.length; from += MOST_IDS) {
    const sent = { ids: ids.slice(from, from + MOST_IDS), ...(input !== undefined && { input }) }
    const variables = { input: { [act]: sent } } as unknown as VariablesOf<typeof ActApplyManyDocument>
    const options = { ...request, idempotencyKey: `${idempotencyKey}-${from}` }
    const { results } = await client.mutate(ActApplyManyDocument, variables, options)
    yield* results
  }
}
