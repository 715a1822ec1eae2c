import { RowsFileError } from '@portevoix/sdk/rows'
import { DomainError } from '../../../core/errors.ts'
import { type MessageRow, messageOfSdk, type Text } from '../../../core/texts/index.ts'
import { UnfitFileError } from '../../../platform/bulk/index.ts'
import { texts } from '../texts.ts'

/** The message for a failure that the owner of the file can correct; null for a fault of the server. */
export function reasonFor(error: unknown): Text | MessageRow | null {
  if (!(error instanceof RowsFileError)) return error instanceof DomainError ? error.told : null
  const problem = error instanceof UnfitFileError ? error.told : messageOfSdk(error)
  return texts('at-line', { line: error.line, problem })
}
