import { mailForm } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../core/context.ts'
import { ADDRESS_SOURCE } from '../../core/keys.ts'
import { insertRows, rowsOf } from '../../core/rows.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { emitAll } from '../../platform/events/index.ts'
import { tellFollowers } from './followers/tell-followers.ts'
import { type KnownFollowers, knownFollowers, sourceOfFollowers } from './followers/told-followers.ts'
import { leadingDirectory } from './leading-directory.ts'
import { setMemberships } from './memberships.ts'
import { leaveCheck, leaveWithMerged, returnWithMerged } from './merges/leave-with-merged.ts'
import { isMerged } from './merges/person-at.ts'
import type { LeaveCheck, oneOwnerRemains } from './owners-who-leave.ts'
import type { AccountFacts, PersonFacts } from './person-facts.ts'
import type { PersonRecord } from './person-record.ts'
import type { PeoplePlan } from './plan-people.ts'
import { setRelations } from './relations/set-relations.ts'
import { withSiteKey } from './site.ts'

/**
 * Writes what was planned, with its events, in a fixed number of statements.
 * @returns merged people who are back, while who counts for them stays out.
 */
export async function storePlan(
  ctx: Context,
  plan: PeoplePlan,
  origin: { source: string; integrationId?: string },
): Promise<ReadonlySet<string>> {
  const { source, integrationId } = origin
  const data = integrationId === undefined ? {} : { integrationId }
  const idsOf = (isActive: boolean) => plan.updated.filter(({ active }) => active === isActive).map(({ id }) => id)
  await leaveWithMerged(ctx, idsOf(false), data)
  const stayOut = await returnWithMerged(ctx, idsOf(true), data)
  // One instant for both: whoever is added with a department joined it, and did not move there.
  const now = ctx.now()
  await storePeople(ctx, plan, { source, now })
  await storeDepartments(ctx, plan, { act: integrationId === undefined ? 'importStart' : 'integrationSync', now })
  await storeRelations(ctx, plan)
  await storeAccounts(ctx, plan, integrationId)
  const subjects = (people: readonly PersonFacts[]) =>
    people.map((person) => ({ subjectType: 'Person' as const, subjectId: person.id, data }))
  await emitAll(ctx, 'person.created', subjects(plan.created))
  await emitAll(ctx, 'person.updated', subjects(plan.updated))
  ctx.loaders.clear()
  return stayOut
}

/** People as plans see them, with their ids in a source. @param condition on the aliases `p` and `e`, the id there. */
export async function peopleWhere(ctx: Context, source: string, condition: Prisma.Sql): Promise<PersonFacts[]> {
  return await ctx.db.$queryRaw<PersonFacts[]>(Prisma.sql`
    SELECT p.id, e.value AS "externalId", p."displayName", p.kind, p."kindStated", p.country, p.site, p.email,
      p."jobTitle", p.level, p.languages, p."preferredLanguage",
      p.active, p."archivedAt" IS NOT NULL AND NOT ${isMerged(Prisma.sql`p.id`)} AS archived,
      ARRAY(SELECT m."departmentId"::text FROM "DepartmentMembership" m
        WHERE m."organizationId" = p."organizationId" AND m."personId" = p.id) AS departments,
      ARRAY(SELECT m.kind FROM "PersonRelation" m WHERE m."organizationId" = p."organizationId" AND m."personId" = p.id
        AND m."to" IS NULL) AS relations
    FROM "Person" p LEFT JOIN "ExternalId" e
      ON e."organizationId" = p."organizationId" AND e."personId" = p.id AND e.source = ${source}
    WHERE ${condition}`)
}

/** Who has the addresses that the records name. */
export async function emailOwners(ctx: Context, records: readonly PersonRecord[]): Promise<Map<string, string>> {
  const emails = [...new Set(records.flatMap((record) => (record.email ? [mailForm(record.email)] : [])))]
  if (emails.length === 0) return new Map()
  const rows = await ctx.db.person.findMany({ where: { email: { in: emails } }, select: { id: true, email: true } })
  return new Map(rows.map((row) => [row.email ?? '', row.id]))
}

