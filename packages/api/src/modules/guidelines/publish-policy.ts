import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import type { Policy } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { PolicyPublishInput, parseRules } from './input.ts'
import { toColumns } from './stored-rules.ts'

/**
 * Publishes the next version of a policy. Versions count per name and are never changed; which one binds a text is
 * decided per name, language and country.
 * @throws InvalidInputError naming the rule and field.
 */
export async function publishPolicy(ctx: Context, input: unknown): Promise<Policy> {
  assertCan(ctx, 'policy:write')
  const { rules: given, ...facts } = parseInput(PolicyPublishInput, input)
  const rules = parseRules(given)
  // Two publications of one name take their turn, so that each gets a number of its own.
  const series = `policy ${ctx.organizationId} ${facts.name}`
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${series}, 0))`
  const { _max: newest } = await ctx.db.policy.aggregate({ where: { name: facts.name }, _max: { version: true } })
  const policy = await ctx.db.policy.create({
    data: { ...facts, id: ctx.newId(), version: (newest.version ?? 0) + 1, publishedAt: ctx.now() },
  })
  await ctx.db.policyRule.createMany({
    data: rules.map((rule, position) => ({ ...toColumns(rule), id: ctx.newId(), policyId: policy.id, position })),
  })
  const data = { version: policy.version, rules: rules.length }
  await emit(ctx, 'policy.published', { subjectType: 'Policy', subjectId: policy.id, data })
  return policy
}
