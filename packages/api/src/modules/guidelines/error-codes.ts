import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  BLOCKED_BY_GUIDELINES: 'The text breaks a rule that blocks: see its findings and their fixes.',
  TOO_MANY_CHECKS: 'The organisation has as many checks as it may have.',
  UNKNOWN_CHECK: 'There is no such check here.',
})
