import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  NO_MAIL_SENDER: 'The integration does not send mail: choose a mail notifier.',
  NEVER_BY_MAIL: 'No mailed link gives this role.',
})
