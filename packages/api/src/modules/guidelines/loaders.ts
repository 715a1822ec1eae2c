import { defineLoader, manyForEach } from '../../core/loaders.ts'
import { type PolicyRule, Prisma } from '../../generated/prisma/client.ts'
import type { PolicyVersion } from './assessment/index.ts'
import { toRule } from './stored-rules.ts'

/** Rules of policies, in the order they were given. */
export const rulesOfPolicy = defineLoader<string, PolicyRule[]>(async (ctx, policyIds) => {
  const rows = await ctx.db.policyRule.findMany({
    where: { policyId: { in: [...policyIds] } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return manyForEach(policyIds, rows, (row) => row.policyId)
})

type PolicyRow = Omit<PolicyVersion, 'rules'>

/** Of each policy, for each language and country it was published for, the newest version in force at an instant. */
export const policiesInForce = defineLoader<string, PolicyVersion[]>(async (ctx, instants) => {
  return await Promise.all(
    instants.map(async (at) => {
      const rows = await ctx.db.$queryRaw<PolicyRow[]>(Prisma.sql`
        SELECT DISTINCT ON (name, lower(language), upper(country)) id, name, version, language, country, "effectiveFrom"
        FROM "Policy" WHERE "effectiveFrom" <= ${at}::timestamptz
        ORDER BY name, lower(language), upper(country), version DESC`)
      const rules = await rulesOfPolicy(ctx).loadMany(rows.map(({ id }) => id))
      return rows.map((row, index) => {
        const found = rules[index]
        if (found instanceof Error) throw found
        return { ...row, rules: (found ?? []).map(toRule) }
      })
    }),
  )
})
