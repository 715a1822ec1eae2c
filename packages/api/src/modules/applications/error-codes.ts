import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  APPLICATION_REVOKED: 'The application was revoked. Register another one.',
  NO_SECRET: 'A public application has no secret.',
})
