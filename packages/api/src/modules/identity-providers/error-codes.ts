import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  CLIENT_KNOWN: 'The organisation already has an identity provider with this issuer and client id.',
})
