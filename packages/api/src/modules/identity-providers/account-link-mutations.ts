import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError, RequestError } from '../../core/errors.ts'
import type { Account } from '../../generated/prisma/client.ts'
import { born, change, idOf, input, mutation, optional, thing } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { assertActive, assertMayGive, organizationOf, personAccount, teamRoles } from '../organizations/index.ts'
import { hashOfSecret, newSecret, pageAddress } from '../sessions/index.ts'
import { AccountLink, AccountLinkCreatePayload } from './account-link-schema.ts'
import { openLink } from './account-links.ts'
import { BY_LINK } from './paths.ts'
import { texts } from './texts.ts'

const LIFETIME_MS = 3 * 24 * 60 * 60 * 1_000

mutation('accountLinkCreate', {
  does: 'Creates a link that connects the log-in of whoever opens it with an account, for people whom their identity provider does not name. It counts once, for three days. Whoever creates it gives the log-in all roles in the team that the account has, and so must be able to give these, also when it is used: by roles of their own account, as those that a claim gives end with a session. It ends with the key or the tokens with which it was made, and when the session in which it was made is ended, by a log-out too; not when that session expires. A log-in whose claim names somebody else in the directory is not connected.',
  needs: 'login:link',
  gives: AccountLinkCreatePayload,
  input: input(
    'AccountLinkCreateInput',
    'The account of a link.',
    {
      accountId: optional(idOf('Account', 'The account; that of the person when left out.', 'KNOW')),
      personId: optional(
        idOf('Person', 'The person of the account. An ambassador’s account is created when they have none.', 'READ'),
      ),
    },
    ({ accountId, personId }) =>
      accountId || personId ? [] : [{ path: ['accountId'], message: texts('account-or-person') }],
  ),
  tells: ['account-link.created', 'account.created'],
  errors: [ConflictError, InvalidInputError],
  act: async (ctx, { input: { accountId, personId } }) => {
    const account = await accountOf(ctx, { accountId, personId })
    assertMayGive(ctx, await teamRoles(ctx, account.id), null)
    const secret = newSecret()
    const accountLink = await ctx.db.accountLink.create({
      data: {
        ...born(ctx),
        accountId: account.id,
        authorId: ctx.actor.accountId,
        authorEpoch: ctx.actor.credential?.epoch ?? null,
        keyId: ctx.actor.credential?.keyId ?? null,
        sessionId: ctx.actor.credential?.sessionId ?? null,
        hash: hashOfSecret(secret),
        expiresAt: new Date(ctx.now().getTime() + LIFETIME_MS),
      },
    })
    // The rights of a session may be more than those of its account, by which the link is judged when it is used.
    if (!(await openLink(ctx, accountLink.id))) throw new RequestError('FORBIDDEN', texts('link-of-session'))
    await emit(ctx, 'account-link.created', {
      subjectType: 'AccountLink',
      subjectId: accountLink.id,
      data: { accountId: account.id },
    })
    const { slug } = await organizationOf(ctx)
    return { url: `${ctx.publicUrl}${pageAddress({ slug }, BY_LINK)}${secret}`, accountLink }
  },
})

async function accountOf(
  ctx: Context,
  { accountId, personId }: { accountId?: string | null | undefined; personId?: string | null | undefined },
): Promise<Account> {
  if (personId) await assertActive(ctx, personId, ['input', 'personId'])
  const ofPerson = personId ? await personAccount(ctx, personId) : null
  const account = accountId ? await ctx.db.account.findFirstOrThrow({ where: { id: accountId } }) : ofPerson
  const path = ['input', 'accountId']
  if (!account || (ofPerson && ofPerson.id !== account.id)) {
    throw new InvalidInputError(texts('other-account'), path)
  }
  if (account.roles.includes('SIGN_ON')) {
    throw new InvalidInputError(texts('sign-on-account'), path)
  }
  if (account.personId !== null) await assertActive(ctx, account.personId, path)
  return account
}

mutation('accountLinkRevoke', {
  does: 'Revokes a link: it no longer connects anybody. A log-in that it has connected stays: see `identityDelete`.',
  needs: 'login:link',
  on: thing('AccountLink', 'The link.'),
  gives: AccountLink,
  tells: ['account-link.revoked'],
  errors: [ConflictError],
  act: async (ctx, { thing: link }) => {
    if (link.revokedAt !== null || link.usedAt !== null) {
      throw new ConflictError(texts(link.usedAt === null ? 'link-revoked' : 'link-used'), null, 'LINK_SPENT', ['id'])
    }
    const { row } = await change(ctx, 'AccountLink', link, { to: { revokedAt: ctx.now() } })
    await emit(ctx, 'account-link.revoked', {
      subjectType: 'AccountLink',
      subjectId: row.id,
      data: { accountId: row.accountId },
    })
    return row
  },
})
