import type { Occurrence } from './wording.ts'

const PAIRS: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '‹': '›', '"': '"' }
const LOOK_UNITS = 400

/**
 * Whether a place quotes somebody else: within quotation marks that contain more than the wording, after words that
 * introduce a quotation, or in a quoted line ("> …"). A wording alone in quotation marks at the start of a line is a
 * label.
 */
export function isQuoted(text: string, { start, end }: Occurrence): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  if (/^ ?>/u.test(text.slice(lineStart, lineStart + 2))) return true
  const before = text.slice(Math.max(lineStart, start - LOOK_UNITS), start)
  const opening = openQuotation(before)
  if (!opening) return false
  const after = text.slice(end, end + LOOK_UNITS)
  const close = after.indexOf(PAIRS[opening.mark] ?? '')
  const line = after.indexOf('\n')
  if (close === -1 || (line !== -1 && line < close)) return false
  const alone = !/[\p{L}\p{N}]/u.test(before.slice(opening.at + 1) + after.slice(0, close))
  return (
    !alone ||
    /[\p{L}\p{N}][^\p{L}\p{N}]*$/u.test(
      before
        .slice(0, opening.at)
        .split(/[.!?;:…|]/u)
        .at(-1) ?? '',
    )
  )
}

function openQuotation(before: string): { mark: string; at: number } | null {
  let open: { mark: string; at: number } | null = null
  for (let at = 0; at < before.length; at++) {
    const mark = before.charAt(at)
    if (open) {
      if (mark === PAIRS[open.mark]) open = null
    } else if (PAIRS[mark] !== undefined) open = { mark, at }
  }
  return open
}
