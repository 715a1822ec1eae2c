import type { ActiveOwner } from '../../platform/auth/index.ts'

/** Why a person cannot be set inactive; null when they can, and from then on they count as inactive. */
export type LeaveCheck = (personId: string) => string | null

/** For lines of a file: owners can become inactive as long as one active owner remains. */
export function oneOwnerRemains(owners: readonly ActiveOwner[]): LeaveCheck {
  const left = new Map(owners.map(({ id, personId }) => [personId ?? id, personId]))
  return (personId) => {
    if (left.size === 1 && left.has(personId)) {
      return 'This person is the last active owner of the organisation: make another account an owner first.'
    }
    left.delete(personId)
    return null
  }
}

/** For sources, which nobody supervises: a source never makes an owner inactive. */
export function everyOwnerRemains(owners: readonly ActiveOwner[]): LeaveCheck {
  const people = new Set(owners.flatMap(({ personId }) => personId ?? []))
  return (personId) =>
    people.has(personId)
      ? 'This person is an owner of the organisation, and no source makes an owner leave. Say whether they do: see `doubtfulRows` and `doubtfulRowAnswer`.'
      : null
}
