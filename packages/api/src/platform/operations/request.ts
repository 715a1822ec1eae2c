import { type ExecutionArgs, getOperationAST, print } from 'graphql'
import type { Context } from '../../core/context.ts'
import type { OperationCost } from './cost.ts'
import { requestHashes } from './idempotency.ts'
import { assertAffordable } from './limits.ts'

export const isMutation = ({ document, operationName }: ExecutionArgs): boolean =>
  getOperationAST(document, operationName)?.operation === 'mutation'

/** @throws GraphQLError COST_EXCEEDED with the cost and the limit. */
export const costOf = ({ schema, document, operationName, variableValues }: ExecutionArgs): OperationCost =>
  assertAffordable(schema, document, { operationName, variables: variableValues ?? {} })

/** The hashes that identify an operation among requests with the same idempotency key. */
export const hashesOf = (ctx: Context, { document, operationName, variableValues }: ExecutionArgs) =>
  requestHashes(ctx, {
    document: print(document),
    operationName: operationName ?? null,
    variables: variableValues,
  })
