import { type Agent, AtUri, XRPCError } from '@atproto/api'
import type { Published } from '@portevoix/sdk/plugin'
import { PluginError } from '@portevoix/sdk/plugin'
import { failureOf, isAbsent, openAgent } from './client.ts'
import { postRecord } from './post.ts'
import { recordKeyOf } from './record-key.ts'
import type { BlueskyContext } from './settings.ts'

const COLLECTION = 'app.bsky.feed.post'

/** Where people find a post. */
export const pageOf = (uri: string): string => {
  const { host, rkey } = new AtUri(uri)
  return `https://bsky.app/profile/${host}/post/${rkey}`
}

async function standing(ctx: BlueskyContext, agent: Agent, rkey: string): Promise<Published | null> {
  try {
    const { data } = await agent.com.atproto.repo.getRecord({ repo: ctx.config.handle, collection: COLLECTION, rkey })
    return { status: 'exists', externalId: data.uri, url: pageOf(data.uri) }
  } catch (error) {
    if (isAbsent(error)) return null
    throw failureOf(error, ctx, 'read')
  }
}

/** Publishes a post at the place that its key gives: a second attempt finds the first one there. */
export async function publishPost(
  ctx: BlueskyContext,
  post: { key: string; text: string; media: string[] },
): Promise<Published> {
  if (post.media.length > 0) throw new PluginError('permanent', 'This connector publishes no images or videos.')
  const agent = openAgent(ctx)
  const rkey = recordKeyOf(post.key)
  const before = await standing(ctx, agent, rkey)
  if (before) return before
  const record = await postRecord(ctx, agent, post.text)
  try {
    const { data } = await agent.com.atproto.repo.putRecord({
      repo: ctx.config.handle,
      collection: COLLECTION,
      rkey,
      record,
      // Only where nothing stands: a post that somebody else wrote in the meantime keeps its date, and its likes.
      swapRecord: null,
    })
    return { status: 'created', externalId: data.uri, url: pageOf(data.uri) }
  } catch (error) {
    const after = error instanceof XRPCError && error.error === 'InvalidSwap' ? await standing(ctx, agent, rkey) : null
    if (after) return after
    throw failureOf(error, ctx, 'write')
  }
}

/** Looks at the place that the key gives. The server of the account answers for its own records at once. */
export async function findPost(ctx: BlueskyContext, post: { key: string }): Promise<Published | 'absent'> {
  return (await standing(ctx, openAgent(ctx), recordKeyOf(post.key))) ?? 'absent'
}

/** The record key in the address of a post; null for any other text. */
function recordKeyIn(externalId: string): string | null {
  try {
    const { collection, rkey } = new AtUri(externalId)
    return collection === COLLECTION && rkey !== '' ? rkey : null
  } catch {
    return null
  }
}

/** Deletes a post; one that is gone already is no failure. */
export async function retractPost(ctx: BlueskyContext, externalId: string): Promise<void> {
  const rkey = recordKeyIn(externalId)
  if (rkey === null) throw new PluginError('permanent', 'This is not the address of a post at Bluesky.')
  try {
    await openAgent(ctx).com.atproto.repo.deleteRecord({
      repo: ctx.config.handle,
      collection: COLLECTION,
      rkey,
    })
  } catch (error) {
    // Deleting twice is the same as once, so that nothing about it is ambiguous.
    throw failureOf(error, ctx, 'read')
  }
}
