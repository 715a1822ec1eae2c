import { createHash, randomBytes } from 'node:crypto'

/** How what an application holds begins: an access token, a refresh token, its own secret. */
export const APPLICATION_PREFIXES = { ACCESS: 'pva_', REFRESH: 'pvr_', SECRET: 'pvs_' } as const

const ACCESS_TOKEN = /^pva_[A-Za-z0-9_-]{43}$/

/** A new one. 256 random bits cannot be guessed, so a plain SHA-256 is stored. */
export const newApplicationToken = (kind: keyof typeof APPLICATION_PREFIXES): string =>
  APPLICATION_PREFIXES[kind] + randomBytes(32).toString('base64url')

/** What is stored of a code, a token or a secret of an application. */
export const hashOfToken = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(token).digest())

export const isApplicationToken = (token: string): boolean => ACCESS_TOKEN.test(token)

/** The address of the API, to which access tokens of applications are bound (RFC 8707). */
export const apiAddress = (publicUrl: string): string => `${publicUrl}/graphql`
