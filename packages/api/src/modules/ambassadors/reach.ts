import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { belongs } from '../../platform/auth/index.ts'
import { campaignsOfDepartments, peopleOfDepartments } from '../people/index.ts'

const { sql } = Prisma

/** Ids of the ambassadors who belong to departments. */
const ambassadorsOfDepartments = (departments: Prisma.Sql): Prisma.Sql =>
  sql`SELECT a.id FROM "Ambassador" a WHERE a."personId" IN (${peopleOfDepartments(departments)})`

/** Ids of the ambassadors who were asked to take part in campaigns. */
const ambassadorsOfCampaigns = (campaigns: Prisma.Sql): Prisma.Sql =>
  sql`SELECT p."ambassadorId" FROM "Participation" p WHERE p."campaignId" IN (${campaigns})`

/** Ids of the participations of people of departments, in all campaigns. */
export const participationsOfDepartments = (departments: Prisma.Sql): Prisma.Sql =>
  sql`SELECT p.id FROM "Participation" p WHERE p."ambassadorId" IN (${ambassadorsOfDepartments(departments)})`

/** Ids of the participations of a person. */
export const participationsOfPerson = (personId: string | null): Prisma.Sql =>
  sql`SELECT p.id FROM "Participation" p JOIN "Ambassador" a ON a.id = p."ambassadorId" WHERE a."personId" = ${personId}::uuid`

belongs('Ambassador', {
  read: 'participation:read',
  own: ({ actor }) => sql`t."personId" = ${actor.personId}::uuid`,
  departments: (set) => sql`t."personId" IN (${peopleOfDepartments(set)})`,
  seen: {
    departments: (set) => sql`t.id IN (${ambassadorsOfCampaigns(campaignsOfDepartments(set))})`,
    campaigns: (set) => sql`t.id IN (${ambassadorsOfCampaigns(set)})`,
  },
})

/** The participations of the person behind the account, on alias `t`. */
export const ownParticipations = ({ actor }: Context): Prisma.Sql =>
  sql`t."ambassadorId" IN (SELECT a.id FROM "Ambassador" a WHERE a."personId" = ${actor.personId}::uuid)`

belongs('Participation', {
  read: 'participation:read',
  own: ownParticipations,
  departments: (set) => sql`t."campaignId" IN (${campaignsOfDepartments(set)})`,
  campaigns: (set) => sql`t."campaignId" IN (${set})`,
  // People in participations of other campaigns can be changed only by themselves and by those campaigns.
  seen: { departments: (set) => sql`t."ambassadorId" IN (${ambassadorsOfDepartments(set)})` },
})
