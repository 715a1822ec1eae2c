import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  DELIVERY_QUEUED: 'The delivery is in the queue already: wait for its next attempt.',
  ENDPOINT_CANNOT_SEND: 'The endpoint cannot send yet: the message says what to change first.',
  INVALID_DOCUMENT:
    'The schema does not allow the document, or it is not of the kind that is asked for: the message says why.',
  NO_EVENT: 'There is no event that the endpoint would be told of.',
  TOO_MANY_ENDPOINTS: 'The organisation has the maximum number of webhook endpoints.',
})
