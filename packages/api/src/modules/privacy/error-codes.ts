import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  ALREADY_RESTRICTED: 'The processing of data about this person is restricted already.',
  RESTRICTION_LIFTED: 'The restriction was lifted before.',
  ALREADY_EXCLUDED: 'There is an exclusion for this person, site or country already: update it.',
  PRIVACY_REQUEST_ANSWERED: 'The request was answered before.',
  PRIVACY_REQUEST_NOT_EXTENDABLE: 'The deadline was extended before, or has ended.',
  TOO_MANY_EXCLUSIONS: 'The organisation has as many exclusions as it can have.',
  TOO_MANY_PRIVACY_REQUESTS: 'The person has as many open requests as they can have.',
})
