export { executeOperation, type OperationEnvironment, openOperation, type RequestFacts } from './execute.ts'
export { databaseIsAway, toPublicError } from './failures.ts'
export { forgetAnswersAbout, forgetOldAnswers, IDEMPOTENCY_HOURS, SEALED_ANSWERS } from './idempotency.ts'
export { REQUEST_LIMITS, shapeLimits } from './limits.ts'
