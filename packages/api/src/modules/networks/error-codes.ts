import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  DIRECTION_CONFLICT: 'A kind of tie is directed or not, as its first ties were.',
  NO_SUCH_TIE: 'There is no such tie.',
  TOO_MANY_NETWORKS: 'The organisation has as many networks of ties as it may have.',
})
