import type { Context } from '../../core/context.ts'
import { type Hidden, smallestGroupOf } from '../../platform/small-groups/index.ts'

/** Why a figure of a report is hidden. */
export type HiddenReason = Extract<Hidden['reason'], 'PERMISSION' | 'PEOPLE' | 'ANSWERS'>

export async function hiddenBy(ctx: Context, reason: HiddenReason | null): Promise<Hidden | null> {
  if (reason === null) return null
  return { reason, minimum: reason === 'PERMISSION' ? null : await smallestGroupOf(ctx) }
}
