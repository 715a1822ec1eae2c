import { setTimeout } from 'node:timers/promises'
import { asScimUser, type DirectoryPerson } from './directory-people.ts'

export interface ScimTarget {
  url: string
  key: string
}

/** Requests under way at once, as identity providers send them. */
const AT_ONCE = 4

/** Times that a request is sent again while the server is busy, as identity providers do. */
const MOST_TIMES = 10

async function request({ url, key }: ScimTarget, method: string, path: string, body?: object) {
  const send = async (times: number): Promise<Response> => {
    const response = await fetch(`${url}/scim/v2${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/scim+json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (![429, 503].includes(response.status) || times === 0) return response
    await setTimeout(Number(response.headers.get('retry-after') ?? 1) * 1_000)
    return await send(times - 1)
  }
  const response = await send(MOST_TIMES)
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
  return JSON.parse(text) as { id: string; totalResults: number; Resources: { id: string }[] }
}

/** The id of the user of a person, who is looked up first, and then made or sent again. */
async function provision(target: ScimTarget, person: DirectoryPerson, managerId: string | null) {
  const filter = encodeURIComponent(`userName eq "${person.externalId}@login.example.org"`)
  const found = await request(target, 'GET', `/Users?filter=${filter}`)
  const [known] = found.Resources
  const user = asScimUser(person, managerId)
  const { id } = known
    ? await request(target, 'PUT', `/Users/${known.id}`, user)
    : await request(target, 'POST', '/Users', user)
  return { id, isMade: known === undefined }
}

/** Sends a directory as identity providers do: managers before those who report to them. */
export async function provisionAll(target: ScimTarget, people: readonly DirectoryPerson[]): Promise<{ made: number }> {
  let made = 0
  const ids = new Map<string, Promise<string>>()
  const queue = people.values()
  const send = async (person: DirectoryPerson) => {
    const managerId = person.manager === null ? null : ((await ids.get(person.manager)) ?? null)
    const { id, isMade } = await provision(target, person, managerId)
    if (isMade) made += 1
    return id
  }
  const worker = async () => {
    for (const person of queue) {
      const sent = send(person)
      ids.set(person.externalId, sent)
      await sent
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return { made }
}

/** Says that somebody left, as Entra sends it. */
export async function deactivate(target: ScimTarget, person: DirectoryPerson): Promise<void> {
  const filter = encodeURIComponent(`externalId eq "${person.externalId}"`)
  const { Resources } = await request(target, 'GET', `/Users?filter=${filter}`)
  const Operations = [{ op: 'Replace', path: 'active', value: 'False' }]
  await request(target, 'PATCH', `/Users/${Resources[0]?.id}`, { Operations })
}

interface Shown {
  id: string
  active: boolean
  version: number
  externalIds: { id: string }[]
}

const PEOPLE = `query ($after: String) { people(first: 100, after: $after) {
  nodes { id active version displayName email jobTitle level kind country site languages preferredLanguage manager { externalIds { id } } externalIds { id } departments { name } }
  pageInfo { hasNextPage endCursor } } }`

/** All people of an organisation by their id in their directory, as its owner exports them. */
export async function exported({ url, key }: ScimTarget): Promise<Map<string, Shown>> {
  const people = new Map<string, Shown>()
  for (let after: string | null = null; ; ) {
    const response: Response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: PEOPLE, variables: { after } }),
    })
    const { data } = (await response.json()) as {
      data: { people: { nodes: Shown[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
    }
    for (const person of data.people.nodes) people.set(person.externalIds[0]?.id ?? '', person)
    if (!data.people.pageInfo.hasNextPage) return people
    after = data.people.pageInfo.endCursor
  }
}

/** An export without what is another one in every organisation. */
export function comparable(people: ReadonlyMap<string, Shown>): Map<string, Omit<Shown, 'id'>> {
  return new Map([...people].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, { id: _id, ...rest }]) => [key, rest]))
}
