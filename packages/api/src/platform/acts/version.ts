import { ConflictError } from '../../core/errors.ts'

/**
 * Refuses a change of an object that is not at the version that the caller read.
 * @throws ConflictError with the current version.
 */
export function assertVersion(thing: { version: number }, expected: number | null | undefined): void {
  if (expected !== null && expected !== undefined && expected !== thing.version) {
    throw new ConflictError(
      `It is at version ${thing.version}, not ${expected}: read it again and repeat your change.`,
      thing.version,
      'VERSION_CONFLICT',
      ['expectedVersion'],
    )
  }
}

/** The error for an object that changed between the act's read and its write. */
export function changedSinceRead(): ConflictError {
  return new ConflictError(
    'Somebody else changed it at the same time: read it again and repeat your change.',
    null,
    'VERSION_CONFLICT',
    ['id'],
  )
}
