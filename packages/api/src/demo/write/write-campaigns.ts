import type { Context } from '../../core/context.ts'
import { DEPARTMENTS } from '../plan/departments.ts'
import type { DemoPlan } from '../plan/index.ts'

export async function writeCampaigns(ctx: Context, plan: DemoPlan): Promise<void> {
  const { db } = ctx
  const departmentIds = new Map(DEPARTMENTS.map(({ key }, index) => [key, plan.departments[index]?.id ?? '']))
  await db.topic.createMany({ data: plan.topics })
  await db.campaign.createMany({ data: plan.campaigns.map(({ row }) => row) })
  await db.campaignTopic.createMany({
    data: plan.campaigns.flatMap(({ row, topicIds }) => topicIds.map((topicId) => ({ campaignId: row.id, topicId }))),
  })
  await db.campaignDepartment.createMany({
    data: plan.campaigns.flatMap(({ row, story }) =>
      story.departments.map((key) => ({ campaignId: row.id, departmentId: departmentIds.get(key) ?? '' })),
    ),
  })
  await db.objective.createMany({ data: plan.objectives })
  await db.cost.createMany({ data: plan.costs })
  await db.content.createMany({ data: plan.contents.map(({ row }) => row) })
  await db.campaignContent.createMany({
    data: plan.contents.map(({ row, campaignId }) => ({ campaignId, contentId: row.id, addedAt: row.createdAt })),
  })
}

export async function writeParticipations(ctx: Context, plan: DemoPlan): Promise<void> {
  const { db } = ctx
  await db.ambassador.createMany({ data: plan.ambassadors })
  await db.participation.createMany({ data: plan.participations.map(({ row }) => row) })
  await db.consent.createMany({ data: plan.consents })
}
