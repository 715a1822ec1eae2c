import { type ExecutionArgs, getOperationAST, print } from 'graphql'
import type { Context } from '../../core/context.ts'
import { requestHashes } from './idempotency.ts'
import { assertAffordable } from './limits.ts'

export const isMutation = ({ document, operationName }: ExecutionArgs): boolean =>
  getOperationAST(document, operationName)?.operation === 'mutation'

/** @throws GraphQLError COST_EXCEEDED with the cost and the limit. */
export const costOf = (ctx: Context, { schema, document, operationName, variableValues }: ExecutionArgs): number =>
  assertAffordable(schema, document, { operationName, variables: variableValues ?? {}, ctx })

/** The hashes that identify an operation among requests with the same idempotency key. */
export const hashesOf = (ctx: Context, { document, operationName, variableValues }: ExecutionArgs) =>
  requestHashes(ctx, {
    document: print(document),
    operationName: operationName ?? null,
    variables: variableValues,
  })
