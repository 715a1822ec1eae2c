import { type OwnPost, PluginError, type StreamContext } from '../../plugin/index.ts'

type Position = Pick<OwnPost, 'externalId' | 'publishedAt'>

const newestFirst = (a: Position, b: Position): number =>
  Date.parse(b.publishedAt) - Date.parse(a.publishedAt) ||
  Number(a.externalId < b.externalId) - Number(a.externalId > b.externalId)

function instantOf(what: string, date: Date): number {
  if (Number.isNaN(date.getTime())) throw new PluginError('permanent', `published: ${what} is no instant`)
  return date.getTime()
}

/**
 * Lists posts as the host does: newest first, after a position, a page at a time. Each page shows the posts at the time
 * of the call.
 */
export function postsLister(
  posts: () => readonly OwnPost[],
  { perPage, signal }: { perPage: number; signal: AbortSignal },
): StreamContext<unknown, string>['published'] {
  return async function* list({ since = new Date(0), after = null } = {}) {
    const sinceMs = instantOf('since', since)
    let last = after
    for (let more = true; more; ) {
      signal.throwIfAborted()
      const position: Position | null = last
      if (position) instantOf('after.publishedAt', new Date(position.publishedAt))
      const left = posts()
        .filter(({ publishedAt }) => Date.parse(publishedAt) >= sinceMs)
        .filter((post) => !position || newestFirst(position, post) < 0)
        .toSorted(newestFirst)
      const page = left.slice(0, perPage)
      if (page.length > 0) yield page.map((post) => ({ ...post }))
      last = page.at(-1) ?? last
      more = left.length > perPage
    }
  }
}
