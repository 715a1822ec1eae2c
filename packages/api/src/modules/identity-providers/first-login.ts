import type { Context } from '../../core/context.ts'
import type {
  Account,
  AccountLink,
  IdentityCause,
  IdentityProvider,
  LoginDoubt,
} from '../../generated/prisma/client.ts'
import { isBeyondManagers, personAccount, teamRoles } from '../organizations/index.ts'
import {
  externalIdsOfPerson,
  findByExternalId,
  leadingDirectory,
  personWhoCounts,
  upsertPeople,
} from '../people/index.ts'
import { addressThatCounts, idIn, textOf, verifiedAddress } from './claims.ts'
import type { Claims } from './token-exchange.ts'

/** What a first log-in comes to. */
export type FirstLogin =
  /** It is this account. */
  | { readonly account: Account; readonly cause: IdentityCause }
  /** Somebody has to say who it is. */
  | { readonly doubt: LoginDoubt; readonly personId: string | null }
  /** It is somebody who has left: there is nothing to answer. */
  | 'LEFT'

type Provider = Pick<
  IdentityProvider,
  'issuer' | 'idClaim' | 'idsOf' | 'requiredClaim' | 'requiredValues' | 'mailDomains' | 'createsPeople'
>

/**
 * Finds the account of a log-in that is linked with none: by the declared claim, or by a verified address where an
 * owner switched that on. Anything less is a doubt that a person answers.
 */
export async function findAccount(ctx: Context, provider: Provider, claims: Claims): Promise<FirstLogin> {
  const id = idIn(provider, claims)
  const byClaim = id === null ? null : await personOfId(ctx, provider, id)
  if (byClaim !== null) return await judgeClaim(ctx, provider, byClaim)
  const address = addressThatCounts(provider, claims)
  const byMail = address === null ? null : await ctx.db.person.findFirst({ where: { email: address } })
  if (byMail) return await judgeAddress(ctx, provider, { personId: byMail.id, id })
  if (id !== null && provider.createsPeople) return await createPerson(ctx, provider, { id, claims })
  return { doubt: 'UNKNOWN', personId: null }
}

/**
 * Whether the claims of a log-in name somebody else than the person of a link: then it is not that person who opened what was
 * sent to them. Nothing says so of an account of nobody. An id that nobody has says so where the server made the link and the
 * person has another one in the source; whoever makes a link knows that the provider does not name the person.
 */
export async function namesAnother(
  ctx: Context,
  provider: Provider,
  { claims, link: { accountId, authorId } }: { claims: Claims; link: Pick<AccountLink, 'accountId' | 'authorId'> },
): Promise<boolean> {
  const { personId } = await ctx.db.account.findFirstOrThrow({ where: { id: accountId }, select: { personId: true } })
  if (personId === null) return false
  const id = idIn(provider, claims)
  const byClaim = id === null ? null : await personOfId(ctx, provider, id)
  if (byClaim === null && id !== null && authorId === null && (await hasOtherId(ctx, provider, personId))) return true
  // Nobody wrote that this log-in is the person’s where the server made the link: a verified address in any domain says whose it is.
  const addressOf = authorId === null ? verifiedAddress(claims) : addressThatCounts(provider, claims)
  const address = byClaim === null ? addressOf : null
  const named = byClaim ?? (address && ((await ctx.db.person.findFirst({ where: { email: address } }))?.id ?? null))
  return named !== null && (await personWhoCounts(ctx, named)) !== personId
}

async function personOfId(ctx: Context, { idsOf }: Provider, id: string): Promise<string | null> {
  // With a source, an id of another one never counts.
  const source = idsOf ?? (await leadingDirectory(ctx))
  const found = (await findByExternalId(ctx, { idsOf: source, ids: [id] })).get(id)
  return found && 'personId' in found ? found.personId : null
}

async function isThere(ctx: Context, personId: string): Promise<boolean> {
  return (await ctx.db.person.count({ where: { id: personId, active: true, archivedAt: null } })) > 0
}

/**
 * The account of an owner, or of another role that managers cannot give, is never found by a claim: whoever may write ids of
 * people could otherwise make somebody an owner.
 */
async function judgeClaim(ctx: Context, { issuer }: Provider, personId: string): Promise<FirstLogin> {
  if (!(await isThere(ctx, personId))) return 'LEFT'
  const account = await lockedAccount(ctx, personId)
  const roles = await teamRoles(ctx, account.id)
  if (roles.includes('OWNER')) return { doubt: 'OWNER', personId }
  if (roles.some(isBeyondManagers)) return { doubt: 'ROLE', personId }
  // Two log-ins of one issuer are two people, unless somebody says otherwise.
  const others = await ctx.db.identity.count({ where: { accountId: account.id, issuer } })
  return others > 0 ? { doubt: 'OTHER_LOGIN', personId } : { account, cause: 'CLAIM' }
}

/** @param found.id the log-in's id in the source; null without one. */
async function judgeAddress(
  ctx: Context,
  provider: Provider,
  { personId, id }: { personId: string; id: string | null },
): Promise<FirstLogin> {
  const doubt = { doubt: 'ADDRESS', personId } as const
  if (!(await isThere(ctx, personId))) return 'LEFT'
  // Addresses pass to others: whoever has another id in the source is somebody else.
  if (id !== null && (await hasOtherId(ctx, provider, personId))) return doubt
  const account = await lockedAccount(ctx, personId)
  if ((await teamRoles(ctx, account.id)).length > 0) return doubt
  const linked = await ctx.db.identity.count({ where: { accountId: account.id } })
  return linked > 0 ? doubt : { account, cause: 'MAIL' }
}

async function hasOtherId(ctx: Context, { idsOf }: Provider, personId: string): Promise<boolean> {
  const source = idsOf ?? (await leadingDirectory(ctx))
  return ((await externalIdsOfPerson(ctx).load(personId)) ?? []).some((known) => known.source === source)
}

/** The account of a person. Locked, so that two first log-ins at the same time cannot both be linked with it. */
async function lockedAccount(ctx: Context, personId: string): Promise<Account> {
  const { id } = await personAccount(ctx, personId)
  await ctx.db.$queryRaw`SELECT id FROM "Account" WHERE id = ${id}::uuid FOR UPDATE`
  return await ctx.db.account.findFirstOrThrow({ where: { id } })
}

/** Stores the person as any source of people does: whoever may be known already, or was erased, is not created. */
async function createPerson(
  ctx: Context,
  provider: Provider,
  { id, claims }: { id: string; claims: Claims },
): Promise<FirstLogin> {
  const name = textOf(claims, 'name')
  const email = verifiedAddress(claims)
  const record = { externalId: id, displayName: name ?? id, displayNameGiven: name !== null, ...(email && { email }) }
  const [outcome] = await upsertPeople(ctx, [record], { idsOf: provider.idsOf })
  if (!outcome || outcome.outcome === 'rejected') return { doubt: 'NOT_CREATED', personId: null }
  // Another log-in with the id at the same time may have been first: then this one is of somebody who is known.
  return await judgeClaim(ctx, provider, outcome.id)
}