/** The accounts that the records name. */
export async function storedAccounts(ctx: Context, records: readonly PersonRecord[]): Promise<AccountFacts[]> {
  const accounts = records.flatMap((record) => (record.account ? [record.account] : []))
  if (accounts.length === 0) return []
  return await ctx.db.$queryRaw<AccountFacts[]>(Prisma.sql`
    SELECT a.id, a."personId", a.network, a.handle, a.followers FROM "SocialAccount" a
    JOIN unnest(${accounts.map((account) => account.network)}::text[], ${accounts.map((account) => account.handle)}::text[])
      AS r(network, handle) ON r.network = a.network AND r.handle = a.handle`)
}

/** What was told of the followers of these accounts, as far as the records may say it anew. */
export async function followersBefore(
  ctx: Context,
  accounts: readonly AccountFacts[],
  { records, integrationId }: { records: readonly PersonRecord[]; integrationId: string | undefined },
): Promise<KnownFollowers> {
  return await knownFollowers(ctx, sourceOfFollowers(integrationId), {
    accountIds: accounts.map(({ id }) => id),
    instants: records.flatMap(({ account }) => account?.followersAt ?? []),
  })
}

async function storePeople(
  ctx: Context,
  { created, updated, addressChanges }: PeoplePlan,
  { source, now }: { source: string; now: Date },
): Promise<void> {
  const leads = source === (await leadingDirectory(ctx))
  // Addresses may change hands within a batch: all are let go before any is taken.
  if (addressChanges.length > 0) {
    await ctx.db.$executeRaw`UPDATE "Person" SET email = NULL WHERE id = ANY(${addressChanges}::uuid[])`
  }
  if (updated.length > 0) {
    await ctx.db.$executeRaw`
      UPDATE "Person" t SET "displayName" = r."displayName", kind = r.kind, "kindStated" = r."kindStated",
        country = r.country, site = r.site, "siteKey" = r."siteKey", email = r.email, "jobTitle" = r."jobTitle",
        level = r.level, active = r.active, languages = r.languages, "preferredLanguage" = r."preferredLanguage", version = t.version + 1,
        "updatedAt" = ${now}::timestamptz
      FROM ${rowsOf('Person', updated.map(withSiteKey))} r WHERE t.id = r.id`
  }
  await insertRows(
    ctx,
    'Person',
    created.map(
      ({
        archived: _archived,
        departments: _departments,
        relations: _relations,
        externalId,
        languages,
        ...person
      }) => ({
        ...withSiteKey(person),
        externalId: leads ? externalId : null,
        languages: [...languages],
        createdAt: now,
        updatedAt: now,
      }),
    ),
  )
  if (leads || source === ADDRESS_SOURCE) return
  const ids = created.map(({ id, externalId }) => ({ source, value: externalId, personId: id }))
  await insertRows(ctx, 'ExternalId', ids)
}

async function storeDepartments(
  ctx: Context,
  { created, updated, departmentChanges }: PeoplePlan,
  { act, now }: { act: string; now: Date },
): Promise<void> {
  const people = [...created, ...updated].filter((person) => departmentChanges.has(person.id))
  if (people.length === 0) return
  await setMemberships(
    ctx,
    act,
    people.map(({ id: personId, departments }) => ({
      personId,
      departmentIds: departments,
      from: departmentChanges.get(personId),
    })),
    now,
  )
}

async function storeRelations(ctx: Context, { created, updated, relationChanges }: PeoplePlan): Promise<void> {
  const people = [...created, ...updated].filter((person) => relationChanges.has(person.id))
  await setRelations(
    ctx,
    people.map(({ id: personId, relations, kind }) => ({
      ...{ personId, kinds: relations, primary: kind, from: relationChanges.get(personId) },
    })),
  )
}

async function storeAccounts(
  ctx: Context,
  { newAccounts, followers }: PeoplePlan,
  integrationId: string | undefined,
): Promise<void> {
  const createdAt = ctx.now()
  await insertRows(
    ctx,
    'SocialAccount',
    newAccounts.map((account) => ({ ...account, createdAt })),
  )
  await tellFollowers(ctx, integrationId, followers)
}

/** Who of the people that the records name cannot leave; owners are looked up only where somebody is to. */
export async function whoStays(
  ctx: Context,
  records: readonly PersonRecord[],
  rule: typeof oneOwnerRemains,
): Promise<LeaveCheck> {
  return records.some(({ active }) => active === false) ? await leaveCheck(ctx, rule) : rule([])
}
