import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { defineLoader, manyForEach } from '../../core/loaders.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { reaches } from '../../platform/auth/index.ts'
import { EARNED_MEDIA, type Exact, exact, isEarnedMediaMethod } from '../metrics/index.ts'
import { Account, readableAccountById } from '../organizations/index.ts'
import { Department, readableDepartmentById } from '../people/index.ts'
import { sharesKnownOf } from './counted.ts'
import { earnedMediaOf } from './facts.ts'
import { metricValue } from './figures.ts'
import { type Scope, scopeColumns, scopeKey } from './scope.ts'

const { sql } = Prisma

/** What is told of one report at most. */
const MOST = 100

interface Noted {
  at: Date
  act: string
  metric: string
  departmentId: string | null
  accountId: string | null
}

interface Restatement extends Noted {
  before: string | null
  after: string | null
}

export const RestatementType = builder.objectRef<Restatement>('Restatement').implement({
  description: 'A change to a report that was made after the end of its period.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When the change was made.' }),
    act: t.exposeString('act', {
      description:
        'The name of the mutation that made the change. For an import or an integration, the mutation that starts it.',
    }),
    by: t.field({
      type: Account,
      nullable: true,
      description:
        'The account that made the change. Null for the platform itself, when the account was deleted, and when the caller may not read it.',
      resolve: ({ accountId }, _args, ctx, info) =>
        accountId === null ? null : readableAccountById(ctx, { info }).load(accountId),
    }),
    metric: t.exposeString('metric', {
      description:
        'The key of the metric; `earned-media:` and the key of a method when the prices of that method were set.',
    }),
    department: t.field({
      type: Department,
      nullable: true,
      description:
        'The department whose part of the number changed because a membership was recorded late. Null when the whole number changed, and when the caller may not read the department.',
      resolve: async ({ departmentId }, _args, ctx, info) =>
        departmentId === null ? null : await readableDepartmentById(ctx, { info }).load(departmentId),
    }),
    before: t.expose('before', {
      type: 'Decimal',
      nullable: true,
      description: 'The value before the change; money is in minor units. Null when it was unknown.',
    }),
    after: t.expose('after', {
      type: 'Decimal',
      nullable: true,
      description: 'The value after the change; money is in minor units. Null when it is unknown since.',
    }),
  }),
})

/** Of which report, and of which metrics; null: of all. */
interface Asked extends Scope {
  metrics: readonly string[] | null
}

/** What acts name that may restate a subject, as `scope` does: itself, and the campaigns of the shares that count for it. */
const subjectsBehind = () => sql`
  SELECT scope.id UNION SELECT s."campaignId" FROM "Share" s WHERE scope.type NOT IN ('CAMPAIGN', 'ORGANIZATION') AND s.id IN (
    SELECT scope.id UNION ALL SELECT a."subjectId" FROM "MetricAncestor" a WHERE a."ancestorId" = scope.id
    UNION ALL SELECT a."subjectId" FROM "FormerMetricAncestor" a WHERE a."ancestorId" = scope.id)`

