import { defineLoader, manyForEach } from '../../core/loaders.ts'
import { type GuidelineCheck, type PolicyRule, Prisma } from '../../generated/prisma/client.ts'
import type { PolicyVersion } from './assessment/index.ts'
import { toRule } from './stored-rules.ts'

/** The rules of policies, in the order in which they were written. */
export const rulesOfPolicy = defineLoader<string, PolicyRule[]>(async (ctx, policyIds) => {
  const rows = await ctx.db.policyRule.findMany({
    where: { policyId: { in: [...policyIds] } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return manyForEach(policyIds, rows, (row) => row.policyId)
})

/** The active guideline checks by key, read once per operation like policies. */
export const checksInForce = defineLoader<'now', GuidelineCheck[]>(async (ctx, keys) => {
  const checks = await ctx.db.guidelineCheck.findMany({ orderBy: { check: 'asc' } })
  return keys.map(() => checks)
})

type PolicyRow = Omit<PolicyVersion, 'rules'>

/**
 * The newest version in force of each policy, for each of its languages and countries. The key is always `now`: all
 * texts of one operation are judged by the same versions, read once.
 */
export const policiesInForce = defineLoader<'now', PolicyVersion[]>(async (ctx, keys) => {
  const at = ctx.now().toISOString()
  const rows = await ctx.db.$queryRaw<PolicyRow[]>(Prisma.sql`
    SELECT DISTINCT ON (name, lower(language), upper(country)) id, name, version, language, country, "effectiveFrom"
    FROM "Policy" WHERE "effectiveFrom" <= ${at}::timestamptz
    ORDER BY name, lower(language), upper(country), version DESC`)
  const rules = await Promise.all(rows.map(({ id }) => rulesOfPolicy(ctx).load(id)))
  const policies = rows.map((row, index) => ({ ...row, rules: (rules[index] ?? []).map(toRule) }))
  return keys.map(() => policies)
})
