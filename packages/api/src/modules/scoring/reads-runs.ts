import type { Context } from '../../core/context.ts'
import { lacking, reachOf } from '../../platform/auth/index.ts'

/**
 * @throws RequestError FORBIDDEN for who may read no runs at all: the whole organisation, a department or a campaign is
 * needed. Ambassadors read only their own scores.
 */
export function assertReadsRuns(ctx: Context): void {
  const reach = reachOf(ctx, 'score:read')
  const parts = reach ? reach.departments.length + reach.campaigns.length : 0
  if (!reach?.any && parts === 0) throw lacking('score:read')
}
