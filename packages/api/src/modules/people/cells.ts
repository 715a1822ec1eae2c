import { Prisma } from '../../generated/prisma/client.ts'
import type { Cell, ReadCells } from '../../platform/small-groups/index.ts'

/** A trait by which people are cut into groups: the department with all above it, then the site, then the country. */
export type GroupTrait = 'department' | 'site' | 'country'

/** What a path says of a trait: the keys of all departments that lead to the own one, and at most one site and country. */
export function keysIn({ path }: Pick<Cell, 'path'>, trait: GroupTrait): string[] {
  const start = `${trait}:`
  return path.filter((step) => step.startsWith(start) && step !== start).map((step) => step.slice(start.length))
}

/** How many departments a path names at most: who belongs to one that lies deeper is counted in the last that it names. */
const DEEPEST = 32

/** The path of a cell, by its department, site and country; for a statement that begins with `PATHS`. */
const PATH = Prisma.sql`coalesce(tree.path, '{}') || ARRAY['', 'site:' || cell.site, 'country:' || cell.country]`

/** Parts of a statement: departments by path, and the department of each person. Of several the primary one counts. */
const PATHS = Prisma.sql`
  tree(id, path) AS (
    SELECT d.id, ARRAY['department:' || d.id] FROM "Department" d WHERE d."parentId" IS NULL
    UNION ALL SELECT d.id, CASE WHEN cardinality(tree.path) < ${DEEPEST} THEN tree.path || ('department:' || d.id) ELSE tree.path END
    FROM tree JOIN "Department" d ON d."parentId" = tree.id
  ), standing AS (
    SELECT p.id AS person, m."departmentId" AS department, coalesce(p."siteKey", '') AS site, coalesce(p.country, '') AS country
    FROM "Person" p LEFT JOIN LATERAL (
      SELECT m."departmentId" FROM "DepartmentMembership" m WHERE m."personId" = p.id
      ORDER BY m."primary" DESC, m."departmentId" LIMIT 1
    ) m ON true WHERE p."archivedAt" IS NULL
  )`

/** The people who are there now, archived ones left out, by department, site and country. */
export const readPeopleCells: ReadCells = async ({ db }) =>
  await db.$queryRaw<Cell[]>(Prisma.sql`
    WITH RECURSIVE ${PATHS}, cell AS (
      SELECT department, site, country, count(*)::int AS people FROM standing GROUP BY 1, 2, 3
    )
    SELECT ${PATH} AS path, cell.people FROM cell LEFT JOIN tree ON tree.id = cell.department ORDER BY 1`)

/** Rows `(person, path)` of the people who are there now, by the paths of `readPeopleCells`. */
export const peopleByPath = Prisma.sql`
  WITH RECURSIVE ${PATHS}
  SELECT cell.person, ${PATH} AS path FROM standing cell LEFT JOIN tree ON tree.id = cell.department`
