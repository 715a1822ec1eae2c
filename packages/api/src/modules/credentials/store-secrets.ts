import type { Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { ConflictError, type DomainError, InvalidInputError } from '../../core/errors.ts'
import type { Integration } from '../../generated/prisma/client.ts'
import { type Provider, providerOf } from './provider.ts'
import { purposeOf } from './purpose.ts'
import { sealDestinations } from './seals.ts'
import { NO_LEASE } from './secret-lease.ts'
import { texts } from './texts.ts'

/** A secret as entered by the caller. */
export interface EnteredSecret {
  readonly name: string
  readonly value: string
}

/**
 * Refuses secrets that the provider does not declare or cannot use. Messages never contain their values.
 * @param path of the secrets in the arguments.
 * @throws InvalidInputError
 */
export function assertSecrets(provider: Provider, secrets: readonly EnteredSecret[], path: readonly string[]): void {
  for (const [index, { name, value }] of secrets.entries()) {
    const place = path.at(-1) === 'secrets' ? [...path, String(index)] : path
    const auth = Object.hasOwn(provider.auth, name) ? provider.auth[name] : undefined
    if (!auth) {
      const known = Object.keys(provider.auth).filter((one) => provider.auth[one]?.type !== 'oauth2')
      throw unknownSecret(provider, { name, known, path: [...place, 'name'] })
    }
    if (secrets.findIndex((other) => other.name === name) !== index) {
      throw new InvalidInputError(texts('secret-twice', { name }), [...place, 'name'])
    }
    if (auth.type === 'oauth2') {
      throw new InvalidInputError(texts('needs-login', { name }), [...place, 'name'], 'NEEDS_LOGIN')
    }
    if (auth.type === 'basic' && !value.includes(':')) {
      throw new InvalidInputError(texts('user-and-password', { name }), [...place, 'value'])
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    if (auth.type === 'header' && /[\u0000-\u001f\u007f]|[^\u0000-\u00ff]/.test(value)) {
      throw new InvalidInputError(texts('not-in-header', { name }), [...place, 'value'])
    }
  }
}

/** @param secret.known names of the secrets of this kind. */
function unknownSecret(
  { id }: Pick<Provider, 'id'>,
  secret: { name: string; known: readonly string[]; path: readonly string[] },
): InvalidInputError {
  const { name, known, path } = secret
  const secrets = known.map((one) => `"${one}"`).join(', ')
  const message =
    known.length > 0 ? texts('unknown-secret', { owner: id, name, secrets }) : texts('no-secrets', { owner: id, name })
  return new InvalidInputError(message, path, 'UNKNOWN_SECRET')
}

/**
 * Stores secrets of an integration, encrypted and sealed to the hosts of the provider with these settings. A new
 * password ends the session that the old one began.
 */
export async function storeSecrets(
  ctx: Context,
  integration: Pick<Integration, 'id' | 'config'>,
  input: { provider: Provider; secrets: readonly EnteredSecret[] },
): Promise<void> {
  const { provider, secrets } = input
  const sealedTo = sealDestinations(provider, integration.config as Json)
  for (const { name, value } of secrets) {
    const place = { organizationId: ctx.organizationId, integrationId: integration.id, name }
    const data = {
      value: new Uint8Array(ctx.services.secrets.seal(value, purposeOf(place, 'value'))),
      tokens: null,
      expiresAt: null,
      setAt: ctx.now(),
      sealedTo,
      sealedAt: ctx.now(),
      ...NO_LEASE,
    }
    await ctx.db.integrationSecret.upsert({
      where: { organizationId_integrationId_name: place },
      create: { integrationId: integration.id, name, ...data },
      update: data,
      select: { name: true },
    })
  }
}

/**
 * Removes one secret of an integration. The time of removal is stored, so that a log-in that began earlier cannot set
 * it again.
 * @throws ConflictError SECRET_NOT_SET; InvalidInputError for a secret that the provider does not declare.
 */
export async function removeSecret(ctx: Context, integration: Integration, name: string): Promise<void> {
  const isSet = [{ value: { not: null } }, { tokens: { not: null } }]
  const { count } = await ctx.db.integrationSecret.updateMany({
    where: { integrationId: integration.id, name, OR: isSet },
    data: { value: null, tokens: null, expiresAt: null, setAt: ctx.now(), ...NO_LEASE },
  })
  if (count === 0) throw await nothingToRemove(ctx, integration, name)
}

/**
 * The error for a secret that is not set. A secret that its plugin no longer declares can be removed while it is set.
 */
async function nothingToRemove(ctx: Context, integration: Integration, name: string): Promise<DomainError> {
  const provider = providerOf(await ctx.services.plugins.host(), integration)
  if (provider && !Object.hasOwn(provider.auth, name)) {
    return unknownSecret(provider, { name, known: Object.keys(provider.auth), path: ['input', 'name'] })
  }
  return new ConflictError(texts('secret-not-set'), integration.version, 'SECRET_NOT_SET', ['input', 'name'])
}

/** @throws ConflictError PLUGIN_NOT_LOADED. */
export async function loadedProvider(ctx: Context, integration: Integration): Promise<Provider> {
  const provider = providerOf(await ctx.services.plugins.host(), integration)
  if (provider) return provider
  throw new ConflictError(texts('plugin-not-loaded'), null, 'PLUGIN_NOT_LOADED', ['id'])
}
