import type { Actor, Reach } from '../../../core/context.ts'
import type { Rights } from '../../../platform/auth/index.ts'

/** An actor whose permissions note which of them were asked for. */
export function observed(actor: Actor): { actor: Actor; used(): Rights } {
  const used = new Map<string, Reach>()
  class Observed extends Map<string, Reach> {
    override get(name: string): Reach | undefined {
      const reach = super.get(name)
      if (reach) used.set(name, reach)
      return reach
    }
  }
  return { actor: { ...actor, permissions: new Observed(actor.permissions) }, used: () => Object.fromEntries(used) }
}

const both = (some: readonly string[], others: readonly string[]): string[] => [...new Set([...some, ...others])].sort()

/** The rights that two pages were read with, together. */
export function together(one: Rights, other: Rights): Rights {
  const all = { ...one }
  for (const [name, reach] of Object.entries(other)) {
    const known = all[name]
    all[name] = known
      ? {
          any: known.any || reach.any,
          own: known.own || reach.own,
          departments: both(known.departments, reach.departments),
          campaigns: both(known.campaigns, reach.campaigns),
        }
      : reach
  }
  return all
}
