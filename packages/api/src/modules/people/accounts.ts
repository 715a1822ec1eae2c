import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import { accountsOfPerson } from './loaders.ts'
import { accountKey } from './person-facts.ts'
import { texts } from './texts.ts'

export interface AccountInput {
  network: string
  handle: string
  followers?: number | null
  followersAt?: Date | null
}

/**
 * Sets the complete list of a person's accounts.
 * @returns whether an account, or its number of followers, changed.
 * @throws ConflictError ACCOUNT_TAKEN when one of them belongs to another person.
 */
export async function setAccounts(ctx: Context, personId: string, accounts: readonly AccountInput[]): Promise<boolean> {
  const stored = (await accountsOfPerson(ctx).load(personId)) ?? []
  const wanted = new Set(accounts.map(accountKey))
  const gone = stored.filter((account) => !wanted.has(accountKey(account)))
  await ctx.db.socialAccount.deleteMany({ where: { id: { in: gone.map((account) => account.id) } } })
  const before = new Map(stored.map((account) => [accountKey(account), account]))
  let anyChanged = gone.length > 0
  for (const [index, account] of accounts.entries()) {
    const { network, handle, followers = null, followersAt = null } = account
    const known = before.get(accountKey(account))
    if (known?.followers === followers && known.followersAt?.getTime() === followersAt?.getTime()) continue
    anyChanged = true
    const [owned] = await ctx.db.$queryRaw<{ personId: string }[]>`
      INSERT INTO "SocialAccount" (id, "personId", network, handle, followers, "followersAt", "createdAt")
      VALUES (${ctx.newId()}::uuid, ${personId}::uuid, ${network}, ${handle}, ${followers}::int, ${followersAt}::timestamptz, ${ctx.now()}::timestamptz)
      ON CONFLICT ("organizationId", network, handle)
        DO UPDATE SET followers = EXCLUDED.followers, "followersAt" = EXCLUDED."followersAt"
        WHERE "SocialAccount"."personId" = EXCLUDED."personId"
      RETURNING "personId"`
    if (!owned) {
      throw new ConflictError(texts('account-taken', { handle, network }), null, 'ACCOUNT_TAKEN', [
        'input',
        'socialAccounts',
        String(index),
      ])
    }
  }
  return anyChanged
}
