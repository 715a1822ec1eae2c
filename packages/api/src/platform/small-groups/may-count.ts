import type { Context } from '../../core/context.ts'
import { canAny, type Permission } from '../auth/index.ts'

/** The groups of people that the API counts: each module adds its own, by declaration merging in its `permissions.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by declaration merging, so that platform knows no domain
export interface CountedGroups {}

/** A group of people that is counted. */
export type Counted = keyof CountedGroups & string

const listedBy = new Map<string, readonly Permission[]>()

/**
 * Declares a group of people that is counted, with the permissions by which one may list them: whoever may list them may
 * count them, and everybody else is told no number below the organisation's smallest group.
 * @param permissions an empty list is nobody.
 */
export function declareGroup<Name extends Counted>(name: Name, permissions: readonly Permission[]): void {
  listedBy.set(name, permissions)
}

/** The permissions that whoever counts a group needs; null where nobody may. */
export function countedWith(group: Counted): readonly Permission[] | null {
  const permissions = listedBy.get(group)
  if (!permissions) throw new Error(`The module that declares the group ${group} is not loaded.`)
  return permissions.length > 0 ? permissions : null
}

/** Whether the actor may list these people, and so count them. */
export function mayCount(ctx: Context, group: Counted): boolean {
  return countedWith(group)?.every((permission) => canAny(ctx, permission)) ?? false
}
