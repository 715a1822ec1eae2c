import { z } from 'zod'

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
export const webAddressProblem = (text: string): string =>
  text.length > LONGEST_ADDRESS
    ? `An address is at most ${LONGEST_ADDRESS} characters long.`
    : 'An address begins with https:// or http:// and contains no user name.'

export const WebAddress = z.instanceof(URL).transform(({ href }, context) => {
  const normal = webAddress(href)
  if (normal !== null) return normal
  context.addIssue(webAddressProblem(href))
  return z.NEVER
})
