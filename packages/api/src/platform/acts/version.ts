import { ConflictError } from '../../core/errors.ts'

/**
 * Refuses a change of something that is not at the version the caller read.
 * @throws ConflictError with the current version.
 */
export function assertVersion(thing: { version: number }, expected: number | null | undefined): void {
  if (expected !== null && expected !== undefined && expected !== thing.version) {
    throw new ConflictError(
      `It is at version ${thing.version}, not ${expected}: read it again and repeat the change on what it is now.`,
      thing.version,
      'VERSION_CONFLICT',
      ['expectedVersion'],
    )
  }
}

/** Somebody else changed it between the act's read and its write; the new version is read by the caller. */
export function changedSinceRead(): ConflictError {
  return new ConflictError(
    'It was changed by somebody else just now: read it again and repeat the change on what it is now.',
    null,
    'VERSION_CONFLICT',
    ['id'],
  )
}
