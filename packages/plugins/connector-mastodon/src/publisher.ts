import { createHash } from 'node:crypto'
import type { DataToForget, Forgotten, Published } from '@portevoix/sdk/plugin'
import { forgetEach, PluginError } from '@portevoix/sdk/plugin'
import { earliestId, ownAccount, ownStatuses, type Status } from './account.ts'
import { openClient, statusOf } from './client.ts'
import type { MastodonContext } from './settings.ts'
import { comparable, countedLength, plainText } from './text.ts'

/** The default maximum of a server; `check` reports a server that accepts less. */
export const MAX_CHARACTERS = 500
/** Pages of 40 that `find` reads: more than 1,000 posts since the attempt are unrealistic. */
const MAX_PAGES = 25
/** The Date header has no fractions, and a response takes time. */
const CLOCK_TOLERANCE_MS = 5_000

const published = (status: 'created' | 'exists', { id, url, uri }: Status): Published => {
  const page = url ?? uri
  return URL.canParse(page) ? { status, externalId: id, url: page } : { status, externalId: id }
}

/** A key may be any text, but a header accepts only some characters. */
const idempotencyKeyOf = (key: string): string => createHash('sha256').update(key).digest('hex')

/**
 * Publishes a post. The server remembers the key for an hour, and answers a second attempt with the first one's post;
 * it does not say which of the two it was.
 */
export async function publishPost(
  ctx: MastodonContext,
  post: { key: string; text: string; media: string[] },
): Promise<Published> {
  if (post.media.length > 0) throw new PluginError('permanent', 'This connector publishes no images or videos.')
  const length = countedLength(post.text)
  if (length > MAX_CHARACTERS) {
    throw new PluginError('permanent', `The text has ${length} characters; Mastodon takes ${MAX_CHARACTERS}.`)
  }
  const { visibility, language } = ctx.config
  const status = await openClient(ctx).v1.statuses.create(
    { status: post.text, visibility, ...(language === undefined ? {} : { language }) },
    { requestInit: { headers: { 'idempotency-key': idempotencyKeyOf(post.key) } } },
  )
  if (typeof status?.id !== 'string') throw new PluginError('ambiguous', 'Mastodon answered without a post.')
  return published('created', status)
}

/**
 * Searches the account's posts since the attempt for one with the same text, because Mastodon does not return the key.
 * Two posts with the same text cannot be distinguished, so the result is "unknown".
 */
export async function findPost(
  ctx: MastodonContext,
  post: { since: Date; text: string },
): Promise<Published | 'absent' | 'unknown'> {
  const { id: account } = await ownAccount(ctx)
  const wanted = comparable(post.text)
  const matches: Status[] = []
  let before: string | undefined
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const { statuses, date } = await ownStatuses(ctx, account, before)
    // The attempt's instant by the server's clock.
    const aheadMs = date === null ? 0 : date.getTime() - ctx.now().getTime()
    const since = post.since.getTime() + aheadMs - CLOCK_TOLERANCE_MS
    const recent = statuses.filter(({ createdAt }) => Date.parse(createdAt) >= since)
    matches.push(...recent.filter(({ content }) => comparable(plainText(content)) === wanted))
    if (statuses.length === 0 || recent.length < statuses.length) {
      const [first] = matches
      if (!first) return 'absent'
      return matches.length === 1 ? published('exists', first) : 'unknown'
    }
    before = earliestId(statuses.map(({ id }) => id))
  }
  return 'unknown'
}

const isPostId = (externalId: string): boolean => /^[\w-]{1,128}$/.test(externalId)

/** @returns false where there is no such post any more. */
async function removePost(ctx: MastodonContext, externalId: string): Promise<boolean> {
  try {
    await openClient(ctx).v1.statuses.$select(externalId).remove()
    return true
  } catch (error) {
    if (statusOf(error) === 404) return false
    throw error
  }
}

/** Deletes a post. A post that no longer exists is not a failure. */
export async function retractPost(ctx: MastodonContext, externalId: string): Promise<void> {
  if (!isPostId(externalId)) throw new PluginError('permanent', 'This is not the id of a post at Mastodon.')
  await removePost(ctx, externalId)
}

/** Deletes the posts of a person who is erased. Copies on other servers are asked to go by their own one. */
export const forgetPosts = (ctx: MastodonContext, { posts }: DataToForget): Promise<Forgotten> =>
  forgetEach(posts, async (post) => isPostId(post) && (await removePost(ctx, post)))
