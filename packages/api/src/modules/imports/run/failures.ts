import { RowsFileError } from '@portevoix/sdk/rows'
import { DomainError } from '../../../core/errors.ts'

/** What the owner of the file can mend, with the place; null for a fault of ours. */
export function reasonFor(error: unknown): string | null {
  if (error instanceof RowsFileError) return `Line ${error.line}: ${error.message}`
  return error instanceof DomainError ? error.message : null
}
