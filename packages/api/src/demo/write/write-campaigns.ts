import type { Context } from '../../core/context.ts'
import { insertRows } from '../../core/rows.ts'
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
    'CampaignTopic',
    plan.campaigns.flatMap(({ row, topicIds }) => topicIds.map((topicId) => ({ campaignId: row.id, topicId }))),
  )
  await insertRows(
    ctx,
    'CampaignDepartment',
    plan.campaigns.flatMap(({ row, story }) =>
      story.departments.map((key) => ({ campaignId: row.id, departmentId: departmentIds.get(key) ?? '' })),
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
    'CampaignContent',
    plan.contents.map(({ row, campaignId }) => ({ campaignId, contentId: row.id, addedAt: row.createdAt })),
  )
}

export async function writeParticipations(ctx: Context, plan: DemoPlan): Promise<void> {
  await insertRows(ctx, 'Ambassador', plan.ambassadors)
  await insertRows(
    ctx,
    'Participation',
    plan.participations.map(({ row }) => row),
  )
  await insertRows(ctx, 'Consent', plan.consents)
}
