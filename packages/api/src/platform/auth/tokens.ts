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
import { z } from 'zod'
import type { CredentialKind } from '../../core/context.ts'
import type { Database } from '../../core/database.ts'
import { RequestError } from '../../core/errors.ts'
import { Uuid } from '../../core/ids.ts'
import { Role } from '../../generated/prisma/client.ts'
import type { SealedColumn } from './sealed-rows.ts'
import { type SecretBox, SecretLost } from './secret-box.ts'
import { texts } from './texts.ts'

const ALGORITHM = 'EdDSA'
const AUDIENCE = 'portevoix'
const PURPOSE = 'signing-key'
/** The private signing keys, for the rotation of the key that seals them. */
export const SEALED_SIGNING_KEYS: SealedColumn = {
  table: 'SigningKey',
  column: 'privateJwk',
  key: ['id'],
  purpose: () => PURPOSE,
  needed: '"retiredAt" IS NULL',
  givenUp: '"retiredAt" = now()',
}
/** The maximum lifetime of a token. */
export const LONGEST_TOKEN_S = 24 * 60 * 60
export const DEFAULT_TOKEN_S = 60 * 60

/** The content of a new token. */
export interface NewToken {
  accountId: string
  organizationId: string
  /** Epoch of the account: a new epoch ends the token. */
  epoch: number
  /** The account's roles for the organisation that apply; no others do. */
  roles: readonly Role[]
  /** Ids of the account's assignments to departments and campaigns that apply; later ones do not. */
  assignmentIds: readonly string[]
  /** Permissions that it is limited to; null for all of the roles. */
  scopes: readonly string[] | null
  /** The issuing account with its epoch; null for an operator, and for a log-in at this server. */
  issuer: { accountId: string; epoch: number } | null
  /** The key that issued it; the token ends with the key. Null without one. */
  keyId: string | null
  /** The log-in session that it belongs to, which the server itself attests; the token ends with it. Null without one. */
  sessionId: string | null
  /** How and when the person logged in; null when the issuer acts for the account. `trial`: the log-in is simulated. */
  logIn: { method: string; at: Date; trial: boolean } | null
}

/** The content of a valid token. */
export interface TokenClaims extends Omit<NewToken, 'logIn'> {
  kind: Exclude<CredentialKind, 'KEY' | 'APPLICATION'>
  expiresAt: Date
}

export interface Tokens {
  /**
   * A signed JWT.
   * @param options.lifetimeS at most a day.
   */
  issue(token: NewToken, options?: { lifetimeS?: number }): Promise<string>
  /** @throws RequestError UNAUTHENTICATED unless this server issued the token and it has not expired. */
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
 * Issues and verifies the server's own tokens. Keys are shared in the database, so that any process can verify tokens
 * of another.
 */
export function openTokens(options: {
  database: Database
  secrets: SecretBox
  issuer: string
  now: () => Date
}): Tokens {
  const { database, secrets, issuer, now } = options
  let keys: Map<string, LoadedKey> | null = null

  const read = async (): Promise<Map<string, LoadedKey>> => {
    const rows = await database.asSystem(async (db) => {
      // When servers start together, only one creates the first key.
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
      return new SignJWT(claimsOf(claims))
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
      const refused = new RequestError('UNAUTHENTICATED', texts('token-not-valid'))
      try {
        const known = await loaded()
        // Only keys of our own table count: keys and key addresses in a token's header (jku, jwk, x5u) are never used.
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
            requiredClaims: ['exp'],
            currentDate: now(),
          },
        )
        return readClaims(payload)
      } catch {
        throw refused
      }
    },
    publicKeys: async () => ({ keys: [...(await loaded()).values()].map((key) => key.publicJwk) }),
  }
}

const OPERATOR = 'operator'
const TRIAL = 'trial'
const SERVER = 'server'

function issuerOf({ issuer, sessionId, logIn }: NewToken): { sub: string; epoch?: number } {
  if (issuer) return { sub: issuer.accountId, epoch: issuer.epoch }
  if (sessionId !== null) return { sub: SERVER }
  return { sub: logIn?.trial ? TRIAL : OPERATOR }
}

