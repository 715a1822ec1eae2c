import type { Text } from '../../core/texts/index.ts'
import type { ActiveOwner } from '../../platform/auth/index.ts'
import { rowTexts as texts } from './row-texts.ts'

/** Why a person cannot be set inactive; null when they can, and from then on they count as inactive. */
export type LeaveCheck = (personId: string) => Text | null

/** For lines of a file: owners can become inactive as long as one active owner remains. */
export function oneOwnerRemains(owners: readonly ActiveOwner[]): LeaveCheck {
  const left = new Map(owners.map(({ id, personId }) => [personId ?? id, personId]))
  return (personId) => {
    if (left.size === 1 && left.has(personId)) return texts('last-owner-leaves')
    left.delete(personId)
    return null
  }
}

/** For sources, which nobody supervises: a source never makes an owner inactive. */
export function everyOwnerRemains(owners: readonly ActiveOwner[]): LeaveCheck {
  const people = new Set(owners.flatMap(({ personId }) => personId ?? []))
  return (personId) => (people.has(personId) ? texts('owner-leaves') : null)
}
