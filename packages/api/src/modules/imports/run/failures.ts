import { RowsFileError } from '@portevoix/sdk/rows'
import { DomainError } from '../../../core/errors.ts'

/** The message for a failure that the owner of the file can correct; null for a fault of the server. */
export function reasonFor(error: unknown): string | null {
  if (error instanceof RowsFileError) return `Line ${error.line}: ${error.message}`
  return error instanceof DomainError ? error.message : null
}
