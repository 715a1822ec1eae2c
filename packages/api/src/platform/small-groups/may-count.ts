import type { Context } from '../../core/context.ts'
import { canAny, type Permission } from '../auth/index.ts'

/**
 * Groups of people that the API counts, with the permissions by which one may list them: whoever may list them may count
 * them, and everybody else is told no number below the organisation's smallest group. An empty list is nobody.
 */
const LISTED_BY = {
  /** People of the organisation. */
  PEOPLE: ['person:read'],
  /** Ambassadors who take part in a campaign. */
  ENROLLED: ['person:read', 'participation:read'],
  /** Those of them who published something. */
  ACTIVE: ['person:read', 'participation:read', 'share:read'],
  /** Who named somebody. What people say of one another is nobody's to list. */
  NOMINATORS: [],
} as const satisfies Record<string, readonly Permission[]>

/** A group of people that is counted. */
export type Counted = keyof typeof LISTED_BY

/** The permissions that whoever counts a group needs; null where nobody may. */
export function countedWith(group: Counted): readonly Permission[] | null {
  const listedBy: readonly Permission[] = LISTED_BY[group]
  return listedBy.length > 0 ? listedBy : null
}

/** Whether the actor may list these people, and so count them. */
export function mayCount(ctx: Context, group: Counted): boolean {
  return countedWith(group)?.every((permission) => canAny(ctx, permission)) ?? false
}
