import type { Json } from '@portevoix/sdk/plugin'
import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { defineLoader, manyForEach } from '../../core/loaders.ts'
import { type Integration, Prisma } from '../../generated/prisma/client.ts'
import type { Authorization } from './authorize.ts'
import { type MadeWith, providerOf } from './provider.ts'
import { sealFor } from './seals.ts'
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

/** What is set, without the sealed bytes themselves. */
const storedOf = defineLoader<string, Stored[]>(async (ctx, ids) => {
  const rows = await ctx.db.$queryRaw<Stored[]>(Prisma.sql`
    SELECT "integrationId", name, value IS NOT NULL AS entered, tokens IS NOT NULL AS "loggedIn", "expiresAt", "setAt",
      "sealedTo", "sealedAt"
    FROM "IntegrationSecret" WHERE "integrationId" = ANY (${[...ids]}::uuid[])`)
  return manyForEach(ids, rows, (row) => row.integrationId)
})

export const IntegrationSecret = builder.objectRef<SecretState>('IntegrationSecret').implement({
  description: 'A credential that an integration takes. Its value is shown to nobody.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name: pass it to `integrationSecretSet`.' }),
    type: t.expose('type', { type: SecretType, description: 'What it is, and how it comes to be.' }),
    title: t.exposeString('title', { nullable: true, description: 'Name for people; null where it has none.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'What it is for and where to get it, for people; null where that is not said.',
    }),
    required: t.exposeBoolean('required', {
      description: 'Whether nothing works without it; false where that depends on the settings.',
    }),
    isSet: t.exposeBoolean('isSet', { description: 'Whether there is one.' }),
    setAt: t.expose('setAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was entered, or somebody logged in; null where it is not set.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When the token of the log-in ends; it is renewed before. Null where it does not end or nobody knows.',
    }),
    needsLogin: t.exposeBoolean('needsLogin', {
      description: 'Whether somebody has to log in by `integrationAuthorize`: for the first time, or anew.',
    }),
    sealedTo: t.stringList({
      description:
        'Where it may go: scheme, host and port of all that the settings named when it was entered and name still, such as `https://api.example.org:443`; `*` stands for any. Empty where it is not set.',
      resolve: ({ sealedTo }) => [...sealedTo],
    }),
    closedTo: t.stringList({
      description:
        'What the settings name and it does not go to, because that was added after it was entered: enter it anew to let it go there. Empty where it is not set.',
      resolve: ({ closedTo }) => [...closedTo],
    }),
  }),
})

export const IntegrationAuthorization = builder.objectRef<Authorization>('IntegrationAuthorization').implement({
  description: 'A log-in with a provider that has begun.',
  fields: (t) => ({
    url: t.field({
      type: 'URL',
      description: 'Where to send the browser of the person who logs in. It counts once.',
      resolve: ({ url }) => url,
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When the log-in must be done.' }),
  }),
})

/** The secrets that an integration takes, set or not, by name; none while its plugin is not loaded. */
export async function secretsOf(
  ctx: Context,
  integration: MadeWith & Pick<Integration, 'id' | 'config'>,
): Promise<SecretState[]> {
  const provider = providerOf(await ctx.services.plugins.host(), integration)
  if (!provider) return []
  const stored = (await storedOf(ctx).load(integration.id)) ?? []
  const destinations = sealFor(provider, integration.config as Json)
  return Object.entries(provider.auth).map(([name, auth]) => {
    const row = stored.find((one) => one.name === name)
    return stateOf({ name, auth }, row, destinations)
  })
}
