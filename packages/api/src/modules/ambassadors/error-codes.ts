import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  ALREADY_ANSWERED: 'The invitation has already been answered.',
  ALREADY_INVITED: 'The person has already been invited to this campaign.',
  CONSENT_MISSING: 'The person has not consented to sharing, or withdrew the consent.',
  NEVER_ASK_AGAIN: 'The person asked never to be invited to this campaign again.',
  NOT_TAKING_PART: 'The person does not take part in the campaign.',
  OVER_TIME_CAP:
    'Accepted mandates would ask for more time of the person than the organisation allows (`Organization.mostMinutesPerWeek`).',
  PARTICIPATION_NOT_ACCEPTED: 'The person has not accepted to take part in the campaign.',
})
