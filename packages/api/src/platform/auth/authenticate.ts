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

// One statement each, without Prisma and outside the operation's transaction: they come before every request.
async function byKey(database: Database, key: string, now: Date) {
  const { rows } = await database.pool.query<AccountRow & { scopes: string[] }>(
    'SELECT * FROM account_of_key($1, $2)',
    [hashApiKey(key), now],
  )
  return rows[0] && { account: rows[0], scopes: rows[0].scopes }
}

async function byToken(given: { database: Database; tokens: Tokens }, token: string) {
  const claims = await given.tokens.verify(token)
  if (!Uuid.safeParse(claims.accountId).success || !Uuid.safeParse(claims.organizationId).success) return null
  const { rows } = await given.database.pool.query<AccountRow>('SELECT * FROM account_of_token($1, $2)', [
    claims.organizationId,
    claims.accountId,
  ])
  return rows[0] && { account: rows[0], scopes: claims.scopes }
}
