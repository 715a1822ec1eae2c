import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { sourceOfIntegration } from '../../metrics/index.ts'
import { FOLLOWERS } from './keep-followers.ts'

/** A number of followers as somebody tells it; `at` is null where they do not say when it was counted. */
export interface ToldFollowers {
  accountId: string
  followers: number
  at: Date | null
}

/** What was told of accounts before, as far as it decides whether something is new. */
export interface KnownFollowers {
  /** Facts in force of any source at the instants that were asked for: see `nameOf`. */
  facts: ReadonlySet<string>
  /** The newest number that this source told, by account. */
  newest: ReadonlyMap<string, number>
}

/** Files of people and what somebody writes down are one source; each integration is one of its own. */
export const sourceOfFollowers = (integrationId: string | undefined): string =>
  integrationId === undefined ? 'people' : sourceOfIntegration(integrationId)

/** What is known of accounts at these instants, in one statement. */
export async function knownFollowers(
  ctx: Context,
  source: string,
  asked: { accountIds: readonly string[]; instants: readonly Date[] },
): Promise<KnownFollowers> {
  const ids = [...asked.accountIds]
  if (ids.length === 0) return { facts: new Set(), newest: new Map() }
  const rows = await ctx.db.$queryRaw<{ accountId: string; at: Date; value: string; newest: boolean }[]>(Prisma.sql`
    SELECT p."subjectId" AS "accountId", p.at, p.value::text AS value, false AS newest FROM "MetricPoint" p
    WHERE p."subjectId" = ANY(${ids}::uuid[]) AND p.metric = ${FOLLOWERS} AND p."supersededAt" IS NULL AND p."on" IS NULL
      AND p.at = ANY(${[...asked.instants]}::timestamptz[])
    UNION ALL SELECT told.id, last.at, last.value::text, true FROM unnest(${ids}::uuid[]) AS told(id) CROSS JOIN LATERAL (
      SELECT p.at, p.value FROM "MetricPoint" p WHERE p."subjectId" = told.id AND p.metric = ${FOLLOWERS}
        AND p.source = ${source} AND p."supersededAt" IS NULL ORDER BY p.at DESC, p.id DESC LIMIT 1) last`)
  return {
    facts: new Set(
      rows.flatMap(({ accountId, at, value, newest }) =>
        newest ? [] : [nameOf({ accountId, followers: Number(value), at })],
      ),
    ),
    newest: new Map(rows.flatMap(({ accountId, value, newest }) => (newest ? [[accountId, Number(value)]] : []))),
  }
}

/** Whether a number says something new. Without a date it does where it differs from the last one of its source. */
export function isNews(told: ToldFollowers, { facts, newest }: KnownFollowers, present: number | null): boolean {
  if (told.at !== null) return !facts.has(nameOf(told))
  return told.followers !== (newest.get(told.accountId) ?? present)
}

export const nameOf = ({ accountId, followers, at }: ToldFollowers): string =>
  `${accountId} ${at?.getTime() ?? ''} ${followers}`
