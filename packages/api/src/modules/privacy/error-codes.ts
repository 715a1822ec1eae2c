import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  ALREADY_EXCLUDED: 'There is an exclusion for this person, site or country already: update it.',
  TOO_MANY_EXCLUSIONS: 'The organisation has as many exclusions as it can have.',
})
