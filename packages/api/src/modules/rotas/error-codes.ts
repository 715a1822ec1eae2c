import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  ROTA_IN_USE: 'A notice rule uses the rota.',
  TOO_MANY_ROTAS: 'The organisation has the maximum number of rotas.',
})
