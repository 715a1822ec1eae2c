import type { Context } from '../../core/context.ts'
import { globalId } from '../../core/ids.ts'
import { type PassedOn, Prisma } from '../../generated/prisma/client.ts'
import { identifiersOf } from '../people/index.ts'
import type { Details } from './sealed.ts'

const { sql } = Prisma

/** Who got data about a person, and what they need to find it. */
export interface Recipient {
  readonly integrationId: string | null
  /** Key of the connector or notifier; null for an account. */
  readonly plugin: string | null
  readonly accountId: string | null
  readonly name: string
  readonly passed: readonly PassedOn[]
  readonly details: Details
}

interface Passing extends Pick<Recipient, 'integrationId' | 'plugin' | 'accountId' | 'name'> {
  readonly passed: PassedOn
  readonly externalId: string | null
  readonly url: string | null
  /** Where messages went, in small letters. */
  readonly address: string | null
  /** Whom an account read or exported. */
  readonly personId: string | null
}

/** People, addresses or posts of one recipient that one task names, at most. */
const MOST_NAMED = 1_000

/**
 * Who got data about people, as far as the database knows: networks by publications that are out, notifiers by messages,
 * links to log in and rules of notices, accounts by exports that somebody else could download, and by what accounts of
 * systems read. What goes out by the person's own log-in is between them and their network. A recipient of thousands is
 * told in parts.
 */
export async function findRecipients(ctx: Context, personIds: readonly string[]): Promise<Recipient[]> {
  const { own } = await identifiersOf(ctx, [...personIds])
  const them = sql`ANY(${[...personIds]}::uuid[])`
  const isOthers = (owner: Prisma.Sql) => sql`(${owner} = ${them}) IS NOT TRUE`
  const addresses = own.flatMap(({ kind, value }) => (kind === 'ADDRESS' ? [value] : []))
  const rows = await ctx.db.$queryRaw<Passing[]>(sql`
    WITH part AS (
      SELECT p.id, lower(who.email) AS address FROM "Participation" p JOIN "Ambassador" a ON a."organizationId" = p."organizationId" AND a.id = p."ambassadorId"
      JOIN "Person" who ON who."organizationId" = a."organizationId" AND who.id = a."personId" WHERE a."personId" = ${them}
    ), passing AS (
      SELECT o."integrationId", 'POSTS' AS passed, o."externalId", o.url, NULL AS address FROM "Publication" o
      JOIN "Share" s ON s."organizationId" = o."organizationId" AND s.id = o."shareId"
      WHERE s."participationId" IN (SELECT id FROM part) AND o.status IN ('PUBLISHED', 'PUBLISHING', 'UNCLEAR')
      UNION SELECT r."integrationId", 'MESSAGES', NULL, NULL, part.address FROM "InvitationMessage" m
      JOIN "InvitationRound" r ON r."organizationId" = m."organizationId" AND r.id = m."roundId"
      JOIN part ON part.id = m."participationId" WHERE m."sentAt" IS NOT NULL
      UNION SELECT n."integrationId", 'MESSAGES', NULL, NULL, lower(btrim(n.address)) FROM "NoticeRule" n
      WHERE lower(btrim(n.address)) = ANY(${addresses.map((one) => one.toLowerCase())}::text[])
      UNION SELECT coalesce(r."integrationId", n."integrationId"), 'MESSAGES', NULL, NULL, lower(who.email) FROM "NoticeMessage" m
      JOIN "Notice" n ON n."organizationId" = m."organizationId" AND n.id = m."noticeId"
      LEFT JOIN "NoticeRule" r ON r."organizationId" = n."organizationId" AND r.id = n."ruleId"
      JOIN "Account" a ON a."organizationId" = m."organizationId" AND a.id = m."accountId"
      JOIN "Person" who ON who."organizationId" = a."organizationId" AND who.id = a."personId"
      WHERE a."personId" = ${them} AND m."sentAt" IS NOT NULL
      -- Links to log in are kept for an hour: that one was sent stands in the accesses.
      UNION SELECT i.id, 'MESSAGES', NULL, NULL, lower(who.email) FROM "MailedLogIn" s
      JOIN "Integration" i ON i."organizationId" = s."organizationId" AND i.id = s."integrationId"
      JOIN "PersonAccess" l ON l."organizationId" = s."organizationId" AND l."personId" = ${them} AND l.plugin = i.connector AND l.purpose = 'MESSAGE'
      JOIN "Person" who ON who."organizationId" = l."organizationId" AND who.id = l."personId"
    ), reading AS (
      SELECT e."accountId", e."personId", 'EXPORT' AS passed FROM "Export" e WHERE e."personId" = ${them} AND e.status = 'SUCCEEDED'
      UNION SELECT l."accountId", l."personId", 'READING' FROM "PersonAccess" l
      JOIN "Account" a ON a."organizationId" = l."organizationId" AND a.id = l."accountId"
      WHERE l."personId" = ${them} AND a."personId" IS NULL AND EXISTS (
        SELECT FROM "ApiKey" k WHERE k."organizationId" = a."organizationId" AND k."accountId" = a.id AND k."revokedAt" IS NULL
          AND (k."expiresAt" IS NULL OR k."expiresAt" > ${ctx.now()}::timestamptz))
    )
    SELECT i.id AS "integrationId", i.connector AS plugin, NULL::uuid AS "accountId", i.name, passing.passed, passing."externalId",
      passing.url, passing.address, NULL::uuid AS "personId"
    FROM passing JOIN "Integration" i ON i.id = passing."integrationId" WHERE ${isOthers(sql`i."personId"`)}
    UNION ALL SELECT NULL, NULL, a.id, a.name, reading.passed, NULL, NULL, NULL, reading."personId"
    FROM reading JOIN "Account" a ON a.id = reading."accountId" WHERE ${isOthers(sql`a."personId"`)}
    ORDER BY name, "integrationId", "accountId", passed, "externalId", "personId"`)
  // Who wrote to somebody may know them by each of their addresses; of several people, by those that it wrote to alone.
  const isKnownTo = (own: readonly Passing[], address: string): boolean =>
    personIds.length === 1 || own.some((one) => one.address === address.toLowerCase())
  const byRecipient = Map.groupBy(rows, ({ integrationId, accountId }) => `${integrationId} ${accountId}`)
  return [...byRecipient.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const { integrationId, plugin, accountId, name } = first
    const passed = [...new Set(own.map((one) => one.passed))]
    const named = {
      addresses: passed.includes('MESSAGES') ? addresses.filter((address) => isKnownTo(own, address)) : [],
      posts: own.flatMap(({ externalId }) => externalId ?? []),
      urls: own.flatMap(({ url }) => url ?? []),
      personIds: [...new Set(own.flatMap(({ personId }) => (personId === null ? [] : globalId('Person', personId))))],
    }
    return inParts(named).map((details) => ({ integrationId, plugin, accountId, name, passed, details }))
  })
}

/** At least one part, though nothing is named. */
function inParts({ addresses, posts, urls, personIds }: Details): Details[] {
  const most = Math.max(1, ...[addresses, posts, urls, personIds].map(({ length }) => Math.ceil(length / MOST_NAMED)))
  return Array.from({ length: most }, (_, at) => {
    const part = (all: readonly string[]) => all.slice(at * MOST_NAMED, (at + 1) * MOST_NAMED)
    return { addresses: part(addresses), posts: part(posts), urls: part(urls), personIds: part(personIds) }
  })
}

/** The recipients by name, each once. */
export const namesOf = (recipients: readonly { readonly name: string }[]): string =>
  [...new Set(recipients.map(({ name }) => name))].join(', ')
