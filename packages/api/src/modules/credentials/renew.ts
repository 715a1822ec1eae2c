import { setTimeout as wait } from 'node:timers/promises'
import type { Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import type { Database } from '../../core/database.ts'
import type { Text } from '../../core/texts/index.ts'
import type { Integration, IntegrationSecret } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { inJob } from '../../platform/jobs/index.ts'
import type { OperationEnvironment, Question } from '../../platform/operations/index.ts'
import { PluginFailure } from '../../platform/plugin-host/index.ts'
import { LoginRefused, type OAuth, type OAuthApplication, refreshTokens } from './oauth.ts'
import { openCredential } from './open-credential.ts'
import type { Provider } from './provider.ts'
import type { SecretPlace } from './purpose.ts'
import { isLeased, leaseSecret, lockSecret, NO_LEASE } from './secret-lease.ts'
import { logIn, renewSession, type Session } from './session.ts'
import { texts } from './texts.ts'
import { openTokens, sealTokens, type Tokens } from './tokens.ts'

/** Tokens are renewed this long before they expire, so that none expires during a request. */
const EARLY_MS = 60_000
/** Timeout of each request to the provider. */
const PROVIDER_MS = 10_000
/** Pause between two reads of a secret that another worker renews. */
const LOOK_AGAIN_MS = 100

export interface LoginOf {
  readonly organizationId: string
  readonly integration: Integration
  readonly provider: Provider
  readonly name: string
}

/** Whether tokens can be used without renewing them. */
export const isFresh = ({ expiresAt }: Tokens, now: Date): boolean =>
  expiresAt === null || expiresAt.getTime() - now.getTime() > EARLY_MS

/** Renewals in this process; a second caller waits for the same promise. */
const pendingRenewals = new WeakMap<Database, Map<string, Promise<string | null>>>()

/**
 * The current access token of a log-in, renewed when it is due. Many refresh tokens can be used only once, so the
 * worker that renews leases the secret, and a second worker finds the result of the first. No connection is held while
 * the provider answers.
 * @param stale the token that the provider refused; null when only the expiry decides.
 * @returns null when nobody has logged in yet.
 * @throws PluginFailure `auth` when a person has to log in again.
 */
export async function currentToken(
  environment: OperationEnvironment,
  login: LoginOf,
  stale: string | null,
): Promise<string | null> {
  const running = pendingRenewals.get(environment.database) ?? new Map<string, Promise<string | null>>()
  pendingRenewals.set(environment.database, running)
  const key = JSON.stringify([login.organizationId, login.integration.id, login.name, stale])
  const renewal = running.get(key) ?? renew(environment, login, stale).finally(() => running.delete(key))
  running.set(key, renewal)
  return await renewal
}

async function renew(environment: OperationEnvironment, login: LoginOf, stale: string | null): Promise<string | null> {
  const { organizationId } = login
  const within = <T>(work: (ctx: Context) => Promise<T>) =>
    inJob(environment, { organizationId, accountId: null }, work)
  for (;;) {
    const turn = await within((ctx) => takeTurn(ctx, login, stale))
    if (turn.do === 'use') return turn.token
    if (turn.do === 'wait') {
      await wait(LOOK_AGAIN_MS)
      continue
    }
    const outcome: Outcome = await turn.ask().then(
      (tokens) => ({ tokens }),
      (failure: unknown) => ({ failure }),
    )
    const counts = await within((ctx) => keep(ctx, login, { leaseToken: turn.leaseToken, outcome }))
    // The secret was entered again or removed while the provider answered.
    if (!counts) continue
    if ('tokens' in outcome) return outcome.tokens.access
    const { failure } = outcome
    throw failure instanceof LoginRefused ? loginNeeded(login, failure.told) : failure
  }
}

type Outcome = { readonly tokens: Tokens } | { readonly failure: unknown }

type Turn =
  | { readonly do: 'use'; readonly token: string | null }
  /** Another worker renews it. */
  | { readonly do: 'wait' }
  | { readonly do: 'ask'; readonly ask: Question<Tokens>; readonly leaseToken: string }

async function takeTurn(ctx: Context, login: LoginOf, stale: string | null): Promise<Turn> {
  const { organizationId, integration, name } = login
  const row = await lockSecret(ctx, integration.id, name)
  if (!row) return { do: 'use', token: null }
  const place = { organizationId, integrationId: integration.id, name }
  const tokens = openTokens(ctx.services.secrets, place, row)
  const good = tokens && (stale === null ? isFresh(tokens, ctx.now()) : tokens.access !== stale)
  if (good) return { do: 'use', token: tokens.access }
  if (isLeased(row, ctx.now())) return { do: 'wait' }
  const ask = await questionFor(ctx, login, { place, row, tokens, stale })
  if (typeof ask !== 'function') return { do: 'use', token: ask }
  return { do: 'ask', ask, leaseToken: await leaseSecret(ctx, integration.id, name) }
}

/** @returns a token, or null, when there is nothing to renew or to log in with. */
async function questionFor(
  ctx: Context,
  login: LoginOf,
  stored: { place: SecretPlace; row: IntegrationSecret; tokens: Tokens | null; stale: string | null },
): Promise<Question<Tokens> | string | null> {
  const { provider, integration, name } = login
  const { place, row, tokens, stale } = stored
  const auth = provider.auth[name]
  if (auth?.type === 'oauth2') {
    if (!tokens) return null
    const { refresh, expiresAt } = tokens
    if (refresh === undefined) {
      // The token has not expired, so the refusal may have another cause.
      if (expiresAt === null || expiresAt > ctx.now()) return stale === null ? tokens.access : null
      return () => Promise.reject(new LoginRefused(texts('log-in-ended')))
    }
    const application = await applicationOf(ctx, login, { auth, sealedTo: row.sealedTo })
    return () => refreshTokens(application, refresh)
  }
  if (auth?.type !== 'session' || !row.value) return null
  const session = {
    auth,
    config: integration.config as Json,
    password: openCredential(ctx.services.secrets, row.value, place, 'value'),
    fetch: guardedFor(ctx, login, [row.sealedTo]),
  }
  return () => renewOrLogIn(session, tokens)
}

/**
 * Stores the provider's answer under the lease.
 * @returns false when another worker holds the lease by now.
 */
async function keep(
  ctx: Context,
  login: LoginOf,
  { leaseToken, outcome }: { leaseToken: string; outcome: Outcome },
): Promise<boolean> {
  const { organizationId, integration, name } = login
  const place = { organizationId, integrationId: integration.id, name }
  const isRefused = 'failure' in outcome && outcome.failure instanceof LoginRefused
  const { count } = await ctx.db.integrationSecret.updateMany({
    where: { integrationId: integration.id, name, leaseToken },
    data: {
      ...NO_LEASE,
      ...('tokens' in outcome && sealTokens(ctx.services.secrets, place, outcome.tokens)),
      // A refused token is not tried again: the integration waits until a person logs in.
      ...(isRefused && { tokens: null, expiresAt: null }),
    },
  })
  if (count > 0 && isRefused) await noteLostLogin(ctx, login)
  return count > 0
}

async function renewOrLogIn(session: Parameters<typeof logIn>[0] & { auth: Session }, tokens: Tokens | null) {
  if (tokens?.refresh !== undefined) {
    try {
      return await renewSession(session, tokens.refresh)
    } catch (error) {
      // The session has ended, but the password may still be valid.
      if (!(error instanceof LoginRefused)) throw error
    }
  }
  return await logIn(session)
}

/**
 * The OAuth application of a log-in.
 * @param options.sealedTo hosts that the tokens were obtained for; absent before the first log-in.
 * @throws PluginFailure `auth` when its secret is not set.
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
      throw new PluginFailure('auth', 'unavailable', texts('log-in-secret-not-set', { secret: name }))
    }
    const place = { organizationId, integrationId: integration.id, name }
    clientSecret = openCredential(ctx.services.secrets, row.value, place, 'value')
    seals.push(row.sealedTo)
  }
  const fetch = guardedFor(ctx, login, seals)
  return { auth, config: integration.config as Json, clientSecret, fetch, now: ctx.now }
}

export function guardedFor(
  ctx: Context,
  { provider, integration }: LoginOf,
  sealedTo: readonly (readonly string[])[],
): typeof fetch {
  const { network } = provider.permissions
  const config = integration.config as Json
  return ctx.services.plugins.fetchWithin({ network, config, sealedTo, timeoutMs: PROVIDER_MS })
}

async function noteLostLogin(ctx: Context, { integration, name }: LoginOf): Promise<void> {
  const { count } = await ctx.db.integration.updateMany({
    where: { id: integration.id, status: 'ACTIVE' },
    data: { status: 'FAILING', updatedAt: ctx.now(), version: { increment: 1 } },
  })
  if (count > 0) {
    await emit(ctx, 'integration.login-lost', { subjectType: 'Integration', subjectId: integration.id, data: { name } })
  }
}

/** The error that tells a person to log in again, or to enter the secret again. */
export function loginNeeded(
  { provider, name: secret }: Pick<LoginOf, 'provider' | 'name'>,
  why: Text | null = null,
): PluginFailure {
  const isSession = provider.auth[secret]?.type === 'session'
  const told =
    why === null
      ? texts(isSession ? 'set-again' : 'log-in-again', { secret })
      : texts(isSession ? 'refused-set-again' : 'refused-log-in-again', { why, secret })
  return new PluginFailure('auth', 'unavailable', told)
}
