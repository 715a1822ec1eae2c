import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowOptionProblems } from '../options.ts'
import { isErrorValue, isMissing, type Parsed, trimmed, withoutGuard } from './cell.ts'
import { dateReader } from './date.ts'
import { datePatternProblem } from './date-pattern.ts'
import { parseCount, parseDecimal } from './number.ts'
import {
  parseAddress,
  parseFlag,
  parseIdentifier,
  parseLanguages,
  parseLine,
  parseList,
  parseMail,
  parseText,
} from './text.ts'

const readOrNull = <T>(parsed: Parsed<T>): T | null => (parsed.ok ? parsed.value : null)

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
    ['\u221212', '-12'],
    ['1,938.50', '1938.5'],
    ['1.938,50', '1938.5'],
    ['1,938,000', '1938000'],
    ['1.938.000', '1938000'],
    ['1 938', '1938'],
    ['1\u00a0938,5', '1938.5'],
    ['1\u202f938\u202f000', '1938000'],
    ["1'938.5", '1938.5'],
    ['52,3', '52.3'],
    ['0,938', '0.938'],
    ['12.5k', '12500'],
    ['475.8m', '475800000'],
    ['1.2 B', '1200000000'],
    ['1.39%', '0.0139'],
    ['52,3 %', '0.523'],
    ['12345678901234567890123.000000001', '12345678901234567890123.000000001'],
    [
      '123456789012345678901234567890123456789012345678901234567890',
      '123456789012345678901234567890123456789012345678901234567890',
    ],
  ])('reads %s exactly as %s, where it has one reading', (text, value) => {
    expect(parseDecimal(text)).toEqual({ ok: true, value })
  })

  it.each([
    ['point', '1,938', '1938'],
    ['point', '1,938,500.25', '1938500.25'],
    ['point', '1.938', '1.938'],
    ['point', '1.938,50', null],
    ['comma', '1,938', '1.938'],
    ['comma', '1.938', '1938'],
    ['comma', '1.938.500,25', '1938500.25'],
    ['comma', '4,5 %', '0.045'],
    ['comma', '1.5', null],
    ['comma', '1,938.50', null],
    ['auto', '1,938', null],
    ['auto', '12,938', null],
  ] as const)('with the decimal mark %s reads %s as %s', (mark, text, value) => {
    expect(readOrNull(parseDecimal(text, mark))).toBe(value)
  })

  it.each(['NaN', 'Infinity', '-inf', '€5', '1.2.3', '.', '0x10', '500+', '<5', '1e5k', '12,34,5', '1-2', ''])(
    'refuses %j and says what to do, without repeating it',
    (text) => {
      const parsed = parseDecimal(text)
      expect(parsed).toMatchObject({ ok: false, message: expect.stringMatching(/(Write|Leave|Say) .+\.$/) })
    },
  )

  it('reads every number back to itself, whatever its size', () => {
    const number = fc.tuple(fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }), fc.integer({ min: 0, max: 5 }))
    fc.assert(
      fc.property(number, ([value, zeros]) => {
        const text = zeros > 0 ? `${value}.${'0'.repeat(zeros)}` : `${value}`
        expect(parseDecimal(text)).toEqual({ ok: true, value: `${value}` })
      }),
    )
  })

  it('takes a count only where it is whole and not negative', () => {
    expect(['1938.0', '12.5k', '1 234'].map((text) => readOrNull(parseCount(text)))).toEqual([1938, 12_500, 1234])
    for (const text of ['-1', '1.5', '3000000000']) expect(parseCount(text, 'auto', 2_147_483_647).ok).toBe(false)
  })
})

