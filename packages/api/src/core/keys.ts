import { hash } from 'node:crypto'
import { mailForm } from '@portevoix/sdk/normal-forms'
import { z } from 'zod'
import { saying } from './parse.ts'
import { declareTexts, type Text } from './texts/index.ts'

const texts = declareTexts('keys', {
  key: {
    en: '{what} is a key of lower-case letters, digits and hyphens, such as `{example}`.',
    fr: '{what} est une clé faite de lettres minuscules, de chiffres et de tirets, telle que `{example}`.',
  },
  'source-of-ids': { en: 'A source of ids', fr: 'Une source d’identifiants' },
  'mail-address': {
    en: 'This is not a mail address such as ana@example.org.',
    fr: 'Ce n’est pas une adresse e-mail telle que ana@example.org.',
  },
})

/** Keys that organisations choose, such as `directory`. A key may begin with a digit (`500px`). */
const KEY = /^[a-z0-9][a-z0-9-]{0,49}$/

/**
 * @param what the subject of the message.
 * @param example a valid key.
 */
export const keySchema = (what: Text, example: string) => z.string().regex(KEY, saying(texts('key', { what, example })))

/** Key of a source of external ids: a directory, or an integration. */
export const SourceKey = keySchema(texts('source-of-ids'), 'directory')

/** The source whose ids are mail addresses, for lists without their own ids. */
export const ADDRESS_SOURCE = 'mail'

/**
 * Names a record in the log when its key may be personal data: the beginning of its SHA-256, which only somebody who
 * knows the key can match.
 */
export const keyFingerprint = (key: string): string => `sha256:${hash('sha256', key).slice(0, 12)}`

/** An address that is well-formed for mail; at most 254 characters (RFC 5321). */
const MAIL_ADDRESS = /^(?=.{3,254}$)[^\s@"<>]+@[^\s@"<>]+\.[^\s@"<>.]+$/

export const MailAddress = z
  .string()
  .transform(mailForm)
  .pipe(z.string().regex(MAIL_ADDRESS, saying(texts('mail-address'))))
