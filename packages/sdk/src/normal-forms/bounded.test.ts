import { describe, expect, it } from 'vitest'
import { trimmed } from '../rows/values/cell.ts'
import { parseDecimal } from '../rows/values/number.ts'
import {
  countryCode,
  currencyCode,
  findingForm,
  handleForm,
  languageTag,
  mailForm,
  nameKey,
  networkKey,
  normalized,
  shownText,
  withoutLast,
  withoutOuter,
} from './index.ts'

it('signs around a text and at its end are taken away, and those within it stay', () => {
  expect(withoutOuter('--a--b--', /-/)).toBe('a--b')
  expect(withoutLast('--a--b--', /-/)).toBe('--a--b')
  for (const text of ['', 'a', '----']) expect(withoutOuter(text, /-/)).toBe(text.replaceAll('-', ''))
})

it('a text in a normal form has a joiner behind thirty marks in a row, once', () => {
  const long = `e${'\u0301'.repeat(40)}`
  expect(normalized('e\u0301\u0316', 'NFC')).toBe('e\u0301\u0316'.normalize('NFC'))
  expect(normalized(long, 'NFD')).toBe(`e${'\u0301'.repeat(30)}\u034f${'\u0301'.repeat(10)}`)
  expect(normalized(normalized(long, 'NFD'), 'NFD')).toBe(normalized(long, 'NFD'))
})

describe('a long run within a text costs no more than its length', () => {
  const forms = {
    countryCode,
    currencyCode,
    nameKey,
    findingForm,
    handleForm,
    languageTag,
    mailForm,
    networkKey,
    parseDecimal,
    shownText,
    trimmed,
  }
  it.each(Object.entries(forms))('%s', (_name, form) => {
    for (const run of [' ', '\u200b', '-', '_', '@', '0', '\u0301\u0316']) {
      const started = performance.now()
      form(`\u20001.${run.repeat(200_000)}1\u2000`)
      expect(performance.now() - started).toBeLessThan(1_000)
    }
  })
})
