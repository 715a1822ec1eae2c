import type { Context } from '../../core/context.ts'
import { NotFoundError } from '../../core/errors.ts'
import { differences } from '../../platform/acts/index.ts'
import { canAny, lacking, reachedAmong } from '../../platform/auth/index.ts'

/** Topics that a campaign is about and departments that own it, by key; what is left out stays. */
interface Links {
  topicIds?: readonly string[] | null | undefined
  departmentIds?: readonly string[] | null | undefined
}

/** @throws NotFoundError naming the place of the first department that is a part of another now. */
export async function assertDepartmentsStand(
  ctx: Context,
  departmentIds: readonly string[] | null | undefined,
): Promise<void> {
  const merged = await ctx.db.department.findMany({
    where: { id: { in: [...(departmentIds ?? [])] }, mergedIntoId: { not: null } },
    select: { id: true },
  })
  const gone = new Set(merged.map(({ id }) => id))
  const index = departmentIds?.findIndex((id) => gone.has(id)) ?? -1
  if (index >= 0) throw new NotFoundError('Department', ['input', 'departmentIds', String(index)])
}

/**
 * The departments that own a campaign where these are said to: whoever has a part changes that part alone, so that those
 * beyond it stay.
 * @throws RequestError FORBIDDEN where none of their part would remain.
 */
export async function ownersInReach(
  ctx: Context,
  { id: campaignId }: { id: string },
  named: readonly string[],
): Promise<string[]> {
  if (canAny(ctx, 'campaign:write')) return [...named]
  const owners = await ctx.db.campaignDepartment.findMany({ where: { campaignId }, select: { departmentId: true } })
  const ids = owners.map(({ departmentId }) => departmentId)
  const within = await reachedAmong(ctx, 'campaign:write', 'Department', ids)
  if (named.length === 0 && within.size > 0) throw lacking('campaign:write')
  return [...named, ...ids.filter((id) => !within.has(id))]
}

/** Those of the links that are not as they stand. */
export async function changedLinks(
  ctx: Context,
  { id: campaignId }: { id: string },
  { topicIds, departmentIds }: Links,
): Promise<Links> {
  const where = { campaignId }
  const stand = {
    topicIds: topicIds && (await ctx.db.campaignTopic.findMany({ where })).map(({ topicId }) => topicId).sort(),
    departmentIds:
      departmentIds &&
      (await ctx.db.campaignDepartment.findMany({ where })).map(({ departmentId }) => departmentId).sort(),
  }
  return differences(stand, { topicIds: topicIds?.toSorted(), departmentIds: departmentIds?.toSorted() })
}

/** Makes the links of a campaign these from now on: those that are left out end, and are kept with their dates. */
export async function replaceLinks(
  ctx: Context,
  { id: campaignId }: { id: string },
  { topicIds, departmentIds }: Links,
): Promise<void> {
  const links = [
    ...(topicIds ? [{ end: 'topicId', ids: topicIds } as const] : []),
    ...(departmentIds ? [{ end: 'departmentId', ids: departmentIds } as const] : []),
  ]
  for (const { end, ids } of links) {
    await ctx.db.campaignLink.updateMany({
      where: { campaignId, to: null, [end]: { not: null, notIn: [...ids] } },
      data: { to: ctx.now() },
    })
    await ctx.db.campaignLink.createMany({
      data: ids.map((id) => ({ id: ctx.newId(), campaignId, [end]: id, from: ctx.now(), createdAt: ctx.now() })),
      skipDuplicates: true,
    })
  }
}
