import type { Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { inJob } from '../../platform/jobs/index.ts'
import type { OperationEnvironment, Question } from '../../platform/operations/index.ts'
import { PluginFailure } from '../../platform/plugin-host/index.ts'
import { revokeTokens } from './oauth.ts'
import { openCredential } from './open-credential.ts'
import { type Provider, providerOf } from './provider.ts'
import type { SecretPlace } from './purpose.ts'
import { applicationOf, guardedFor, type LoginOf } from './renew.ts'
import { NO_LEASE } from './secret-lease.ts'
import { endSession } from './session.ts'
import { openTokens, type Tokens } from './tokens.ts'

/** `unsupported`: its provider has no way to end it, or its plugin is gone. `failed`: the provider did not confirm it. */
export type Revocation = 'revoked' | 'unsupported' | 'failed'

/** A provider that failed is asked again after this time. */
const ASK_AGAIN_MS = 10 * 60_000

/**
 * Ends one log-in of an integration at its provider and forgets its tokens. What failed stays, and is leased until it may be
 * asked again.
 * @returns null when nobody is logged in.
 */
export async function revokeLogin(environment: OperationEnvironment, place: SecretPlace): Promise<Revocation | null> {
  const caller = { organizationId: place.organizationId, accountId: null }
  const question = await inJob(environment, caller, (ctx) => questionFor(ctx, place))
  if (question === null) return null
  const outcome = await question().then(
    (done): Revocation => (done ? 'revoked' : 'unsupported'),
    (): Revocation => 'failed',
  )
  await inJob(environment, caller, async (ctx) => {
    const data =
      outcome === 'failed'
        ? { leaseToken: ctx.newId(), leaseUntil: new Date(ctx.now().getTime() + ASK_AGAIN_MS) }
        : { tokens: null, expiresAt: null, ...NO_LEASE }
    const { integrationId, name } = place
    await ctx.db.integrationSecret.updateMany({ where: { integrationId, name }, data })
  })
  return outcome
}

/** @returns null when there are no tokens. */
async function questionFor(ctx: Context, place: SecretPlace): Promise<Question<boolean> | null> {
  const { integrationId, name } = place
  const row = await ctx.db.integrationSecret.findFirst({ where: { integrationId, name } })
  const integration = await ctx.db.integration.findFirst({ where: { id: integrationId } })
  if (!row?.tokens || !integration) return null
  const provider = providerOf(await ctx.services.plugins.host(), integration)
  if (!provider) return async () => false
  const login = { organizationId: place.organizationId, integration, provider, name }
  try {
    const tokens = openTokens(ctx.services.secrets, place, row)
    return tokens && (await endOf(ctx, login, { place, row, tokens }))
  } catch (error) {
    if (!(error instanceof PluginFailure)) throw error
    // The key that it was sealed with is lost, or the application's secret is.
    return async () => false
  }
}

async function endOf(
  ctx: Context,
  login: LoginOf & { readonly provider: Provider },
  stored: { place: SecretPlace; row: { value: Uint8Array | null; sealedTo: string[] }; tokens: Tokens },
): Promise<Question<boolean>> {
  const { place, row, tokens } = stored
  const auth = login.provider.auth[login.name]
  if (auth?.type === 'oauth2') {
    const application = await applicationOf(ctx, login, { auth, sealedTo: row.sealedTo })
    return () => revokeTokens(application, tokens)
  }
  if (auth?.type !== 'session') return async () => false
  const session = {
    auth,
    config: login.integration.config as Json,
    password: row.value ? openCredential(ctx.services.secrets, row.value, place, 'value') : '',
    fetch: guardedFor(ctx, login, [row.sealedTo]),
  }
  return () => endSession(session, tokens)
}
