import { BELONGINGS, isScoped } from '../auth/index.ts'
import type { Fields, Kind } from './kinds.ts'
import type { NodeName } from './things.ts'

/**
 * Whether an act needs its permission for the whole organisation. It does when it changes or creates an object that
 * belongs to the whole organisation, or creates one outside every scope.
 */
export function leastOf({
  on,
  gives,
  parents,
}: {
  on: { readonly type: NodeName } | undefined
  gives: { readonly name: string }
  parents: Fields
}): 'any' | 'part' {
  if (on) return isScoped(on.type) ? 'part' : 'any'
  const made = BELONGINGS.get(gives.name as NodeName)
  return (made === undefined || made.kind === 'SCOPED') && hasParent(parents) ? 'part' : 'any'
}

const isParent = ({ refersTo, least = 'REACH' }: Kind) =>
  refersTo !== undefined && least === 'REACH' && isScoped(refersTo)

const hasParent = (fields: Fields): boolean => Object.values(fields).some(isParent)

/** Whether a call names a parent object. That the parent is reached was checked when its id was looked up. */
export function namesParent(parents: Fields, values: unknown): boolean {
  return Object.entries(parents).some(([name, kind]) => {
    const value = (values as Record<string, unknown> | undefined)?.[name]
    return isParent(kind) && value != null && (!Array.isArray(value) || value.length > 0)
  })
}
