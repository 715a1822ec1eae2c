import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCount, parseDecimal, parseFlag, parseIdentifier, parseList, parseMoment } from './values.ts'

describe('numbers', () => {
  it.each([
    ['1938.0', '1938'],
    ['0.0', '0'],
    ['-0', '0'],
    ['+.50', '0.5'],
    ['5.', '5'],
    ['007', '7'],
    ['1.5e3', '1500'],
    ['25E-3', '0.025'],
    ['-12.340', '-12.34'],
    ['1,938.50', '1938.5'],
    ['1.938,50', '1938.5'],
    ['1,938,000', '1938000'],
    ['12345678901234567890123.000000001', '12345678901234567890123.000000001'],
  ])('reads %s exactly as %s', (text, value) => {
    expect(parseDecimal(text)).toEqual({ ok: true, value })
  })

  it.each(['', ' ', '-', '–'])('takes %j as missing, not as zero', (text) => {
    expect(parseDecimal(text)).toEqual({ ok: true, value: null })
  })

  it.each([
    '1 938,5',
    '1,938',
    '12,5',
    '1\u00a0938',
    'NaN',
    'Infinity',
    '-inf',
    '12%',
    '€5',
    '1.2.3',
    '.',
    '0x10',
    '1e999',
    '0.1234567891',
  ])('refuses %j and says what to do', (text) => {
    const parsed = parseDecimal(text)
    expect(parsed).toMatchObject({ ok: false, message: expect.stringMatching(/(Write|Leave|Round) .+\.$/) })
  })

  it('reads every whole number back to itself', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 28n), max: 10n ** 28n }),
        fc.integer({ min: 0, max: 5 }),
        (number, zeros) => {
          const text = zeros > 0 ? `${number}.${'0'.repeat(zeros)}` : `${number}`
          expect(parseDecimal(text)).toEqual({ ok: true, value: `${number}` })
        },
      ),
    )
  })

  it('takes a count only where it is whole and not negative', () => {
    expect(parseCount('1938.0')).toEqual({ ok: true, value: 1938 })
    expect(parseCount('-')).toEqual({ ok: true, value: null })
    for (const text of ['-1', '1.5', '3000000000']) expect(parseCount(text).ok).toBe(false)
  })
})

describe('moments', () => {
  it.each([
    ['2018-10-31 18:03 +0000', '2018-10-31T18:03:00.000Z'],
    ['2018-10-31T18:03:04.5678Z', '2018-10-31T18:03:04.567Z'],
    ['2018-10-31T00:30:00+01:00', '2018-10-30T23:30:00.000Z'],
    ['2018-10-31 18:03 UTC', '2018-10-31T18:03:00.000Z'],
    ['0099-01-01T00:00Z', null],
  ])('reads %s', (text, iso) => {
    const parsed = parseMoment(text)
    if (iso) expect(parsed).toEqual({ ok: true, value: { at: new Date(iso), dateOnly: false } })
    else expect(parsed.ok).toBe(false)
  })

  it('takes a day alone as its midnight in UTC and notes it', () => {
    expect(parseMoment('2018-10-31')).toEqual({ ok: true, value: { at: new Date('2018-10-31'), dateOnly: true } })
  })

  it.each([
    '31/10/2018',
    '10/31/18',
    '2018-02-30',
    '2018-10-31T25:00Z',
    '2018-10-31T18:03',
    '1541008980',
    'yesterday',
    '2018-10-31T18:03+99',
  ])('refuses %s and says what to do', (text) => {
    expect(parseMoment(text)).toMatchObject({ ok: false, message: expect.stringMatching(/(Write|Add|Correct) .+\.$/) })
  })
})

describe('other values', () => {
  it('keeps identifiers as they are written and refuses what a spreadsheet rounded', () => {
    expect(parseIdentifier(' 0042 ')).toEqual({ ok: true, value: '0042' })
    expect(parseIdentifier('1.05769E+18').ok).toBe(false)
    expect(parseIdentifier('E7').ok).toBe(true)
  })

  it('splits a cell of several values, each once', () => {
    expect(parseList('Sales; IT |Sales;')).toEqual(['Sales', 'IT'])
  })

  it('reads yes and no', () => {
    expect(['Yes', '0', '', 'maybe'].map((text) => parseFlag(text))).toMatchObject([
      { value: true },
      { value: false },
      { value: null },
      { ok: false },
    ])
  })
})
