import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  ALREADY_ANSWERED: 'The invitation was answered already.',
  ALREADY_INVITED: 'The person is invited to this campaign already.',
  CONSENT_MISSING: 'The person has not consented to sharing, or took the consent back.',
  NOT_TAKING_PART: 'The person does not take part in the campaign.',
  PARTICIPATION_NOT_ACCEPTED: 'The person has not accepted to take part in the campaign.',
})
