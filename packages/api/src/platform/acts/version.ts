import { ConflictError } from '../../core/errors.ts'
import { texts } from './texts.ts'

/**
 * Refuses a change of an object that is not at the version that the caller read.
 * @throws ConflictError with the current version.
 */
export function assertVersion(thing: { version: number }, expected: number | null | undefined): void {
  if (expected !== null && expected !== undefined && expected !== thing.version) {
    throw new ConflictError(
      texts('other-version', { version: thing.version, expected }),
      thing.version,
      'VERSION_CONFLICT',
      ['expectedVersion'],
    )
  }
}

/** The error for an object that changed between the act's read and its write. */
export function changedSinceRead(): ConflictError {
  return new ConflictError(texts('changed-since-read'), null, 'VERSION_CONFLICT', ['id'])
}
