import { nameKey } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../core/context.ts'
import { insertRows } from '../../core/rows.ts'
import { upsertTies } from '../../modules/networks/index.ts'
import { tellFollowers } from '../../modules/people/index.ts'
import type { DemoPlan } from '../plan/index.ts'
import { NETWORKS } from '../plan/ties.ts'

const TEAM = [
  { name: 'Demo manager', email: 'manager@example.org', roles: ['MANAGER'] },
  { name: 'Demo reviewer', email: 'reviewer@example.org', roles: ['REVIEWER'] },
  { name: 'Demo analyst', email: 'analyst@example.org', roles: ['ANALYST'] },
] as const

/** Where everybody of the organisation works. */
const SITE = { site: 'Lyon', siteKey: nameKey('Lyon') }

export async function writePeople(ctx: Context, plan: DemoPlan): Promise<void> {
  await insertRows(
    ctx,
    'Account',
    TEAM.map(({ roles, ...account }) => ({
      ...account,
      roles: [...roles],
      id: ctx.newId(),
      createdAt: ctx.now(),
    })),
  )
  await insertRows(ctx, 'Department', plan.departments)
  const [name, key] = [SITE.site, SITE.siteKey]
  await insertRows(ctx, 'Site', [{ id: ctx.newId(), name, key, timeZone: 'Europe/Paris', createdAt: ctx.now() }])
  await insertRows(
    ctx,
    'Person',
    plan.characters.map(({ row, motherTongue, departmentId }) => ({
      ...{ ...row, preferredLanguage: motherTongue, updatedAt: row.createdAt },
      ...(departmentId === null ? { site: null, siteKey: null } : SITE),
    })),
  )
  await insertRows(
    ctx,
    'Membership',
    plan.characters.flatMap(({ row, departmentId }) =>
      departmentId === null
        ? []
        : [{ id: ctx.newId(), personId: row.id, departmentId, primary: true, from: row.createdAt }],
    ),
  )
  await insertRows(
    ctx,
    'ReportingLine',
    plan.characters.flatMap(({ row, managerId }) =>
      managerId === null ? [] : [{ id: ctx.newId(), personId: row.id, managerId, from: row.createdAt }],
    ),
  )
  await insertRows(ctx, 'PersonAttribute', plan.attributes)
  await insertRows(ctx, 'PersonAttributeValue', plan.attributeValues)
  await insertRows(
    ctx,
    'SocialAccount',
    plan.socialAccounts.map(({ followers: _followers, followersAt: _at, ...account }) => account),
  )
  await tellFollowers(ctx, undefined, plan.socialAccounts.flatMap(followersOverTime))
  await insertRows(ctx, 'Nomination', plan.nominations)
}

/** The number that is known, and those of three and six months before, so that growth can be read. */
function followersOverTime({ id: accountId, followers, followersAt }: DemoPlan['socialAccounts'][number]) {
  if (followers === null || followersAt === null) return []
  return [
    { share: 0.8, days: 180 },
    { share: 0.92, days: 90 },
    { share: 1, days: 0 },
  ].map(({ share, days }) => ({
    ...{ accountId, followers: Math.round(followers * share) },
    at: new Date(followersAt.getTime() - days * 86_400_000),
  }))
}

export async function writeTies(ctx: Context, plan: DemoPlan): Promise<void> {
  const externalIds = new Map(plan.characters.map(({ row }) => [row.id, row.externalId]))
  for (const { kind, directed } of NETWORKS) {
    const ties = plan.ties
      .filter((tie) => tie.kind === kind)
      .map(({ fromId, toId, weight, observedAt }) => ({
        from: externalIds.get(fromId) ?? '',
        to: externalIds.get(toId) ?? '',
        weight: String(weight),
        at: observedAt,
        on: null,
      }))
    const outcomes = await upsertTies(ctx, { kind, directed, createMissingPeople: false, ties })
    if (outcomes.some(({ outcome }) => outcome !== 'created'))
      throw new Error(`A tie of the demo was refused: ${kind}.`)
  }
}
