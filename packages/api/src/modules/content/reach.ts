import { Prisma } from '../../generated/prisma/client.ts'
import { belongs } from '../../platform/auth/index.ts'
import { campaignsOfDepartments } from '../people/index.ts'

const { sql } = Prisma

/**
 * Ambassadors may read approved content only: content they shared may be a draft again, with text that is not yet
 * approved.
 */
const APPROVED = sql`t.status = 'APPROVED'`

/** Approved content, and everything that these campaigns offer, drafts included. */
const offered = (campaigns: Prisma.Sql): Prisma.Sql => sql`t.id IN (
  SELECT t.id FROM "Content" t WHERE ${APPROVED}
  UNION ALL SELECT cc."contentId" FROM "CampaignContent" cc WHERE cc."campaignId" IN (${campaigns}))`

// Sharing adds content to any campaign, so being in a campaign cannot give the right to change it: only the
// organisation's permissions do.
belongs('Content', {
  read: 'content:read',
  own: () => APPROVED,
  seen: { departments: (set) => offered(campaignsOfDepartments(set)), campaigns: offered },
})
