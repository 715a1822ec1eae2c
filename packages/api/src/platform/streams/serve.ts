import {
  type DocumentNode,
  type ExecutionArgs,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  Kind,
  OperationTypeNode,
} from 'graphql'
import { collectFields } from 'graphql/execution/collectFields.js'
import { asOneTurn } from '../../core/fair-turns.ts'
import type { GraphQLParameters, HttpRequest } from '../http/index.ts'
import {
  assertOperation,
  executeOperation,
  inShortTransaction,
  type OperationEnvironment,
  type RequestFacts,
  toPublicError,
} from '../operations/index.ts'
import { streamOf } from './declaration.ts'
import { type Followed, follow, isPassing } from './follow.ts'
import { inTime, STEP_MS } from './in-time.ts'
import { messageWriter } from './message-writer.ts'
import type { OpenStreams } from './open-streams.ts'
import { texts } from './texts.ts'

/** A document that was parsed and validated, or what is wrong with it. */
export type Prepared =
  | { readonly document: DocumentNode; readonly errors?: undefined }
  | { readonly document?: undefined; readonly errors: readonly Error[] }

/** Whether a document is answered by more than one message. */
export const isSubscription = ({ document }: Prepared, operationName: string | undefined): boolean =>
  document !== undefined && getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION

/**
 * Answers a request by a stream: a subscription message by message, anything else by one. Problems are told in the stream, as the
 * protocol has it; only too many streams and an unknown caller are refused by a status.
 * @throws RequestError TOO_MANY_STREAMS
 */
export async function serveStream(
  environment: OperationEnvironment & { readonly schema: GraphQLSchema; readonly streams: OpenStreams },
  { request, response }: HttpRequest,
  asked: { facts: RequestFacts; parameters: GraphQLParameters; prepared: Prepared },
): Promise<void> {
  const { facts, parameters, prepared } = asked
  const shown = { requestId: facts.requestId, language: facts.language, log: environment.log }
  const isEventSource = request.method === 'GET'
  const begin = (cursor: string | null = null) => messageWriter(response, { cursor, isEventSource })
  const refuse = (errors: readonly unknown[]): void => {
    const out = begin()
    out.next({ errors: errors.map((error) => toPublicError(error, shown)) }, null)
    out.complete()
  }
  if (prepared.errors) return refuse(prepared.errors)
  const args: ExecutionArgs = {
    schema: environment.schema,
    document: prepared.document,
    operationName: parameters.operationName ?? null,
    variableValues: parameters.variables ?? {},
  }
  if (!isSubscription(prepared, parameters.operationName)) {
    const { errors, ...result } = await executeOperation(environment, facts, args)
    const out = begin()
    out.next({ ...(errors && { errors: errors.map((error) => toPublicError(error, shown)) }), ...result }, null)
    return out.complete()
  }
  const stopping = new AbortController()
  const release = environment.streams.admit(facts.actor, () => stopping.abort())
  try {
    const lastId = request.headers['last-event-id']
    const begun = await begunStream(environment, facts, args, typeof lastId === 'string' ? lastId : null)
    const out = begin(begun.id)
    const leave = () => out.leave(texts('stopping').in(facts.language))
    if (stopping.signal.aborted) return leave()
    stopping.signal.addEventListener('abort', leave, { once: true })
    await asOneTurn('message', () => follow(environment, facts, begun.followed, out))
  } catch (error) {
    const told = toPublicError(error, shown)
    if (isPassing(told)) begin().leave(told.message)
    else refuse([error])
  } finally {
    release()
  }
}

/** Judges a subscription like any operation, and looks where its stream begins. */
async function begunStream(
  environment: OperationEnvironment,
  facts: RequestFacts,
  args: ExecutionArgs,
  lastId: string | null,
): Promise<{ followed: Followed; id: string | null }> {
  const { requestId, actor, language } = facts
  assertOperation(args)
  const { stream, fieldArgs } = followedField(args)
  const whose = { requestId, actor, language, mode: 'read', longestMs: STEP_MS } as const
  return await inTime('begin', { requestId, log: environment.log }, () =>
    inShortTransaction(environment, whose, async (ctx) => {
      stream.assertMay(ctx)
      const { place, id } = await stream.begin(ctx, fieldArgs, lastId)
      return { followed: { args, stream, fieldArgs, place }, id }
    }),
  )
}

/**
 * The field of a subscription, of which validation allows only one: what it follows, and its arguments.
 * @throws GraphQLError BAD_REQUEST when `@skip` or `@include` leaves none.
 */
export function followedField({
  schema,
  document,
  operationName,
  variableValues,
}: ExecutionArgs): Pick<Followed, 'stream' | 'fieldArgs'> {
  const operation = getOperationAST(document, operationName)
  const root = schema.getSubscriptionType()
  if (!operation || !root) throw new Error('There is no subscription.')
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {})
  if (!coerced) throw errors[0]
  const fragments: Record<string, FragmentDefinitionNode> = {}
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments[one.name.value] = one
  const [nodes] = collectFields(schema, fragments, coerced, root, operation.selectionSet).values()
  if (!nodes) {
    const message = 'A subscription follows one field: this one is left out by `@skip` or `@include`.'
    throw new GraphQLError(message, { nodes: operation, extensions: { code: 'BAD_REQUEST' } })
  }
  const field = nodes[0] && root.getFields()[nodes[0].name.value]
  const stream = field && streamOf(field.extensions)
  if (!field || !stream || !nodes[0]) throw new Error('A field of a subscription follows nothing.')
  return { stream, fieldArgs: getArgumentValues(field, nodes[0], coerced) }
}
