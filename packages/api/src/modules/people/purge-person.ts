import type { Context } from '../../core/context.ts'
import { type Person, Prisma } from '../../generated/prisma/client.ts'
import { assertMayDelete, assertOwnerRemains } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { detachPerson } from './erasure/detach-person.ts'
import { eraseTraces } from './erasure/erase-traces.ts'
import { forgetAccounts } from './erasure/forget-accounts.ts'
import type { Identifier } from './erasure/identifiers.ts'
import { identifiersOf, namesOf } from './erasure/identifiers-of.ts'
import { eraseApart, tellErasure } from './erasure/on-erasure.ts'
import { rememberErased } from './erasure/remember-erased.ts'
import { forgetRecipients } from './forget-recipients.ts'
import { idsOfPerson, NOW, personNow } from './merges/person-at.ts'
import { listingChanges } from './on-listing-change.ts'

/**
 * Permanently erases a person (GDPR art. 17): with accounts, memberships, ties, nominations, scores, consents,
 * mentions, integrations of their own, and notices to them. Participations and shares lose name and text but still
 * count: see `detachPerson`. All remaining data that may name them is searched for every current and former identifier:
 * see `erasure/columns`. An account with only the role of an ambassador is deleted too; an account with a role in the
 * team, and integrations of their own, need the permission for those.
 * @throws ConflictError LAST_OWNER; RequestError FORBIDDEN for dependent data without permission.
 */
export async function purgePerson(ctx: Context, person: Person): Promise<void> {
  await assertMayDelete(ctx, 'Person', [person.id])
  await assertOwnerRemains(ctx, ({ personId }) => personId === person.id)
  await tellErasure(ctx, [person.id])
  const { own, inTexts } = await identifiersOf(ctx, [person.id])
  await rememberErased(ctx, person.id, own)
  await forgetAccounts(ctx, own)
  await listingChanges(ctx, [person.id])
  await detachPerson(ctx, person.id)
  await forgetMentionsBy(ctx, own)
  // Accounts of their own are deleted with their log-ins; records that they imported stay, without a source.
  for (const table of ['Content', 'Mention']) {
    await ctx.db.$executeRaw`UPDATE ${Prisma.raw(`"${table}"`)} SET "integrationId" = NULL
      WHERE "integrationId" IN (SELECT id FROM "Integration" WHERE "personId" = ${person.id}::uuid)`
  }
  await forgetRecipients(ctx, inTexts)
  await eraseApart(ctx, namesOf([person.id], inTexts))
  // Stored answers for their own account are about them as a whole.
  await ctx.db.$executeRaw`DELETE FROM "IdempotentAnswer"
    WHERE "accountId" IN (SELECT id FROM "Account" WHERE "personId" = ${person.id}::uuid)`
  await ctx.db.person.deleteMany({ where: { id: person.id } })
  await eraseTraces(ctx, inTexts)
  await emit(ctx, 'person.purged', { subjectType: 'Person', subjectId: person.id })
}

/** Whoever is erased is erased under each id that stands for them: a merge states that they are one person. */
export async function idsToPurge(ctx: Context, personId: string): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT one.id FROM (SELECT ${personNow(Prisma.sql`${personId}::uuid`)} AS id) kept
    CROSS JOIN LATERAL (${idsOfPerson(Prisma.sql`kept.id`, NOW)}) one`)
  return rows.map(({ id }) => id)
}

/**
 * Their posts are deleted too, of every account, including posts that were read before it was known whose account it
 * was.
 */
async function forgetMentionsBy(ctx: Context, identifiers: readonly Identifier[]): Promise<void> {
  const handles = identifiers.filter(({ kind }) => kind === 'HANDLE')
  await ctx.db.$executeRaw(Prisma.sql`
    DELETE FROM "Mention" m USING unnest(${handles.map(({ scope }) => scope)}::text[],
      ${handles.map(({ value }) => value.toLowerCase())}::text[]) AS h(network, handle)
    WHERE h.network = m.network AND h.handle = lower(m."authorHandle")`)
}
