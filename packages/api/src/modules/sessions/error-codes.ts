import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  SIGN_ON_HAS_KEYS: 'A sign-on system does not log in: it has keys.',
  ORGANIZATION_LEAVING: 'The organisation leaves: only owners get in until one of them undoes it.',
  SESSION_ENDED: 'The log-in session has expired or was ended: log in again.',
})
