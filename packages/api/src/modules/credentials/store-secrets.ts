import type { Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { ConflictError, type DomainError, InvalidInputError } from '../../core/errors.ts'
import type { Integration } from '../../generated/prisma/client.ts'
import { type Provider, providerOf } from './provider.ts'
import { purposeOf } from './purpose.ts'
import { sealFor } from './seals.ts'
import { NOT_HELD } from './secret-lease.ts'

/** A secret as it is entered. */
export interface EnteredSecret {
  readonly name: string
  readonly value: string
}

/**
 * Refuses secrets that the provider does not know or cannot use. Their values are in no message.
 * @param path of the secrets in the arguments; each secret's place is below it.
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
      throw new InvalidInputError(`The secret "${name}" is named twice.`, [...place, 'name'])
    }
    if (auth.type === 'oauth2') {
      const message = `Nobody enters "${name}": somebody logs in with the provider, see \`integrationAuthorize\`.`
      throw new InvalidInputError(message, [...place, 'name'], 'NEEDS_LOGIN')
    }
    if (auth.type === 'basic' && !value.includes(':')) {
      throw new InvalidInputError(`"${name}" is user:password, with a colon between them.`, [...place, 'value'])
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
    if (auth.type === 'header' && /[\u0000-\u001f\u007f]|[^\u0000-\u00ff]/.test(value)) {
      const message = `"${name}" holds a line break or a character that no header can carry: copy it again.`
      throw new InvalidInputError(message, [...place, 'value'])
    }
  }
}

/** @param secret.known names of those that there are for this purpose. */
function unknownSecret(
  { id }: Pick<Provider, 'id'>,
  secret: { name: string; known: readonly string[]; path: readonly string[] },
): InvalidInputError {
  const { name, known, path } = secret
  const there = known.length > 0 ? `It takes ${known.map((one) => `"${one}"`).join(', ')}.` : 'It takes none.'
  return new InvalidInputError(`${id} knows no secret "${name}". ${there}`, path, 'UNKNOWN_SECRET')
}

/**
 * Keeps secrets of an integration, encrypted, and sealed to the hosts of the provider with these settings. One that is
 * used to log in ends the session that the old one began.
 */
export async function storeSecrets(
  ctx: Context,
  integration: Pick<Integration, 'id' | 'config'>,
  input: { provider: Provider; secrets: readonly EnteredSecret[] },
): Promise<void> {
  const { provider, secrets } = input
  const sealedTo = sealFor(provider, integration.config as Json)
  for (const { name, value } of secrets) {
    const place = { organizationId: ctx.organizationId, integrationId: integration.id, name }
    const data = {
      value: new Uint8Array(ctx.services.secrets.seal(value, purposeOf(place, 'value'))),
      tokens: null,
      expiresAt: null,
      setAt: ctx.now(),
      sealedTo,
      sealedAt: ctx.now(),
      ...NOT_HELD,
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
 * Takes one secret of an integration away. Log-ins that were begun before count no more: that it was taken away is
 * kept, so that none of them can put another one in its place.
 * @throws ConflictError SECRET_NOT_SET; InvalidInputError for one that the provider does not know.
 */
export async function removeSecret(ctx: Context, integration: Integration, name: string): Promise<void> {
  const isSet = [{ value: { not: null } }, { tokens: { not: null } }]
  const { count } = await ctx.db.integrationSecret.updateMany({
    where: { integrationId: integration.id, name, OR: isSet },
    data: { value: null, tokens: null, expiresAt: null, setAt: ctx.now(), ...NOT_HELD },
  })
  if (count === 0) throw await nothingToRemove(ctx, integration, name)
}

/** Why a secret cannot be taken away. One that its plugin no longer knows can be, as long as it is set. */
async function nothingToRemove(ctx: Context, integration: Integration, name: string): Promise<DomainError> {
  const provider = providerOf(await ctx.services.plugins.host(), integration)
  if (provider && !Object.hasOwn(provider.auth, name)) {
    return unknownSecret(provider, { name, known: Object.keys(provider.auth), path: ['input', 'name'] })
  }
  return new ConflictError('It is not set, so there is nothing to take away.', integration.version, 'SECRET_NOT_SET', [
    'input',
    'name',
  ])
}

/** @throws ConflictError PLUGIN_NOT_LOADED. */
export async function loadedProvider(ctx: Context, integration: Integration): Promise<Provider> {
  const provider = providerOf(await ctx.services.plugins.host(), integration)
  if (provider) return provider
  throw new ConflictError('Its plugin is not loaded: see `plugins`.', null, 'PLUGIN_NOT_LOADED', ['id'])
}
