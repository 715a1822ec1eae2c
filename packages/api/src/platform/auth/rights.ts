import type { Actor, Reach } from '../../core/context.ts'
import type { Permission } from './permissions.ts'

/** How far permissions reached, by their name. */
export type Rights = { readonly [permission: string]: Reach }

const NOTHING: Reach = { any: false, own: false, departments: [], campaigns: [] }

/** How far these permissions of an actor reach now. */
export const rightsOf = ({ permissions }: Actor, needs: readonly Permission[]): Rights =>
  Object.fromEntries(needs.map((name) => [name, permissions.get(name) ?? NOTHING]))

const within = (some: readonly string[], all: readonly string[]) => some.every((one) => all.includes(one))

function covers(now: Reach, then: Reach): boolean {
  if (now.any) return true
  if (then.any || (then.own && !now.own)) return false
  return within(then.departments, now.departments) && within(then.campaigns, now.campaigns)
}

/** Whether an actor has at least the rights that it had when it asked for the export. */
export const hasRights = (actor: Actor, then: Rights): boolean =>
  Object.entries(then).every(([name, reach]) => covers(actor.permissions.get(name) ?? NOTHING, reach))
