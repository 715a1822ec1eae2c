import { defineLoader, manyForEach, oneForEach, readableLoader } from '../../core/loaders.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import {
  type Campaign,
  type CampaignState,
  type Cost,
  type Department,
  type Objective,
  type ObjectiveTarget,
  Prisma,
  type Topic,
} from '../../generated/prisma/client.ts'
import { readable } from '../../platform/auth/index.ts'

/** Campaigns that the actor may read, by id. */
export const readableCampaignById = readableLoader<Campaign>('Campaign')

/** Topics that the actor may read, by id. */
export const readableTopicById = readableLoader<Topic>('Topic')

/** Objectives that the actor may read, by id. */
export const readableObjectiveById = readableLoader<Objective>('Objective')

/** Entries of the ledger that the actor may read, by id. */
export const readableCostById = readableLoader<Cost>('Cost')

/** The entry that takes an entry back, of those that the actor may read. */
export const reversalOf = defineLoader<string, Cost>(async (ctx, ids) => {
  const rows = await ctx.db.$queryRaw<Cost[]>(
    Prisma.sql`SELECT ${everyColumn('Cost')} FROM "Cost" t WHERE t."reversesId" = ANY(${[...ids]}::uuid[]) AND ${readable(ctx, 'Cost')}`,
  )
  return oneForEach(ids, rows, (row) => row.reversesId ?? '')
})

/** Objectives of campaigns without those that are archived, in the order of the input. */
export const objectivesOfCampaign = defineLoader<string, Objective[]>(async (ctx, campaignIds) => {
  const rows = await ctx.db.objective.findMany({
    where: { campaignId: { in: [...campaignIds] }, archivedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return manyForEach(campaignIds, rows, (row) => row.campaignId ?? '')
})

/** Targets of objectives, the first first. */
export const targetsOfObjective = defineLoader<string, ObjectiveTarget[]>(async (ctx, objectiveIds) => {
  const rows = await ctx.db.objectiveTarget.findMany({
    where: { objectiveId: { in: [...objectiveIds] } },
    orderBy: { number: 'asc' },
  })
  return manyForEach(objectiveIds, rows, (row) => row.objectiveId)
})

/** How campaigns stood, the first first. */
export const statesOfCampaign = defineLoader<string, CampaignState[]>(async (ctx, campaignIds) => {
  const rows = await ctx.db.campaignState.findMany({
    where: { campaignId: { in: [...campaignIds] } },
    orderBy: { number: 'asc' },
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

/** Departments that own campaigns, of those that the actor may read; by name. */
export const departmentsOfCampaign = defineLoader<string, Department[]>(async (ctx, campaignIds) => {
  const rows = await ctx.db.$queryRaw<(Department & { campaignId: string })[]>(Prisma.sql`
    SELECT link."campaignId", ${everyColumn('Department')} FROM "CampaignDepartment" link
      JOIN "Department" t ON t."organizationId" = link."organizationId" AND t.id = link."departmentId"
    WHERE link."campaignId" = ANY(${[...campaignIds]}::uuid[]) AND ${readable(ctx, 'Department')} ORDER BY t.name, t.id`)
  return manyForEach(campaignIds, rows, (row) => row.campaignId)
})