describe('dates', () => {
  const read = (text: string, format = 'auto', zone: string | null = 'UTC') => {
    const parsed = dateReader(format, zone).read(text)
    return parsed.ok ? (parsed.value.on ?? parsed.value.at) : null
  }

  it.each([
    ['2018-10-31 18:03 +0000', '2018-10-31T18:03:00Z'],
    ['2018-10-31T18:03:04.5678Z', '2018-10-31T18:03:04.5678Z'],
    ['2018-10-31T00:30:00+01:00', '2018-10-30T23:30:00Z'],
    ['2018-10-31 18:03 UTC', '2018-10-31T18:03:00Z'],
    ['2018-10-31', '2018-10-31'],
    ['20260301', '2026-03-01'],
    ['1541008980', '2018-10-31T18:03:00Z'],
    ['1541008980123', '2018-10-31T18:03:00.123Z'],
    ['Tue, Jul 14, 2026', '2026-07-14'],
    ['Tuesday, July 14, 2026', '2026-07-14'],
    ['Jan 13, 2026', '2026-01-13'],
    ['14 July 2026', '2026-07-14'],
    ['14-Jul-2026', '2026-07-14'],
    ['Jul 14, 2026, 3:05 PM', '2026-07-14T15:05:00Z'],
    ['Tue Oct 18 21:53:25 +0000 2011', '2011-10-18T21:53:25Z'],
    ['Wed, 31 Oct 2018 18:03:00 GMT', '2018-10-31T18:03:00Z'],
  ])('reads %s, which has one reading', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['31/10/2018', 'Write'],
    ['10/31/18', 'Write'],
    ['yesterday', 'Write'],
    ['2018-02-30', 'does not exist'],
    ['2018-10-31T24:00Z', 'does not exist'],
    ['2018-10-31T18:60Z', 'does not exist'],
    ['2018-10-31T18:03+99', 'does not exist'],
    ['0000-01-01', 'does not exist'],
    ['Mon, Jul 14, 2026', 'does not exist'],
    ['Feb 30, 2026', 'does not exist'],
  ])('refuses %s, never moves it', (text, why) => {
    expect(dateReader('auto', 'UTC').read(text)).toMatchObject({ ok: false, message: expect.stringContaining(why) })
  })

  it.each([
    ['dd/MM/yyyy HH:mm', 'Europe/Paris', '01/07/2026 10:00', '2026-07-01T08:00:00Z'],
    ['dd/MM/yyyy HH:mm', 'Europe/Paris', '01/01/2026 10:00', '2026-01-01T09:00:00Z'],
    ['MM/dd/yyyy hh:mm:ss a', 'UTC', '02/01/2016 12:00:00 AM', '2016-02-01T00:00:00Z'],
    ['MM/dd/yyyy hh:mm:ss a', 'UTC', '01/31/2016 05:32:11 PM', '2016-01-31T17:32:11Z'],
    ['d.M.yyyy', 'Europe/Berlin', '1.2.2024', '2024-02-01'],
    ['EEE, MMM d, yyyy', 'UTC', 'Tue, Jul 14, 2026', '2026-07-14'],
    ['EEE MMM dd HH:mm:ss XX yyyy', 'UTC', 'Tue Oct 18 21:53:25 +0000 2011', '2011-10-18T21:53:25Z'],
    ["dd.MM.yyyy 'um' HH:mm:ss.SSS", 'UTC', '31.01.2024 um 10:11:12.345', '2024-01-31T10:11:12.345Z'],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", 'UTC', '2024-01-31T10:11:12+02:00', '2024-01-31T08:11:12Z'],
    ['yyyy-MM-ddTHH:mm', 'UTC', '2024-01-31T10:11', '2024-01-31T10:11:00Z'],
    ['dd/MM/yyyy', 'UTC', '31/02/2026', null],
    ['dd/MM/yyyy', 'UTC', '2026-02-01', null],
    ['MM/dd/yyyy hh:mm a', 'UTC', '02/01/2016 13:00 PM', null],
  ])('of the form %s in %s: %s', (format, zone, text, expected) => {
    expect(read(text, format, zone)).toBe(expected)
  })

  it('refuses a time without offset where no zone is set, and takes the later of two, or the one behind a gap', () => {
    expect(dateReader('auto', null).read('2018-10-31T18:03')).toMatchObject({ ok: false, message: /time zone/ })
    expect(read('2026-03-29 02:30', 'auto', 'Europe/Paris')).toBe('2026-03-29T01:30:00Z')
    expect(read('2026-10-25 02:30', 'auto', 'Europe/Paris')).toBe('2026-10-25T01:30:00Z')
  })

  it('refuses every pattern letter that means nothing, rather than taking it literally', () => {
    const known = new Set('yMdEHhmsSaXZT')
    const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ']
    for (const letter of letters.filter((one) => !known.has(one))) {
      expect([letter, datePatternProblem(`dd/MM/yyyy ${letter}`)]).toEqual([letter, expect.stringContaining(letter)])
      expect(datePatternProblem(`dd/MM/yyyy '${letter}'`)).toBeNull()
    }
    for (const pattern of ['DD/MM/YYYY', 'dd/MM/yy', 'HH:mm', 'dd/MM/yyyy dd', 'yyyy-MM-dd mm', 'ddd/MM/yyyy']) {
      expect([pattern, datePatternProblem(pattern)]).toEqual([pattern, expect.any(String)])
    }
    expect(rowOptionProblems({ dateFormat: 'DD', timezone: 'Paris' }).map(({ path }) => path)).toEqual([
      ['dateFormat'],
      ['timezone'],
    ])
  })
})

