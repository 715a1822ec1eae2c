import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  CONSENT_REQUIRED: 'The person must consent first.',
  PERMISSIONS_DIFFER: 'The plugin asks for other permissions now: read them again.',
  UNKNOWN_PLUGIN: 'There is no such plugin.',
})
