import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  LINK_SPENT: 'The link was used or revoked.',
  ROLE_RULE_KNOWN: 'A rule that gives this role for this value exists.',
  TOO_MANY_ROLE_RULES: 'The identity provider has the maximum number of rules.',
  CLIENT_KNOWN: 'The organisation already has an identity provider with this issuer and client id.',
})
