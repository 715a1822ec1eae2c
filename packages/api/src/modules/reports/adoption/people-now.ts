import { defineLoader, manyForEach } from '../../../core/loaders.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { idsOfPerson, isEmployee, personAt } from '../../people/index.ts'
import { askedFor, columnsOf, OF_SHARE } from '../counted.ts'
import { type Scope, scopeKey } from '../scope.ts'

const { sql } = Prisma

/** Employees, and those of them with a published share in the period; on one network, where it is named. */
interface CountedPeople {
  network: string | null
  eligible: number
  active: number
}

type Row = CountedPeople & { position: number }

/**
 * The people of departments, with all below them, and of the organisation as they stand at the end of a period, or now:
 * by memberships and places of then. For those who may list them, and for periods that no close has kept.
 * @returns one for all networks together, whose network is null, and one for each that somebody published on.
 */
export const peopleNow = defineLoader<Scope, CountedPeople[]>(async (ctx, scopes) => {
  const lasts = (alias: Prisma.Sql) => sql`coalesce(${alias}."from", '-infinity') < scope.ends
    AND coalesce(${alias}."to", 'infinity') >= scope.ends`
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    WITH RECURSIVE scope AS MATERIALIZED (
      SELECT *, LEAST("to", ${ctx.now()}) AS ends FROM ${columnsOf(scopes)}
    ), below(position, department) AS (
      SELECT scope.position, scope.id FROM scope WHERE scope.type = 'DEPARTMENT'
      UNION SELECT scope.position, place."departmentId" FROM below JOIN scope ON scope.position = below.position
      JOIN "DepartmentPlace" place ON place."parentId" = below.department AND ${lasts(sql`place`)}
    ), employee AS MATERIALIZED (
      SELECT scope.position, p.id FROM scope JOIN "Person" p ON ${isEmployee(sql`p.id`, sql`scope.ends`)} AND p.active AND p."createdAt" < scope.ends
        AND (p."archivedAt" IS NULL OR p."archivedAt" >= scope.ends) AND ${personAt(sql`p.id`, sql`scope.ends`)} = p.id
      WHERE scope.type = 'ORGANIZATION' OR EXISTS (
        SELECT FROM "Membership" m JOIN below ON below.position = scope.position AND below.department = m."departmentId"
        WHERE m."personId" = p.id AND m."primary" AND ${lasts(sql`m`)})
    ), act AS (
      SELECT employee.position, employee.id, s.network FROM employee JOIN scope ON scope.position = employee.position
      CROSS JOIN LATERAL (${idsOfPerson(sql`employee.id`, sql`scope.ends`)}) written
      JOIN "Ambassador" a ON a."personId" = written.id JOIN "Participation" taking ON taking."ambassadorId" = a.id
      JOIN "Share" s ON s."participationId" = taking.id AND s."publishedAt" >= scope."from" AND s."publishedAt" < scope."to"
        AND ${askedFor(OF_SHARE)}
    ), active AS (
      SELECT position, network, count(DISTINCT id)::int AS people FROM act GROUP BY GROUPING SETS ((position), (position, network))
    ), eligible AS (
      SELECT scope.position, count(employee.id)::int AS people FROM scope
      LEFT JOIN employee ON employee.position = scope.position GROUP BY scope.position
    )
    SELECT eligible.position::int - 1 AS position, active.network, eligible.people AS eligible, coalesce(active.people, 0) AS active
    FROM eligible LEFT JOIN active ON active.position = eligible.position`)
  return manyForEach(
    scopes.map((_scope, index) => index),
    rows,
    ({ position }) => position,
  ).map((found) => found.map(({ position: _, ...counted }) => counted))
}, scopeKey)
