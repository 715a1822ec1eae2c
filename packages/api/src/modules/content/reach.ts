import { Prisma } from '../../generated/prisma/client.ts'
import { belongs } from '../../platform/auth/index.ts'
import { campaignsOfDepartments } from '../people/index.ts'

const { sql } = Prisma

/**
 * What may be shared. What an ambassador shared may have become a draft since: its new words are the team's until they
 * are approved.
 */
const APPROVED = sql`t.status = 'APPROVED'`

/** What may be shared, and what campaigns offer, be it a draft. */
const offered = (campaigns: Prisma.Sql): Prisma.Sql => sql`t.id IN (
  SELECT t.id FROM "Content" t WHERE ${APPROVED}
  UNION ALL SELECT cc."contentId" FROM "CampaignContent" cc WHERE cc."campaignId" IN (${campaigns}))`

// A content joins whatever campaign it is shared in: that makes it nobody's to change but the organisation's.
belongs('Content', {
  read: 'content:read',
  own: () => APPROVED,
  seen: { departments: (set) => offered(campaignsOfDepartments(set)), campaigns: offered },
})
