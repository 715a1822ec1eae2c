import type pg from 'pg'
import type { World } from './harness.ts'

/** A step of a plan, as PostgreSQL tells it. */
export interface PlanStep {
  'Node Type': string
  'Relation Name'?: string
  'Index Cond'?: string
  'Function Name'?: string
  Plans?: PlanStep[]
}

/**
 * The plans of the statements of `work` that read a table, as the serving role gets them: each step by itself. No other request
 * may come meanwhile.
 */
export async function plansOf(world: World, table: string, work: () => Promise<unknown>): Promise<PlanStep[]> {
  return await plansWhere(world, (text) => text.includes(`FROM "${table}" t`), work)
}

/** The same, of the statements whose text is meant. */
export async function plansWhere(
  world: World,
  isMeant: (text: string) => boolean,
  work: () => Promise<unknown>,
): Promise<PlanStep[]> {
  const { pool } = world.server.environment.database
  const steps: PlanStep[] = []
  const hooked = new Map<pg.PoolClient, () => void>()
  const hook = (client: pg.PoolClient) => {
    if (hooked.has(client)) return
    const original = client.query as (...args: unknown[]) => Promise<{ rows: { 'QUERY PLAN': [{ Plan: PlanStep }] }[] }>
    client.query = (async (...args: unknown[]) => {
      const [query] = args as [string | { text: string; values?: unknown[] }]
      if (typeof query !== 'string' && isMeant(query.text)) {
        const { rows } = await original.call(client, {
          text: `EXPLAIN (FORMAT JSON) ${query.text}`,
          values: query.values,
        })
        for (const row of rows) for (const { Plan } of row['QUERY PLAN']) steps.push(...stepsOf(Plan))
      }
      return await original.apply(client, args)
    }) as typeof client.query
    hooked.set(client, () => {
      client.query = original as typeof client.query
    })
  }
  pool.on('acquire', hook)
  try {
    await work()
  } finally {
    pool.off('acquire', hook)
    for (const restore of hooked.values()) restore()
  }
  return steps
}

/** A step and all below it. */
export const stepsOf = (step: PlanStep): PlanStep[] => [step, ...(step.Plans ?? []).flatMap(stepsOf)]