/**
 * Uses the claim names of OAuth and OpenID Connect where they exist: `act` is the account that acts for the subject,
 * `sid` the session.
 */
function claimsOf(token: NewToken): Record<string, unknown> {
  const { organizationId, epoch, roles, assignmentIds, scopes, keyId, sessionId, logIn } = token
  const by = issuerOf(token)
  return {
    org: organizationId,
    epoch,
    roles,
    ...(assignmentIds.length > 0 && { assignments: assignmentIds }),
    ...(scopes && { scope: scopes.join(' ') }),
    ...(keyId !== null && { key: keyId }),
    ...(sessionId !== null && { sid: sessionId }),
    ...(logIn
      ? { attested_by: by, amr: [logIn.method], auth_time: Math.floor(logIn.at.getTime() / 1000) }
      : { act: by }),
  }
}

const By = z.union([
  z.object({ sub: Uuid, epoch: z.int() }),
  z.object({ sub: z.enum([OPERATOR, TRIAL, SERVER]), epoch: z.undefined().optional() }),
])
const Claims = z.object({
  sub: Uuid,
  org: Uuid,
  epoch: z.int(),
  roles: z.array(z.enum(Role)),
  assignments: z.array(Uuid).optional(),
  scope: z.string().min(1).optional(),
  key: Uuid.optional(),
  sid: Uuid.optional(),
  act: By.optional(),
  attested_by: By.optional(),
  exp: z.number(),
})

/** @throws ZodError for anything but the output of `claimsOf`, including tokens of earlier versions. */
function readClaims(payload: unknown): TokenClaims {
  const {
    sub,
    org,
    epoch,
    roles,
    assignments,
    scope,
    key,
    sid,
    act,
    attested_by: attestedBy,
    exp,
  } = Claims.parse(payload)
  if (roles.length + (assignments ?? []).length === 0) throw new Error('A token needs at least one role.')
  const by = act ?? attestedBy
  if (!by || (act && attestedBy)) throw new Error('A token names either who acts or who attested the log-in.')
  if (act ? by.sub === TRIAL || by.sub === SERVER : by.sub === OPERATOR) {
    throw new Error('An operator cannot attest; a trial and the server cannot act.')
  }
  if ((by.sub === SERVER) !== (sid !== undefined)) throw new Error('The server attests sessions, and nobody else does.')
  const issuer = by.epoch === undefined ? null : { accountId: by.sub, epoch: by.epoch }
  return {
    kind: act ? (issuer ? 'ISSUED' : 'OPERATOR') : by.sub === TRIAL ? 'TRIAL_LOG_IN' : 'LOG_IN',
    accountId: sub,
    organizationId: org,
    epoch,
    roles,
    assignmentIds: assignments ?? [],
    scopes: scope === undefined ? null : scope.split(' '),
    issuer,
    keyId: key ?? null,
    sessionId: sid ?? null,
    expiresAt: new Date(exp * 1000),
  }
}

/** @throws RequestError with the remedy when this server lacks the key, as after a restore without it. */
function openPrivate(secrets: SecretBox, sealed: Uint8Array): string {
  try {
    return secrets.open(sealed, PURPOSE)
  } catch (error) {
    if (!(error instanceof SecretLost)) throw error
    throw new RequestError('SERVICE_UNAVAILABLE', texts('cannot-sign', { reason: error.told }))
  }
}

async function makeKey(secrets: SecretBox) {
  const id = randomUUID()
  const pair = await generateKeyPair(ALGORITHM, { extractable: true })
  const publicJwk = { ...(await exportJWK(pair.publicKey)), kid: id, alg: ALGORITHM, use: 'sig' }
  const privateJwk = new Uint8Array(secrets.seal(JSON.stringify(await exportJWK(pair.privateKey)), PURPOSE))
  return { id, algorithm: ALGORITHM, publicJwk: publicJwk as object, privateJwk }
}
