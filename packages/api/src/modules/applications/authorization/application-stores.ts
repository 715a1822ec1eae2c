import type { AdapterPayload } from 'oidc-provider'
import { errors } from 'oidc-provider'
import type { Context } from '../../../core/context.ts'
import { isUuid } from '../../../core/ids.ts'
import { apiAddress, hashOfToken } from '../../../platform/auth/index.ts'
import { originsOf, payloadOfSession, type Stores, seconds, type Within } from '../../frontends/index.ts'
import { findApplication, findGrant } from '../grants.ts'
import { isScope } from '../scopes.ts'
import { endOfCode } from './tokens.ts'

const CODE_MS = 60_000

/** What the library calls a grant: one consent, used for one code. */
export const grantName = ({ codeId, grantId }: { codeId: string; grantId: string }): string => `${codeId}.${grantId}`

/** @returns null for anything else. */
export function readGrantName(name: string | undefined): { codeId: string; grantId: string } | null {
  const [codeId = '', grantId = '', ...more] = (name ?? '').split('.')
  return isUuid(codeId) && isUuid(grantId) && more.length === 0 ? { codeId, grantId } : null
}

/**
 * Where applications, what people let them do and their codes and tokens are: codes and tokens as hashes. Tokens are stored as
 * they are issued, by `tokens.ts`.
 * @param resources the names of the API.
 */
export function storesOfApplications(within: Within, resources: readonly string[]): Stores {
  const endAll = async (name: string) => {
    const of = readGrantName(name)
    if (of) await within((ctx) => endOfCode(ctx, of.codeId))
  }
  const destroy = (value: string) =>
    within(async (ctx) => void (await ctx.db.applicationToken.deleteMany({ where: { hash: hashOfToken(value) } })))
  return {
    Client: { find: (id) => within((ctx) => findClient(ctx, id)) },
    Session: { find: (secret) => within((ctx) => payloadOfSession(ctx, secret, ({ accountId }) => accountId)) },
    Grant: { find: (name) => within((ctx) => payloadOfGrant(ctx, name, resources)) },
    AuthorizationCode: {
      upsert: (code, payload) => within((ctx) => storeCode(ctx, code, payload)),
      find: (code) => within((ctx) => findCode(ctx, code)),
      consume: async (code) => {
        if (!(await within((ctx) => useCode(ctx, code))))
          throw new errors.InvalidGrant('authorization code already consumed')
      },
    },
    AccessToken: {
      find: (value) => within((ctx) => findToken(ctx, value, 'AccessToken')),
      destroy,
      revokeByGrantId: endAll,
    },
    ClientCredentials: { find: (value) => within((ctx) => findToken(ctx, value, 'ClientCredentials')), destroy },
    RefreshToken: { find: (value) => within((ctx) => findToken(ctx, value, 'RefreshToken')) },
  }
}

async function findClient(ctx: Context, id: string): Promise<AdapterPayload | undefined> {
  const found = await findApplication(ctx, id)
  if (!found) return undefined
  const { kind, redirectUris, secretHash, formerSecretHash, formerSecretUntil } = found
  const isPublic = kind === 'PUBLIC'
  const former = formerSecretUntil !== null && formerSecretUntil > ctx.now() ? formerSecretHash : null
  const secrets = [secretHash, former].flatMap((hash) => (hash ? [Buffer.from(hash).toString('hex')] : []))
  const forPeople = redirectUris.length > 0
  const grantTypes = [
    ...(forPeople ? ['authorization_code', 'refresh_token'] : []),
    ...(found.accountId === null || isPublic ? [] : ['client_credentials']),
  ]
  // It has no address yet, and no account to act as.
  if (grantTypes.length === 0) return undefined
  return {
    client_id: found.id,
    client_name: found.name,
    redirect_uris: redirectUris,
    // Pages of a public application ask for tokens from where the log-in leads back to.
    origins: isPublic ? originsOf(redirectUris) : [],
    scope: found.scopes.filter(isScope).join(' '),
    grant_types: grantTypes,
    response_types: forPeople ? ['code'] : [],
    token_endpoint_auth_method: isPublic ? 'none' : 'client_secret_basic',
    // The library wants a secret; it is compared by its hash.
    ...(isPublic ? {} : { client_secret: found.id }),
    secrets,
  }
}

async function payloadOfGrant(
  ctx: Context,
  name: string,
  resources: readonly string[],
): Promise<AdapterPayload | undefined> {
  const grant = await findGrant(ctx, readGrantName(name)?.grantId ?? '')
  if (!grant) return undefined
  const { accountId, applicationId: clientId, scopes, application } = grant
  const scope = scopes.filter((one) => application.scopes.includes(one)).join(' ')
  const iat = seconds(ctx.now())
  return {
    ...{ kind: 'Grant', jti: name, accountId, clientId, iat, exp: iat + 3_600 },
    resources: Object.fromEntries(resources.map((resource) => [resource, scope])),
  }
}

async function storeCode(ctx: Context, code: string, { jti: _, ...payload }: AdapterPayload): Promise<void> {
  const of = readGrantName(payload.grantId)
  const grant = of && (await findGrant(ctx, of.grantId))
  if (!grant) throw new errors.AccessDenied('what the code was for has ended')
  const { applicationId, accountId, roles, assignmentIds, epoch } = grant
  await ctx.db.applicationToken.create({
    data: {
      ...{ id: of.codeId, kind: 'CODE', hash: hashOfToken(code), applicationId, grantId: of.grantId, accountId },
      ...{ roles, assignmentIds, epoch, scopes: (payload.scope ?? '').split(' ') },
      audience: apiAddress(ctx.publicUrl),
      code: JSON.parse(JSON.stringify(payload)),
      createdAt: ctx.now(),
      expiresAt: new Date(ctx.now().getTime() + CODE_MS),
    },
    select: { id: true },
  })
}

async function findCode(ctx: Context, code: string): Promise<AdapterPayload | undefined> {
  const row = await ctx.db.applicationToken.findFirst({ where: { kind: 'CODE', hash: hashOfToken(code) } })
  if (!row) return undefined
  const payload = row.code as AdapterPayload
  return { ...payload, jti: code, ...(row.usedAt && { consumed: seconds(row.usedAt) }) }
}

/** @returns false when the code was used already: then all that came of it ends, as whoever stole it may have used it. */
async function useCode(ctx: Context, code: string): Promise<boolean> {
  const hash = hashOfToken(code)
  const { count } = await ctx.db.applicationToken.updateMany({
    where: { kind: 'CODE', hash, usedAt: null, expiresAt: { gt: ctx.now() } },
    data: { usedAt: ctx.now() },
  })
  if (count > 0) return true
  await ctx.db.applicationToken.deleteMany({ where: { kind: 'CODE', hash } })
  return false
}

const KINDS = {
  AccessToken: { kind: 'ACCESS', grantId: { not: null } },
  ClientCredentials: { kind: 'ACCESS', grantId: null },
  RefreshToken: { kind: 'REFRESH' },
} as const

/** A token, for its revocation. */
async function findToken(ctx: Context, value: string, kind: keyof typeof KINDS): Promise<AdapterPayload | undefined> {
  const row = await ctx.db.applicationToken.findFirst({ where: { ...KINDS[kind], hash: hashOfToken(value) } })
  if (!row) return undefined
  const { codeId, grantId, accountId, applicationId: clientId, createdAt, expiresAt } = row
  return {
    ...{ kind, jti: value, clientId, iat: seconds(createdAt), exp: seconds(expiresAt) },
    ...(codeId !== null && grantId !== null && { grantId: grantName({ codeId, grantId }), accountId }),
  }
}
