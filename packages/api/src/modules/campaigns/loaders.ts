import { defineLoader, loaderById, manyForEach } from '../../core/loaders.ts'
import type { Campaign, Department, Objective, Topic } from '../../generated/prisma/client.ts'

/** Campaigns of the organisation by id. */
export const campaignById = loaderById<Campaign>('Campaign')

/** Objectives of campaigns, in the order of the input. */
export const objectivesOfCampaign = defineLoader<string, Objective[]>(async (ctx, campaignIds) => {
  const rows = await ctx.db.objective.findMany({
    where: { campaignId: { in: [...campaignIds] } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return manyForEach(campaignIds, rows, (row) => row.campaignId)
})

/** Topics of campaigns, by name. */
export const topicsOfCampaign = defineLoader<string, Topic[]>(async (ctx, campaignIds) => {
  const rows = await ctx.db.campaignTopic.findMany({
    where: { campaignId: { in: [...campaignIds] } },
    include: { topic: true },
    orderBy: { topic: { name: 'asc' } },
  })
  return manyForEach(campaignIds, rows, (row) => row.campaignId).map((links) => links.map(({ topic }) => topic))
})

/** Departments that own campaigns, by name. */
export const departmentsOfCampaign = defineLoader<string, Department[]>(async (ctx, campaignIds) => {
  const rows = await ctx.db.campaignDepartment.findMany({
    where: { campaignId: { in: [...campaignIds] } },
    include: { department: true },
    orderBy: { department: { name: 'asc' } },
  })
  return manyForEach(campaignIds, rows, (row) => row.campaignId).map((links) =>
    links.map(({ department }) => department),
  )
})
