import type { Context } from '../../core/context.ts'
import { insertRows } from '../../core/rows.ts'
import { addDays } from '../plan/calendar.ts'
import { DEPARTMENTS } from '../plan/departments.ts'
import type { DemoPlan } from '../plan/index.ts'

export async function writeCampaigns(ctx: Context, plan: DemoPlan): Promise<void> {
  const departmentIds = new Map(DEPARTMENTS.map(({ key }, index) => [key, plan.departments[index]?.id ?? '']))
  await insertRows(ctx, 'Topic', plan.topics)
  await insertRows(
    ctx,
    'Campaign',
    plan.campaigns.map(({ row }) => row),
  )
  await insertRows(
    ctx,
    'CampaignLink',
    plan.campaigns.flatMap(({ row, topicIds }) =>
      topicIds.map((topicId) => ({ id: ctx.newId(), campaignId: row.id, topicId, from: row.createdAt })),
    ),
  )
  await insertRows(
    ctx,
    'CampaignLink',
    plan.campaigns.flatMap(({ row, story }) =>
      story.departments.map((key) => ({
        id: ctx.newId(),
        campaignId: row.id,
        departmentId: departmentIds.get(key) ?? '',
        from: row.createdAt,
      })),
    ),
  )
  await insertRows(ctx, 'Objective', plan.objectives)
  await insertRows(ctx, 'Cost', plan.costs)
  await insertRows(
    ctx,
    'Content',
    plan.contents.map(({ row }) => row),
  )
  await insertRows(
    ctx,
    'CampaignLink',
    plan.contents.map(({ row, campaignId }) => ({
      id: ctx.newId(),
      campaignId,
      contentId: row.id,
      from: row.createdAt,
    })),
  )
}

export async function writeParticipations(ctx: Context, plan: DemoPlan): Promise<void> {
  await insertRows(ctx, 'Ambassador', plan.ambassadors)
  await insertRows(
    ctx,
    'Participation',
    plan.participations.map(({ row }) => row),
  )
  await writeAgreements(ctx, plan)
}

/** What people agreed to: the wordings that the organisation was born with, in force since before the first yes. */
async function writeAgreements(ctx: Context, { agreements, year }: DemoPlan): Promise<void> {
  const since = addDays(year.from, -10)
  const versions = await ctx.db.documentVersion.findMany({
    where: { document: { purposeId: { not: null } } },
    select: { id: true, document: { select: { purpose: { select: { id: true, key: true } } } } },
  })
  await ctx.db.documentVersion.updateMany({
    where: { id: { in: versions.map(({ id }) => id) } },
    data: { effectiveFrom: since, publishedAt: since },
  })
  const rows = versions.flatMap(({ id: documentVersionId, document: { purpose } }) =>
    agreements
      .filter((agreement) => agreement.purpose === purpose?.key)
      .map(({ purpose: _, ...agreement }) => ({
        ...agreement,
        purposeId: purpose?.id ?? '',
        documentVersionId,
        method: 'LOG_IN' as const,
        updatedAt: agreement.givenAt,
      })),
  )
  await insertRows(ctx, 'Agreement', rows)
}
