import { z } from 'zod'
import { saying } from '../../core/parse.ts'
import { texts } from './texts.ts'

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])$/
const LONGEST_ADDRESS = 500

/** Codes that travel without encryption are safe on the developer's own machine only. */
export const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && LOCAL.test(hostname))

/** An address that a log-in may lead back to. */
export const RedirectUri = z
  .union([z.string(), z.instanceof(URL)])
  .transform(String)
  .refine((uri) => uri.length <= LONGEST_ADDRESS, saying(texts('address-too-long', { most: LONGEST_ADDRESS })))
  .refine(
    (uri) => {
      const url = URL.parse(uri)
      return url !== null && isSafe(url) && url.hash === '' && url.username + url.password === ''
    },
    saying(texts('address-form')),
  )

/** The origins of the addresses: pages of a front-end usually ask from where the log-in leads back to. */
export const originsOf = (redirectUris: readonly string[]): string[] => [
  ...new Set(redirectUris.map((uri) => new URL(uri).origin)),
]
