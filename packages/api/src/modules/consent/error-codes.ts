import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  CONSENT_REQUIRED: 'The person must consent first.',
  PERMISSIONS_DIFFER: 'This is not what the plugin asks for now: read its permissions again.',
  UNKNOWN_PLUGIN: 'There is no such plugin here.',
})
