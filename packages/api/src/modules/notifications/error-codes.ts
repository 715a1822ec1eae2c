import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  NO_NOTIFIER: 'The integration does not send notices: choose a notifier.',
  TOO_MANY_NOTICES: 'The rule reached its hourly limit of notices.',
  TOO_MANY_RULES: 'The organisation has the maximum number of rules.',
})
