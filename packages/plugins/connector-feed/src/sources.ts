import type { PluginContext } from '@portevoix/sdk/plugin'
import { PluginError } from '@portevoix/sdk/plugin'
import { type FeedConfig, MAX_FEEDS } from './config.ts'
import { downloadFeed } from './download.ts'
import { feedsOfOpml } from './opml.ts'
import { SINGLE_SLOT, slotOf } from './state.ts'

/** One feed that an integration reads. */
export interface Source {
  /** Its place in the state. */
  slot: string
  url: string
  /** Before the keys of its entries; empty for the feed of `url`, whose keys are as they were when it was the only one. */
  prefix: string
}

export interface Sources {
  sources: Source[]
  /** Feeds of a list that are left out, each with the reason. */
  skipped: { reason: string }[]
  /** False where the list at `opmlUrl` could not be read: then feeds may be missing here that are not gone. */
  whole: boolean
  /** Why the list could not be read. */
  failure?: PluginError
}

/** Names a feed without its query, which may hold a token. */
export const labelOf = (url: string): string => {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`.slice(0, 200)
}

const portOf = ({ port, protocol }: URL): string => port || (protocol === 'http:' ? '80' : '443')

/** Whether the settings name the host of an address, as the host of plugins reads them. */
function isNamed(address: string, { url, feeds = [], opmlUrl, hosts = [] }: FeedConfig): boolean {
  const target = new URL(address)
  return [url, opmlUrl, ...feeds, ...hosts].some((entry) => {
    if (entry === undefined) return false
    const named = URL.parse(/^https?:\/\//i.test(entry) ? entry : `https://${entry}`)
    if (named?.hostname !== target.hostname) return false
    return named.port === '' ? ['80', '443'].includes(portOf(target)) : named.port === portOf(target)
  })
}

async function listedFeeds(
  ctx: PluginContext<FeedConfig, never>,
  opmlUrl: string,
): Promise<Omit<Sources, 'sources'> & { urls: string[] }> {
  let text: string
  try {
    text = (await downloadFeed(ctx, opmlUrl, {}))?.text ?? ''
    const { feeds, problems } = feedsOfOpml(text)
    const outside = feeds.filter(({ url }) => !isNamed(url, ctx.config))
    return {
      urls: feeds.filter(({ url }) => isNamed(url, ctx.config)).map(({ url }) => url),
      skipped: [
        ...problems.map((reason) => ({ reason: `The list: ${reason}` })),
        ...outside.map(({ url }) => ({
          reason: `The list names ${labelOf(url)}, but the settings do not name its host: add "${new URL(url).host}" to hosts.`,
        })),
      ],
      whole: true,
    }
  } catch (error) {
    if (ctx.signal.aborted || !(error instanceof PluginError)) throw error
    return {
      urls: [],
      skipped: [{ reason: `The list ${labelOf(opmlUrl)} was not read: ${error.message}` }],
      whole: false,
      failure: error,
    }
  }
}

/** The feeds of the settings and of the list that they name, each once. */
export async function sourcesOf(ctx: PluginContext<FeedConfig, never>): Promise<Sources> {
  const { url, feeds = [], opmlUrl } = ctx.config
  const listed = opmlUrl === undefined ? { urls: [], skipped: [], whole: true } : await listedFeeds(ctx, opmlUrl)
  const others = [...new Set([...feeds, ...listed.urls])].filter((other) => other !== url)
  const taken = others.slice(0, MAX_FEEDS)
  const { urls: _urls, ...rest } = listed
  if (taken.length < others.length) {
    rest.skipped.push({
      reason: `${others.length - taken.length} feeds are beyond the ${MAX_FEEDS} of one integration.`,
    })
  }
  const single = url === undefined ? [] : [{ slot: SINGLE_SLOT, url, prefix: '' }]
  const several = taken.map((other) => ({ slot: slotOf(other), url: other, prefix: `${slotOf(other)}:` }))
  return { sources: [...single, ...several], ...rest }
}
