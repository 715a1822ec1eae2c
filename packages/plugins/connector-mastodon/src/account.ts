import type { mastodon } from 'masto'
import { openClient, statusOf } from './client.ts'
import type { MastodonContext } from './settings.ts'

export const PAGE_SIZE = 40

export type Status = mastodon.v1.Status

/** The account that the token belongs to. */
export const ownAccount = (ctx: MastodonContext): Promise<mastodon.v1.Account> =>
  openClient(ctx).v1.accounts.verifyCredentials()

/** The name of the application that the token belongs to; null where the server does not tell. */
export async function ownApplication(ctx: MastodonContext): Promise<string | null> {
  try {
    const { name } = await openClient(ctx).v1.apps.verifyCredentials()
    return name || null
  } catch (error) {
    // Unknown to other servers, and closed to narrow scopes before Mastodon 4.3.
    if (statusOf(error) === 404 || statusOf(error) === 403) return null
    throw error
  }
}

/** Ids are decimal numbers, or of one length and sorted as text: the longer one is the later one. */
const isLater = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a > b)
export const latestId = (ids: readonly string[]): string | undefined =>
  ids.reduce<string | undefined>((latest, id) => (latest === undefined || isLater(id, latest) ? id : latest), undefined)
export const earliestId = (ids: readonly string[]): string | undefined =>
  ids.reduce<string | undefined>((first, id) => (first === undefined || isLater(first, id) ? id : first), undefined)

/**
 * One page of what the account has posted, newest first, older than `before`; an empty one is the end. Paged by id and
 * not by the Link header: where a proxy drops that header, a list would look shorter than it is.
 */
export async function ownStatuses(
  ctx: MastodonContext,
  account: string,
  before: string | undefined,
): Promise<{ statuses: Status[]; date: Date | null }> {
  const { data, headers } = await openClient(ctx)
    .v1.accounts.$select(account)
    .statuses.list.$raw({ limit: PAGE_SIZE, excludeReblogs: true, maxId: before })
  const date = Date.parse(headers.get('date') ?? '')
  return { statuses: data, date: Number.isNaN(date) ? null : new Date(date) }
}
