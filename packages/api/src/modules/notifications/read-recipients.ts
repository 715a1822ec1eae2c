import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { hasEnded, type RecipientFacts } from '../messages/index.ts'
import { isRestricted } from '../people/index.ts'
import { mayProcess } from '../privacy/index.ts'

const { sql } = Prisma

/** An account that a notice may go to, as it is now. */
export interface RecipientRow extends Pick<RecipientFacts, 'isActive' | 'isExcluded' | 'hasEnded'> {
  readonly accountId: string
  readonly personId: string | null
  readonly name: string
  readonly email: string | null
  readonly language: string | null
  readonly sendsFrom: number | null
  readonly sendsUntil: number | null
  readonly timeZone: string | null
  /** Whether the rule names them now. */
  readonly isNamed: boolean
}

/** A condition on account `a` and person `x`: whether they could log in now. */
const ACTIVE = sql`(a."suspendedAt" IS NULL AND (a."personId" IS NULL OR (x.active AND x."archivedAt" IS NULL)))`
const EXCLUDED = sql`(x.id IS NOT NULL AND (NOT ${mayProcess('MESSAGES')} OR ${isRestricted(sql`x.id`)}))`
const ended = (kind: string) => sql`(${hasEnded(sql`a."personId"`, sql`${kind}`)} OR (a."personId" IS NULL
  AND EXISTS (SELECT FROM "NoticePreference" n WHERE n.kind::text = ${kind} AND n.ended AND n."accountId" = a.id)))`
/** A person's address is the directory's; an account that is nobody's has its own. */
const EMAIL = sql`coalesce(x.email, a.email)`

/** What decides of accounts whether they get a notice now, in one statement. */
export async function readRecipients(
  ctx: Context,
  accountIds: readonly string[],
  { kind, accounts }: { kind: string; accounts: Prisma.Sql },
): Promise<Map<string, RecipientRow>> {
  const rows = await ctx.db.$queryRaw<RecipientRow[]>(sql`
    SELECT a.id AS "accountId", a."personId", coalesce(x."displayName", a.name) AS name, ${EMAIL} AS email,
      x."preferredLanguage" AS language, site."sendsFrom", site."sendsUntil", site."timeZone",
      ${ACTIVE} AS "isActive", ${EXCLUDED} AS "isExcluded", ${ended(kind)} AS "hasEnded", (${accounts}) AS "isNamed"
    FROM "Account" a LEFT JOIN "Person" x ON x.id = a."personId" LEFT JOIN "Site" site ON site.id = x."siteId"
    WHERE a.id = ANY(${[...accountIds]}::uuid[])`)
  return new Map(rows.map((row) => [row.accountId, row]))
}

/** How many of those whom recipients name would get a notice of a kind now, and why the others would not. */
export async function countRecipients(
  ctx: Context,
  { kind, accounts, people }: { kind: string; accounts: Prisma.Sql; people: Prisma.Sql | null },
): Promise<{ reason: string | null; count: number }[]> {
  const without =
    people === null
      ? sql``
      : sql`UNION ALL SELECT 'NO_ACCOUNT', count(*)::int FROM "Person" t WHERE ${people}
          AND NOT EXISTS (SELECT FROM "Account" a WHERE a."personId" = t.id) HAVING count(*) > 0`
  return await ctx.db.$queryRaw<{ reason: string | null; count: number }[]>(sql`
    SELECT CASE WHEN NOT ${ACTIVE} THEN 'INACTIVE' WHEN ${EXCLUDED} THEN 'EXCLUDED' WHEN ${EMAIL} IS NULL THEN 'NO_ADDRESS'
      WHEN ${ended(kind)} THEN 'NOTICES_ENDED' END AS reason, count(*)::int AS count
    FROM "Account" a LEFT JOIN "Person" x ON x.id = a."personId" WHERE ${accounts} GROUP BY 1 ${without}`)
}
