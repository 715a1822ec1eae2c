import type { Context } from '../../core/context.ts'
import { born } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { personAccount } from '../organizations/index.ts'
import { hashOfSecret, newSecret, pageAddress } from '../sessions/index.ts'
import { isOfNobodyYet, isOpen } from './account-links.ts'
import { enabledProviders } from './offers.ts'
import { BY_LINK } from './paths.ts'

/** For a log-in that begins at once. */
const LIFETIME_MS = 15 * 60_000
/** Links of one account that count at the same time. */
const MOST_OPEN = 5

/**
 * The page on which a person connects their first log-in with their account, because they opened a message that was sent
 * to them. As for an address that a provider verified, the account has no role but AMBASSADOR and no log-in.
 * @returns its address on this server; null where they log in as everybody does.
 */
export async function pageOfFirstLogIn(
  ctx: Context,
  organization: { slug: string },
  personId: string,
): Promise<string | null> {
  if ((await enabledProviders(ctx)).length === 0) return null
  const account = await personAccount(ctx, personId)
  // Locked, so that requests at the same time count each other.
  await ctx.db.$queryRaw`SELECT id FROM "Account" WHERE id = ${account.id}::uuid FOR UPDATE`
  if (!(await isOfNobodyYet(ctx, account.id))) return null
  if ((await ctx.db.accountLink.count({ where: { accountId: account.id, ...isOpen(ctx) } })) >= MOST_OPEN) return null
  const secret = newSecret()
  const expiresAt = new Date(ctx.now().getTime() + LIFETIME_MS)
  const link = await ctx.db.accountLink.create({
    data: { ...born(ctx), accountId: account.id, hash: hashOfSecret(secret), expiresAt },
  })
  await emit(ctx, 'account-link.created', {
    subjectType: 'AccountLink',
    subjectId: link.id,
    data: { accountId: account.id },
  })
  return `${pageAddress(organization, BY_LINK)}${secret}`
}
