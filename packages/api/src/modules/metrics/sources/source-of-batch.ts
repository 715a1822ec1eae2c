import type { Context } from '../../../core/context.ts'
import { invalidPlaces, type WrongPlace } from '../../../core/errors.ts'
import { defineLoader, oneForEach } from '../../../core/loaders.ts'
import type { Text } from '../../../core/texts/index.ts'
import { organizationTimeZone } from '../../../core/time-zone.ts'
import { type MetricRank, Prisma } from '../../../generated/prisma/client.ts'
import { born } from '../../../platform/acts/index.ts'
import type { Group } from '../ingestion/cells.ts'
import { followRanks } from '../ingestion/level-rollups.ts'
import { levelsRestated, noteRestatements } from '../ingestion/note-restatements.ts'
import { texts } from '../texts.ts'
import type { GroupTraits, SourceTraits } from './source-input.ts'

const { sql, raw } = Prisma

/** A source that stands, with its group. */
export interface KnownSource {
  id: string
  key: string
  rank: MetricRank
  network: string | null
  account: string | null
  group: Group
}

/** What a batch says of its source. */
export interface BatchTraits extends SourceTraits {
  otherwise?: SourceTraits
  /** The mutation or the work that brings it, for the list of what was restated; null where nobody has read a report yet. */
  act?: string | null
}

type Row = Omit<KnownSource, 'group'> & { groupId: string; timeZone: string; sources: string[] }

