import type { Context } from '../../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../../core/errors.ts'
import { type MetricGroup, type MetricRank, type MetricSource, Prisma } from '../../../generated/prisma/client.ts'
import { born, change } from '../../../platform/acts/index.ts'
import type { Group } from '../ingestion/cells.ts'
import { followRanks } from '../ingestion/level-rollups.ts'
import { levelsRestated, noteRestatements } from '../ingestion/note-restatements.ts'
import { texts } from '../texts.ts'
import { moveSource } from './move-source.ts'
import { ownGroupAmong } from './own-sources.ts'
import type { GroupTraits } from './source-input.ts'
import { findSource, forgetSources, groupOfAccount, isSameAccount, lockMembers } from './source-of-batch.ts'

interface SourceChange {
  rank?: MetricRank | undefined
  /** Null: a group of its own. */
  groupId?: string | null | undefined
  group?: GroupTraits | null | undefined
}

interface Updated {
  row: MetricSource
  /** What changed of it. */
  fields: string[]
  /** Facts that count since, and that count no more. */
  began: number
  ceased: number
}

/** Changes group and rank of a source, and decides anew which facts count. @throws ConflictError DIFFERENT_ACCOUNTS. */
export async function updateSource(ctx: Context, source: MetricSource, input: SourceChange): Promise<Updated> {
  const named = input.group ? await groupOfAccount(ctx, input.group) : null
  const asked = input.group ? (named?.id ?? source.groupId) : input.groupId
  const own = await ownGroupAmong(ctx, [source.groupId, ...(asked ? [asked] : [])])
  if (own !== null) {
    const path = own === source.groupId ? ['id'] : ['input', 'groupId']
    throw new InvalidInputError(texts('own-groups'), path)
  }
  await lockMembers(ctx, [source.groupId, ...(asked ? [asked] : [])])
  const from = await ctx.db.metricGroup.findFirstOrThrow({ where: { id: source.groupId }, include: { sources: true } })
  const groupId = asked === null ? await groupAlone(ctx, source, from) : (asked ?? source.groupId)
  if (groupId !== from.id) await assertSameAccount(ctx, from, groupId)
  const stated = groupId === from.id && input.group ? await stateAccount(ctx, from, input.group) : []

  const before = await groupNow(ctx, source.key)
  const to = { groupId, rank: input.rank }
  const { row, fields } = await change(ctx, 'MetricSource', source, { to, also: stated })
  forgetSources(ctx)
  const after = await groupNow(ctx, source.key)
  if (fields.length === stated.length) return { row, fields, began: 0, ceased: 0 }
  const moved = await moveSource(ctx, { source: source.key, before, after })
  await keepFormer(ctx, source, { timeZone: from.timeZone, knownTo: moved.at })
  const groups = [...new Set([before.id, after.id])]
  await followRanks(ctx, groups)
  moved.restated.push(...(await levelsRestated(ctx, groups, moved.at)))
  if (from.sources.length === 1 && groupId !== from.id) await ctx.db.metricGroup.deleteMany({ where: { id: from.id } })
  await noteRestatements(ctx, { act: 'metricSourceUpdate', at: moved.at }, moved.restated)
  return { row, fields, began: moved.began, ceased: moved.ceased }
}

/** Keeps how a source stood, for reports as they were known before. */
async function keepFormer(
  ctx: Context,
  { id: sourceId, groupId, rank }: MetricSource,
  former: { timeZone: string; knownTo: Date },
): Promise<void> {
  await ctx.db.formerMetricSource.createMany({ data: { sourceId, groupId, rank, ...former }, skipDuplicates: true })
}

async function groupNow(ctx: Context, key: string): Promise<Group> {
  forgetSources(ctx)
  const known = await findSource(ctx, key)
  if (!known) throw new Error('A source is gone while it is changed.')
  return known.group
}

/** A new group for a source that leaves its own, with the same days; that which it has, where it is alone. */
async function groupAlone(
  ctx: Context,
  { key }: MetricSource,
  from: MetricGroup & { sources: MetricSource[] },
): Promise<string> {
  if (from.sources.length === 1) return from.id
  const data = { ...born(ctx), name: key, timeZone: from.timeZone }
  return (await ctx.db.metricGroup.create({ data, select: { id: true } })).id
}

async function assertSameAccount(ctx: Context, from: MetricGroup, groupId: string): Promise<void> {
  const to = await ctx.db.metricGroup.findFirstOrThrow({ where: { id: groupId } })
  if (from.account === null || to.account === null || isSameAccount(from, to)) return
  throw new ConflictError(
    texts('different-accounts', {
      account: from.account,
      network: from.network ?? '',
      groupAccount: to.account,
      groupNetwork: to.network ?? '',
    }),
    null,
    'DIFFERENT_ACCOUNTS',
    ['input'],
  )
}

/** Lets a group state its account. @returns what that changes of its sources. */
async function stateAccount(
  ctx: Context,
  group: MetricGroup & { sources: MetricSource[] },
  to: GroupTraits,
): Promise<string[]> {
  const { network, account } = to
  if (!network || !account || isSameAccount(group, to)) return []
  if (group.account !== null && group.sources.length > 1) {
    throw new ConflictError(
      texts('account-of-group', { account: group.account, network: group.network ?? '' }),
      null,
      'DIFFERENT_ACCOUNTS',
      ['input', 'group'],
    )
  }
  await ctx.db.$executeRaw(
    Prisma.sql`UPDATE "MetricGroup" SET network = ${network}, account = ${account} WHERE id = ${group.id}::uuid`,
  )
  return ['group']
}
