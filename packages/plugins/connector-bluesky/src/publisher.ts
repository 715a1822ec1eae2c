import { type Agent, AtUri, XRPCError } from '@atproto/api'
import type { DataToForget, Forgotten, Published } from '@portevoix/sdk/plugin'
import { forgetEach, PluginError } from '@portevoix/sdk/plugin'
import { failureOf, isAbsent, openAgent } from './client.ts'
import { postRecord } from './post.ts'
import { recordKeyOf } from './record-key.ts'
import type { BlueskyContext } from './settings.ts'

const COLLECTION = 'app.bsky.feed.post'

/** The web address of a post. */
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

/** Publishes a post under a record key that is derived from its key, so that a second attempt finds the first one. */
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
      // Writes only when the record does not exist: a post that another attempt wrote keeps its date and its likes.
      swapRecord: null,
    })
    return { status: 'created', externalId: data.uri, url: pageOf(data.uri) }
  } catch (error) {
    const after = error instanceof XRPCError && error.error === 'InvalidSwap' ? await standing(ctx, agent, rkey) : null
    if (after) return after
    throw failureOf(error, ctx, 'write')
  }
}

/** Reads the record that the key gives. The server of the account always has the current state of its own records. */
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

/** The server takes the deletion of a record that is gone like any other. */
async function removePost(ctx: BlueskyContext, rkey: string): Promise<void> {
  try {
    await openAgent(ctx).com.atproto.repo.deleteRecord({
      repo: ctx.config.handle,
      collection: COLLECTION,
      rkey,
    })
  } catch (error) {
    // Deleting is idempotent, so no outcome is ambiguous.
    throw failureOf(error, ctx, 'read')
  }
}

/** Deletes a post. A post that no longer exists is not a failure. */
export async function retractPost(ctx: BlueskyContext, externalId: string): Promise<void> {
  const rkey = recordKeyIn(externalId)
  if (rkey === null) throw new PluginError('permanent', 'This is not the address of a post at Bluesky.')
  await removePost(ctx, rkey)
}

/** Deletes the posts of a person who is erased, those that are there. */
export const forgetPosts = (ctx: BlueskyContext, { posts }: DataToForget): Promise<Forgotten> =>
  forgetEach(posts, async (post) => {
    const rkey = recordKeyIn(post)
    if (rkey === null || (await standing(ctx, openAgent(ctx), rkey)) === null) return false
    await removePost(ctx, rkey)
    return true
  })
