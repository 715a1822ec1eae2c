import type { MentionRecord, Page } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { latestId, PAGE_SIZE, type Status } from './account.ts'
import { openClient } from './client.ts'
import type { MastodonContext } from './settings.ts'
import { plainText } from './text.ts'

/**
 * `after`: the last notification that is stored; they are read from the oldest to the newest. `upTo`: when the last reading that
 * reached the newest began, so that everything of before is stored; absent before the first one.
 */
export const mentionsState = z.object({ after: z.string(), upTo: z.string().optional() })
export type MentionsState = z.infer<typeof mentionsState>

/** Posts with a limited audience are not public, and are not read. */
const PUBLIC = new Set(['public', 'unlisted'])

/** Longest handle and name that a record accepts here, in UTF-16 units. */
const MAX_NAME_LENGTH = 500
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i

function mentionOf(ctx: MastodonContext, status: Status): MentionRecord {
  const { account, content, createdAt, language, spoilerText, uri, url } = status
  const text = plainText(content)
  const warning = plainText(spoilerText ?? '')
  const page = url ?? uri
  // Accounts of the server itself are listed without its name.
  const tell = (what: string) => ctx.log('warn', `${what} of a mention`, { mention: uri })
  const cut = (what: string, name: string): string => {
    if (name.length > MAX_NAME_LENGTH) tell(`Cut the ${what}`)
    return name.slice(0, MAX_NAME_LENGTH).toWellFormed()
  }
  if (language && !LANGUAGE.test(language)) tell('Left out the language, which cannot be read,')
  const handle = account.acct.includes('@') ? account.acct : `${account.acct}@${new URL(ctx.config.instance).host}`
  return {
    key: uri,
    network: 'mastodon',
    // The id of the post on all servers.
    externalId: uri,
    url: /^https?:/.test(page) && URL.canParse(page) ? page : undefined,
    text: warning === '' ? text : `${warning}\n\n${text}`,
    at: new Date(createdAt).toISOString(),
    author: {
      externalId: account.url || undefined,
      handle: cut('handle of the author', handle),
      name: cut('name of the author', account.displayName.replaceAll('\0', '').toWellFormed()) || undefined,
      // -1 stands for a number that its owner hides.
      followers: account.followersCount >= 0 ? account.followersCount : undefined,
    },
    language: language && LANGUAGE.test(language) ? language : undefined,
  }
}

/** Reads public posts that mention the account, including replies. */
export async function* readMentions(
  ctx: MastodonContext,
  stored: MentionsState | null,
): AsyncGenerator<Page<MentionRecord, MentionsState>> {
  const client = openClient(ctx)
  let after = stored?.after ?? '0'
  const [upTo, asked] = [stored?.upTo, ctx.now().toISOString()]
  while (true) {
    const notifications = await client.v1.notifications.list({ types: ['mention'], limit: PAGE_SIZE, minId: after })
    const latest = latestId(notifications.map(({ id }) => id))
    // A full page without a newer id would be repeated forever.
    const ended = latest === undefined || latest === after
    if (latest !== undefined) after = latest
    const statuses = notifications.flatMap(({ type, status }) => (type === 'mention' && status ? status : []))
    const mentions = statuses.filter(({ visibility }) => PUBLIC.has(visibility))
    if (mentions.length < statuses.length) {
      ctx.log('info', 'Mentions that are not public were left out.', { count: statuses.length - mentions.length })
    }
    const upserts = mentions.map((status) => mentionOf(ctx, status))
    if (!ended) yield { upserts, state: { after, ...(upTo !== undefined && { upTo }) } }
    else {
      // Servers drop old notifications: nothing is known of the time before the first reading.
      const collected = upTo !== undefined && upTo < asked ? [{ from: upTo, to: asked, complete: true }] : []
      yield { upserts, state: { after, upTo: asked }, collected }
      return
    }
  }
}
