import type { Context } from '../../core/context.ts'
import { globalId } from '../../core/ids.ts'
import { insertRows } from '../../core/rows.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import { applicablePolicies, type PolicyVersion } from '../../modules/guidelines/assessment/index.ts'
import { publishPolicy, storedAssessment } from '../../modules/guidelines/index.ts'
import { keepAncestors } from '../../modules/metrics/index.ts'
import { DEMO_SHARER, type DemoPlan } from '../plan/index.ts'

export async function writeShares(ctx: Context, plan: DemoPlan): Promise<void> {
  const policies: PolicyVersion[] = []
  for (const policy of plan.policies) {
    const { name, language, country, effectiveFrom, rules } = policy
    const published = await publishPolicy(
      { ...ctx, now: () => effectiveFrom },
      { input: { name, language, country, effectiveFrom, rules } },
    )
    policies.push({ ...policy, id: published.id, version: published.version })
  }
  await insertRows(
    ctx,
    'Share',
    plan.shares.map(({ row }) => {
      const bound = applicablePolicies(policies, { countries: [row.country], language: row.language, at: row.sharedAt })
      const judged = plan.assessments.get(row.id) ?? { verdict: 'ALLOW' as const, findings: [] }
      // Every share of the demo passed without a finding; what judged it is kept as it is for any other.
      const assessment: Prisma.InputJsonObject = {
        ...storedAssessment(judged),
        connection: DEMO_SHARER.connection,
        countries: [row.country],
        policies: bound.map(({ id, name, version }) => ({ id: globalId('Policy', id), name, version })),
      }
      return { ...row, assessment }
    }),
  )
  await ctx.db.$executeRaw`
    UPDATE "Share" s SET "periodId" = p.id FROM "ParticipationPeriod" p
    WHERE p."participationId" = s."participationId" AND p."from" <= s."sharedAt"
      AND (p."to" IS NULL OR s."sharedAt" < p."to")`
  await writeAncestors(ctx, plan)
  await insertRows(
    ctx,
    'TrackedLink',
    plan.shares.map(({ link }) => link),
  )
}

/** What each share counts for, as the API keeps it for any other: its topics, and the department of its time. */
async function writeAncestors(ctx: Context, plan: DemoPlan): Promise<void> {
  await ctx.db.$executeRaw`
    INSERT INTO "ShareTopic" ("shareId", "topicId")
    SELECT s.id, t."topicId" FROM "Share" s JOIN "CampaignTopic" t ON t."campaignId" = s."campaignId"`
  await ctx.db.$executeRaw`
    INSERT INTO "ShareDepartment" ("shareId", "departmentId", "primary")
    SELECT s.id, m."departmentId", m."primary" FROM "Share" s
      JOIN "Participation" p ON p.id = s."participationId" JOIN "Ambassador" a ON a.id = p."ambassadorId"
      JOIN "Membership" m ON m."personId" = a."personId" AND m."from" <= s."sharedAt"`
  await keepAncestors(
    ctx,
    plan.shares.map(({ row: { id } }) => ({ type: 'SHARE', id })),
  )
}
