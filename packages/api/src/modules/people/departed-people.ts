import type { Context } from '../../core/context.ts'
import { globalId } from '../../core/ids.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { emitAll } from '../../platform/events/index.ts'
import { forgetAnswersAbout } from '../../platform/operations/index.ts'
import { presenceChanges } from './presence.ts'

/**
 * Notes that people are no longer there, in a fixed number of statements; what is known of them stays.
 * @returns how many were there until now.
 */
export async function deactivatePeople(
  ctx: Context,
  given: { ids: readonly string[]; integrationId: string },
): Promise<number> {
  if (given.ids.length === 0) return 0
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(Prisma.sql`
    UPDATE "Person" SET active = FALSE, version = version + 1, "updatedAt" = ${ctx.now()}::timestamptz
    WHERE id = ANY(${[...given.ids]}::uuid[]) AND active RETURNING id`)
  const data = { integrationId: given.integrationId, reason: 'GONE_AT_SOURCE' }
  await emitAll(
    ctx,
    'person.updated',
    rows.map(({ id }) => ({ subjectType: 'Person', subjectId: id, data })),
  )
  ctx.loaders.clear()
  return rows.length
}

/**
 * Erases those of these people whom an integration brought and whom nothing else needs: nobody who has an account, is an
 * ambassador, has ties, nominations or mentions, objects to being scored, or was known before.
 * @returns how many were erased.
 */
export async function eraseSourcedPeople(
  ctx: Context,
  given: { ids: readonly string[]; integrationId: string },
): Promise<number> {
  if (given.ids.length === 0) return 0
  const rows = await ctx.db.$queryRaw<{ id: string; displayName: string }[]>(Prisma.sql`
    SELECT p.id, p."displayName" FROM "Person" p WHERE p.id = ANY(${[...given.ids]}::uuid[])
      AND p."scoringObjectedAt" IS NULL
      AND EXISTS (SELECT FROM "Event" e WHERE e."organizationId" = p."organizationId" AND e."subjectId" = p.id
        AND e.type = 'person.created' AND e.data ->> 'integrationId' = ${given.integrationId})
      AND NOT EXISTS (SELECT FROM "SourceRecord" r WHERE r."subjectId" = p.id AND r.stream = 'people'
        AND r."integrationId" <> ${given.integrationId}::uuid)
      AND NOT EXISTS (SELECT FROM "Account" a WHERE a."personId" = p.id)
      AND NOT EXISTS (SELECT FROM "Ambassador" a WHERE a."personId" = p.id)
      AND NOT EXISTS (SELECT FROM "Consent" c WHERE c."personId" = p.id)
      AND NOT EXISTS (SELECT FROM "Mention" m WHERE m."personId" = p.id)
      AND NOT EXISTS (SELECT FROM "Tie" t WHERE t."fromId" = p.id)
      AND NOT EXISTS (SELECT FROM "Tie" t WHERE t."toId" = p.id)
      AND NOT EXISTS (SELECT FROM "Nomination" n WHERE n."nominatorId" = p.id)
      AND NOT EXISTS (SELECT FROM "Nomination" n WHERE n."nomineeId" = p.id)
    FOR UPDATE OF p`)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return 0
  await presenceChanges(ctx, ids)
  await forgetAnswersAbout(
    ctx,
    rows.flatMap(({ id, displayName }) => [globalId('Person', id), JSON.stringify(displayName)]),
  )
  await ctx.db.$executeRaw(Prisma.sql`DELETE FROM "Person" WHERE id = ANY(${ids}::uuid[])`)
  await emitAll(
    ctx,
    'person.purged',
    ids.map((id) => ({ subjectType: 'Person', subjectId: id, data: { integrationId: given.integrationId } })),
  )
  ctx.loaders.clear()
  return ids.length
}
