import type { OwnPost, StreamContext } from '@portevoix/sdk/plugin'
import { contextFor } from '@portevoix/sdk/plugin-testkit'
import { memberStatisticsConfig, organizationConfig } from '../src/settings.ts'
import type { FakeLinkedIn } from './fake-provider.ts'
import { MEMBER, ORGANIZATION, TOKEN } from './logins.ts'

/** All posts of the author, a few at a time. */
async function* publishedBy(
  provider: FakeLinkedIn,
  author: string,
  { since = new Date(0), after = null }: Parameters<StreamContext<unknown, never>['published']>[0] = {},
): AsyncGenerator<OwnPost[]> {
  const posts = provider
    .postsOf(author)
    .filter(({ publishedAt }) => Date.parse(publishedAt) >= since.getTime())
    .toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
  const start = posts.findIndex(({ externalId }) => externalId === after?.externalId) + 1
  for (let from = start; from < posts.length; from += 3) yield posts.slice(from, from + 3)
}

const contextOf =
  <Config>(author: string, parse: (config: object) => Config) =>
  (
    provider: FakeLinkedIn,
    config: object = {},
    change: (request: Request) => Promise<Response> = (request) => fetch(request),
  ): StreamContext<Config, 'token'> => ({
    ...contextFor({ provider, config: parse({ clientId: 'client', ...config }), secret: TOKEN }),
    fetch: async (input, init) => {
      const { pathname, search } = new URL(`${input}`)
      return await change(new Request(`${provider.url}${pathname}${search}`, init))
    },
    published: (query) => publishedBy(provider, author, query),
  })

/** Contexts as the host gives them, over the real network to a fake LinkedIn. */
export const memberContext = contextOf(MEMBER, (config) => memberStatisticsConfig.parse(config))
export const pageContext = contextOf(ORGANIZATION, (config) =>
  organizationConfig.parse({ organizationId: '2414183', ...config }),
)
