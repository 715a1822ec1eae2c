import { Prisma } from '../../generated/prisma/client.ts'
import { belongs, belongsToOrganization } from '../../platform/auth/index.ts'
import { campaignsOfDepartments } from '../people/index.ts'

const { sql } = Prisma

/** For an ambassador, the campaigns that they were asked to join, from the launch on. */
const OWN = ({ actor }: { actor: { personId: string | null } }) => sql`(t.status <> 'DRAFT' AND t.id IN (
  SELECT p."campaignId" FROM "Participation" p JOIN "Ambassador" a ON a.id = p."ambassadorId"
  WHERE p.status <> 'WITHDRAWN' AND a."personId" = ${actor.personId}::uuid))`

/** What a department owns, by itself or by a campaign. */
const ofDepartments = (set: Prisma.Sql) => [
  sql`t."departmentId" IN (${set})`,
  sql`t."campaignId" IN (${campaignsOfDepartments(set)})`,
]

belongs('Campaign', {
  read: 'campaign:read',
  own: OWN,
  departments: (set) => sql`t.id IN (${campaignsOfDepartments(set)})`,
  campaigns: (set) => sql`t.id IN (${set})`,
})

belongs('Objective', {
  read: 'campaign:read',
  own: (ctx) => sql`t."campaignId" IN (SELECT t.id FROM "Campaign" t WHERE ${OWN(ctx)})`,
  departments: ofDepartments,
  campaigns: (set) => sql`t."campaignId" IN (${set})`,
})

belongs('CampaignLink', {
  read: 'campaign:read',
  departments: (set) => sql`t."campaignId" IN (${campaignsOfDepartments(set)})`,
  campaigns: (set) => sql`t."campaignId" IN (${set})`,
})

belongs('Cost', {
  read: 'cost:read',
  departments: ofDepartments,
  campaigns: (set) => sql`t."campaignId" IN (${set})`,
})

belongsToOrganization('Topic', { read: 'topic:read', shared: true })
