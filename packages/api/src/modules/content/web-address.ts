import { z } from 'zod'
import { issueOf } from '../../core/parse.ts'
import type { Text } from '../../core/texts/index.ts'
import { texts } from './texts.ts'

/** Maximum length of a stored address, in UTF-16 units. */
const LONGEST_ADDRESS = 8_192

/**
 * Normalises an http or https address to ASCII; null for anything else. Readers are sent there, so `javascript:` and
 * similar schemes are refused, and so are user names, which can make another host look like the address.
 */
export function webAddress(text: string): string | null {
  if (text.length > LONGEST_ADDRESS) return null
  const parsed = URL.parse(text.trim())
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username !== '' || parsed.password !== '') return null
  return parsed.href.length <= LONGEST_ADDRESS ? parsed.href : null
}

/** Explains why an address cannot be stored. */
export const webAddressProblem = (text: string): Text =>
  text.length > LONGEST_ADDRESS ? texts('address-too-long', { most: LONGEST_ADDRESS }) : texts('address-form')

export const WebAddress = z.instanceof(URL).transform(({ href }, context) => {
  const normal = webAddress(href)
  if (normal !== null) return normal
  context.addIssue(issueOf(webAddressProblem(href)))
  return z.NEVER
})
