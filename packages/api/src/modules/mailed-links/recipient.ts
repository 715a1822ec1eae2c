import type { Context } from '../../core/context.ts'
import type { Account, Role } from '../../generated/prisma/client.ts'
import { isBeyondManagers, personAccount, rolesAnywhere } from '../organizations/index.ts'

/** Who logs in by a link to an address. */
export interface Recipient {
  /** The person; for an account without a person, the account. It stays the same when an account is created. */
  readonly id: string
  readonly personId: string | null
  /** Null for a person without an account. */
  readonly account: Account | null
  /** The language that the person wants to be written to in; null when unknown. */
  readonly language: string | null
}

/**
 * Who has an address: the account that it was entered for, or else the active person of the directory whose account
 * has no address of its own.
 * @param roles that a log-in by mail may give: an account without any of them gets no link.
 */
export async function recipientOf(ctx: Context, address: string, roles: readonly Role[]): Promise<Recipient | null> {
  const own = await ctx.db.account.findFirst({ where: { email: address } })
  const personId = own ? own.personId : await personWith(ctx, address)
  if (!own && personId === null) return null
  const person = personId === null ? null : await personThere(ctx, personId)
  if (personId !== null && !person) return null
  const account = own ?? (await ctx.db.account.findFirst({ where: { personId } }))
  if (account && !(await mayLogIn(ctx, account, address, roles))) return null
  const id = personId ?? account?.id
  return id === undefined ? null : { id, personId, account, language: person?.preferredLanguage ?? null }
}

async function personWith(ctx: Context, address: string): Promise<string | null> {
  const person = await ctx.db.person.findFirst({ where: { email: address }, select: { id: true } })
  return person?.id ?? null
}

async function personThere(ctx: Context, id: string): Promise<{ preferredLanguage: string | null } | null> {
  const where = { id, active: true, archivedAt: null }
  return await ctx.db.person.findFirst({ where, select: { preferredLanguage: true } })
}

async function mayLogIn(ctx: Context, account: Account, address: string, allowed: readonly Role[]): Promise<boolean> {
  if (account.suspendedAt !== null || (account.email !== null && account.email !== address)) return false
  const roles = (await rolesAnywhere(ctx, account.id)).filter((role) => allowed.includes(role))
  // Managers write the address of the person, and owners alone that of the account.
  if (account.email === null && roles.some(isBeyondManagers)) return false
  return roles.length > 0
}

/** The account of a recipient, created as an ambassador’s at the first log-in. */
export async function accountOf(ctx: Context, { account, personId }: Recipient): Promise<Account> {
  if (account) return account
  if (personId === null) throw new Error('A recipient has a person or an account.')
  return await personAccount(ctx, personId)
}
