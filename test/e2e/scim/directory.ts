import { type Organization, post, type World } from '../../harness.ts'

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User'
export const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
export const STATE = 'urn:portevoix:params:scim:schemas:extension:1.0:User'
export const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group'
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'

interface Reply {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: an answer of SCIM has whatever the directory sent
  body: any
}

/** A directory that writes the people of one source. */
export interface Directory {
  key: string
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>
  post(attributes: object): Promise<Reply>
  patch(id: string, operations: readonly object[], headers?: Record<string, string>): Promise<Reply>
  /** The users that a filter finds. */
  find(filter: string): Promise<Reply>
}

/** A directory of an organisation with a key of its own. */
export async function directoryOf(world: World, organization: Organization, idsOf: string): Promise<Directory> {
  const { key } = await organization.as(['MANAGER'], { scopes: ['scim:write'], idsOf })
  return directoryWith(world.server.url, key)
}

export function directoryWith(url: string, key: string): Directory {
  const send: Directory['send'] = async (method, path, body, headers = {}) => {
    const response = await fetch(`${url}/scim/v2${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body !== undefined && { 'content-type': 'application/scim+json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) }
  }
  return {
    key,
    send,
    post: (attributes) => send('POST', '/Users', { schemas: [USER], ...attributes }),
    patch: (id, Operations, headers) => send('PATCH', `/Users/${id}`, { schemas: [PATCH], Operations }, headers),
    find: (filter) => send('GET', `/Users?filter=${encodeURIComponent(filter)}`),
  }
}

/** Asks GraphQL as the owner. */
export async function ask(world: World, { key }: { key: string }, query: string, variables: object = {}) {
  const { body } = await post(world.url, key, { query, variables })
  if (!body.data) throw new Error(JSON.stringify(body.errors))
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asks for
  return body.data as any
}

/** All people of an organisation as its owner sees them, the oldest first. */
export async function peopleOf(world: World, organization: { key: string }): Promise<Shown[]> {
  const people: Shown[] = []
  for (let after: string | null = null; ; ) {
    const { people: page } = await ask(world, organization, PEOPLE, { after })
    people.push(...page.nodes)
    if (!page.pageInfo.hasNextPage) return people
    after = page.pageInfo.endCursor
  }
}

export interface Shown {
  id: string
  displayName: string
  active: boolean
  email: string | null
  jobTitle: string | null
  country: string | null
  languages: string[]
  preferredLanguage: string | null
  kind: string
  externalId: string | null
  externalIds: { source: string; id: string }[]
  departments: { name: string }[]
  version: number
}

const PEOPLE = `query ($after: String) { people(first: 100, after: $after, orderBy: { field: CREATED_AT, direction: ASC }) {
  nodes { id displayName active email jobTitle country languages preferredLanguage kind externalId externalIds { source id } version
    departments { name } }
  pageInfo { hasNextPage endCursor } } }`
