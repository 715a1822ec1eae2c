import type { Context } from '../../../core/context.ts'
import { invalidPlaces, type WrongPlace } from '../../../core/errors.ts'
import { defineLoader, oneForEach } from '../../../core/loaders.ts'
import { organizationTimeZone } from '../../../core/time-zone.ts'
import { type MetricRank, Prisma } from '../../../generated/prisma/client.ts'
import { born } from '../../../platform/acts/index.ts'
import type { GroupTraits, SourceTraits } from './source-input.ts'

const { sql } = Prisma

/** A source that stands, with what its group says. */
export interface KnownSource {
  id: string
  key: string
  rank: MetricRank
  groupId: string
  network: string | null
  account: string | null
  /** That of its group: which day an instant is. */
  timeZone: string
}

const sourceByKey = defineLoader<string, KnownSource>(async (ctx, keys) => {
  const rows = await ctx.db.$queryRaw<KnownSource[]>(sql`
    SELECT s.id, s.key, s.rank::text AS rank, s."groupId", g.network, g.account, g."timeZone"
    FROM "MetricSource" s JOIN "MetricGroup" g ON g."organizationId" = s."organizationId" AND g.id = s."groupId"
    WHERE s.key = ANY(${[...keys]})`)
  return oneForEach(keys, rows, ({ key }) => key)
})

/** The source with this key; null where no fact has come from it and nobody has stated it. */
const findSource = (ctx: Context, key: string): Promise<KnownSource | null> => sourceByKey(ctx).load(key)

/** What is known of sources is read anew, because one has come or changed. */
const forgetSources = (ctx: Context): void => void sourceByKey(ctx).clearAll()

/**
 * The source of a batch of facts, made where it is new: in the group of the account that it states, or in one of its own.
 * @param traits what the batch says of it; nothing of a known source is changed by that.
 * @param traits.otherwise the rank of a new source of which none is stated.
 * @param path of the traits in the input, for refusals.
 * @throws InvalidInputError where the batch says something else than what is known of the source.
 */
export async function sourceOfBatch(
  ctx: Context,
  key: string,
  traits: SourceTraits & { otherwise?: MetricRank } = {},
  path: readonly string[] = ['input'],
): Promise<KnownSource> {
  const known = (await findSource(ctx, key)) ?? (await makeSource(ctx, key, traits))
  const places = differencesOf(known, traits, path)
  if (places.length > 0) throw invalidPlaces(places, 'SOURCE_DIFFERS')
  return known
}

async function makeSource(
  ctx: Context,
  key: string,
  { group, rank, otherwise = 'BY_HAND' }: SourceTraits & { otherwise?: MetricRank },
): Promise<KnownSource> {
  // Two first batches of one source at a time would make two groups.
  await ctx.db.$executeRaw(
    sql`SELECT pg_advisory_xact_lock(hashtextextended(${`metric sources ${ctx.organizationId}`}, 0))`,
  )
  forgetSources(ctx)
  const meanwhile = await findSource(ctx, key)
  if (meanwhile) return meanwhile
  const { id: groupId } = (await groupOfAccount(ctx, group)) ?? (await makeGroup(ctx, key, group))
  const data = { ...born(ctx), key, groupId, rank: rank ?? otherwise, updatedAt: ctx.now() }
  await ctx.db.metricSource.create({ data, select: { id: true } })
  forgetSources(ctx)
  const made = await findSource(ctx, key)
  if (!made) throw new Error('A source is gone in the transaction that made it.')
  return made
}

/** The group that states this account; null where none does, or no account is named. */
async function groupOfAccount(
  ctx: Context,
  traits: GroupTraits | null | undefined,
): Promise<{ id: string } | null> {
  const { network, account } = traits ?? {}
  if (!network || !account) return null
  return await ctx.db.metricGroup.findFirst({ where: { network, account }, select: { id: true } })
}

async function makeGroup(ctx: Context, key: string, traits: GroupTraits | null | undefined): Promise<{ id: string }> {
  const { network, account, name, timeZone } = traits ?? {}
  return await ctx.db.metricGroup.create({
    data: {
      ...born(ctx),
      name: name ?? (account ? `${account} (${network})` : key),
      network: network ?? null,
      account: account ?? null,
      timeZone: timeZone ?? (await organizationTimeZone(ctx)),
    },
    select: { id: true },
  })
}

/** What a batch says otherwise than what is known of its source. */
function differencesOf(known: KnownSource, { group, rank }: SourceTraits, path: readonly string[]): WrongPlace[] {
  const places: WrongPlace[] = []
  const differs = (field: readonly string[], stands: string) =>
    places.push({
      path: [...path, ...field],
      message: `The source "${known.key}" has ${stands}: leave this out, or change it by \`metricSourceUpdate\` first.`,
    })
  if (rank && rank !== known.rank) differs(['rank'], `the rank ${known.rank}`)
  const account = known.account === null ? 'no stated account' : `the account ${known.account} on ${known.network}`
  if (group?.account && (group.account !== known.account || group.network !== known.network)) {
    differs(['group', 'account'], account)
  }
  if (group?.timeZone && group.timeZone !== known.timeZone) {
    differs(['group', 'timeZone'], `the time zone ${known.timeZone}, which never changes`)
  }
  return places
}
