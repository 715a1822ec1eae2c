import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { FACT_METRICS } from './formulas/index.ts'

const { sql } = Prisma

/** Whether any fact is an amount of money: they bear no currency, since all are in the organisation's. */
export async function hasFactsOfMoney(ctx: Context): Promise<boolean> {
  const own = await ctx.db.metricDefinition.findMany({ where: { unit: 'money', adds: { not: null } } })
  const keys = [...FACT_METRICS, ...own].flatMap(({ key, unit }) => (unit === 'money' ? [key] : []))
  const [found] = await ctx.db.$queryRaw<{ isThere: boolean }[]>(
    sql`SELECT EXISTS (SELECT FROM "MetricPoint" WHERE metric = ANY(${keys})) AS "isThere"`,
  )
  return found?.isThere ?? false
}
