import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import { instantProblem } from '../metrics/index.ts'
import { tellFollowers } from './followers/tell-followers.ts'
import { isNews, knownFollowers, sourceOfFollowers, type ToldFollowers } from './followers/told-followers.ts'
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
 * Sets the complete list of a person's accounts. An account without a number says nothing of its followers.
 * @returns whether an account came or went, or something new was told of its followers.
 * @throws ConflictError ACCOUNT_TAKEN when one of them belongs to another person; InvalidInputError.
 */
export async function setAccounts(ctx: Context, personId: string, accounts: readonly AccountInput[]): Promise<boolean> {
  const stored = (await accountsOfPerson(ctx).load(personId)) ?? []
  const wanted = new Set(accounts.map(accountKey))
  const gone = stored.filter((account) => !wanted.has(accountKey(account)))
  await ctx.db.socialAccount.deleteMany({ where: { id: { in: gone.map((account) => account.id) } } })
  const before = new Map(stored.map((account) => [accountKey(account), account]))
  const ids = new Map(stored.map((account) => [accountKey(account), account.id]))
  for (const [index, account] of accounts.entries()) {
    if (!ids.has(accountKey(account))) ids.set(accountKey(account), await addAccount(ctx, personId, account, index))
  }
  const told = accounts.flatMap((account, index) => toldOf(account, ids, ctx.now(), index))
  const known = await knownFollowers(ctx, sourceOfFollowers(undefined), {
    accountIds: told.map(({ accountId }) => accountId),
    instants: told.flatMap(({ at }) => at ?? []),
  })
  const present = new Map([...before.values()].map(({ id, followers }) => [id, followers]))
  const news = told.filter((one) => isNews(one, known, present.get(one.accountId) ?? null))
  await tellFollowers(ctx, undefined, news)
  return gone.length > 0 || ids.size > before.size || news.length > 0
}

async function addAccount(
  ctx: Context,
  personId: string,
  { network, handle }: AccountInput,
  index: number,
): Promise<string> {
  const [added] = await ctx.db.$queryRaw<{ id: string }[]>`
    INSERT INTO "SocialAccount" (id, "personId", network, handle, "createdAt")
    VALUES (${ctx.newId()}::uuid, ${personId}::uuid, ${network}, ${handle}, ${ctx.now()}::timestamptz)
    ON CONFLICT ("organizationId", network, handle) DO NOTHING RETURNING id`
  if (added) return added.id
  throw new ConflictError(texts('account-taken', { handle, network }), null, 'ACCOUNT_TAKEN', [
    ...['input', 'socialAccounts', String(index)],
  ])
}

function toldOf(account: AccountInput, ids: ReadonlyMap<string, string>, now: Date, index: number): ToldFollowers[] {
  const { followers = null, followersAt: at = null } = account
  const accountId = ids.get(accountKey(account))
  if (followers === null || accountId === undefined) return []
  const problem = at && instantProblem(at.getTime(), now)
  if (problem) throw new InvalidInputError(problem, ['input', 'socialAccounts', String(index), 'followersAt'])
  return [{ accountId, followers, at }]
}
