import type { Context } from '../../core/context.ts'
import { globalId } from '../../core/ids.ts'
import type { Text } from '../../core/texts/index.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { emitAll } from '../../platform/events/index.ts'
import { identifiersOf, namesOf } from './erasure/identifiers-of.ts'
import { eraseApart, tellErasure } from './erasure/on-erasure.ts'
import { forgetRecipients } from './forget-recipients.ts'
import { leadingDirectory } from './leading-directory.ts'
import { doubtLeaving } from './matching/leaving-owners.ts'
import { leaveCheck, leaveThemselves, leaveWithMerged } from './merges/leave-with-merged.ts'
import { listingChanges } from './on-listing-change.ts'
import { everyOwnerRemains } from './owners-who-leave.ts'
import { rowTexts } from './row-texts.ts'

/**
 * Sets people inactive who have left, in a fixed number of statements; their data stays. Owners stay active until a
 * person confirms that they left.
 * @param departed.integrationId null where a directory pushed it.
 * @param departed.idsOf source of the ids of the records; the leading directory when left out.
 * @returns how many were active until now, and who stays, with the reason.
 */
export async function deactivatePeople(
  ctx: Context,
  departed: { ids: readonly string[]; integrationId: string | null; idsOf?: string | null },
): Promise<{ changed: number; notes: Text[] }> {
  if (departed.ids.length === 0) return { changed: 0, notes: [] }
  const staying = await leaveCheck(ctx, everyOwnerRemains)
  const kept = departed.ids.flatMap((id) => {
    const reason = staying(id)
    return reason === null ? [] : [{ id, reason }]
  })
  const keptIds = new Set(kept.map(({ id }) => id))
  const leaving = departed.ids.filter((id) => !keptIds.has(id))
  const origin = departed.integrationId === null ? {} : { integrationId: departed.integrationId }
  await leaveWithMerged(ctx, leaving, origin)
  await leaveThemselves(ctx, leaving)
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(Prisma.sql`
    UPDATE "Person" SET active = FALSE, version = version + 1, "updatedAt" = ${ctx.now()}::timestamptz
    WHERE id = ANY(${leaving}::uuid[]) AND active RETURNING id`)
  const data = { ...origin, reason: 'GONE_AT_SOURCE' }
  await emitAll(
    ctx,
    'person.updated',
    rows.map(({ id }) => ({ subjectType: 'Person', subjectId: id, data })),
  )
  const owners = kept.map(({ id }) => ({ personId: id, record: null }))
  const source = departed.idsOf ?? (await leadingDirectory(ctx))
  await doubtLeaving(ctx, source, origin, owners)
  ctx.loaders.clear()
  return {
    changed: rows.length,
    notes: kept.map(({ id, reason }) => rowTexts('gone-at-source', { person: globalId('Person', id), reason })),
  }
}

/** Rows that name a person and so prevent their removal. */
const NEEDED_BY = [
  ['Account', 'personId'],
  ['Ambassador', 'personId'],
  ['Agreement', 'personId'],
  ['Integration', 'personId'],
  ['Mention', 'personId'],
  ['PrivacyRequest', 'personId'],
  ['ProcessingExclusion', 'personId'],
  ['ProcessingRestriction', 'personId'],
  ['PersonBrief', 'personId'],
  ['RelationshipOwner', 'personId'],
  ['RelationshipOwner', 'ownerId'],
  ['Touchpoint', 'personId'],
  ['Touchpoint', 'contactedById'],
  ['Tie', 'fromId'],
  ['Tie', 'toId'],
  ['Nomination', 'nominatorId'],
  ['Nomination', 'nomineeId'],
  ['NoticeRule', 'personId'],
  ['RotaMember', 'personId'],
  ['RotaOverride', 'personId'],
  ['PersonMerge', 'personId'],
  ['PersonMerge', 'intoId'],
] as const

/**
 * Erases the people among these whom an integration imported and whom nothing else needs: people without an account or
 * integration of their own, who are no ambassadors and merged with nobody, have no ties, nominations, mentions, contacts, briefs, privacy requests
 * or exclusions, do not object to scoring, and were not known before. There may be thousands. They are removed with their source, not at their own request, so
 * what others wrote about them stays.
 * @returns how many were erased.
 */
export async function eraseSourcedPeople(
  ctx: Context,
  departed: { ids: readonly string[]; integrationId: string },
): Promise<number> {
  if (departed.ids.length === 0) return 0
  const { integrationId } = departed
  const asked = [...departed.ids]
  // Uses look-ups by id everywhere: a plan for few people would take minutes for thousands.
  const needed = (table: string, column: string) => {
    const [from, id] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`)]
    return Prisma.sql`SELECT ${id} AS id FROM ${from} WHERE ${id} = ANY(${asked}::uuid[])`
  }
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT p.id FROM "Person" p
    WHERE p.id = ANY(${asked}::uuid[]) AND p."scoringObjectedAt" IS NULL
      AND p.id IN (${needed('Event', 'subjectId')} AND type = 'person.created'
        AND data ->> 'integrationId' = ${integrationId})
      AND p.id NOT IN (${needed('SourceRecord', 'subjectId')} AND stream = 'people'
          AND "integrationId" <> ${integrationId}::uuid
        UNION ALL ${Prisma.join(
          NEEDED_BY.map(([table, column]) => needed(table, column)),
          ' UNION ALL ',
        )})
    FOR UPDATE OF p`)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return 0
  await tellErasure(ctx, ids)
  const { inTexts } = await identifiersOf(ctx, ids)
  await listingChanges(ctx, ids)
  await forgetRecipients(ctx, inTexts)
  await eraseApart(ctx, namesOf(ids, inTexts))
  await ctx.db.$executeRaw(Prisma.sql`DELETE FROM "Person" WHERE id = ANY(${ids}::uuid[])`)
  await emitAll(
    ctx,
    'person.purged',
    ids.map((id) => ({ subjectType: 'Person', subjectId: id, data: { integrationId } })),
  )
  ctx.loaders.clear()
  return ids.length
}
