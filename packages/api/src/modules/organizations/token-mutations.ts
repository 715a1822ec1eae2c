import { ConflictError } from '../../core/errors.ts'
import { idOf, input, instant, line, mutation, optional, part, whole } from '../../platform/acts/index.ts'
import { LONGEST_TOKEN_S } from '../../platform/auth/index.ts'
import { TokenIssuePayload } from './account-schema.ts'
import { scopes } from './api-key-mutations.ts'
import { issueToken } from './issue-token.ts'

const LogInInput = input('LogInInput', 'A log-in of a person that a sign-on system attests.', {
  method: line('How they logged in, such as `oidc`', { most: 100 }),
  at: instant('When, at most a day ago.'),
})

mutation('tokenIssue', {
  does: 'Issues a short-lived token for one person as an ambassador: for a sign-on system that attests their log-in, or for an owner who acts for them. It ends with the key that it is made with, when the person leaves, and when their account is suspended.',
  needs: 'token:issue',
  gives: TokenIssuePayload,
  input: input('TokenIssueInput', 'For whom a token is issued.', {
    personId: idOf('Person', 'The person; they get an ambassador’s account if they have none.', 'KNOW'),
    logIn: optional(
      part(
        LogInInput,
        'The log-in that you attest: with it the person acts, and may consent, accept, decline, object and nominate. Needs `login:attest`. When left out, you act for them and may do none of these.',
      ),
    ),
    scopes: optional(scopes('Permissions to narrow it to; all that an ambassador has when left out.')),
    lifetimeSeconds: optional(
      whole('Seconds until it expires; an hour when left out. It ends with the key or token at hand in any case.', {
        least: 60,
        most: LONGEST_TOKEN_S,
      }),
    ),
  }),
  tells: ['account.created', 'token.issued'],
  errors: [ConflictError],
  act: (ctx, { input }) => issueToken(ctx, input),
})
