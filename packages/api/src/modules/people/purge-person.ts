import { assertVersion } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { globalId } from '../../core/ids.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { assertCan, assertMayDelete, assertOwnerRemains } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { forgetAnswersAbout } from '../../platform/operations/index.ts'
import { rememberErased } from './erased/remember-erased.ts'
import { requirePerson } from './find-person.ts'
import { forgetRecipients } from './forget-recipients.ts'
import { presenceChanges } from './presence.ts'

/**
 * Erases somebody for good (GDPR art. 17): the person with accounts, memberships, ties, nominations, scores, consents,
 * participations, shares, mentions, integrations of their own, and notices to them. What remains are events, which hold
 * ids alone, and numbers that name nobody. An account that is an ambassador's alone goes with them; one with a role in the
 * team, and integrations of their own, take the permission for those.
 * @returns the global id of what was erased.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT or LAST_OWNER; RequestError FORBIDDEN for what falls with them.
 */
export async function purgePerson(
  ctx: Context,
  args: { id: string; expectedVersion?: number | null },
): Promise<{ purgedId: string }> {
  assertCan(ctx, 'person:write')
  const person = await requirePerson(ctx, args.id)
  assertVersion(person, args.expectedVersion)
  await assertMayDelete(ctx, 'Person', [person.id])
  await assertOwnerRemains(ctx, ({ personId }) => personId === person.id)
  await rememberErased(ctx, person)
  const ids = await ctx.db.externalId.findMany({ where: { personId: person.id }, select: { value: true } })
  await presenceChanges(ctx, [person.id])
  // Shares hold on to their participation, so that no other act loses them by accident.
  await ctx.db.$executeRaw`DELETE FROM "Share" WHERE "participationId" IN (
    SELECT p.id FROM "Participation" p JOIN "Ambassador" a
      ON a."organizationId" = p."organizationId" AND a.id = p."ambassadorId" WHERE a."personId" = ${person.id}::uuid)`
  // What they wrote goes with them, also what was read before anybody knew whose account it was.
  await ctx.db.$executeRaw`DELETE FROM "Mention" m USING "SocialAccount" a
    WHERE a."organizationId" = m."organizationId" AND a."personId" = ${person.id}::uuid
      AND a.network = m.network AND lower(a.handle) = lower(m."authorHandle")`
  // Logs of runs name records by the keys of their source, so that somebody can find and mend them there.
  const named = [...ids.map(({ value }) => value), person.email, person.displayName].filter((text) => text !== null)
  await ctx.db.$executeRaw`DELETE FROM "SyncLogLine"
    WHERE EXISTS (SELECT FROM unnest(${named}::text[]) AS name WHERE position(lower(name) IN lower(message)) > 0)`
  // Accounts of their own go with their log-ins; what those brought stays, without a source.
  for (const table of ['Content', 'Mention']) {
    await ctx.db.$executeRaw`UPDATE ${Prisma.raw(`"${table}"`)} SET "integrationId" = NULL
      WHERE "integrationId" IN (SELECT id FROM "Integration" WHERE "personId" = ${person.id}::uuid)`
  }
  // Answers kept for repeated requests may quote the person; their account's own are about them as a whole.
  const recipients = await forgetRecipients(ctx, [person])
  const quoted = [person.displayName, ...recipients].map((text) => JSON.stringify(text))
  await forgetAnswersAbout(ctx, [globalId('Person', person.id), ...quoted])
  await ctx.db.$executeRaw`DELETE FROM "IdempotentAnswer"
    WHERE "accountId" IN (SELECT id FROM "Account" WHERE "personId" = ${person.id}::uuid)`
  await ctx.db.person.deleteMany({ where: { id: person.id } })
  await emit(ctx, 'person.purged', { subjectType: 'Person', subjectId: person.id })
  return { purgedId: globalId('Person', person.id) }
}
