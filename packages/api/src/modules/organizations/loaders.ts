import type { Context } from '../../core/context.ts'
import { defineLoader, oneForEach, readableLoader } from '../../core/loaders.ts'
import type { Account, DeprecatedUse, Organization } from '../../generated/prisma/client.ts'

const accounts = defineLoader<string, Account>(async (ctx, ids) => {
  const rows = await ctx.db.account.findMany({ where: { id: { in: [...ids] } } })
  return oneForEach(ids, rows, (row) => row.id)
})

/** Accounts that the actor may read, by id. */
export const readableAccountById = readableLoader<Account>('Account')

/** Accounts of this organisation by id. Authorises nothing: see `readableAccountById`. */
export function accountById(ctx: Context) {
  return {
    load: async (id: string): Promise<Account> => {
      const account = await accounts(ctx).load(id)
      if (!account) throw new Error('An account of this organisation is missing.')
      return account
    },
    /** Null where it is gone, as events and the audit log outlive accounts. */
    find: (id: string): Promise<Account | null> => accounts(ctx).load(id),
  }
}

/** What keys used of what is deprecated, by id of the key. */
const deprecatedUses = defineLoader<string, readonly DeprecatedUse[]>(async (ctx, ids) => {
  const rows = await ctx.db.deprecatedUse.findMany({
    where: { apiKeyId: { in: [...ids] } },
    orderBy: { coordinate: 'asc' },
  })
  return ids.map((id) => rows.filter(({ apiKeyId }) => apiKeyId === id))
})
export const deprecatedUsesOfKey = async (ctx: Context, id: string) => (await deprecatedUses(ctx).load(id)) ?? []

/** The organisation of the request. */
export async function organizationOf(ctx: Context): Promise<Organization> {
  return await ctx.db.organization.findFirstOrThrow()
}

const ownCurrency = defineLoader<'own', string>(async (ctx, keys) => {
  const { currency } = await ctx.db.organization.findFirstOrThrow({ select: { currency: true } })
  return keys.map(() => currency)
})

/** The currency of values that nothing else gives one for, read once in an operation. */
export async function organizationCurrency(ctx: Context): Promise<string> {
  const currency = await ownCurrency(ctx).load('own')
  if (!currency) throw new Error('The organisation of a request is missing.')
  return currency
}
