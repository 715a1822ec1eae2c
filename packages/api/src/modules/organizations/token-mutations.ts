import { ConflictError } from '../../core/errors.ts'
import { idOf, input, instant, line, mutation, optional, part, whole } from '../../platform/acts/index.ts'
import { LONGEST_TOKEN_S } from '../../platform/auth/index.ts'
import { TokenIssuePayload } from './account-schema.ts'
import { scopes } from './api-key-mutations.ts'
import { issueToken } from './issue-token.ts'

const LogInInput = input('LogInInput', 'A log-in of a person, attested by a sign-on system.', {
  method: line('How they logged in, such as `oidc`', { most: 100 }),
  at: instant('When they logged in, at most a day ago.'),
})

mutation('tokenIssue', {
  does: 'Issues a short-lived token for one person as an ambassador: for a sign-on system that attests their log-in, or for an owner who acts for them. It ends with the key that issued it, when the person leaves, and when their account is suspended.',
  needs: 'token:issue',
  gives: TokenIssuePayload,
  input: input('TokenIssueInput', 'The token to issue.', {
    personId: idOf('Person', 'The person. An ambassador’s account is created if they have none.', 'KNOW'),
    logIn: optional(
      part(
        LogInInput,
        'The log-in that you attest. With it the person acts, and can consent, accept, decline, object and nominate. Needs `login:attest`. Without it, you act for them and can do none of these.',
      ),
    ),
    scopes: optional(scopes('Permissions to narrow it to. Default: all permissions of an ambassador.')),
    lifetimeSeconds: optional(
      whole('Seconds until it expires. Default: an hour. It never outlives your own key or token.', {
        least: 60,
        most: LONGEST_TOKEN_S,
      }),
    ),
  }),
  tells: ['account.created', 'token.issued'],
  errors: [ConflictError],
  act: (ctx, { input }) => issueToken(ctx, input),
})
