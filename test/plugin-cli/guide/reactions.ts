import type { MetricRecord, Page, PluginContext, StreamContext } from '@portevoix/sdk/plugin'
import { z } from 'zod'

type Settings = { url: string }
type Ask = (ctx: PluginContext<Settings, 'token'>, path: string) => Promise<Response>

const Counts = z.object({ posts: z.array(z.object({ id: z.string(), likes: z.int().nonnegative() })) })
/** Number of ids that the board accepts in one request. */
const AT_ONCE = 20
/** Older posts hardly get any reactions. */
const MEASURED_MS = 60 * 24 * 60 * 60_000

/** State of an unfinished reading: its hour, which all of its numbers have, and the post after which it continues. */
export const ReactionsState = z
  .object({ at: z.string(), after: z.object({ externalId: z.string(), publishedAt: z.string() }) })
  .nullable()
type State = z.infer<typeof ReactionsState>

/** Reads the reactions to posts that were published through the integration: the board has no list of posts. */
export const readReactions = (ask: Ask) =>
  async function* read(ctx: StreamContext<Settings, 'token'>, state: State): AsyncGenerator<Page<MetricRecord, State>> {
    const at = state?.at ?? `${ctx.now().toISOString().slice(0, 13)}:00:00Z`
    const since = new Date(Date.parse(at) - MEASURED_MS)
    for await (const posts of ctx.published({ since, after: state?.after ?? null })) {
      for (let start = 0; start < posts.length; start += AT_ONCE) {
        const some = posts.slice(start, start + AT_ONCE)
        const ids = some.map(({ externalId }) => encodeURIComponent(externalId)).join()
        const counts = Counts.parse(await (await ask(ctx, `/v1/counts?ids=${ids}`)).json())
        const upserts = counts.posts.map(({ id, likes }): MetricRecord => {
          const subject = { type: 'share' as const, externalId: id }
          return { key: `${id}#reactions@${at}`, metric: 'reactions', subject, at, value: likes, cumulative: true }
        })
        const last = some.at(-1)
        if (!last) continue
        const after = { externalId: last.externalId, publishedAt: last.publishedAt }
        yield { upserts, state: { at, after } }
      }
    }
    // The next reading starts from the beginning, with its own hour.
    yield { upserts: [], state: null }
  }
