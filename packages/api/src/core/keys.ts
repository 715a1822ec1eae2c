import { hash } from 'node:crypto'
import { mailForm } from '@portevoix/sdk/normal-forms'
import { z } from 'zod'

/** Keys that organisations choose themselves, such as `directory`; one may begin with a digit (`500px`). */
const KEY = /^[a-z0-9][a-z0-9-]{0,49}$/

/** @param what the message is about and a good example. */
export const keySchema = (what: string, example: string) =>
  z.string().regex(KEY, `${what} is a key of small letters, digits and hyphens, such as \`${example}\`.`)

/** Key of a source of external ids: a directory, or an integration. */
export const SourceKey = keySchema('A source of ids', 'directory')

/** The source whose ids are mail addresses: that of lists without ids of their own. */
export const ADDRESS_SOURCE = 'mail'

/**
 * How a log names a record whose key may be personal: by the beginning of its SHA-256, which only those who know the
 * key can match.
 */
export const keyPrint = (key: string): string => `sha256:${hash('sha256', key).slice(0, 12)}`

/** An address that mail could be sent to, as far as its form tells; at most 254 characters (RFC 5321). */
const MAIL_ADDRESS = /^(?=.{3,254}$)[^\s@"<>]+@[^\s@"<>]+\.[^\s@"<>.]+$/

/** A mail address in its normal form. */
export const MailAddress = z
  .string()
  .transform(mailForm)
  .pipe(z.string().regex(MAIL_ADDRESS, 'This is no mail address. Write one, such as ana@example.org.'))
