import { describe, expect, it } from 'vitest'
import { csvLine, ExactNumber } from './csv.ts'

describe('a line of CSV', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\u00a0=1',
    '\u200b=1',
    '＝1',
    '＋1',
    '－1',
    '＠a',
    '\n=1',
  ])('lets no spreadsheet compute %j', (text) => {
    expect(csvLine([text]).replace(/^"/, '')).toMatch(/^'/)
  })

  it('leaves numbers and plain texts as they are', () => {
    expect(csvLine([-1, 2.5, true, null, 'Ana', 'a=b', 10n])).toBe('-1,2.5,true,,Ana,a=b,10\r\n')
  })

  it('gives every text back to whoever takes one apostrophe away', () => {
    for (const text of ["'=1", "''", "'a", '=1', 'a', ' +1']) {
      expect(csvLine([text]).trimEnd().replace(/^'/, '')).toBe(text)
    }
  })

  it('leaves numbers of many digits as they are', () => {
    expect(csvLine([new ExactNumber('-12345678901234567890.5')])).toBe('-12345678901234567890.5\r\n')
  })

  it('quotes what would end a cell', () => {
    expect(csvLine(['a,b', 'say "hi"', 'two\nlines', ['x', 1]])).toBe('"a,b","say ""hi""","two\nlines","[""x"",1]"\r\n')
  })
})
