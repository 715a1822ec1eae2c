import { type Agent, AppBskyRichtextFacet, RichText, XRPCError } from '@atproto/api'
import { PluginError } from '@portevoix/sdk/plugin'
import { failureOf } from './client.ts'
import type { BlueskyContext } from './settings.ts'

/** From the lexicon of app.bsky.feed.post. */
export const MAX_GRAPHEMES = 300
const MAX_BYTES = 3_000

/** The account of a handle; null when there is none. */
async function accountOf(ctx: BlueskyContext, agent: Agent, handle: string): Promise<string | null> {
  try {
    const { data } = await agent.com.atproto.identity.resolveHandle({ handle })
    return data.did
  } catch (error) {
    const failure = failureOf(error, ctx, 'read')
    // "Unable to resolve handle": no such account exists. Any other error may be temporary, and must not drop the
    // mention.
    if (error instanceof XRPCError && error.status === 400 && failure.kind === 'permanent') return null
    throw failure
  }
}

/**
 * Links, mentions and hashtags with their positions in bytes of UTF-8; a mention of an unknown handle stays plain text.
 */
async function facetsOf(ctx: BlueskyContext, agent: Agent, rich: RichText): Promise<AppBskyRichtextFacet.Main[]> {
  rich.detectFacetsWithoutResolution()
  const facets: AppBskyRichtextFacet.Main[] = []
  const accounts = new Map<string, string | null>()
  for (const facet of rich.facets ?? []) {
    const [feature] = facet.features
    if (!AppBskyRichtextFacet.isMention(feature)) {
      facets.push(facet)
      continue
    }
    // Until it is resolved, the handle is stored in place of the account.
    const handle: string = feature.did
    const known = accounts.get(handle)
    const did = known === undefined ? await accountOf(ctx, agent, handle) : known
    accounts.set(handle, did)
    if (did !== null) facets.push({ ...facet, features: [{ ...feature, did }] } as AppBskyRichtextFacet.Main)
  }
  return facets
}

/**
 * The record of a post.
 * @throws PluginError `permanent` when the text is longer than Bluesky accepts.
 */
export async function postRecord(
  ctx: BlueskyContext,
  agent: Agent,
  text: string,
): Promise<{ [field: string]: unknown }> {
  const rich = new RichText({ text })
  if (rich.graphemeLength > MAX_GRAPHEMES || rich.length > MAX_BYTES) {
    throw new PluginError(
      'permanent',
      `The text has ${rich.graphemeLength} characters and ${rich.length} bytes; Bluesky accepts ${MAX_GRAPHEMES} and ${MAX_BYTES}.`,
    )
  }
  const facets = await facetsOf(ctx, agent, rich)
  const { languages = [] } = ctx.config
  return {
    $type: 'app.bsky.feed.post',
    text: rich.text,
    createdAt: ctx.now().toISOString(),
    ...(facets.length > 0 ? { facets } : {}),
    ...(languages.length > 0 ? { langs: languages } : {}),
  }
}
