import type { Context } from '../../core/context.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import { canAny, type Permission, reachesAsOthers } from '../auth/index.ts'

/**
 * The groups of people that the API counts: each module adds its own by declaration merging in its `permissions.ts`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by declaration merging, so that platform knows no domain
export interface CountedGroups {}

/** A group of people that the API counts. */
export type Counted = keyof CountedGroups & string

const listedBy = new Map<string, readonly Permission[]>()

/**
 * Declares a group of people and the permissions to list them. Whoever may list the people may count them; everybody
 * else gets no number below the organisation's smallest group.
 * @param permissions an empty list means nobody.
 */
export function declareGroup<Name extends Counted>(name: Name, permissions: readonly Permission[]): void {
  listedBy.set(name, permissions)
}

/** The permissions for counting a group; null when nobody may. */
export function countedWith(group: Counted): readonly Permission[] | null {
  const permissions = listedBy.get(group)
  if (!permissions) throw new Error(`The module that declares the group ${group} is not loaded.`)
  return permissions.length > 0 ? permissions : null
}

/** Whether the actor may list, and so count, these people. */
export function mayCount(ctx: Context, group: Counted): boolean {
  return countedWith(group)?.every((permission) => canAny(ctx, permission)) ?? false
}

/** Whether the actor may list, and so count, the people of a group that belong to an object, such as a department. */
export async function mayCountOf(ctx: Context, group: Counted, type: Prisma.ModelName, id: string): Promise<boolean> {
  const needed = countedWith(group)
  if (!needed) return false
  const reached = await Promise.all(needed.map((permission) => reachesAsOthers(ctx, permission, type, id)))
  return reached.every(Boolean)
}
