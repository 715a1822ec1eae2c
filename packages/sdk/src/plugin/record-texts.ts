import { type Say, sayingFrom } from '../texts/text.ts'

/**
 * What is said of a field of a record that breaks the contract, in English: `{name}` is a parameter. Names never change
 * and none is taken away, since programs and stored problems refer to `records.` and the name.
 */
export const RECORD_TEXTS = {
  'no-string': 'must be a string',
  empty: 'must not be empty',
  'too-short': 'must have at least {least} characters',
  'too-long': 'must have at most {most} UTF-16 units, has {length}',
  'nul-character': 'must not contain a NUL character',
  'half-character': 'must be well-formed Unicode',
  'no-address': 'must be an absolute http or https address',
  'no-instant': 'must be an RFC 3339 instant with an offset, as 2026-03-01T09:00:00Z',
  'no-day': 'must be a day of the calendar, as 2026-07-14',
  'no-decimal': 'must be a decimal of at most 29 digits before the point and 9 behind it, as 1234.5',
  'no-language': 'must be a language tag (BCP 47)',
  'no-number': 'must be a finite number',
  'no-whole-number': 'must be a whole number',
  'too-small': 'must be at least {least}',
  'no-flag': 'must be true or false',
  'not-one-of': 'must be one of {values}',
  'no-list': 'must be a list',
  'too-many-entries': 'must have at most {most} entries, has {count}',
  'no-texts': 'must be an object of at most {most} strings',
  'no-values': 'must be an object of at most {most} values',
  'no-value': 'must be a string, a number, true or false',
  'no-object': 'must be an object',
  missing: 'is missing',
  'unknown-field': 'is not a field of this record',
  'two-times': 'cannot stand beside "{other}"',
  'other-number': 'must be the same number as "value"',
} as const

export const sayOfRecord: Say<typeof RECORD_TEXTS> = sayingFrom('records', RECORD_TEXTS)
