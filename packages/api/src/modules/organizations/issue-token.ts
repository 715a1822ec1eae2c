import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Account } from '../../generated/prisma/client.ts'
import { assertCan, DEFAULT_TOKEN_S } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { requireActivePerson } from './add-account.ts'
import { TokenIssueInput } from './input.ts'

export interface IssuedToken {
  token: string
  expiresAt: Date
  account: Account
}

/**
 * Issues a short-lived token for one person as an ambassador, for a system that has made sure who they are (an
 * intranet, a sign-on). Makes their account where they have none.
 * @throws NotFoundError; InvalidInputError; ConflictError PERSON_INACTIVE, ACCOUNT_SUSPENDED, or NOT_AN_AMBASSADOR
 * where the person is one of the team: nobody borrows a colleague's rights.
 */
export async function issueToken(ctx: Context, input: unknown): Promise<IssuedToken> {
  assertCan(ctx, 'token:issue')
  const { personId: globalId, scopes, lifetimeSeconds } = parseInput(TokenIssueInput, input)
  const personId = await requireActivePerson(ctx, requireId(globalId, 'Person', 'input.personId'))
  const account = await ambassadorAccount(ctx, personId)
  const lifetimeS = lifetimeSeconds ?? DEFAULT_TOKEN_S
  const issuedAtS = Math.floor(ctx.now().getTime() / 1000)
  const token = await ctx.services.tokens.issue(
    { accountId: account.id, organizationId: ctx.organizationId, scopes: scopes ?? [] },
    { lifetimeS },
  )
  await emit(ctx, 'token.issued', {
    subjectType: 'Account',
    subjectId: account.id,
    data: { personId, lifetimeSeconds: lifetimeS, scopes: scopes ?? [] },
  })
  return { token, expiresAt: new Date((issuedAtS + lifetimeS) * 1000), account }
}

async function ambassadorAccount(ctx: Context, personId: string): Promise<Account> {
  const { displayName } = await ctx.db.person.findFirstOrThrow({
    where: { id: personId },
    select: { displayName: true },
  })
  const { count } = await ctx.db.account.createMany({
    data: [{ id: ctx.newId(), name: displayName, roles: ['AMBASSADOR'], personId, createdAt: ctx.now() }],
    // Two first tokens at once find the same account.
    skipDuplicates: true,
  })
  const account = await ctx.db.account.findFirstOrThrow({ where: { personId } })
  if (count > 0) {
    await emit(ctx, 'account.created', {
      subjectType: 'Account',
      subjectId: account.id,
      data: { roles: account.roles, personId },
    })
  }
  if (account.suspendedAt !== null) {
    throw new ConflictError('This person’s account is suspended: restore it first.', null, 'ACCOUNT_SUSPENDED', [
      'input',
      'personId',
    ])
  }
  if (account.roles.some((role) => role !== 'AMBASSADOR')) {
    throw new ConflictError(
      'This person’s account has a role in the team: they use a key of their own.',
      null,
      'NOT_AN_AMBASSADOR',
      ['input', 'personId'],
    )
  }
  return account
}
