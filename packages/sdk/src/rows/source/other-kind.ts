import type { Buffer } from 'node:buffer'
import { RowsFileError } from '../problem.ts'
import { say } from '../row-texts.ts'

/**
 * Refuses what sharing links, wrong addresses and wrong exports give in place of a file of rows, by its first bytes.
 * @throws RowsFileError SPREADSHEET, WEB_PAGE, JSON, NOT_TEXT.
 */
export function assertRows(head: Buffer, format: 'CSV' | 'JSONL'): void {
  const text = head.subarray(0, 256).toString('latin1').replace(/^ï»¿/, '').trimStart()
  if (text.startsWith('PK\u0003\u0004')) throw new RowsFileError({ code: 'SPREADSHEET', ...say('spreadsheet') })
  if (text.startsWith('ÐÏ\u0011à')) throw new RowsFileError({ code: 'SPREADSHEET', ...say('old-spreadsheet') })
  if (text.startsWith('%PDF')) throw new RowsFileError({ code: 'NOT_TEXT', ...say('pdf') })
  if (/^<(?:!doctype\s+html|html|head|\?xml)\b/i.test(text)) {
    throw new RowsFileError({ code: 'WEB_PAGE', ...say('web-page') })
  }
  if (format === 'CSV' && /^(?:\[\s*)?\{\s*"/.test(text)) throw new RowsFileError({ code: 'JSON', ...say('json-file') })
}
