import { type ContentRecord, defineConnector, type Page, PluginError } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { ask, Config, type Context } from './client.ts'

const Article = z.object({
  id: z.string(),
  deleted: z.boolean(),
  title: z.string(),
  url: z.url(),
  body: z.string(),
  publishedAt: z.iso.datetime(),
})
/** Changes since a token, oldest first. An article that is written, corrected or withdrawn is appended (again). */
const Changes = z.object({ articles: z.array(z.unknown()), next: z.string(), more: z.boolean() })
const Account = z.object({ name: z.string() })

const State = z.strictObject({ since: z.string() })
type State = z.infer<typeof State>

const recordOf = ({ id, title, url, body, publishedAt }: z.infer<typeof Article>): ContentRecord => ({
  key: id,
  kind: 'article',
  title,
  url,
  text: body,
  publishedAt,
})

/** The host stores each page together with the state after it, so the next reading starts where storing ended. */
async function* readContent(ctx: Context, state: State | null): AsyncGenerator<Page<ContentRecord, State>> {
  let since = state?.since ?? ''
  for (let more = true; more; ) {
    const changes = await ask(ctx, `/v1/changes?since=${encodeURIComponent(since)}`, Changes)
    const page: Page<ContentRecord, State> = { upserts: [], deletes: [], skipped: [], state: { since: changes.next } }
    for (const entry of changes.articles) {
      const article = Article.safeParse(entry)
      // One invalid entry must not stop the others: it is counted, with a reason that somebody can act on.
      if (!article.success) page.skipped?.push({ reason: z.prettifyError(article.error) })
      else if (article.data.deleted) page.deletes?.push(article.data.id)
      else page.upserts.push(recordOf(article.data))
    }
    yield page
    since = changes.next
    more = changes.more
  }
}

/** Articles of a newsroom. */
export const newsroomConnector = defineConnector({
  id: 'newsroom',
  title: 'Newsroom',
  description: 'Reads articles, with their corrections and withdrawals.',
  config: Config,
  auth: { token: { type: 'header', name: 'authorization', prefix: 'Bearer ', title: 'Token' } },
  quotas: [{ id: 'requests', scope: 'integration', units: 60, window: { slidingMs: 60_000 } }],
  async check(ctx) {
    try {
      const { name } = await ask(ctx, '/v1/account', Account)
      return { ok: true, account: name }
    } catch (error) {
      if (!(error instanceof PluginError)) throw error
      return { ok: false, kind: error.kind, message: error.message }
    }
  },
  streams: {
    content: { state: State, stateVersion: 1, mode: 'incremental', deletes: 'explicit', read: readContent },
  },
})
