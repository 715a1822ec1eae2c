import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  RECIPIENT_TASK_DONE: 'The recipient was told before.',
  RECIPIENT_NOT_ASKED: 'No plugin can tell this recipient.',
})