describe('what spreadsheets leave behind', () => {
  it.each(['#N/A', ' #REF! ', '#VALUE!', '#NAME?', '#DIV/0!', '#NV', '#BEZUG!', '#¡REF!', '#ССЫЛКА!', '########'])(
    '%s is an error and no value',
    (text) => {
      expect(isErrorValue(text)).toBe(true)
    },
  )

  it.each(['#rstats', '#1', '#', '#WOW!', 'N/A', 'Total #N/A'])('%s is none', (text) => {
    expect(isErrorValue(text)).toBe(false)
  })

  it.each([
    ['="00043"', '00043'],
    ["'00043", '00043'],
    [' ="00043" ', '00043'],
    ['="a""b"', 'a"b'],
    ["'abc", 'abc'],
    ["'abc'", "'abc'"],
    ['\u200b00043\u00a0', '00043'],
    ['00043', '00043'],
  ])('a guard around an identifier is taken off: %s', (text, id) => {
    expect(parseIdentifier(text)).toEqual({ ok: true, value: id })
  })

  it('an apostrophe that belongs to a name stays', () => {
    expect(parseLine("'t Hooft", 200)).toEqual({ ok: true, value: "'t Hooft" })
    expect(withoutGuard("'=1+1")).toBe('=1+1')
    expect(parseText('=HYPERLINK("x")', 200)).toEqual({ ok: true, value: '=HYPERLINK("x")' })
  })

  it('an identifier that was rounded is refused, one that only looks like a number stays', () => {
    expect(parseIdentifier('1.05769E+18')).toMatchObject({ ok: false, code: 'ROUNDED' })
    expect(parseIdentifier('1,05E+18')).toMatchObject({ ok: false, code: 'ROUNDED' })
    expect(['E7', '1E5', ' 0042 '].map((text) => readOrNull(parseIdentifier(text)))).toEqual(['E7', '1E5', '0042'])
  })

  it('a missing value is missing, and no name is', () => {
    for (const text of ['', ' ', '-', '–', 'n/a', 'N/A', 'NULL', '\u200b'])
      expect([text, isMissing(text)]).toEqual([text, true])
    expect(isMissing('Null', true)).toBe(false)
    expect(isMissing(' \u00a0', true)).toBe(true)
    expect(trimmed('\ufeff a b\u200b\u00a0')).toBe('a b')
  })
})

describe('texts', () => {
  it.each([
    ['TRUE oui VRAI Wahr Active 1 sí Y', true],
    ['FALSE non FAUX falsch Inactive 0 nein N', false],
    ['Terminated On_leave maybe 2 actively', null],
  ])('%s: yes, no, or refused', (words, value) => {
    for (const word of words.split(' ')) {
      expect([word, readOrNull(parseFlag(word.replace('_', ' ')))]).toEqual([word, value])
    }
  })

  it('a name is one line, a text keeps its lines', () => {
    expect(readOrNull(parseLine(' Ana\r\n\u00a0 María ', 200))).toBe('Ana María')
    expect(readOrNull(parseText('a\n\nb\u0001 ', 200))).toBe('a\n\nb')
    expect(parseLine('x'.repeat(201), 200)).toMatchObject({ ok: false, code: 'TOO_LARGE' })
  })

  it('mail, addresses, languages and lists', () => {
    expect(readOrNull(parseMail('Optia <vo3@example.org>'))).toBe('vo3@example.org')
    expect(['a', 'a@b, c@d', '@b', 'a b@c'].map((text) => parseMail(text).ok)).toEqual([false, false, false, false])
    expect(readOrNull(parseAddress('javascript:alert(1)'))).toBeNull()
    expect(readOrNull(parseLanguages('fr_CA, de;fr-CA'))).toEqual(['fr-CA', 'de'])
    expect(['German', 'English', 'x', ''].map((text) => readOrNull(parseLanguages(text)))).toEqual([
      null,
      null,
      null,
      [],
    ])
    expect(parseList('Sales; IT |Sales;')).toEqual(['Sales', 'IT'])
  })
})
