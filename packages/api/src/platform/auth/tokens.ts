import { randomUUID } from 'node:crypto'
import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  jwtVerify,
  SignJWT,
} from 'jose'
import type { Database } from '../../core/database.ts'
import { RequestError } from '../../core/errors.ts'
import type { SealedColumn } from './sealed-rows.ts'
import { type SecretBox, SecretLost } from './secret-box.ts'

const ALGORITHM = 'EdDSA'
const AUDIENCE = 'portevoix'
const PURPOSE = 'signing-key'
/** Private keys of tokens, for whoever changes the key that seals them. */
export const SEALED_SIGNING_KEYS: SealedColumn = {
  table: 'SigningKey',
  column: 'privateJwk',
  key: ['id'],
  purpose: () => PURPOSE,
  needed: '"retiredAt" IS NULL',
  givenUp: '"retiredAt" = now()',
}
/** A revoked person keeps at most this long what a token says of them; the account itself is read at every request. */
export const LONGEST_TOKEN_S = 24 * 60 * 60
export const DEFAULT_TOKEN_S = 60 * 60

/** What a token says: which account of which organisation, narrowed to scopes (empty: all its roles give). */
export interface TokenClaims {
  accountId: string
  organizationId: string
  scopes: readonly string[]
}

export interface Tokens {
  /** A signed JWT. @param given.lifetimeS at most a day. */
  issue(claims: TokenClaims, given?: { lifetimeS?: number }): Promise<string>
  /** @throws RequestError UNAUTHENTICATED for anything but an unexpired token of this server. */
  verify(token: string): Promise<TokenClaims>
  /** The public keys, for others who verify tokens of this server. */
  publicKeys(): Promise<JSONWebKeySet>
}

declare module '../../core/context.ts' {
  interface Services {
    readonly tokens: Tokens
  }
}

interface LoadedKey {
  id: string
  publicJwk: JWK
  publicKey: CryptoKey
  privateJwk: Uint8Array
}

/**
 * Issues and verifies this server's own tokens. Keys are shared through the database, so that any process verifies
 * what another issued.
 */
export function openTokens(given: { database: Database; secrets: SecretBox; issuer: string; now: () => Date }): Tokens {
  const { database, secrets, issuer, now } = given
  let keys: Map<string, LoadedKey> | null = null

  const read = async (): Promise<Map<string, LoadedKey>> => {
    const rows = await database.asSystem(async (db) => {
      // Two servers that start together must not both make the first key.
      await db.$executeRawUnsafe('SELECT pg_advisory_xact_lock(7077001)')
      const found = await db.signingKey.findMany({ where: { retiredAt: null }, orderBy: { createdAt: 'desc' } })
      return found.length > 0 ? found : [await db.signingKey.create({ data: await makeKey(secrets) })]
    })
    keys = new Map()
    for (const row of rows) {
      const publicJwk = row.publicJwk as JWK
      const publicKey = (await importJWK(publicJwk, ALGORITHM)) as CryptoKey
      keys.set(row.id, { id: row.id, publicJwk, publicKey, privateJwk: row.privateJwk })
    }
    return keys
  }
  const loaded = async () => keys ?? (await read())

  return {
    issue: async (claims, { lifetimeS = DEFAULT_TOKEN_S } = {}) => {
      const key = (await loaded()).values().next().value
      if (!key) throw new Error('There is no signing key.')
      const privateKey = await importJWK(JSON.parse(openPrivate(secrets, key.privateJwk)) as JWK, ALGORITHM)
      const issuedAt = Math.floor(now().getTime() / 1000)
      return new SignJWT({ org: claims.organizationId, scope: claims.scopes.join(' ') })
        .setProtectedHeader({ alg: ALGORITHM, kid: key.id, typ: 'JWT' })
        .setSubject(claims.accountId)
        .setIssuer(issuer)
        .setAudience(AUDIENCE)
        .setJti(randomUUID())
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + Math.min(lifetimeS, LONGEST_TOKEN_S))
        .sign(privateKey)
    },
    verify: async (token) => {
      const refused = new RequestError('UNAUTHENTICATED', 'This token is not valid here or has expired: get a new one.')
      try {
        const known = await loaded()
        // Only keys of our own table count: whatever else a header names (jku, jwk, x5u) is never followed.
        const { payload } = await jwtVerify(
          token,
          (header) => {
            const key = known.get(header.kid ?? '')
            if (!key) throw refused
            return key.publicKey
          },
          {
            algorithms: [ALGORITHM],
            issuer,
            audience: AUDIENCE,
            requiredClaims: ['exp', 'sub', 'org'],
            currentDate: now(),
          },
        )
        const scope = typeof payload.scope === 'string' && payload.scope !== '' ? payload.scope.split(' ') : []
        return { accountId: String(payload.sub), organizationId: String(payload.org), scopes: scope }
      } catch {
        throw refused
      }
    },
    publicKeys: async () => ({ keys: [...(await loaded()).values()].map((key) => key.publicJwk) }),
  }
}

/** @throws RequestError with the remedy where this server lacks the key, as after a backup was restored without it. */
function openPrivate(secrets: SecretBox, sealed: Uint8Array): string {
  try {
    return secrets.open(sealed, PURPOSE)
  } catch (error) {
    if (!(error instanceof SecretLost)) throw error
    throw new RequestError('SERVICE_UNAVAILABLE', `Tokens cannot be signed. ${error.message}`)
  }
}

async function makeKey(secrets: SecretBox) {
  const id = randomUUID()
  const pair = await generateKeyPair(ALGORITHM, { extractable: true })
  const publicJwk = { ...(await exportJWK(pair.publicKey)), kid: id, alg: ALGORITHM, use: 'sig' }
  const privateJwk = new Uint8Array(secrets.seal(JSON.stringify(await exportJWK(pair.privateKey)), PURPOSE))
  return { id, algorithm: ALGORITHM, publicJwk: publicJwk as object, privateJwk }
}
