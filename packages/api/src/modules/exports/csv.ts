/**
 * A cell that a spreadsheet would compute begins with one of these, also in full width, whatever blanks stand before it. One that
 * begins with an apostrophe gets another, so that whoever takes one away from each has the texts as they were.
 */
const FORMULA = /^[\s\p{Z}\p{Cf}]*[=+\-@\t\r＝＋－＠]|^[\t\r\n']/u
const QUOTED = /[",\r\n]/

/** A number that is written as text, because it has more digits than a number of JavaScript. */
export class ExactNumber {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** The text of a value: of a text that a spreadsheet could read as a formula, with an apostrophe before it. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return `${value}`
  if (value instanceof ExactNumber) return value.text
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return FORMULA.test(text) ? `'${text}` : text
}

const cellOf = (value: unknown): string => {
  const text = textOf(value)
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A line of CSV (RFC 4180). */
export const csvLine = (values: readonly unknown[]): string => `${values.map(cellOf).join(',')}\r\n`
