import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { type KnownMention, matchMention } from './match-mention.ts'
import type { MentionRow } from './mention-row.ts'

/** A record with the mention that it is. */
export interface ResolvedRow extends MentionRow {
  id: string
  isNew: boolean
  print: string
}

/** What a row is told by, and the mention that this integration has under its key already; null where it has none. */
interface Asked {
  address: string | null
  print: string
  own: string | null
}

/**
 * Finds which mentions records of an integration are, in four statements. Whoever stores mentions of the organisation
 * waits until the end of the transaction, so that two integrations that bring a new one at once bring one.
 */
export async function resolveMentions(
  ctx: Context,
  integrationId: string,
  rows: readonly MentionRow[],
): Promise<ResolvedRow[]> {
  await ctx.db.$executeRaw(Prisma.sql`
    SELECT pg_advisory_xact_lock(hashtextextended(${`mentions ${ctx.organizationId}`}, 0))`)
  const forms = await ctx.db.$queryRaw<{ address: string | null; print: string }[]>(Prisma.sql`
    SELECT portevoix_address(g.url) AS address, portevoix_mention_print(g.network, g."sourceKey", g.at, g.text) AS print
    FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) WITH ORDINALITY AS one(fields, position)
    CROSS JOIN LATERAL jsonb_to_record(one.fields) AS g ("sourceKey" text, network text, url text, text text, at timestamptz)
    ORDER BY position`)
  const sightings = await ctx.db.$queryRaw<{ key: string; mentionId: string }[]>(Prisma.sql`
    SELECT key, "mentionId" FROM "MentionSighting"
    WHERE "integrationId" = ${integrationId}::uuid AND key = ANY(${rows.map(({ key }) => key)}::text[])`)
  const own = new Map(sightings.map(({ key, mentionId }) => [key, mentionId]))
  const asked = rows.map(
    ({ key }, index): Asked => ({
      address: forms[index]?.address ?? null,
      print: forms[index]?.print ?? '',
      own: own.get(key) ?? null,
    }),
  )
  return decide(ctx, rows, { asked, known: await candidates(ctx, integrationId, { rows, asked }) })
}

/** Mentions that have an id, an address or a print of the rows. */
async function candidates(
  ctx: Context,
  integrationId: string,
  { rows, asked }: { rows: readonly MentionRow[]; asked: readonly Asked[] },
): Promise<KnownMention[]> {
  return await ctx.db.$queryRaw<KnownMention[]>(Prisma.sql`
    SELECT m.id, m.network, m."externalId", m.address, m.print, EXISTS (SELECT FROM "MentionSighting" s
      WHERE s."mentionId" = m.id AND s."integrationId" = ${integrationId}::uuid) AS "seenUnderOtherKey"
    FROM "Mention" m WHERE m.id IN (
      SELECT id FROM "Mention" WHERE "externalId" = ANY(${rows.flatMap(({ externalId }) => externalId ?? [])}::text[])
      UNION SELECT id FROM "Mention" WHERE address = ANY(${asked.flatMap(({ address }) => address ?? [])}::text[])
      UNION SELECT id FROM "Mention" WHERE print = ANY(${asked.map(({ print }) => print)}::text[])
    ) ORDER BY m."createdAt", m.id`)
}

/** Decides record by record, since what one becomes another one of the page may be. */
function decide(
  ctx: Context,
  rows: readonly MentionRow[],
  { asked, known }: { asked: readonly Asked[]; known: readonly KnownMention[] },
): ResolvedRow[] {
  const byExternalId = Map.groupBy(known, ({ externalId }) => externalId)
  const byAddress = Map.groupBy(known, ({ address }) => address)
  const byPrint = Map.groupBy(known, ({ print }) => print)
  const taken = new Set<string>()
  const newByExternalId = new Map<string, string>()
  return rows.map((row, index) => {
    const { address = null, print = '', own = null } = asked[index] ?? {}
    const possible = [
      ...(row.externalId === null ? [] : (byExternalId.get(row.externalId) ?? [])),
      ...(address === null ? [] : (byAddress.get(address) ?? [])),
      ...(byPrint.get(print) ?? []),
    ]
    const each = [...new Set(possible)].map((one) => ({
      ...one,
      seenUnderOtherKey: one.seenUnderOtherKey || taken.has(one.id),
    }))
    const name = row.externalId === null ? null : `${row.network} ${row.externalId}`
    const stored = own ?? matchMention({ ...row, address, print }, each)
    const id = stored ?? (name === null ? undefined : newByExternalId.get(name)) ?? ctx.newId()
    const isNew = stored === null
    taken.add(id)
    if (isNew && name !== null) newByExternalId.set(name, id)
    return { ...row, id, isNew, print }
  })
}
