import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  ALREADY_ASSIGNED: 'The account already has this role there.',
  SIGN_ON_ALONE: 'A sign-on system cannot have another role.',
  TOO_MANY_ASSIGNMENTS: 'The account has the maximum number of roles in departments and campaigns.',
})
