import { openDatabase } from '@portevoix/api/core/database.ts'
import { createApiKey, createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import { asScimUser, type DirectoryPerson, directoryPeople } from '../directory-people.ts'
import type { BenchDatabase, Comparison } from './comparison.ts'
import { startServerProcess } from './server-process.ts'

/** Users by SCIM for each person by GraphQL, in the same time, at least. */
const LIMIT = 0.5
const ROUNDS = 3
const PEOPLE_PER_ROUND = 1_000
const DEPARTMENTS = 35
/** Requests under way at once. */
const SENDERS = 4

const CREATE = `mutation ($input: PersonCreateInput!) { personCreate(input: $input) {
  __typename ... on Person { id version createdAt } ... on UserError { message } } }`

/**
 * POST of a user by SCIM, which is judged like a row of a file and kept as it was sent, against `personCreate` of the same
 * people, at the same concurrency. Rounds alternate; each way has an organisation of its own in each.
 */
export async function benchScim({ url }: BenchDatabase): Promise<Comparison> {
  const api = await startServerProcess('serve-api.ts', [url])
  const database = openDatabase({ url, connections: 2 })
  try {
    const rounds: Comparison['rounds'] = []
    for (let round = 0; round <= ROUNDS; round += 1) {
      const people = directoryPeople(PEOPLE_PER_ROUND, DEPARTMENTS)
      const keys = await Promise.all(
        ['SCIM', 'GraphQL'].map(async (way) => {
          const owner = { name: 'Owner', email: null }
          const made = await createOrganization(database, { name: `${way} ${round}`, owner }, new Date())
          const key = { accountId: made.ownerId, name: 'SCIM', scopes: ['scim:write'], idsOf: 'directory' }
          return { owner: made.apiKey, scim: await createApiKey(database, made.organizationId, key, new Date()) }
        }),
      )
      const theirs = await rate(people, (person) => create(api.url, keys[1]?.owner ?? '', person))
      const ours = await rate(people, (person) => post(api.url, keys[0]?.scim ?? '', person))
      // The first round warms caches and compilers of both.
      if (round > 0) rounds.push({ ours, theirs })
    }
    const against = 'personCreate over GraphQL'
    return { name: 'users by SCIM', unit: 'people/s', rounds, limit: LIMIT, against }
  } finally {
    await database.close()
    await api.end()
  }
}

async function rate(
  people: readonly DirectoryPerson[],
  send: (person: DirectoryPerson) => Promise<void>,
): Promise<number> {
  const begun = performance.now()
  const waiting = people.values()
  const sender = async () => {
    for (const person of waiting) await send(person)
  }
  await Promise.all(Array.from({ length: SENDERS }, sender))
  return people.length / ((performance.now() - begun) / 1_000)
}

async function post(url: string, key: string, person: DirectoryPerson): Promise<void> {
  const response = await fetch(`${url}/scim/v2/Users`, {
    method: 'POST',
    headers: { 'content-type': 'application/scim+json', authorization: `Bearer ${key}` },
    body: JSON.stringify(asScimUser(person)),
  })
  const text = await response.text()
  if (response.status !== 201) throw new Error(`POST /Users: ${text.slice(0, 500)}`)
}

async function create(url: string, key: string, person: DirectoryPerson): Promise<void> {
  const { externalId, displayName, email, department, title, country, language, active } = person
  const input = {
    ...{ externalId, displayName, active },
    ...(email && { email }),
    ...(title && { jobTitle: title }),
    ...(country && { country }),
    ...(language && { preferredLanguage: language }),
    ...(department && { departmentNames: [department] }),
  }
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: CREATE, variables: { input } }),
  })
  const text = await response.text()
  if (!text.includes('"__typename":"Person"')) throw new Error(`personCreate: ${text.slice(0, 500)}`)
}
