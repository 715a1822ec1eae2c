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
}

/**
 * Who got data about a person, as far as the database knows: networks by publications that are out, notifiers by messages
 * and rules of notices, accounts by exports that somebody else could download, and by what accounts of systems read. What
 * goes out by the person's own log-in is between them and their network.
 */
export async function findRecipients(ctx: Context, personId: string): Promise<Recipient[]> {
  const { own } = await identifiersOf(ctx, [personId])
  const addresses = own.flatMap(({ kind, value }) => (kind === 'ADDRESS' ? [value] : []))
  const rows = await ctx.db.$queryRaw<Passing[]>(sql`
    WITH part AS (
      SELECT p.id FROM "Participation" p JOIN "Ambassador" a ON a."organizationId" = p."organizationId" AND a.id = p."ambassadorId"
      WHERE a."personId" = ${personId}::uuid
    ), passing AS (
      SELECT o."integrationId", 'POSTS' AS passed, o."externalId", o.url FROM "Publication" o
      JOIN "Share" s ON s."organizationId" = o."organizationId" AND s.id = o."shareId"
      WHERE s."participationId" IN (SELECT id FROM part) AND o.status IN ('PUBLISHED', 'PUBLISHING', 'UNCLEAR')
      UNION SELECT r."integrationId", 'MESSAGES', NULL, NULL FROM "InvitationMessage" m
      JOIN "InvitationRound" r ON r."organizationId" = m."organizationId" AND r.id = m."roundId"
      WHERE m."participationId" IN (SELECT id FROM part) AND m."sentAt" IS NOT NULL
      UNION SELECT n."integrationId", 'MESSAGES', NULL, NULL FROM "NoticeRule" n
      WHERE lower(btrim(n.recipient)) = ANY(${addresses.map((one) => one.toLowerCase())}::text[])
    ), reading AS (
      SELECT e."accountId", 'EXPORT' AS passed FROM "Export" e WHERE e."personId" = ${personId}::uuid AND e.status = 'SUCCEEDED'
      UNION SELECT l."accountId", 'READING' FROM "PersonAccess" l
      JOIN "Account" a ON a."organizationId" = l."organizationId" AND a.id = l."accountId"
      WHERE l."personId" = ${personId}::uuid AND a."personId" IS NULL AND EXISTS (
        SELECT FROM "ApiKey" k WHERE k."organizationId" = a."organizationId" AND k."accountId" = a.id AND k."revokedAt" IS NULL
          AND (k."expiresAt" IS NULL OR k."expiresAt" > ${ctx.now()}::timestamptz))
    )
    SELECT i.id AS "integrationId", i.connector AS plugin, NULL::uuid AS "accountId", i.name, passing.passed, passing."externalId",
      passing.url
    FROM passing JOIN "Integration" i ON i.id = passing."integrationId" WHERE i."personId" IS DISTINCT FROM ${personId}::uuid
    UNION ALL SELECT NULL, NULL, a.id, a.name, reading.passed, NULL, NULL
    FROM reading JOIN "Account" a ON a.id = reading."accountId" WHERE a."personId" IS DISTINCT FROM ${personId}::uuid
    ORDER BY name, "integrationId", "accountId", passed, "externalId"`)
  const byRecipient = Map.groupBy(rows, ({ integrationId, accountId }) => `${integrationId} ${accountId}`)
  return [...byRecipient.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const { integrationId, plugin, accountId, name } = first
    const passed = [...new Set(own.map((one) => one.passed))]
    const details: Details = {
      addresses: passed.includes('MESSAGES') ? addresses : [],
      posts: own.flatMap(({ externalId }) => externalId ?? []),
      urls: own.flatMap(({ url }) => url ?? []),
      personId: accountId === null ? null : globalId('Person', personId),
    }
    return [{ integrationId, plugin, accountId, name, passed, details }]
  })
}

/** The recipients by name, each once. */
export const namesOf = (recipients: readonly { readonly name: string }[]): string =>
  [...new Set(recipients.map(({ name }) => name))].join(', ')
