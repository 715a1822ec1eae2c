import { z } from 'zod'
import type { SecretBox } from '../../platform/auth/index.ts'
import { openCredential } from './open-credential.ts'
import { purposeOf, type SecretPlace } from './purpose.ts'

/** The tokens from a log-in. */
export interface Tokens {
  readonly access: string
  readonly refresh?: string | undefined
  /** When the access token expires; null when it does not, or when the provider does not say. */
  readonly expiresAt: Date | null
}

const Stored = z.object({ access: z.string(), refresh: z.string().optional() })

/** A stored row, and the place that its value is sealed to. */
interface TokenRow {
  readonly tokens: Uint8Array | null
  readonly expiresAt: Date | null
}

export function openTokens(box: SecretBox, place: SecretPlace, row: TokenRow): Tokens | null {
  if (!row.tokens) return null
  const { access, refresh } = Stored.parse(JSON.parse(openCredential(box, row.tokens, place, 'tokens')))
  return { access, refresh, expiresAt: row.expiresAt }
}

export function sealTokens(
  box: SecretBox,
  place: SecretPlace,
  tokens: Tokens,
): { tokens: Uint8Array<ArrayBuffer>; expiresAt: Date | null } {
  const { access, refresh, expiresAt } = tokens
  return {
    tokens: new Uint8Array(box.seal(JSON.stringify({ access, refresh }), purposeOf(place, 'tokens'))),
    expiresAt,
  }
}
