import type { OwnPost, StreamContext } from '@portevoix/sdk/plugin'
import { pluginFailure } from './failures.ts'
import type { PostsPage, PostsQuery } from './messages.ts'

type PostQuery = Parameters<StreamContext<unknown, string>['published']>[0]

const LATEST_MS = Date.parse('9999-12-31T23:59:59.999Z')

function instantOf(what: string, date: Date): number {
  const ms = date.getTime()
  if (Number.isNaN(ms)) throw pluginFailure('permanent', `published: ${what} is no instant`)
  return Math.min(Math.max(Math.trunc(ms), 0), LATEST_MS)
}

/** Asks the host for page after page, each when the plugin is ready for it. */
export async function* postsFrom(
  ask: (query: PostsQuery) => Promise<PostsPage>,
  { since = new Date(0), after = null }: PostQuery = {},
): AsyncGenerator<readonly OwnPost[]> {
  const sinceMs = instantOf('since', since)
  let last = after
  for (let more = true; more; ) {
    const position = last && {
      atMs: instantOf('after.publishedAt', new Date(last.publishedAt)),
      externalId: `${last.externalId}`,
    }
    const page = await ask({ sinceMs, after: position })
    if (page.posts.length > 0) yield page.posts
    last = page.posts.at(-1) ?? last
    more = page.more
  }
}