/** Of equal rank the source that is known longer is the higher one: it goes on as it was when another one comes. */
const sourceByKey = defineLoader<string, KnownSource>(async (ctx, keys) => {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT s.id, s.key, s.rank::text AS rank, s."groupId", g.network, g.account, g."timeZone", ARRAY(
      SELECT o.key FROM "MetricSource" o WHERE o."organizationId" = g."organizationId" AND o."groupId" = g.id
      ORDER BY o.rank, o."createdAt", o.key) AS sources
    FROM "MetricSource" s JOIN "MetricGroup" g ON g."organizationId" = s."organizationId" AND g.id = s."groupId"
    WHERE s.key = ANY(${[...keys]})`)
  const sources = rows.map(({ groupId, timeZone, sources, ...row }) => ({
    ...row,
    group: { id: groupId, timeZone, sources },
  }))
  return oneForEach(keys, sources, ({ key }) => key)
})

/** The source with this key; null where no fact has come from it. */
export const findSource = (ctx: Context, key: string): Promise<KnownSource | null> => sourceByKey(ctx).load(key)

/** What is known of sources is read anew, because one has come or changed. */
export const forgetSources = (ctx: Context): void => void sourceByKey(ctx).clearAll()

/**
 * Each group has two locks until the end of the transaction, taken in this order and never raised, so that no two
 * transactions wait for each other. `members`: every batch holds it together with others, and whoever joins or parts
 * sources, or ranks them, holds it alone. `batches`: batches of several sources decide one after the other; those of a
 * source that is alone in its group wait for nobody.
 */
async function lockGroups(
  ctx: Context,
  ids: readonly string[],
  lock: { of: 'members' | 'batches'; isShared: boolean },
): Promise<void> {
  const take = raw(lock.isShared ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock')
  const names = [...ids].sort().map((id) => `metric group ${lock.of} ${ctx.organizationId} ${id}`)
  await ctx.db.$executeRaw(sql`
    SELECT count(${take}(hashtextextended(name, 0))) FROM (SELECT name FROM unnest(${names}::text[]) AS name ORDER BY name) names`)
}

/** Keeps others from joining sources to groups, and waits for the batches of all sources that belong to them. */
export const lockMembers = (ctx: Context, groupIds: readonly string[]): Promise<void> =>
  lockGroups(ctx, groupIds, { of: 'members', isShared: false })

/**
 * The source of a batch of facts, made where it is new: in the group of the account that it states, or in one of its own.
 * @param traits what the batch says of it; nothing of a known source is changed by that.
 * @param traits.otherwise what a new source has of which that is not stated.
 * @param path of the traits in the input, for refusals.
 * @throws InvalidInputError where the batch says something else than what is known of the source.
 */
export async function sourceOfBatch(
  ctx: Context,
  key: string,
  traits: BatchTraits = {},
  path: readonly string[] = ['input'],
): Promise<KnownSource> {
  const known = await heldSource(ctx, key, traits)
  refuseDifferences(known, traits, path)
  if (known.group.sources.length > 1) await raiseRank(ctx, known, traits.act ?? null)
  return known
}

/** With the first facts of a source its group may have a higher rank, and count before others that tell the same level. */
async function raiseRank(ctx: Context, { key, group }: KnownSource, act: string | null): Promise<void> {
  if (await ctx.db.metricPoint.findFirst({ where: { source: key }, select: { id: true } })) return
  await followRanks(ctx, [group.id])
  const at = ctx.now()
  if (act !== null) await noteRestatements(ctx, { act, at }, await levelsRestated(ctx, [group.id], at))
}

/** The same check for a batch that comes later. @throws InvalidInputError. */
export async function assertSameTraits(
  ctx: Context,
  key: string,
  traits: SourceTraits,
  path: readonly string[],
): Promise<void> {
  const known = await findSource(ctx, key)
  if (known) refuseDifferences(known, traits, path)
}

/** The source, its group held. What was known before the lock was granted may have changed while it was waited for. */
async function heldSource(ctx: Context, key: string, traits: BatchTraits): Promise<KnownSource> {
  let known = (await findSource(ctx, key)) ?? (await makeSource(ctx, key, traits))
  for (;;) {
    const { group } = known
    await lockGroups(ctx, [group.id], { of: 'members', isShared: true })
    forgetSources(ctx)
    const held = await findSource(ctx, key)
    if (!held) throw new Error('A source is gone while its facts came in.')
    if (held.group.id === group.id) {
      if (held.group.sources.length > 1) await lockGroups(ctx, [group.id], { of: 'batches', isShared: false })
      return held
    }
    known = held
  }
}

/**
 * Holds the groups of all sources whose batches one transaction takes in, before the first of them: new sources are made
 * before any group is held, and groups are held in one order.
 */
export async function holdSources(
  ctx: Context,
  batches: readonly { source: string; traits: BatchTraits }[],
): Promise<void> {
  const byKey = batches.toSorted((a, b) => (a.source < b.source ? -1 : 1))
  const groups = new Map<string, { source: string; traits: BatchTraits }>()
  for (const batch of byKey) {
    const { group } = (await findSource(ctx, batch.source)) ?? (await makeSource(ctx, batch.source, batch.traits))
    groups.set(group.id, batch)
  }
  for (const [, { source, traits }] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await heldSource(ctx, source, traits)
  }
}

async function makeSource(ctx: Context, key: string, { otherwise, ...stated }: BatchTraits): Promise<KnownSource> {
  const [group, rank] = [stated.group ?? otherwise?.group, stated.rank ?? otherwise?.rank]
  // Two first batches of one source at a time would make two groups.
  await ctx.db.$executeRaw(
    sql`SELECT pg_advisory_xact_lock(hashtextextended(${`metric sources ${ctx.organizationId}`}, 0))`,
  )
  forgetSources(ctx)
  const meanwhile = await findSource(ctx, key)
  if (meanwhile) return meanwhile
  const { id: groupId } = (await groupToJoin(ctx, group)) ?? (await makeGroup(ctx, key, group))
  const data = { ...born(ctx), key, groupId, rank: rank ?? 'BY_HAND', updatedAt: ctx.now() }
  await ctx.db.metricSource.create({ data, select: { id: true } })
  forgetSources(ctx)
  const made = await findSource(ctx, key)
  if (!made) throw new Error('A source is gone in the transaction that made it.')
  return made
}

/** The group that states this account; null where none does, or no account is named. */
export async function groupOfAccount(
  ctx: Context,
  traits: GroupTraits | null | undefined,
): Promise<{ id: string } | null> {
  const { network, account } = traits ?? {}
  if (!network || !account) return null
  const same = { equals: account, mode: 'insensitive' } as const
  return await ctx.db.metricGroup.findFirst({ where: { network, account: same }, select: { id: true } })
}

/** The group of this account, once the batches of its sources are over: they do not know the one that joins it. */
async function groupToJoin(ctx: Context, traits: GroupTraits | null | undefined): Promise<{ id: string } | null> {
  for (;;) {
    const found = await groupOfAccount(ctx, traits)
    if (!found) return null
    await lockMembers(ctx, [found.id])
    if ((await groupOfAccount(ctx, traits))?.id === found.id) return found
  }
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

/** What a batch says of its source is what is known of it. */
function refuseDifferences(known: KnownSource, { group, rank }: SourceTraits, path: readonly string[]): void {
  const places: WrongPlace[] = []
  const differs = (field: readonly string[], stands: Text) =>
    places.push({
      path: [...path, ...field],
      message: texts('source-differs', { source: known.key, stands }),
    })
  if (rank && rank !== known.rank) differs(['rank'], texts('stands-rank', { rank: known.rank }))
  const account =
    known.account === null
      ? texts('stands-no-account')
      : texts('stands-account', { account: known.account, network: known.network ?? '' })
  if (group?.account && !isSameAccount(group, known)) {
    differs(['group', 'account'], account)
  }
  if (group?.timeZone && group.timeZone !== known.group.timeZone) {
    differs(['group', 'timeZone'], texts('stands-zone', { zone: known.group.timeZone }))
  }
  if (places.length > 0) throw invalidPlaces(places, 'SOURCE_DIFFERS')
}

/** Networks do not tell names of accounts apart by case. */
export const isSameAccount = (one: GroupTraits, other: GroupTraits): boolean =>
  one.network === other.network && one.account?.toLowerCase() === other.account?.toLowerCase()
