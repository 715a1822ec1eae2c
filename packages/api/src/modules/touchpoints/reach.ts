import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { belongs } from '../../platform/auth/index.ts'
import { isRestricted, peopleOfDepartments } from '../people/index.ts'

const { sql } = Prisma

const me = ({ actor }: Context) => sql`${actor.personId}::uuid`

/** They themselves, and whose relationship they own now. An array is asked of the index, which `OR` would hide. */
const ownOrOwned = (ctx: Context) =>
  sql`t."personId" = ANY (ARRAY(SELECT ${me(ctx)}
    UNION ALL SELECT o."personId" FROM "RelationshipOwner" o WHERE o."to" IS NULL AND o."ownerId" = ${me(ctx)}))`

/** Ids of the people whose relationship departments own now. */
const ownedByDepartments = (set: Prisma.Sql) =>
  sql`SELECT o."personId" FROM "RelationshipOwner" o WHERE o."to" IS NULL AND o."departmentId" IN (${set})`

/** Data that is only stored is shown to the person themself. */
const shown = (ctx: Context) => sql`(${isRestricted(sql`t."personId"`)} IS NOT TRUE OR t."personId" = ${me(ctx)})`

// A contact is the department's that it is for, and the campaign's that it is about. Whoever manages the person, or owns the relationship, knows of it.
belongs('Touchpoint', {
  read: 'touchpoint:read',
  own: ownOrOwned,
  departments: (set) => sql`t."departmentId" IN (${set})`,
  campaigns: (set) => sql`t."campaignId" IN (${set})`,
  seen: {
    departments: (set) => sql`t."personId" IN (${peopleOfDepartments(set)} UNION ALL ${ownedByDepartments(set)})`,
  },
  shown,
})

belongs('RelationshipOwner', {
  read: 'touchpoint:read',
  own: (ctx) => sql`(t."personId" = ${me(ctx)} OR t."ownerId" = ${me(ctx)})`,
  departments: (set) => sql`t."departmentId" IN (${set})`,
  seen: { departments: (set) => sql`t."personId" IN (${peopleOfDepartments(set)})` },
  shown,
})

belongs('PersonBrief', {
  read: 'touchpoint:read',
  own: ownOrOwned,
  departments: (set) => sql`t."personId" IN (${peopleOfDepartments(set)} UNION ALL ${ownedByDepartments(set)})`,
  shown,
})
