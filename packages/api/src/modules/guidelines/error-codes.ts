import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  BLOCKED_BY_GUIDELINES: 'The text breaks a rule with the severity BLOCK: see its findings and their fixes.',
  TOO_MANY_CHECKS: 'The organisation has the maximum number of active checks.',
  UNKNOWN_CHECK: 'There is no such check.',
})
