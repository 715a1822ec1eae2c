import { z } from 'zod'

/** Longest address that is stored, in UTF-16 units. */
const LONGEST_ADDRESS = 8_192

/**
 * An http or https address in its normal form, which is ASCII; null for anything else. A reader can be sent there, so
 * `javascript:` and its like must not pass, nor a user name that makes another host look like the address.
 */
export function webAddress(text: string): string | null {
  if (text.length > LONGEST_ADDRESS) return null
  const parsed = URL.parse(text.trim())
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username !== '' || parsed.password !== '') return null
  return parsed.href.length <= LONGEST_ADDRESS ? parsed.href : null
}

/** What to say of an address that is none to store. */
export const webAddressProblem = (text: string): string =>
  text.length > LONGEST_ADDRESS
    ? `An address is at most ${LONGEST_ADDRESS} characters long.`
    : 'An address begins with https:// or http://, and holds no user name.'

/** An address of the web, in its normal form. */
export const WebAddress = z.instanceof(URL).transform(({ href }, context) => {
  const normal = webAddress(href)
  if (normal !== null) return normal
  context.addIssue(webAddressProblem(href))
  return z.NEVER
})
