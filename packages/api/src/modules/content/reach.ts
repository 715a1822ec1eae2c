import { Prisma } from '../../generated/prisma/client.ts'
import { belongs } from '../../platform/auth/index.ts'
import { campaignsOfDepartments } from '../people/index.ts'

const { sql } = Prisma

/** Ids of what campaigns offer. */
const contentsOfCampaigns = (campaigns: Prisma.Sql): Prisma.Sql =>
  sql`SELECT cc."contentId" FROM "CampaignContent" cc WHERE cc."campaignId" IN (${campaigns})`

/**
 * What may be shared. What an ambassador shared may have become a draft since: its new words are the team's until they
 * are approved.
 */
const APPROVED = sql`t.status = 'APPROVED'`

belongs('Content', {
  read: 'content:read',
  own: () => APPROVED,
  departments: (set) => sql`t.id IN (${contentsOfCampaigns(campaignsOfDepartments(set))})`,
  campaigns: (set) => sql`t.id IN (${contentsOfCampaigns(set)})`,
  seen: { departments: () => APPROVED, campaigns: () => APPROVED },
})
