import DataLoader from 'dataloader'
import type { Actor, Credential, Rates } from '../../core/context.ts'
import type { Database } from '../../core/database.ts'
import { RequestError } from '../../core/errors.ts'
import type { Role } from '../../generated/prisma/client.ts'
import { hashApiKey, isApiKey } from './api-keys.ts'
import { apiAddress, hashOfToken, isApplicationToken } from './application-tokens.ts'
import { type HeldRole, type Permission, permissionsOf, usablePermissions } from './permissions.ts'
import { texts } from './texts.ts'
import type { Tokens } from './tokens.ts'

interface AccountRow {
  organizationId: string
  id: string
  name: string
  roles: Role[]
  assignments: NarrowRole[]
  personId: string | null
  epoch: number
  languages: string[]
  rates: Rates
  trustedDocumentsOnly: boolean
}

/** A role for a department or a campaign. */
interface NarrowRole extends HeldRole {
  id: string
}

/**
 * Identifies the caller. Reads the account for every request, so that a revoked key, a suspended account and a person
 * who has left are refused at once.
 * @param authorization value of the Authorization header; null without one.
 * @throws RequestError UNAUTHENTICATED, always with the same text, which must not reveal which accounts exist.
 */
export async function authenticate(
  options: { database: Database; tokens: Tokens; publicUrl: string; now: () => Date },
  authorization: string | null,
): Promise<Actor> {
  const token = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization ?? '')?.[1]
  if (!token) throw new RequestError('UNAUTHENTICATED', texts('no-credential'))
  const found = await find(options, token)
  if (!found) throw new RequestError('UNAUTHENTICATED', texts('no-credential'))
  const { account, roles, assignments, scopes, credential } = found
  return {
    accountId: account.id,
    organizationId: account.organizationId,
    name: account.name,
    languages: account.languages,
    roles,
    assignmentIds: assignments.map(({ id }) => id),
    scopes,
    permissions: usablePermissions(
      [...roles.map((role) => ({ role, departmentId: null, campaignId: null })), ...assignments],
      scopes,
      credential.kind,
    ),
    personId: account.personId,
    credential: { ...credential, epoch: account.epoch },
    rates: account.rates,
    trustedDocumentsOnly: account.trustedDocumentsOnly,
  }
}

/** Each kind of credential has a form of its own, and is looked up as that kind alone. */
function find(options: Parameters<typeof authenticate>[0], token: string): Promise<Found | null> {
  if (isApiKey(token)) return byKey(options, token)
  if (isApplicationToken(token)) return byApplication(options, token)
  return byToken(options, token, options.now())
}

interface Found {
  account: AccountRow
  /** The roles of the account that apply. */
  roles: readonly Role[]
  assignments: readonly NarrowRole[]
  scopes: readonly string[] | null
  credential: Omit<Credential, 'epoch'>
}

type KeyRow = AccountRow & { scopes: string[] | null; keyId: string; expiresAt: Date | null }

type KeyLookups = DataLoader<string, KeyRow | null>
const keyLookups = new WeakMap<Database, KeyLookups>()

/** Requests that arrive together with one key are answered by one look-up, which begins after the last of them came. */
function keyLookupsOf(database: Database, now: () => Date): KeyLookups {
  const known = keyLookups.get(database)
  if (known) return known
  const lookUp = async (hash: string): Promise<KeyRow | null> => {
    const [row] = await database.callFunction<KeyRow>('account_of_key', [Buffer.from(hash, 'hex'), now()])
    return row ?? null
  }
  const lookups: KeyLookups = new DataLoader(
    async (hashes) => {
      // Whoever comes from now on is looked up anew: the key may be revoked meanwhile.
      lookups.clearAll()
      return await Promise.all(hashes.map((hash) => lookUp(hash).catch((error: Error) => error)))
    },
    { batchScheduleFn: (send) => void setImmediate(send) },
  )
  keyLookups.set(database, lookups)
  return lookups
}

/** With which credential somebody began what goes on without it, such as a log-in with a provider. */
export interface BegunWith {
  readonly organizationId: string
  readonly accountId: string
  readonly epoch: number
  readonly keyId: string | null
  readonly sessionId: string | null
}

/**
 * Whether an account, in the session and by the key with which it began something, still has a permission in the whole
 * organisation: a log-out, a revoked key and a lost role end what was begun.
 */
export async function stillMay(
  { database, now }: { database: Database; now: () => Date },
  by: BegunWith,
  permission: Permission,
): Promise<boolean> {
  const asked = [by.organizationId, by.accountId, by.epoch, null, null, by.keyId, by.sessionId, now()]
  const [account] = await database.callFunction<AccountRow>('account_of_token', asked)
  return account !== undefined && permissionsOf(account.roles, null).get(permission) === 'any'
}

// One statement without Prisma, outside the operation's transaction, because it runs before every request.
async function byKey({ database, now }: { database: Database; now: () => Date }, key: string): Promise<Found | null> {
  const row = await keyLookupsOf(database, now).load(hashApiKey(key).toString('hex'))
  if (!row) return null
  const { scopes, keyId, expiresAt, ...account } = row
  const { roles, assignments } = account
  const credential = { ...NOBODY_ELSE, kind: 'KEY', keyId, expiresAt } as const
  return { account, roles, assignments, scopes, credential }
}

/** What a credential names beside the account. */
const NOBODY_ELSE = {
  issuerId: null,
  keyId: null,
  sessionId: null,
  applicationId: null,
  applicationGrantId: null,
} as const

interface ApplicationRow extends AccountRow {
  scopes: string[]
  limitedTo: Role[]
  assignmentIds: string[]
  applicationId: string
  grantId: string | null
  expiresAt: Date
}

async function byApplication(
  { database, publicUrl, now }: { database: Database; publicUrl: string; now: () => Date },
  token: string,
): Promise<Found | null> {
  const asked = [Buffer.from(hashOfToken(token)), apiAddress(publicUrl), now()]
  const [row] = await database.callFunction<ApplicationRow>('account_of_application', asked)
  if (!row) return null
  const { scopes, limitedTo, assignmentIds, applicationId, grantId: applicationGrantId, expiresAt, ...account } = row
  return {
    account,
    roles: account.roles.filter((role) => limitedTo.includes(role)),
    assignments: account.assignments.filter(({ id }) => assignmentIds.includes(id)),
    scopes,
    credential: { ...NOBODY_ELSE, kind: 'APPLICATION', applicationId, applicationGrantId, expiresAt },
  }
}

async function byToken(
  options: { database: Database; tokens: Tokens },
  token: string,
  now: Date,
): Promise<Found | null> {
  const claims = await options.tokens.verify(token)
  const { kind, accountId, organizationId, epoch, roles, assignmentIds, scopes, issuer, keyId, sessionId } = claims
  const by = [issuer?.accountId ?? null, issuer?.epoch ?? null, keyId, sessionId]
  const asked = [organizationId, accountId, epoch, ...by, now]
  const [account] = await options.database.callFunction<AccountRow>('account_of_token', asked)
  if (!account) return null
  return {
    account,
    // A token is limited to its roles: roles that the account or the session got later do not apply.
    roles: account.roles.filter((role) => roles.includes(role)),
    assignments: account.assignments.filter(({ id }) => assignmentIds.includes(id)),
    scopes,
    credential: {
      ...NOBODY_ELSE,
      ...{ kind, issuerId: issuer?.accountId ?? null, keyId, sessionId, expiresAt: claims.expiresAt },
    },
  }
}
