import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  NO_NOTIFIER: 'The integration sends no notices: choose a notifier.',
  TOO_MANY_NOTICES: 'As many notices were asked for as an hour may have.',
  TOO_MANY_RULES: 'The organisation has as many rules as it may have.',
})
