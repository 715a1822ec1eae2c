import { defineLoader, loaderById, manyForEach } from '../../core/loaders.ts'
import { type Department, type Person, Prisma, type SocialAccount } from '../../generated/prisma/client.ts'

/** People of the organisation by id, archived ones included. Authorises nothing: see `readablePersonById`. */
export const personById = loaderById<Person>('Person')

/** Departments of the organisation by id, archived and merged ones included. */
export const departmentById = loaderById<Department>('Department')

/** Departments of people, by name. */
export const departmentsOfPerson = defineLoader<string, Department[]>(async (ctx, personIds) => {
  const rows = await ctx.db.$queryRaw<(Department & { personId: string })[]>(
    Prisma.sql`SELECT m."personId", d.* FROM "DepartmentMembership" m
      JOIN "Department" d ON d."organizationId" = m."organizationId" AND d.id = m."departmentId"
      WHERE m."personId" = ANY(${[...personIds]}::uuid[]) ORDER BY d.name, d.id`,
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

/** How many people named somebody for one dimension. */
export interface NominationCount {
  dimension: string
  count: number
}

/** Nominations of people, counted by dimension; those by archived people do not count. */
export const nominationsOfPerson = defineLoader<string, NominationCount[]>(async (ctx, personIds) => {
  const rows = await ctx.db.$queryRaw<(NominationCount & { nomineeId: string })[]>(
    Prisma.sql`SELECT n."nomineeId", n.dimension, count(*)::int AS count FROM "Nomination" n
      JOIN "Person" p ON p."organizationId" = n."organizationId" AND p.id = n."nominatorId" AND p."archivedAt" IS NULL
      WHERE n."nomineeId" = ANY(${[...personIds]}::uuid[]) GROUP BY 1, 2 ORDER BY 1, 2`,
  )
  return manyForEach(personIds, rows, (row) => row.nomineeId)
})
