import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../../core/context.ts'
import { defineLoader, loaderById, manyForEach, readableLoader } from '../../core/loaders.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import {
  type Department,
  type DepartmentPlace,
  type Person,
  Prisma,
  type SocialAccount,
} from '../../generated/prisma/client.ts'
import { readable } from '../../platform/auth/index.ts'
import { shownCount, smallestGroupOf } from '../../platform/small-groups/index.ts'
import { heldAt } from './periods.ts'

/** People of the organisation by id, archived ones included. Authorises nothing: see `readablePersonById`. */
export const personById = loaderById<Person>('Person')

/** The same, of those that the actor may read. */
export const readablePeople = readableLoader<Person>('Person')

/**
 * The person with this id, or null where there is none or the actor may not read them.
 * @param info of the field that answers them: only what that selects is read.
 */
export async function readablePersonById(
  ctx: Context,
  personId: string,
  info?: GraphQLResolveInfo,
): Promise<Person | null> {
  return await readablePeople(ctx, info && { info }).load(personId)
}

/** Departments of the organisation by id. Authorises nothing: see `readableDepartmentById`. */
export const departmentById = loaderById<Department>('Department')

/** Departments that the actor may read by id, archived and merged ones included. */
export const readableDepartmentById = readableLoader<Department>('Department')

/** What departments were directly a part of, the present first. */
export const placesOfDepartment = defineLoader<string, DepartmentPlace[]>(async (ctx, departmentIds) => {
  const rows = await ctx.db.departmentPlace.findMany({
    where: { departmentId: { in: [...departmentIds] } },
    orderBy: [{ to: { sort: 'desc', nulls: 'first' } }, { from: { sort: 'desc', nulls: 'last' } }],
  })
  return manyForEach(departmentIds, rows, (row) => row.departmentId)
})

/** Ids of the departments that departments were directly a part of at instants. */
export const parentAt = defineLoader<{ readonly departmentId: string; readonly at: Date }, string>(
  async (ctx, keys) => {
    const rows = await ctx.db.$queryRaw<{ place: number; parentId: string }[]>(Prisma.sql`
      SELECT k.place::int AS place, m."parentId" FROM unnest(${keys.map(({ departmentId }) => departmentId)}::uuid[],
          ${keys.map(({ at }) => at)}::timestamptz[]) WITH ORDINALITY AS k("departmentId", at, place)
        JOIN "DepartmentPlace" m ON m."departmentId" = k."departmentId" AND m."parentId" IS NOT NULL
          AND ${heldAt(Prisma.sql`k.at`)}`)
    const found = new Map(rows.map(({ place, parentId }) => [place, parentId]))
    return keys.map((_key, index) => found.get(index + 1) ?? null)
  },
  ({ departmentId, at }) => `${departmentId} ${at.getTime()}`,
)

/** Departments of people, of those that the actor may read; by name. */
export const departmentsOfPerson = defineLoader<string, Department[]>(async (ctx, personIds) => {
  const rows = await ctx.db.$queryRaw<(Department & { personId: string })[]>(
    Prisma.sql`SELECT m."personId", ${everyColumn('Department')} FROM "DepartmentMembership" m
      JOIN "Department" t ON t."organizationId" = m."organizationId" AND t.id = m."departmentId"
      WHERE m."personId" = ANY(${[...personIds]}::uuid[]) AND ${readable(ctx, 'Department')} ORDER BY t.name, t.id`,
  )
  return manyForEach(personIds, rows, (row) => row.personId)
})

/** Accounts of people, by network and handle. */
export const accountsOfPerson = defineLoader<string, SocialAccount[]>(async (ctx, personIds) => {
  const rows = await ctx.db.socialAccount.findMany({
    where: { personId: { in: [...personIds] } },
    orderBy: [{ network: 'asc' }, { handle: 'asc' }],
  })
  return manyForEach(personIds, rows, (row) => row.personId)
})

/** How many people named somebody for one dimension, in steps of the smallest group. */
export interface NominationCount {
  dimension: string
  count: number
  closedAt: Date
}

/**
 * Nominations of people by dimension, as the last monthly close published them: who named whom is nobody's to list, so
 * nobody is told of fewer than a group, and nothing is told of the month that is under way.
 */
export const nominationsOfPerson = defineLoader<string, NominationCount[]>(async (ctx, personIds) => {
  const smallest = await smallestGroupOf(ctx)
  const rows = await ctx.db.nominationTally.findMany({
    where: { nomineeId: { in: [...personIds] }, published: { gte: smallest } },
    orderBy: { dimension: 'asc' },
  })
  // A size that was raised since the close holds at once.
  const shown = rows.flatMap(({ published, ...row }) => {
    const count = shownCount(published, smallest)
    return count === null ? [] : [{ ...row, count }]
  })
  return manyForEach(personIds, shown, (row) => row.nomineeId)
})
