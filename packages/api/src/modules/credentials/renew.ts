import type { Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import type { Database } from '../../core/database.ts'
import { type Integration, type IntegrationSecret, Prisma } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { inJob } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { PluginFailure } from '../../platform/plugin-host/index.ts'
import { LoginRefused, type OAuth, type OAuthApplication, refreshTokens } from './oauth.ts'
import { openCredential } from './open-credential.ts'
import type { Provider } from './provider.ts'
import type { SecretPlace } from './purpose.ts'
import { logIn, renewSession, type Session } from './session.ts'
import { openTokens, sealTokens, type Tokens } from './tokens.ts'

/** A token is renewed this long before its end, so that it does not expire while a request is under way. */
const EARLY_MS = 60_000
/** Time limit for all requests to the provider while the row is locked. */
const PROVIDER_MS = 10_000

export interface LoginOf {
  readonly organizationId: string
  readonly integration: Integration
  readonly provider: Provider
  readonly name: string
}

/** Whether tokens may be used as they are. */
export const isFresh = ({ expiresAt }: Tokens, now: Date): boolean =>
  expiresAt === null || expiresAt.getTime() - now.getTime() > EARLY_MS

/** Renewals under way: others who need the same one wait for it, without a connection of their own. */
const underWay = new WeakMap<Database, Map<string, Promise<string | null>>>()

/**
 * The current access token of a log-in, renewed where that is due. A refresh token may be spent only once, so whoever
 * renews holds the row, and whoever comes second finds what the first one got.
 * @param stale the token that the provider refused; null where none was, and time alone decides.
 * @returns null where nobody has logged in yet.
 * @throws PluginFailure `auth` where somebody has to log in anew.
 */
export async function currentToken(
  environment: OperationEnvironment,
  login: LoginOf,
  stale: string | null,
): Promise<string | null> {
  const running = underWay.get(environment.database) ?? new Map<string, Promise<string | null>>()
  underWay.set(environment.database, running)
  const key = JSON.stringify([login.organizationId, login.integration.id, login.name, stale])
  const renewal = running.get(key) ?? renewUnderLock(environment, login, stale).finally(() => running.delete(key))
  running.set(key, renewal)
  return await renewal
}

type Outcome = { readonly token: string | null } | { readonly refused: string }

async function renewUnderLock(
  environment: OperationEnvironment,
  login: LoginOf,
  stale: string | null,
): Promise<string | null> {
  const { organizationId, name } = login
  const outcome = await inJob(environment, { organizationId, accountId: null }, async (ctx): Promise<Outcome> => {
    const row = await lockSecret(ctx, login.integration.id, name)
    if (!row) return { token: null }
    const place = { organizationId, integrationId: login.integration.id, name }
    const tokens = openTokens(ctx.services.secrets, place, row)
    const good = tokens && (stale === null ? isFresh(tokens, ctx.now()) : tokens.access !== stale)
    if (good) return { token: tokens.access }
    try {
      const renewed = await askedAnew(ctx, login, { place, row, tokens, stale })
      if (!renewed) return { token: null }
      await ctx.db.integrationSecret.updateMany({
        where: { integrationId: place.integrationId, name },
        data: sealTokens(ctx.services.secrets, place, renewed),
      })
      return { token: renewed.access }
    } catch (error) {
      if (!(error instanceof LoginRefused)) throw error
      await forgetLogin(ctx, login)
      return { refused: error.message }
    }
  })
  if ('token' in outcome) return outcome.token
  throw loginNeeded(login, outcome.refused)
}

/** @returns null where there is nothing to renew or log in with. */
async function askedAnew(
  ctx: Context,
  login: LoginOf,
  renewal: { place: SecretPlace; row: IntegrationSecret; tokens: Tokens | null; stale: string | null },
): Promise<Tokens | null> {
  const { provider, integration, name } = login
  const { place, row, tokens, stale } = renewal
  const auth = provider.auth[name]
  if (auth?.type === 'oauth2') {
    if (!tokens) return null
    if (tokens.refresh === undefined) {
      // It is used until it expires: one refusal may have another cause.
      const ended = tokens.expiresAt !== null && tokens.expiresAt <= ctx.now()
      if (ended) throw new LoginRefused('The log-in has ended, and the provider gave nothing to renew it with.')
      return stale === null ? tokens : null
    }
    return await refreshTokens(await applicationOf(ctx, login, { auth, sealedTo: row.sealedTo }), tokens.refresh)
  }
  if (auth?.type !== 'session' || !row.value) return null
  const session = {
    auth,
    config: integration.config as Json,
    password: openCredential(ctx.services.secrets, row.value, place, 'value'),
    fetch: guardedFor(ctx, login, [row.sealedTo]),
  }
  return await renewOrLogIn(session, tokens)
}

async function renewOrLogIn(session: Parameters<typeof logIn>[0] & { auth: Session }, tokens: Tokens | null) {
  if (tokens?.refresh !== undefined) {
    try {
      return await renewSession(session, tokens.refresh)
    } catch (error) {
      // The session has ended; the password may still be valid.
      if (!(error instanceof LoginRefused)) throw error
    }
  }
  return await logIn(session)
}

/**
 * The application that somebody logs in through.
 * @param options.sealedTo what the tokens were got for; absent where there are none yet.
 * @throws PluginFailure `auth` where its secret is not set.
 */
export async function applicationOf(
  ctx: Context,
  login: LoginOf,
  options: { auth: OAuth; sealedTo?: readonly string[] },
): Promise<OAuthApplication> {
  const { organizationId, integration } = login
  const { auth, sealedTo } = options
  const seals = sealedTo === undefined ? [] : [sealedTo]
  let clientSecret: string | null = null
  if (auth.clientSecret !== undefined) {
    const name = auth.clientSecret
    const row = await ctx.db.integrationSecret.findFirst({ where: { integrationId: integration.id, name } })
    if (!row?.value) {
      const message = `The secret ${name} is not set: set it by \`integrationSecretSet\`.`
      throw new PluginFailure('auth', 'unavailable', message)
    }
    const place = { organizationId, integrationId: integration.id, name }
    clientSecret = openCredential(ctx.services.secrets, row.value, place, 'value')
    seals.push(row.sealedTo)
  }
  const fetch = guardedFor(ctx, login, seals)
  return { auth, config: integration.config as Json, clientSecret, fetch, now: ctx.now }
}

function guardedFor(
  ctx: Context,
  { provider, integration }: LoginOf,
  sealedTo: readonly (readonly string[])[],
): typeof fetch {
  const { network } = provider.permissions
  const config = integration.config as Json
  return ctx.services.plugins.fetchWithin({ network, config, sealedTo, timeoutMs: PROVIDER_MS })
}

/** The row, held until the end of the transaction. */
export async function lockSecret(ctx: Context, integrationId: string, name: string): Promise<IntegrationSecret | null> {
  const [row] = await ctx.db.$queryRaw<IntegrationSecret[]>(Prisma.sql`
    SELECT * FROM "IntegrationSecret" WHERE "integrationId" = ${integrationId}::uuid AND name = ${name} FOR UPDATE`)
  return row ?? null
}

/** A credential that was refused is not tried again: the integration waits for somebody to log in. */
async function forgetLogin(ctx: Context, { integration, name }: LoginOf): Promise<void> {
  await ctx.db.integrationSecret.updateMany({
    where: { integrationId: integration.id, name },
    data: { tokens: null, expiresAt: null },
  })
  const { count } = await ctx.db.integration.updateMany({
    where: { id: integration.id, status: 'ACTIVE' },
    data: { status: 'FAILING', updatedAt: ctx.now(), version: { increment: 1 } },
  })
  if (count > 0) {
    await emit(ctx, 'integration.login-lost', { subjectType: 'Integration', subjectId: integration.id, data: { name } })
  }
}

/** What a person has to do about it. */
export function loginNeeded({ provider, name }: Pick<LoginOf, 'provider' | 'name'>, why = ''): PluginFailure {
  const remedy =
    provider.auth[name]?.type === 'session'
      ? `Set the secret ${name} anew.`
      : `Log in again: \`integrationAuthorize\` with the secret ${name}.`
  return new PluginFailure('auth', 'unavailable', `${why ? `${why} ` : ''}${remedy}`)
}
