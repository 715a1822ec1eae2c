import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { type KnownMention, type MentionIdentity, matchMention, otherSelves } from './match-mention.ts'
import type { MentionRow } from './mention-row.ts'

/** A record with the mention that it stands for. */
export interface ResolvedRow extends MentionRow {
  id: string
  isNew: boolean
  /** Whether other integrations have read it. */
  isShared: boolean
  print: string
}

/** The mentions of the rows of a page. */
interface Resolved {
  rows: ResolvedRow[]
  /** Mentions to merge, each with its winner. */
  merged: { loser: string; winner: string }[]
}

/** The identity of a row, and the mention that this integration already has under its key; null when it has none. */
interface Asked {
  address: string | null
  print: string
  own: string | null
}

/**
 * Finds the mentions that the records of an integration stand for, in four statements. Takes a lock of the organisation
 * until the end of the transaction, so that two integrations that read a new mention at once store one.
 */
export async function resolveMentions(
  ctx: Context,
  integrationId: string,
  rows: readonly MentionRow[],
): Promise<Resolved> {
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
  const known = await candidates(ctx, integrationId, { rows, asked })
  return decide(ctx, rows, { asked, known, integrationId })
}

/** Mentions with the id, address or print of one of the rows. */
async function candidates(
  ctx: Context,
  integrationId: string,
  { rows, asked }: { rows: readonly MentionRow[]; asked: readonly Asked[] },
): Promise<KnownMention[]> {
  return await ctx.db.$queryRaw<KnownMention[]>(Prisma.sql`
    WITH found AS MATERIALIZED (
      SELECT id FROM "Mention" WHERE "externalId" = ANY(${rows.flatMap(({ externalId }) => externalId ?? [])}::text[])
      UNION SELECT id FROM "Mention" WHERE address = ANY(${asked.flatMap(({ address }) => address ?? [])}::text[])
      UNION SELECT unnest(${asked.flatMap(({ own }) => own ?? [])}::uuid[])
      UNION SELECT id FROM "Mention" WHERE print = ANY(${asked.map(({ print }) => print)}::text[])
    ), seen AS MATERIALIZED (
      SELECT "mentionId" AS id, array_agg(DISTINCT "integrationId") AS by FROM "MentionSighting"
        WHERE "mentionId" IN (SELECT id FROM found) GROUP BY 1
    )
    SELECT m.id, m.network, m."externalId", m.address, m.print, COALESCE(seen.by, '{}') AS "seenBy",
      COALESCE(${integrationId}::uuid = ANY(seen.by), false) AS "seenUnderOtherKey"
    FROM found JOIN "Mention" m USING (id) LEFT JOIN seen USING (id) ORDER BY m."createdAt", m.id`)
}

/**
 * Decides record by record, because a record may match a mention that an earlier record of the page created or changed.
 */
function decide(
  ctx: Context,
  rows: readonly MentionRow[],
  { asked, known, integrationId }: { asked: readonly Asked[]; known: readonly KnownMention[]; integrationId: string },
): Resolved {
  let index = indexOf(known)
  const winners = new Map<string, string>()
  const taken = new Set<string>()
  const newByExternalId = new Map<string, string>()
  const resolved = rows.map((row, place) => {
    const { address = null, print = '', own = null } = asked[place] ?? {}
    const identity = { ...row, address, print }
    const each = index
      .sharing(identity)
      .map((one) => ({ ...one, seenUnderOtherKey: one.seenUnderOtherKey || taken.has(one.id) }))
    const name = row.externalId === null ? null : `${row.network} ${row.externalId}`
    const stored = (own && standing(own)) ?? matchMention(identity, each)
    const self = stored === null ? undefined : index.byId.get(stored)
    const same = self ? [self, ...otherSelves(identity, self, each)] : []
    if (self && same.length > 1) {
      // The mention of the record that was read first wins.
      const winner = known.find(({ id }) => same.some((one) => one.id === id)) ?? self
      for (const { id } of same) if (id !== winner.id) winners.set(id, winner.id)
      index = indexOf([...index.byId.values()].flatMap((one) => asMerged(one, winner.id, same)))
      taken.add(winner.id)
    }
    const id = stored === null ? undefined : standing(stored)
    const mentionId = id ?? (name === null ? undefined : newByExternalId.get(name)) ?? ctx.newId()
    taken.add(mentionId)
    if (stored === null && name !== null) newByExternalId.set(name, mentionId)
    return { ...row, id: mentionId, isNew: stored === null, print }
  })
  return {
    rows: resolved.map((row) => {
      const id = standing(row.id)
      const isShared = index.byId.get(id)?.seenBy.some((one) => one !== integrationId) ?? false
      return { ...row, id, isShared }
    }),
    merged: [...winners.keys()].map((loser) => ({ loser, winner: standing(loser) })),
  }

  /** Follows merges within this page to the mention that remains. */
  function standing(id: string): string {
    const winner = winners.get(id)
    return winner === undefined ? id : standing(winner)
  }
}

/** The known mentions after a merge: the winner has the identities of all, the others are removed. */
function asMerged(one: KnownMention, winner: string, same: readonly KnownMention[]): KnownMention[] {
  if (!same.some(({ id }) => id === one.id)) return [one]
  if (one.id !== winner) return []
  const named = same.find(({ externalId }) => externalId !== null)
  return [
    {
      ...one,
      ...(one.externalId === null && named ? { network: named.network, externalId: named.externalId } : {}),
      address: one.address ?? same.find(({ address }) => address !== null)?.address ?? null,
      seenBy: [...new Set(same.flatMap(({ seenBy }) => seenBy))],
      seenUnderOtherKey: same.some(({ seenUnderOtherKey }) => seenUnderOtherKey),
    },
  ]
}

/** Index of mentions by their identities. */
function indexOf(known: readonly KnownMention[]) {
  const byExternalId = Map.groupBy(known, ({ externalId }) => externalId)
  const byAddress = Map.groupBy(known, ({ address }) => address)
  const byPrint = Map.groupBy(known, ({ print }) => print)
  return {
    byId: new Map(known.map((one) => [one.id, one])),
    /** Mentions that share an id, address or print with a record. */
    sharing: ({ externalId, address, print }: Omit<MentionIdentity, 'network'>): KnownMention[] => [
      ...new Set([
        ...(externalId === null ? [] : (byExternalId.get(externalId) ?? [])),
        ...(address === null ? [] : (byAddress.get(address) ?? [])),
        ...(byPrint.get(print) ?? []),
      ]),
    ],
  }
}
