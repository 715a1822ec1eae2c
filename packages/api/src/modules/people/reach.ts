import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { belongs, belongsToOrganization, canAny, reached, shownTo } from '../../platform/auth/index.ts'

const { sql } = Prisma

/** Ids of the people who belong to departments. */
export const peopleOfDepartments = (departments: Prisma.Sql): Prisma.Sql =>
  sql`SELECT m."personId" FROM "DepartmentMembership" m WHERE m."departmentId" IN (${departments})`

/**
 * Ids of the people who take part in campaigns, or did: whoever runs those knows them. Whom they see who were only asked
 * is decided by what is shown of participations. An array is asked of the index, which a condition with `OR` beside hides.
 */
const peopleOfCampaigns = (campaigns: Prisma.Sql, ctx: Context): Prisma.Sql =>
  sql`SELECT a."personId" FROM "Participation" t JOIN "Ambassador" a ON a.id = t."ambassadorId"
    WHERE t."campaignId" = ANY (ARRAY(${campaigns})) AND ${shownTo(ctx, 'Participation')}`

/** Ids of the campaigns that departments own. */
export const campaignsOfDepartments = (departments: Prisma.Sql): Prisma.Sql =>
  sql`SELECT cd."campaignId" FROM "CampaignDepartment" cd WHERE cd."departmentId" IN (${departments})`

const me = ({ actor }: Context) => sql`${actor.personId}::uuid`

belongs('Person', {
  read: 'person:read',
  own: (ctx) => sql`t.id = ${me(ctx)}`,
  departments: (set) => sql`t.id IN (${peopleOfDepartments(set)})`,
  // Who takes part in a campaign is known to those who run it, and theirs to change no more than anybody else.
  seen: {
    departments: (set, ctx) => sql`t.id IN (${peopleOfCampaigns(campaignsOfDepartments(set), ctx)})`,
    campaigns: (set, ctx) => sql`t.id IN (${peopleOfCampaigns(set, ctx)})`,
  },
})

belongs('Department', {
  read: 'person:read',
  own: (ctx) => sql`t.id IN (SELECT m."departmentId" FROM "DepartmentMembership" m WHERE m."personId" = ${me(ctx)})`,
  departments: (set) => sql`t.id IN (${set})`,
})

belongs('Membership', {
  read: 'person:read',
  own: (ctx) => sql`t."personId" = ${me(ctx)}`,
  departments: (set) => sql`t."departmentId" IN (${set})`,
})

belongsToOrganization('Site', { read: 'person:read', shared: true })

belongsToOrganization('RelationKind', { read: 'person:read', shared: true, own: () => sql`TRUE` })

belongs('PersonRelation', {
  read: 'person:read',
  own: (ctx) => sql`t."personId" = ${me(ctx)}`,
  departments: (set) => sql`t."personId" IN (${peopleOfDepartments(set)})`,
})

// Whoever works with people knows what the organisation keeps of them; everybody, what of themselves.
belongsToOrganization('PersonAttribute', {
  read: 'person:read',
  shared: true,
  own: (ctx) => sql`t.id IN (SELECT v."attributeId" FROM "PersonAttributeValue" v WHERE v."personId" = ${me(ctx)})`,
})

/** Values on alias `t` that are not sensitive, and the sensitive ones that the actor may read; null for all. */
function seesSensitive(ctx: Context): Prisma.Sql | null {
  if (canAny(ctx, 'sensitive-attribute:read')) return null
  return sql`(t."attributeId" NOT IN (SELECT a.id FROM "PersonAttribute" a WHERE a.sensitive)
    OR ${reached(ctx, 'PersonAttributeValue', 'sensitive-attribute:read')})`
}

belongs('PersonAttributeValue', {
  read: 'person:read',
  own: (ctx) => sql`t."personId" = ${me(ctx)}`,
  departments: (set) => sql`t."personId" IN (${peopleOfDepartments(set)})`,
  shown: seesSensitive,
})

// Whoever manages a department knows who came to it and who went.
belongs('Movement', {
  read: 'person:read',
  own: (ctx) => sql`t."personId" = ${me(ctx)}`,
  departments: (set) => sql`t.id IN (SELECT m.id FROM "Movement" m WHERE m."fromDepartmentId" IN (${set})
    UNION ALL SELECT m.id FROM "Movement" m WHERE m."toDepartmentId" IN (${set}))`,
})

// Whoever manages a department knows whom its people report to, and who is named there elsewhere.
belongs('ReportingLine', {
  read: 'person:read',
  own: (ctx) => sql`t."personId" = ${me(ctx)}`,
  departments: (set) => sql`t."personId" IN (${peopleOfDepartments(set)})`,
})

belongs('SocialAccount', {
  read: 'person:read',
  own: (ctx) => sql`t."personId" = ${me(ctx)}`,
  departments: (set) => sql`t."personId" IN (${peopleOfDepartments(set)})`,
  seen: {
    departments: (set, ctx) => sql`t."personId" IN (${peopleOfCampaigns(campaignsOfDepartments(set), ctx)})`,
    campaigns: (set, ctx) => sql`t."personId" IN (${peopleOfCampaigns(set, ctx)})`,
  },
})

// Who named whom is nobody's to list, but the nominator's own.
belongsToOrganization('Nomination', {
  read: 'nomination:write',
  own: (ctx) => sql`t."nominatorId" = ${me(ctx)}`,
})

// Whoever may change both people sees that they may be the same, and decides.
belongs('PersonDuplicate', {
  read: 'person:write',
  departments: (set) =>
    sql`t."personId" IN (${peopleOfDepartments(set)}) AND t."otherId" IN (${peopleOfDepartments(set)})`,
})

belongsToOrganization('DoubtfulRow', { read: 'person:write' })
