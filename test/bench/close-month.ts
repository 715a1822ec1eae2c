import type { Context } from '@portevoix/api/core/context.ts'
import { openDatabase } from '@portevoix/api/core/database.ts'
import { uuidv7 } from '@portevoix/api/core/ids.ts'
import { createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import { readPeopleCells } from '@portevoix/api/modules/people/index.ts'
import { closeBlocks, closeLastMonth } from '@portevoix/api/platform/small-groups/index.ts'
import type { BenchDatabase } from './comparison.ts'
import type { Figure } from './figure.ts'

const LIMIT_S = 10
const PEOPLE = [20_000, 100_000] as const

/** Cuts the people of an organisation with 700 departments, 40 sites and 12 countries into blocks, and keeps them. */
export async function benchCloseMonth({ url }: BenchDatabase): Promise<Figure> {
  const database = openDatabase({ url, connections: 2 })
  try {
    const rounds: { people: number; cells: number; seconds: number }[] = []
    for (const people of PEOPLE) {
      const { organizationId } = await createOrganization(
        database,
        { name: `Bench ${uuidv7(Date.now())}`, owner: { name: 'Owner', email: null } },
        new Date(),
      )
      await database.inOrganization(organizationId, async (db) => {
        for (const statement of fill(people)) await db.$executeRawUnsafe(statement)
      })
      const begun = performance.now()
      const cells = await database.inOrganization(organizationId, async (db) => {
        await closeLastMonth({ db, now: () => new Date() } as Context, [closeBlocks(readPeopleCells)])
        return await db.closedCell.count()
      })
      rounds.push({ people, cells, seconds: (performance.now() - begun) / 1_000 })
    }
    return {
      name: 'cutting people into blocks at the close of a month',
      lines: [
        ...rounds.map(
          ({ people, cells, seconds }) =>
            `${people.toLocaleString('en')} people in ${cells.toLocaleString('en')} cells: ${seconds.toFixed(1)} s`,
        ),
        `limit ${LIMIT_S} s`,
      ],
      passed: rounds.every(({ seconds }) => seconds < LIMIT_S),
    }
  } finally {
    await database.close()
  }
}

const fill = (people: number): string[] => [
  `INSERT INTO "Department" (id, name, key, "updatedAt")
    SELECT gen_random_uuid(), 'Department ' || i, 'department ' || i, now() FROM generate_series(1, 700) i`,
  `UPDATE "Department" d SET "parentId" = top.id FROM (SELECT id FROM "Department" ORDER BY id LIMIT 1) top WHERE d.id <> top.id`,
  `INSERT INTO "Person" (id, "externalId", "displayName", site, "siteKey", country, "updatedAt")
    SELECT gen_random_uuid(), i::text, 'Person ' || i, 'Site ' || i * 31 % 40, 'site ' || i * 31 % 40,
      chr(65 + i % 12) || 'A', now() FROM generate_series(1, ${people}) i`,
  `INSERT INTO "DepartmentMembership" ("personId", "departmentId")
    SELECT p.id, d.id FROM (SELECT id, row_number() OVER () AS place FROM "Person") p
    JOIN (SELECT id, row_number() OVER () AS place FROM "Department") d ON d.place = p.place % 700 + 1`,
]
