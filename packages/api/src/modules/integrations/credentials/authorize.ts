import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Context } from '../../../core/context.ts'
import { InvalidInputError } from '../../../core/errors.ts'
import { assertCan, type SecretBox } from '../../../platform/auth/index.ts'
import { PluginFailure } from '../../../platform/plugin-host/index.ts'
import { recordConsent } from '../consent/index.ts'
import { requireIntegration } from '../loaders.ts'
import { authorizationUrl } from './oauth.ts'
import type { Provider } from './provider.ts'
import { applicationOf } from './renew.ts'
import { loadedProvider } from './set-secret.ts'

export const CALLBACK_PATH = '/oauth/callback'
const PURPOSE = 'oauth-state'
const LIFETIME_MS = 10 * 60_000

/** What comes back with the browser, sealed: nothing of a log-in under way is stored. */
const State = z.object({
  organizationId: z.uuid(),
  integrationId: z.uuid(),
  name: z.string(),
  accountId: z.uuid(),
  verifier: z.string(),
  issuedAt: z.number(),
})
export type State = z.infer<typeof State>

/** @returns null for anything but a state of this server that is at most ten minutes old. */
export function openState(box: SecretBox, text: string, now: Date): State | null {
  try {
    const state = State.parse(JSON.parse(box.open(Buffer.from(text, 'base64url'), PURPOSE)))
    const age = now.getTime() - state.issuedAt
    return age >= 0 && age <= LIFETIME_MS ? state : null
  } catch {
    return null
  }
}

/** Where somebody logs in, and until when. */
export interface Authorization {
  readonly url: string
  readonly expiresAt: Date
}

/**
 * Begins a log-in with the provider. Nothing is stored before somebody comes back with the browser.
 * @throws NotFoundError; InvalidInputError for a secret that is not one of OAuth 2, or settings that give no address.
 */
export async function authorizeIntegration(ctx: Context, args: { id: string; secret: string }): Promise<Authorization> {
  assertCan(ctx, 'integration:write')
  const integration = await requireIntegration(ctx, args.id)
  const provider = await loadedProvider(ctx, integration)
  const auth = Object.hasOwn(provider.auth, args.secret) ? provider.auth[args.secret] : undefined
  if (auth?.type !== 'oauth2') throw noLogin(provider, args.secret)
  await recordConsent(ctx, provider.plugin)
  const { organizationId, actor } = ctx
  if (actor.accountId === null) throw new Error('A log-in is begun by an account.')
  const issuedAt = ctx.now()
  const verifier = randomBytes(32).toString('base64url')
  const state: State = {
    organizationId,
    integrationId: integration.id,
    name: args.secret,
    accountId: actor.accountId,
    verifier,
    issuedAt: issuedAt.getTime(),
  }
  const login = { organizationId, integration, provider, name: args.secret }
  try {
    const url = await authorizationUrl(await applicationOf(ctx, login, auth), {
      redirectUri: `${ctx.publicUrl}${CALLBACK_PATH}`,
      state: ctx.services.secrets.seal(JSON.stringify(state), PURPOSE).toString('base64url'),
      verifier,
    })
    return { url: url.href, expiresAt: new Date(issuedAt.getTime() + LIFETIME_MS) }
  } catch (error) {
    if (!(error instanceof PluginFailure)) throw error
    throw new InvalidInputError(error.message, ['id'], 'CANNOT_LOG_IN')
  }
}

/** Why nobody can log in for a secret: there is no such, or it is entered. */
function noLogin(provider: Provider, name: string): InvalidInputError {
  const known = Object.keys(provider.auth).filter((one) => provider.auth[one]?.type === 'oauth2')
  const there =
    known.length > 0
      ? `It has ${known.map((one) => `"${one}"`).join(', ')}.`
      : 'It has none: its secrets are entered, see `integrationSecretSet`.'
  return new InvalidInputError(`${provider.id} has no log-in "${name}". ${there}`, ['secret'], 'UNKNOWN_SECRET')
}
