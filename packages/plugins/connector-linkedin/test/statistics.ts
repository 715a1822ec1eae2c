import type { FakeAnswer, FakeRequest } from '@portevoix/sdk/plugin-testkit'

const DAY_MS = 24 * 60 * 60_000

export interface PostRow {
  urn: string
  author: string
  commentary: string
  visibility?: string
  createdAt: number
  lastModifiedAt: number
  /** Made through the API. */
  isOurs: boolean
  /** False for a post that LinkedIn has no statistics of. */
  isSeen: boolean
  /** Not to be seen in lists. */
  isHidden: boolean
}
interface Reader {
  readonly member: string
  readonly scopes: readonly string[]
  readonly administers?: readonly string[]
}

const denied: FakeAnswer = {
  status: 403,
  body: { status: 403, serviceErrorCode: 100, code: 'ACCESS_DENIED', message: 'Not enough permissions to access' },
}
/** What each post gets on its day; of one post it is as many times as the text has characters. */
const PER_POST: { readonly [queryType: string]: number } = { IMPRESSION: 40, REACTION: 4, COMMENT: 2, RESHARE: 1 }

/** `(start:(day:1,month:2,year:2026),end:(…))`, the end exclusive. */
function rangeIn(text: string): { start: number; end: number } | null {
  const day = '\\(day:(\\d+),month:(\\d+),year:(\\d+)\\)'
  const numbers = new RegExp(`^\\(start:${day},end:${day}\\)$`).exec(text)?.slice(1).map(Number)
  if (!numbers) return null
  const [d1 = 0, m1 = 0, y1 = 0, d2 = 0, m2 = 0, y2 = 0] = numbers
  return { start: Date.UTC(y1, m1 - 1, d1), end: Date.UTC(y2, m2 - 1, d2) }
}

const dayJson = (instant: number) => {
  const date = new Date(instant)
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() }
}

/** Statistics of pages and members, by the posts that there are. */
export function createStatistics(posts: readonly PostRow[]) {
  const ofShares = ({ query }: FakeRequest): FakeAnswer => {
    const organization = query.get('organizationalEntity')
    const kind = query.has('shares') ? 'share' : 'ugcPost'
    const asked = /^List\((.*)\)$/.exec(query.get('shares') ?? query.get('ugcPosts') ?? '')?.[1]?.split(',') ?? []
    const wrong = asked.find((urn) => !urn.startsWith(`urn:li:${kind}:`))
    if (wrong)
      return { status: 400, body: { status: 400, code: 'ILLEGAL_ARGUMENT', message: `${wrong} is no ${kind}` } }
    const found = posts.filter(({ urn, author, isSeen }) => asked.includes(urn) && author === organization && isSeen)
    const elements = found.map(({ urn, commentary }) => {
      const size = commentary.length
      const likeCount = size % 7 === 0 ? -1 : 3
      const shown = { impressionCount: 100 * size, uniqueImpressionsCount: 60 * size }
      const counts = { ...shown, clickCount: size, likeCount, commentCount: 2, shareCount: 1, engagement: 0.01 }
      return { organizationalEntity: organization, [kind]: urn, totalShareStatistics: counts }
    })
    return { body: { paging: { start: 0, count: 10, links: [] }, elements } }
  }

  const ofMember = ({ query }: FakeRequest, member: string): FakeAnswer => {
    const range = rangeIn(query.get('dateRange') ?? '')
    const perPost = PER_POST[query.get('queryType') ?? '']
    if (query.get('q') !== 'me' || query.get('aggregation') !== 'DAILY' || !range || perPost === undefined) {
      return { status: 400, body: { status: 400, code: 'ILLEGAL_ARGUMENT', message: 'Invalid query' } }
    }
    const elements = []
    for (let start = range.start; start < range.end; start += DAY_MS) {
      const count = posts.filter(
        ({ author, createdAt }) =>
          author === `urn:li:person:${member}` && Math.floor(createdAt / DAY_MS) * DAY_MS === start,
      ).length
      const dateRange = { start: dayJson(start), end: dayJson(start + DAY_MS) }
      elements.push({ count: count * perPost, metricType: query.get('queryType'), dateRange })
    }
    return { body: { paging: { start: 0, count: 10, links: [] }, elements } }
  }

  const ofPost = ({ query }: FakeRequest, member: string): FakeAnswer => {
    const [, kind, urn] = /^\((share|ugc):(urn:li:(?:share|ugcPost):\d+)\)$/.exec(query.get('entity') ?? '') ?? []
    const perPost = { ...PER_POST, MEMBERS_REACHED: 30 }[query.get('queryType') ?? '']
    const isOfKind = urn?.startsWith(kind === 'share' ? 'urn:li:share:' : 'urn:li:ugcPost:')
    if (!kind || !isOfKind || query.get('aggregation') !== 'TOTAL' || perPost === undefined) {
      return { status: 400, body: { status: 400, code: 'ILLEGAL_ARGUMENT', message: 'Invalid query' } }
    }
    const post = posts.find((one) => one.urn === urn && one.author === `urn:li:person:${member}`)
    if (!post) return { status: 404, body: { status: 404, code: 'NOT_FOUND', message: 'Entity not found' } }
    const count = perPost * post.commentary.length
    const element = { count, metricType: query.get('queryType'), targetEntity: { [kind]: urn } }
    return { body: { paging: { start: 0, count: 10, links: [] }, elements: post.isSeen ? [element] : [] } }
  }

  return {
    answer(request: FakeRequest, { scopes, administers = [], member }: Reader): FakeAnswer | null {
      const { path, query } = request
      if (path === '/rest/organizationalEntityShareStatistics') {
        const isAdmin = administers.some((id) => query.get('organizationalEntity') === `urn:li:organization:${id}`)
        return isAdmin && scopes.includes('rw_organization_admin') ? ofShares(request) : denied
      }
      if (path.startsWith('/rest/networkSizes/') && query.get('edgeType') === 'COMPANY_FOLLOWED_BY_MEMBER') {
        return scopes.includes('r_organization_social') ? { body: { firstDegreeSize: 219_145 } } : denied
      }
      if (path === '/rest/memberFollowersCount') {
        if (!scopes.includes('r_member_profileAnalytics')) return denied
        return { body: { paging: { start: 0, count: 10, links: [] }, elements: [{ memberFollowersCount: 504 }] } }
      }
      if (path !== '/rest/memberCreatorPostAnalytics') return null
      if (!scopes.includes('r_member_postAnalytics')) return denied
      return query.get('q') === 'entity' ? ofPost(request, member) : ofMember(request, member)
    },
  }
}
