import { RowsFileError } from '@portevoix/sdk/rows'
import type { MessageRow, Text } from '../../core/texts/index.ts'

/** The columns of a file do not fit its mapping or preset. */
export class UnfitFileError extends RowsFileError {
  /** The message in each language; `message` is the English one, for logs. */
  readonly told: Text | MessageRow

  constructor(told: Text | MessageRow, column: string | null) {
    super({ code: 'NO_COLUMN', column, message: `${told}` })
    this.told = told
  }
}
