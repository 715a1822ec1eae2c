import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  ACCOUNT_SUSPENDED: 'The account is suspended: restore it first.',
  ALREADY_SUSPENDED: 'The account is suspended already.',
  NOT_AN_AMBASSADOR: 'The person’s account has a role in the team: they use a key of their own.',
  NOT_SUSPENDED: 'The account is not suspended.',
  OUTLIVES_CREDENTIAL: 'What a key or token makes ends with it: choose an earlier end.',
  PERSON_HAS_ACCOUNT: 'The person has an account already.',
})
