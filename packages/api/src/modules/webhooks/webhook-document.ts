import { type DocumentNode, type ExecutionArgs, GraphQLError, Kind } from 'graphql'
import { LRUCache } from 'lru-cache'
import { messageIn, type Text } from '../../core/texts/index.ts'
import {
  assertOperation,
  bytesOfDocument,
  bytesOfText,
  checkDocument,
  presentSchema,
} from '../../platform/operations/index.ts'
import { followedField } from '../../platform/streams/index.ts'
import { eventStream, type FollowArguments } from '../events/index.ts'
import { texts } from './texts.ts'

/** A document that an endpoint may have. */
export interface WebhookDocument {
  readonly args: ExecutionArgs
  /** The arguments of its field `events`. */
  readonly follows: FollowArguments
}

/** A document, or why it is none for a webhook. */
export type JudgedDocument = WebhookDocument | { readonly problem: Text }

const judged = new LRUCache<string, JudgedDocument>({
  maxSize: 32 * 1024 * 1024,
  sizeCalculation: (one, text) => ('problem' in one ? bytesOfText(text) : bytesOfDocument(one.args.document)),
})

/** Judges a document like that of a subscription which is asked for: its shape, its types and its cost. */
export function judgeDocument(text: string): JudgedDocument {
  const known = judged.get(text)
  if (known) return known
  const now = judge(text)
  judged.set(text, now)
  return now
}

function judge(text: string): JudgedDocument {
  const { schema } = presentSchema()
  const checked = checkDocument(schema, text)
  if (checked.problem !== undefined) return notAllowed(checked.problem)
  const operation = onlySubscription(checked.document)
  if (!operation) return { problem: texts('one-subscription') }
  const { variableDefinitions = [] } = operation
  if (variableDefinitions.some(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue)) {
    return { problem: texts('no-variables') }
  }
  const args = { schema, document: checked.document, operationName: null, variableValues: {} }
  try {
    assertOperation(args)
    const { stream, fieldArgs } = followedField(args)
    return stream === eventStream
      ? { args, follows: fieldArgs as FollowArguments }
      : { problem: texts('one-subscription') }
  } catch (error) {
    if (error instanceof GraphQLError) return notAllowed(error.message)
    throw error
  }
}

const notAllowed = (reason: string) => ({ problem: texts('not-a-document', { reason: reason.slice(0, 300) }) })

function onlySubscription({ definitions }: DocumentNode) {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  const [operation] = operations
  return operations.length === 1 && operation?.operation === 'subscription' ? operation : null
}

/** What is wrong, for the row of an endpoint. */
export const wordsOf = (problem: Text): string => messageIn(problem, 'en')
