import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  ACCOUNT_SUSPENDED: 'The account is suspended: restore it first.',
  ALREADY_SUSPENDED: 'The account is already suspended.',
  CURRENCY_IN_USE: 'There are facts of money in the currency of the organisation.',
  NOT_AN_AMBASSADOR: 'The person’s account has a role in the team: they use their own key.',
  NOT_SUSPENDED: 'The account is not suspended.',
  OUTLIVES_CREDENTIAL: 'A key or token cannot outlive the one that creates it: choose an earlier end.',
  PERSON_HAS_ACCOUNT: 'The person already has an account.',
})
