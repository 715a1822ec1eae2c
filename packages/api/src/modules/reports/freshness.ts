import type { Context } from '../../core/context.ts'
import { defineLoader, manyForEach } from '../../core/loaders.ts'
import { waitingIn } from '../metrics/index.ts'
import { figureRequest, type Scope, scopeKey } from './scope.ts'

/** What numbers include that has not been added to the sums of their subject yet. */
export interface Freshness {
  waiting: number
  oldestAt: Date | null
}

interface Asked extends Scope {
  /** Keys of metrics that are stored. */
  metrics: readonly string[]
}

const askedKey = (asked: Asked): string => `${scopeKey(asked)} ${asked.metrics.join(' ')}`

/** Whatever metrics and subjects are asked for together are one statement, for those that filter alike. */
const freshness = defineLoader<Asked, Freshness>(async (ctx, asked) => {
  const found = await waitingIn(ctx, {
    metrics: [...new Set(asked.flatMap(({ metrics }) => metrics))],
    requests: asked.map(figureRequest),
  })
  const rows = manyForEach(
    asked.map((_one, index) => index),
    found,
    ({ request }) => request,
  )
  return rows.map((own, index) => {
    const counted = own.filter(({ metric }) => asked[index]?.metrics.includes(metric))
    const oldest = counted.map(({ oldestAt }) => oldestAt.getTime()).sort((a, b) => a - b)[0]
    return {
      waiting: counted.reduce((sum, { count }) => sum + count, 0),
      oldestAt: oldest === undefined ? null : new Date(oldest),
    }
  })
}, askedKey)

export const freshnessOf = async (ctx: Context, scope: Scope, metrics: readonly string[]): Promise<Freshness> =>
  (await freshness(ctx).load({ ...scope, metrics })) ?? { waiting: 0, oldestAt: null }
