import type { OwnPost } from '@portevoix/sdk/plugin'
import type { FakeAnswer, FakeProvider, FakeRequest } from '@portevoix/sdk/plugin-testkit'
import { FAKE_NOW, startFakeProvider } from '@portevoix/sdk/plugin-testkit'
import { shownText } from './little-reader.ts'
import { createStatistics, type PostRow } from './statistics.ts'

const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS
/** What LinkedIn takes in the autumn of 2026. */
const VERSIONS = new Set(['202510', '202511', '202512', '202601', '202603', '202604', '202606', '202608', '202609'])

/** Whom a token belongs to, and what for. */
interface Login {
  readonly member: string
  readonly scopes: readonly string[]
  /** Organisations whose page the member administers. */
  readonly administers?: readonly string[]
}

export interface FakeLinkedIn extends FakeProvider {
  /** A post that was not made by this application. */
  write(text: string, changes?: Partial<PostRow>): string
  /** The posts of an author, as if all of them had been published through one integration. */
  postsOf(author: string): OwnPost[]
  /** From now on every text is refused as a duplicate of a post that is gone. */
  haunt(): void
}

const refused = (status: number, code: string, message: string, serviceErrorCode?: number): FakeAnswer => ({
  status,
  body: { status, code, message, ...(serviceErrorCode === undefined ? {} : { serviceErrorCode }) },
})
const missing = refused(404, 'RESOURCE_NOT_FOUND', 'No virtual resource found', 0)
const idOf = (path: string): string => decodeURIComponent(path.slice(path.lastIndexOf('/') + 1))

