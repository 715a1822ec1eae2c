import { Prisma } from '../../generated/prisma/client.ts'
import { belongs } from '../../platform/auth/index.ts'
import { participationsOfDepartments, participationsOfPerson } from '../ambassadors/index.ts'
import { campaignsOfDepartments } from '../people/index.ts'

const { sql } = Prisma

belongs('Share', {
  read: 'share:read',
  own: ({ actor }) => sql`t."participationId" IN (${participationsOfPerson(actor.personId)})`,
  departments: (set) => sql`t."campaignId" IN (${campaignsOfDepartments(set)})`,
  campaigns: (set) => sql`t."campaignId" IN (${set})`,
  seen: { departments: (set) => sql`t."participationId" IN (${participationsOfDepartments(set)})` },
})

belongs('TrackedLink', {
  read: 'share:read',
  own: ({ actor }) =>
    linksOf({ participations: participationsOfPerson(actor.personId), shares: sharesOfPerson(actor.personId) }),
  departments: (set) => linksOfCampaigns(campaignsOfDepartments(set)),
  campaigns: (set) => linksOfCampaigns(set),
  seen: {
    departments: (set) =>
      linksOf({ participations: participationsOfDepartments(set), shares: sharesOfDepartments(set) }),
  },
})

/** Links of these participations or campaigns, and those of these shares: two sets, each found by its own index. */
function linksOf({
  participations,
  campaigns,
  shares,
}: {
  participations?: Prisma.Sql
  campaigns?: Prisma.Sql
  shares: Prisma.Sql
}): Prisma.Sql {
  const own = campaigns ? sql`l."campaignId" IN (${campaigns})` : sql`l."participationId" IN (${participations})`
  return sql`t.id IN (SELECT l.id FROM "TrackedLink" l WHERE ${own}
    UNION ALL SELECT l.id FROM "TrackedLink" l WHERE l."shareId" IN (${shares}))`
}

const linksOfCampaigns = (campaigns: Prisma.Sql): Prisma.Sql =>
  linksOf({ campaigns, shares: sharesOfCampaigns(campaigns) })

/** Ids of the shares of a person. */
export const sharesOfPerson = (personId: string | null): Prisma.Sql =>
  sql`SELECT s.id FROM "Share" s WHERE s."participationId" IN (${participationsOfPerson(personId)})`

/** Ids of the shares in campaigns. */
export const sharesOfCampaigns = (campaigns: Prisma.Sql): Prisma.Sql =>
  sql`SELECT s.id FROM "Share" s WHERE s."campaignId" IN (${campaigns})`

/** Ids of the shares of people of departments, in whoever's campaigns. */
export const sharesOfDepartments = (departments: Prisma.Sql): Prisma.Sql =>
  sql`SELECT s.id FROM "Share" s WHERE s."participationId" IN (${participationsOfDepartments(departments)})`
