import { isDeepStrictEqual } from 'node:util'
import { openDatabase } from '@portevoix/api/core/database.ts'
import { createApiKey, createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import { asCsv, directoryPeople } from '../directory-people.ts'
import { comparable, deactivate, exported, provisionAll } from '../scim-run.ts'
import type { BenchDatabase } from './comparison.ts'
import type { Figure } from './figure.ts'
import { timed } from './import-people.ts'
import { startServerProcess } from './server-process.ts'

const [PEOPLE, DEPARTMENTS] = [20_000, 700]

/**
 * A directory by SCIM into one organisation and by a file into another: their exports are equal but for ids and sources,
 * a second run changes nothing, and a leaver is inactive after the PATCH.
 */
export async function benchScimDirectory({ url }: BenchDatabase): Promise<Figure> {
  const database = openDatabase({ url, connections: 1 })
  const api = await startServerProcess('serve-api.ts', [url])
  const seconds = async (work: () => Promise<unknown>) => {
    const begun = performance.now()
    await work()
    return ((performance.now() - begun) / 1_000).toFixed(1)
  }
  try {
    const people = directoryPeople(PEOPLE, DEPARTMENTS)
    const found = (name: string) =>
      createOrganization(database, { name, owner: { name: 'Owner', email: null } }, new Date())
    const [byScim, byCsv] = [await found('By SCIM'), await found('By CSV')]
    const own = { accountId: byScim.ownerId, name: 'SCIM', scopes: ['scim:write'], idsOf: 'entra' }
    const scim = { url: api.url, key: await createApiKey(database, byScim.organizationId, own, new Date()) }
    const file = await timed(api, byCsv.apiKey, asCsv(people))
    const first = await seconds(() => provisionAll(scim, people))
    const export1 = await exported({ url: api.url, key: byScim.apiKey })
    const isEqual = isDeepStrictEqual(
      comparable(export1),
      comparable(await exported({ url: api.url, key: byCsv.apiKey })),
    )
    const second = await seconds(() => provisionAll(scim, people))
    const export2 = await exported({ url: api.url, key: byScim.apiKey })
    const isSame = isDeepStrictEqual(export1, export2)
    const [leaver] = people
    if (leaver) await deactivate(scim, leaver)
    const isOut = (await exported({ url: api.url, key: byScim.apiKey })).get(leaver?.externalId ?? '')?.active === false
    return {
      name: 'a directory by SCIM and by a file',
      lines: [
        `${PEOPLE.toLocaleString('en')} people in ${DEPARTMENTS} departments: by a file ${file} s; by SCIM, each looked up first, ${first} s; the same again ${second} s`,
        `exports ${isEqual ? 'are equal' : 'DIFFER'}; the second run changed ${isSame ? 'nothing' : 'SOMETHING'}; the leaver is ${isOut ? 'out' : 'STILL IN'}`,
      ],
      passed: export1.size === PEOPLE && isEqual && isSame && isOut,
    }
  } finally {
    await database.close()
    await api.end()
  }
}