/** The parts of LinkedIn's API that the connectors use, as its documentation of 2026-09 describes them. */
export async function startLinkedIn(loginOf: (token: string) => Login | null): Promise<FakeLinkedIn> {
  const posts: PostRow[] = []
  let haunted = false
  let lastSequence = 7_000_000_000_000_000_000n
  let lastSeed = FAKE_NOW.getTime() - 20 * DAY_MS
  const statistics = createStatistics(posts)

  const add = (row: Pick<PostRow, 'author' | 'commentary' | 'createdAt'> & Partial<PostRow>): PostRow => {
    lastSequence += 1n
    const kind = lastSequence % 3n === 0n ? 'ugcPost' : 'share'
    const defaults = {
      urn: `urn:li:${kind}:${lastSequence}`,
      lastModifiedAt: row.createdAt,
      isOurs: false,
      isSeen: true,
      isHidden: false,
    }
    const post = { ...defaults, ...row }
    posts.push(post)
    return post
  }
  const postJson = ({ urn, author, commentary, createdAt, lastModifiedAt, visibility = 'PUBLIC' }: PostRow) => ({
    ...{ id: urn, author, commentary, createdAt, publishedAt: createdAt, lastModifiedAt, visibility },
    ...{ lifecycleState: 'PUBLISHED', distribution: { feedDistribution: 'MAIN_FEED' } },
  })
  const mayActAs = (login: Login, author: string, right: 'w' | 'r'): string | null => {
    if (author === `urn:li:person:${login.member}`) return `${right}_member_social`
    const administers = login.administers?.some((id) => author === `urn:li:organization:${id}`)
    return administers ? `${right}_organization_social` : null
  }

  const create = ({ body, at, headers }: FakeRequest, login: Login): FakeAnswer => {
    if (headers['content-type'] !== 'application/json') return refused(415, 'UNSUPPORTED_MEDIA_TYPE', 'json only')
    const input = JSON.parse(body) as Partial<PostRow> & { lifecycleState?: string; distribution?: object }
    const { author = '', commentary = '', visibility = '', lifecycleState, distribution } = input
    const scope = mayActAs(login, author, 'w')
    if (scope === null || !login.scopes.includes(scope)) {
      return refused(403, 'ACCESS_DENIED', `Not enough permissions to access: posts.CREATE for ${author}`, 100)
    }
    if (lifecycleState !== 'PUBLISHED' || !distribution || !/^(PUBLIC|CONNECTIONS|LOGGED_IN)$/.test(visibility)) {
      return refused(422, 'MISSING_REQUIRED_FIELD', 'A required field is missing')
    }
    const text = shownText(commentary)
    if (text.length > 3_000) return refused(400, 'FIELD_LENGTH_TOO_LONG', '/commentary is too long')
    const same = posts.find((post) => post.author === author && post.commentary === commentary)
    if (haunted || (same && same.createdAt > at - DAY_MS)) {
      const message = `Content is a duplicate of ${haunted ? 'urn:li:share:666' : same?.urn}`
      const inputErrors = [{ description: 'Duplicate post is detected', input: {}, code: 'DUPLICATE_POST' }]
      return { status: 422, body: { status: 422, message, errorDetails: { inputErrors } } }
    }
    const post = add({ author, commentary, visibility, createdAt: at, isOurs: true })
    return { status: 201, headers: { 'x-restli-id': post.urn }, body: '' }
  }

  const list = ({ query, headers }: FakeRequest): FakeAnswer => {
    if (headers['x-restli-method'] !== 'FINDER') return refused(400, 'ILLEGAL_ARGUMENT', 'no finder')
    const [start, count] = [Number(query.get('start') ?? 0), Math.min(100, Number(query.get('count') ?? 10))]
    const own = posts.filter(({ author }) => author === query.get('author'))
    own.sort((a, b) => b.lastModifiedAt - a.lastModifiedAt || (a.urn < b.urn ? 1 : -1))
    // What may not be seen is left out after the page was cut.
    const elements = own.slice(start, start + count).filter(({ isHidden }) => !isHidden)
    return { body: { paging: { start, count, links: [] }, elements: elements.map(postJson) } }
  }

  const onPosts = (request: FakeRequest, login: Login): FakeAnswer => {
    const { method, path, query } = request
    if (path === '/rest/posts' && method === 'POST') return create(request, login)
    const post = posts.find(({ urn }) => urn === idOf(path))
    const author = path === '/rest/posts' ? (query.get('author') ?? '') : post?.author
    if (author === undefined) return method === 'DELETE' ? { status: 204 } : missing
    const scope = mayActAs(login, author, method === 'DELETE' ? 'w' : 'r')
    if (scope === null || !login.scopes.includes(scope)) {
      return refused(403, 'ACCESS_DENIED', `Not enough permissions to access: posts.${method}`, 100)
    }
    if (!post) return list(request)
    if (method === 'GET') return { body: postJson(post) }
    posts.splice(posts.indexOf(post), 1)
    return { status: 204 }
  }

  const onOrganization = ({ path, query }: FakeRequest, { administers = [], scopes, member }: Login): FakeAnswer => {
    if (!scopes.includes('rw_organization_admin')) return refused(403, 'ACCESS_DENIED', 'Not enough permissions', 100)
    if (path === '/rest/organizationAcls') {
      const elements = administers.map((id) => ({
        ...{ organization: `urn:li:organization:${id}`, roleAssignee: `urn:li:person:${member}` },
        ...{ role: 'ADMINISTRATOR', state: 'APPROVED' },
      }))
      return { body: { paging: { start: 0, count: Number(query.get('count')), links: [] }, elements } }
    }
    return administers.includes(idOf(path))
      ? { body: { id: Number(idOf(path)), localizedName: 'Devtestco', vanityName: 'devtestco' } }
      : refused(403, 'ACCESS_DENIED', 'Not enough permissions', 100)
  }

  const versioned = (request: FakeRequest, login: Login): FakeAnswer => {
    const { path, headers } = request
    const version = headers['linkedin-version']
    if (version === undefined) return refused(400, 'VERSION_MISSING', 'A version must be present')
    if (!VERSIONS.has(version)) {
      return refused(426, 'NONEXISTENT_VERSION', `Requested version ${version}01 is not active`)
    }
    if (headers['x-restli-protocol-version'] !== '2.0.0') return refused(400, 'ILLEGAL_ARGUMENT', 'protocol version')
    if (path === '/rest/posts' || path.startsWith('/rest/posts/')) return onPosts(request, login)
    if (path.startsWith('/rest/organization') && !path.startsWith('/rest/organizational')) {
      return onOrganization(request, login)
    }
    return statistics.answer(request, login) ?? missing
  }

  const route = (request: FakeRequest, login: Login): FakeAnswer => {
    const { path } = request
    if (path === '/v2/userinfo') {
      return login.scopes.includes('openid') ? { body: { sub: login.member, name: 'Ada Lovelace' } } : { status: 403 }
    }
    if (path === '/v2/me') {
      if (!login.scopes.includes('r_basicprofile')) return refused(403, 'ACCESS_DENIED', 'Not enough permissions', 100)
      return { body: { id: login.member, localizedFirstName: 'Ada', localizedLastName: 'Lovelace' } }
    }
    return versioned(request, login)
  }

  const provider = await startFakeProvider({
    answer(request) {
      const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
      const login = token === undefined ? null : loginOf(token)
      return login ? route(request, login) : refused(401, 'INVALID_ACCESS_TOKEN', 'Invalid access token', 65_600)
    },
    seed(count, { tied }) {
      for (let index = 0; index < count; index += 1) {
        if (!tied) lastSeed += 5 * 60_000
        const createdAt = tied ? FAKE_NOW.getTime() - 2 * DAY_MS : lastSeed
        const { length } = posts
        for (const author of ['urn:li:organization:2414183', 'urn:li:person:782bbtaQ']) {
          add({ author, commentary: `Own ${length}`, createdAt })
        }
      }
    },
    published: () =>
      posts.flatMap(({ isOurs, urn, commentary }) =>
        isOurs ? [{ key: '', id: urn, text: shownText(commentary) }] : [],
      ),
  })
  return {
    ...provider,
    write: (text, changes = {}) =>
      add({ author: 'urn:li:organization:2414183', commentary: text, createdAt: provider.now().getTime(), ...changes })
        .urn,
    postsOf: (author) =>
      posts
        .filter((post) => post.author === author)
        .map(({ urn, createdAt }) => ({ externalId: urn, url: null, publishedAt: new Date(createdAt).toISOString() })),
    haunt() {
      haunted = true
    },
  }
}
