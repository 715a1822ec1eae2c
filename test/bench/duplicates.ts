import type { Context } from '@portevoix/api/core/context.ts'
import { openDatabase } from '@portevoix/api/core/database.ts'
import { createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import { findDuplicates } from '@portevoix/api/modules/people/index.ts'
import { asCsv, directoryPeople } from '../directory-people.ts'
import type { BenchDatabase } from './comparison.ts'
import type { Figure } from './figure.ts'
import { timed } from './import-people.ts'
import { startServerProcess } from './server-process.ts'

/** The longest that a transaction may write. */
const LIMIT_S = 30
const PEOPLE = [5_000, 20_000] as const
const DEPARTMENTS = 700

/** Compares all people of an organisation, to propose who may be the same: in one transaction, beside its other work. */
export async function benchDuplicates({ url }: BenchDatabase): Promise<Figure> {
  const database = openDatabase({ url, connections: 1 })
  const api = await startServerProcess('serve-api.ts', [url])
  try {
    const rounds: { people: number; found: number; seconds: number }[] = []
    for (const people of PEOPLE) {
      const owner = { name: 'Owner', email: null }
      const made = await createOrganization(database, { name: `Duplicates ${people}`, owner }, new Date())
      await timed(api, made.apiKey, asCsv(directoryPeople(people, DEPARTMENTS)))
      const begun = performance.now()
      const found = await database.inOrganization(made.organizationId, async (db) => {
        await findDuplicates({ db, now: () => new Date() } as Context)
        return await db.personDuplicate.count()
      })
      rounds.push({ people, found, seconds: (performance.now() - begun) / 1_000 })
    }
    return {
      name: 'comparing people to propose duplicates',
      lines: [
        ...rounds.map(
          ({ people, found, seconds }) =>
            `${people.toLocaleString('en')} people: ${seconds.toFixed(1)} s, ${found} pairs proposed`,
        ),
        `limit ${LIMIT_S} s`,
      ],
      passed: rounds.every(({ seconds }) => seconds < LIMIT_S),
    }
  } finally {
    await database.close()
    await api.end()
  }
}
