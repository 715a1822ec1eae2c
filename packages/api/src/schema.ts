import { lexicographicSortSchema } from 'graphql'
import { builder } from './core/builder.ts'
import './core/scalars.ts'
import './core/user-errors.ts'
import './modules/campaigns/index.ts'
import './modules/content/index.ts'
import './modules/events/index.ts'
import './modules/organizations/index.ts'
import type { Tokens } from './platform/auth/index.ts'
import type { Endpoint } from './platform/http/index.ts'
import type { JobDefinition, RecurringWork } from './platform/jobs/index.ts'
import type { OperationEnvironment } from './platform/operations/index.ts'

/** The whole schema: every module has added its types and fields by being imported. */
export const schema = lexicographicSortSchema(builder.toSchema())

/** Work that modules do after the request. */
export function jobDefinitions(_environment: OperationEnvironment): JobDefinition<never>[] {
  return []
}

/** Work that a worker looks after every now and then. */
export function recurringWork(_environment: OperationEnvironment): RecurringWork[] {
  return []
}

/** HTTP routes of modules beside GraphQL. */
export function endpoints(_environment: OperationEnvironment, _tokens: Tokens): Endpoint[] {
  return []
}
