import type { Json } from '@portevoix/sdk/plugin'
import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { defineLoader, manyForEach } from '../../core/loaders.ts'
import { type Integration, Prisma } from '../../generated/prisma/client.ts'
import type { Authorization } from './authorize.ts'
import { type ProviderRef, providerOf } from './provider.ts'
import { sealDestinations } from './seals.ts'
import { SecretType } from './secret-declaration-schema.ts'
import { type SecretState, stateOf } from './secret-state.ts'

interface Stored {
  integrationId: string
  name: string
  entered: boolean
  loggedIn: boolean
  expiresAt: Date | null
  setAt: Date
  sealedTo: string[]
  sealedAt: Date | null
}

/** The stored secrets of integrations, without their sealed values. */
const storedOf = defineLoader<string, Stored[]>(async (ctx, ids) => {
  const rows = await ctx.db.$queryRaw<Stored[]>(Prisma.sql`
    SELECT "integrationId", name, value IS NOT NULL AS entered, tokens IS NOT NULL AS "loggedIn", "expiresAt", "setAt",
      "sealedTo", "sealedAt"
    FROM "IntegrationSecret" WHERE "integrationId" = ANY (${[...ids]}::uuid[])`)
  return manyForEach(ids, rows, (row) => row.integrationId)
})

export const IntegrationSecret = builder.objectRef<SecretState>('IntegrationSecret').implement({
  description: 'A credential of an integration. Its value is never returned.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name. Pass it to `integrationSecretSet`.' }),
    type: t.expose('type', { type: SecretType, description: 'Its type, and how it is obtained.' }),
    title: t.exposeString('title', { nullable: true, description: 'Name to display; null without one.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'What it is for and where to get it; null without a description.',
    }),
    required: t.exposeBoolean('required', {
      description: 'Whether it is always required; false when that depends on the settings.',
    }),
    isSet: t.exposeBoolean('isSet', { description: 'Whether it is set.' }),
    setAt: t.expose('setAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was entered or obtained by a log-in; null when it is not set.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When the token of the log-in expires; it is renewed before that. Null when it does not expire or the expiry is not known.',
    }),
    needsLogin: t.exposeBoolean('needsLogin', {
      description: 'Whether a person has to log in with `integrationAuthorize`, for the first time or again.',
    }),
    sealedTo: t.stringList({
      description:
        'Hosts that may receive it: scheme, host and port, such as `https://api.example.org:443`; `*` stands for any. They are the hosts that the settings named when it was entered and still name. Empty when it is not set.',
      resolve: ({ sealedTo }) => [...sealedTo],
    }),
    closedTo: t.stringList({
      description:
        'Hosts that the settings name but that do not receive it, because they were added after it was entered. Enter it again to allow them. Empty when it is not set.',
      resolve: ({ closedTo }) => [...closedTo],
    }),
  }),
})

export const IntegrationAuthorization = builder.objectRef<Authorization>('IntegrationAuthorization').implement({
  description: 'A log-in with a provider that has begun.',
  fields: (t) => ({
    url: t.field({
      type: 'URL',
      description: 'Address to open in the browser of the person who logs in. It is valid once.',
      resolve: ({ url }) => url,
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When the log-in expires.' }),
  }),
})

/** The secrets of an integration, set or not, sorted by name; none while its plugin is not loaded. */
export async function secretsOf(
  ctx: Context,
  integration: ProviderRef & Pick<Integration, 'id' | 'config'>,
): Promise<SecretState[]> {
  const provider = providerOf(await ctx.services.plugins.host(), integration)
  if (!provider) return []
  const stored = (await storedOf(ctx).load(integration.id)) ?? []
  const destinations = sealDestinations(provider, integration.config as Json)
  return Object.entries(provider.auth).map(([name, auth]) => {
    const row = stored.find((one) => one.name === name)
    return stateOf({ name, auth }, row, destinations)
  })
}