const notedOf = defineLoader<Asked, Noted[]>(
  async (ctx, scopes) => {
    const { ids, types } = scopeColumns(scopes)
    const rows = await ctx.db.$queryRaw<(Noted & { position: number })[]>(sql`
    SELECT scope.position::int - 1 AS position, r.at, r.act, r.metric, r."departmentId",
      r."accountId"
    FROM unnest(${types}::text[], ${ids}::uuid[], ${scopes.map(({ period }) => period.from)}::timestamptz[],
      ${scopes.map(({ period }) => period.to)}::timestamptz[], ${scopes.map(({ knownAt }) => knownAt)}::timestamptz[],
      ${scopes.map(({ metrics }) => metrics?.join(' ') ?? null)}::text[])
      WITH ORDINALITY AS scope(type, id, "from", "to", known, metrics, position)
    CROSS JOIN LATERAL (SELECT ARRAY(${subjectsBehind()}) AS ids) subject
    CROSS JOIN LATERAL (
      SELECT max(r.id::text) AS id, r.at, r.act, r.metric, r."departmentId", r."accountId" FROM "Restatement" r
      WHERE (scope.type = 'ORGANIZATION' OR r."subjectId" IS NULL OR r."subjectId" = ANY(subject.ids))
        AND (r."departmentId" IS NULL OR r."subjectId" = scope.id) AND r.at >= scope."to"
        AND r."from" < scope."to" AND r."to" > scope."from" AND (scope.known IS NULL OR r.at <= scope.known)
        AND (scope.metrics IS NULL OR r.metric = ANY(string_to_array(scope.metrics, ' ')))
      GROUP BY r.at, r.act, r.metric, r."departmentId", r."accountId"
      ORDER BY r.at DESC, id DESC LIMIT ${MOST}
    ) r ORDER BY scope.position, r.at DESC, r.id DESC`)
    return manyForEach(
      scopes.map((_scope, index) => index),
      rows,
      ({ position }) => position,
    )
  },
  (key) => `${scopeKey(key)} ${key.metrics?.join(' ') ?? ''}`,
)

/** Shares of a campaign by the primary department of whose they are, as it was known then. */
const sharesOfDepartment = defineLoader<Scope & { departmentId: string }, { shares: number }>(
  async (ctx, keys) => {
    const { ids, from, to } = scopeColumns(keys)
    return await ctx.db.$queryRaw<{ shares: number }[]>(sql`
      SELECT (SELECT count(*)::int FROM (${sharesKnownOf(sql`scope.department`, sql`scope.known`)}) d
        JOIN "Share" s ON s.id = d."shareId"
        WHERE s."campaignId" = scope.campaign AND s."publishedAt" >= scope."from" AND s."publishedAt" < scope."to") AS shares
      FROM unnest(${ids}::uuid[], ${keys.map(({ departmentId }) => departmentId)}::uuid[], ${from}::timestamptz[],
        ${to}::timestamptz[], ${keys.map(({ knownAt }) => knownAt)}::timestamptz[])
        WITH ORDINALITY AS scope(campaign, department, "from", "to", known, position) ORDER BY scope.position`)
  },
  (key) => `${scopeKey(key)} ${key.departmentId}`,
)

/**
 * What restated a report, the latest first; acts that left the number as it was are none, and parts of departments are
 * told to whoever may list the people of those.
 * @param metrics what was restated; null: anything.
 */
export async function restatementsOf(
  ctx: Context,
  scope: Scope,
  metrics: readonly string[] | null = null,
): Promise<Restatement[]> {
  const noted = (await notedOf(ctx).load({ ...scope, metrics })) ?? []
  const shown = await Promise.all(
    noted.map(
      async ({ departmentId }) =>
        departmentId === null || (await reaches(ctx, 'person:read', 'Department', departmentId)),
    ),
  )
  const told = await Promise.all(
    noted
      .filter((_one, index) => shown[index])
      .map(async (one) => {
        const valueAt = (at: number) => figureOf(ctx, { ...scope, knownAt: new Date(at) }, one)
        const [before, after] = await Promise.all([valueAt(one.at.getTime() - 1), valueAt(one.at.getTime())])
        return { ...one, before: before?.toFixed() ?? null, after: after?.toFixed() ?? null }
      }),
  )
  return told.filter(({ before, after }) => before !== after)
}

async function figureOf(ctx: Context, scope: Scope, { metric, departmentId }: Noted): Promise<Exact | null> {
  if (departmentId !== null) return exact((await sharesOfDepartment(ctx).load({ ...scope, departmentId }))?.shares ?? 0)
  const method = metric.startsWith(EARNED_MEDIA) ? metric.slice(EARNED_MEDIA.length) : ''
  if (!isEarnedMediaMethod(method)) return await metricValue(ctx, scope, metric)
  const value = await earnedMediaOf(ctx, scope, method)
  return value && exact(value.amount.amountMinor)
}
