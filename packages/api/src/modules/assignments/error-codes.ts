import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  ALREADY_ASSIGNED: 'The account has this role there already.',
  SIGN_ON_ALONE: 'A sign-on system has no other role.',
  TOO_MANY_ASSIGNMENTS: 'The account has as many roles in departments and campaigns as it may have.',
})
