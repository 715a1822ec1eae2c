import type { Actor } from '../../core/context.ts'
import type { Database } from '../../core/database.ts'
import { RequestError } from '../../core/errors.ts'
import { Uuid } from '../../core/ids.ts'
import type { Role } from '../../generated/prisma/client.ts'
import { hashApiKey, isApiKey } from './api-keys.ts'
import { permissionsOf } from './permissions.ts'
import type { Tokens } from './tokens.ts'

interface AccountRow {
  organizationId: string
  id: string
  name: string
  roles: Role[]
  personId: string | null
  suspended: boolean
}

const REFUSED = 'Send an API key (pv_…) or a token of this server that has not expired: "Authorization: Bearer …".'

/**
 * Finds out who is calling. The account is read anew for every request, so that a revoked key or a suspended account
 * is refused at once.
 * @param authorization value of the Authorization header; null where there is none.
 * @throws RequestError UNAUTHENTICATED, with the same text whatever is wrong: it must not tell which accounts exist.
 */
export async function authenticate(
  given: { database: Database; tokens: Tokens; now: () => Date },
  authorization: string | null,
): Promise<Actor> {
  const token = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization ?? '')?.[1]
  if (!token) throw new RequestError('UNAUTHENTICATED', REFUSED)
  const found = isApiKey(token) ? await byKey(given.database, token, given.now()) : await byToken(given, token)
  if (!found || found.account.suspended) throw new RequestError('UNAUTHENTICATED', REFUSED)
  const { account, scopes } = found
  return {
    accountId: account.id,
    organizationId: account.organizationId,
    name: account.name,
    roles: account.roles,
    permissions: permissionsOf(account.roles, scopes),
    personId: account.personId,
  }
}

const ACCOUNT = `a."organizationId", a.id, a.name, a.roles::text[] AS roles, a."personId", a."suspendedAt" IS NOT NULL AS suspended`

// Read through the pool, in one message and without Prisma: it comes before every request.
async function lookUp<Row extends AccountRow>(database: Database, sql: string, values: unknown[]): Promise<Row | null> {
  const client = await database.pool.connect()
  try {
    await client.query('BEGIN READ ONLY; SET LOCAL ROLE portevoix_system')
    const { rows } = await client.query<Row>(sql, values)
    await client.query('COMMIT')
    client.release()
    return rows[0] ?? null
  } catch (error) {
    client.release(true)
    throw error
  }
}

async function byKey(database: Database, key: string, now: Date) {
  const row = await lookUp<AccountRow & { scopes: string[] }>(
    database,
    `SELECT ${ACCOUNT}, k.scopes FROM "ApiKey" k
     JOIN "Account" a ON a."organizationId" = k."organizationId" AND a.id = k."accountId"
     WHERE k.hash = $1 AND k."revokedAt" IS NULL AND (k."expiresAt" IS NULL OR k."expiresAt" > $2)`,
    [hashApiKey(key), now],
  )
  return row && { account: row, scopes: row.scopes }
}

async function byToken(given: { database: Database; tokens: Tokens }, token: string) {
  const claims = await given.tokens.verify(token)
  if (!Uuid.safeParse(claims.accountId).success || !Uuid.safeParse(claims.organizationId).success) return null
  const account = await lookUp<AccountRow>(
    given.database,
    `SELECT ${ACCOUNT} FROM "Account" a WHERE a."organizationId" = $1 AND a.id = $2`,
    [claims.organizationId, claims.accountId],
  )
  return account && { account, scopes: claims.scopes }
}
