import type { Buffer } from 'node:buffer'
import { RowsFileError } from '../problem.ts'

/**
 * Refuses what sharing links, wrong addresses and wrong exports give in place of a file of rows, by its first bytes.
 * @throws RowsFileError SPREADSHEET, WEB_PAGE, JSON, NOT_TEXT.
 */
export function assertRows(head: Buffer, format: 'CSV' | 'JSONL'): void {
  const text = head.subarray(0, 256).toString('latin1').replace(/^ï»¿/, '').trimStart()
  if (text.startsWith('PK\u0003\u0004')) {
    throw new RowsFileError({
      code: 'SPREADSHEET',
      message: 'The file is a spreadsheet or archive, not text. Save the sheet as CSV in UTF-8.',
    })
  }
  if (text.startsWith('ÐÏ\u0011à')) {
    throw new RowsFileError({
      code: 'SPREADSHEET',
      message: 'The file is an old spreadsheet (.xls). Save it as CSV in UTF-8.',
    })
  }
  if (text.startsWith('%PDF'))
    throw new RowsFileError({ code: 'NOT_TEXT', message: 'The file is a PDF. Export it as CSV.' })
  if (/^<(?:!doctype\s+html|html|head|\?xml)\b/i.test(text)) {
    throw new RowsFileError({
      code: 'WEB_PAGE',
      message: 'The file is a web page or XML, perhaps a log-in in place of the file. Download it again as CSV.',
    })
  }
  if (format === 'CSV' && /^(?:\[\s*)?\{\s*"/.test(text)) {
    throw new RowsFileError({ code: 'JSON', message: 'The file is JSON, not CSV. Export it as CSV.' })
  }
}
