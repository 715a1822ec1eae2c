import type { Context } from '../../core/context.ts'
import { smallestGroupOf } from '../../platform/small-groups/index.ts'

/**
 * Why a number is not told.
 * `PERMISSION`: the actor may not read it; `PEOPLE`: it counts people, whom the actor may not list; `ANSWERS`: it is made of
 * answers, which nobody may list.
 */
export type HiddenReason = 'PERMISSION' | 'PEOPLE' | 'ANSWERS'

export interface Hidden {
  reason: HiddenReason
  /** The smallest group that is told of; null where no group would be. */
  minimum: number | null
}

export async function hiddenBy(ctx: Context, reason: HiddenReason | null): Promise<Hidden | null> {
  if (reason === null) return null
  return { reason, minimum: reason === 'PERMISSION' ? null : await smallestGroupOf(ctx) }
}
