import { z } from 'zod'
import { parseInput } from '../../../core/acts.ts'
import type { Context } from '../../../core/context.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../core/errors.ts'
import type { Integration } from '../../../generated/prisma/client.ts'
import { assertCan } from '../../../platform/auth/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { requireIntegration } from '../loaders.ts'
import { type Provider, providerOf } from './provider.ts'
import { purposeOf } from './purpose.ts'

/** Fewer cannot be told from other text, so that nobody could keep them out of answers. */
const LEAST_LENGTH = 6
const MOST_LENGTH = 20_000

export const SecretInput = z.object({
  name: z.string().max(64, 'No secret has such a long name.'),
  value: z
    .string()
    .min(LEAST_LENGTH, `A secret has at least ${LEAST_LENGTH} characters.`)
    .max(MOST_LENGTH, `A secret has at most ${MOST_LENGTH} characters.`),
})
export type SecretInput = z.infer<typeof SecretInput>

/**
 * Refuses secrets that the provider does not know or cannot use. Their values are in no message.
 * @param path of the secrets in the arguments; each secret's place is below it.
 * @throws InvalidInputError
 */
export function assertSecrets(provider: Provider, secrets: readonly SecretInput[], path: readonly string[]): void {
  for (const [index, { name, value }] of secrets.entries()) {
    const place = path.at(-1) === 'secrets' ? [...path, String(index)] : path
    const auth = Object.hasOwn(provider.auth, name) ? provider.auth[name] : undefined
    if (!auth) {
      const known = Object.entries(provider.auth).flatMap(([one, { type }]) => (type === 'oauth2' ? [] : `"${one}"`))
      const there = known.length > 0 ? `It takes ${known.join(', ')}.` : 'It takes none.'
      throw new InvalidInputError(
        `${provider.id} knows no secret "${name}". ${there}`,
        [...place, 'name'],
        'UNKNOWN_SECRET',
      )
    }
    if (secrets.findIndex((other) => other.name === name) !== index) {
      throw new InvalidInputError(`The secret "${name}" is given twice.`, [...place, 'name'])
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

/** Keeps secrets of an integration, sealed. One that is used to log in ends the session that the old one began. */
export async function storeSecrets(
  ctx: Context,
  integration: Pick<Integration, 'id'>,
  secrets: readonly SecretInput[],
): Promise<void> {
  for (const { name, value } of secrets) {
    const place = { organizationId: ctx.organizationId, integrationId: integration.id, name }
    const data = {
      value: new Uint8Array(ctx.services.secrets.seal(value, purposeOf(place, 'value'))),
      tokens: null,
      expiresAt: null,
      setAt: ctx.now(),
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
 * Sets one secret. The old value counts no more, also for deliveries that it signed. A failing integration is tried
 * again.
 * @throws NotFoundError, InvalidInputError, ConflictError PLUGIN_NOT_LOADED.
 */
export async function setSecret(ctx: Context, args: { id: string; input: unknown }): Promise<Integration> {
  assertCan(ctx, 'integration:write')
  const secret = parseInput(SecretInput, args.input)
  const integration = await requireIntegration(ctx, args.id)
  const provider = await loadedProvider(ctx, integration)
  assertSecrets(provider, [secret], ['input'])
  await storeSecrets(ctx, integration, [secret])
  return await touched(ctx, integration, 'integration.secret-set', secret.name)
}

/**
 * Takes a secret away, and the log-in with it. Log-ins that were begun before count no more: that it was taken away is
 * kept, so that none of them can put another one in its place.
 * @throws NotFoundError, also where it is not set.
 */
export async function removeSecret(ctx: Context, args: { id: string; name: string }): Promise<Integration> {
  assertCan(ctx, 'integration:write')
  const integration = await requireIntegration(ctx, args.id)
  const isSet = [{ value: { not: null } }, { tokens: { not: null } }]
  const { count } = await ctx.db.integrationSecret.updateMany({
    where: { integrationId: integration.id, name: args.name, OR: isSet },
    data: { value: null, tokens: null, expiresAt: null, setAt: ctx.now() },
  })
  if (count === 0) throw new NotFoundError('secret', ['name'])
  return await touched(ctx, integration, 'integration.secret-removed', args.name)
}

/** @throws ConflictError PLUGIN_NOT_LOADED. */
export async function loadedProvider(ctx: Context, integration: Integration): Promise<Provider> {
  const provider = providerOf(await ctx.services.plugins.host(), integration)
  if (provider) return provider
  throw new ConflictError('Its plugin is not loaded: see `plugins`.', null, 'PLUGIN_NOT_LOADED', ['id'])
}

async function touched(
  ctx: Context,
  integration: Integration,
  event: 'integration.secret-set' | 'integration.secret-removed',
  name: string,
): Promise<Integration> {
  const again = event === 'integration.secret-set' && integration.status === 'FAILING'
  const [changed] = await ctx.db.integration.updateManyAndReturn({
    where: { id: integration.id },
    data: { ...(again ? { status: 'ACTIVE' as const } : {}), updatedAt: ctx.now(), version: { increment: 1 } },
  })
  if (!changed) throw new NotFoundError('Integration', ['id'])
  await emit(ctx, event, { subjectType: 'Integration', subjectId: changed.id, data: { name } })
  return changed
}
