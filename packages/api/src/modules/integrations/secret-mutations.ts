import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { saying } from '../../core/parse.ts'
import type { Integration as IntegrationRow } from '../../generated/prisma/client.ts'
import { changedSinceRead, input, mutation, text, thing } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import {
  assertSecrets,
  authorizeIntegration,
  IntegrationAuthorization,
  loadedProvider,
  removeSecret,
  storeSecrets,
} from '../credentials/index.ts'
import { Integration } from './schema.ts'
import { texts } from './texts.ts'

/** A shorter secret looks like ordinary text, so responses could not be searched for it. */
const LEAST_LENGTH = 6
const MOST_LENGTH = 20_000

export const IntegrationSecretInput = input(
  'IntegrationSecretInput',
  'A credential. It is stored encrypted and never returned.',
  {
    name: text('Its name, as in `Connector.secrets`.', z.string().max(64, saying(texts('secret-name-too-long')))),
    value: text(
      'The credential itself, 6 to 20,000 characters; `user:password` for type BASIC.',
      z
        .string()
        .min(LEAST_LENGTH, saying(texts('secret-too-short', { least: LEAST_LENGTH })))
        .max(MOST_LENGTH, saying(texts('secret-too-long', { most: MOST_LENGTH }))),
    ),
  },
)
const INTEGRATION = thing('Integration', 'The integration.')

mutation('integrationSecretSet', {
  does: 'Sets one secret. The old value is no longer valid, also for webhooks signed with it. A failing integration becomes active again.',
  needs: 'integration:write',
  on: INTEGRATION,
  gives: Integration,
  input: IntegrationSecretInput,
  tells: ['integration.secret-set'],
  act: async (ctx, { thing: integration, input: secret, expectedVersion }) => {
    const provider = await loadedProvider(ctx, integration)
    assertSecrets(provider, [secret], ['input'])
    await storeSecrets(ctx, integration, { provider, secrets: [secret] })
    const again = integration.status === 'FAILING' ? ({ status: 'ACTIVE' } as const) : {}
    const row = await touch(ctx, integration, { ...again, expectedVersion })
    await emit(ctx, 'integration.secret-set', about(row, secret.name))
    return row
  },
})

mutation('integrationSecretRemove', {
  does: 'Removes one secret, and the log-in that used it.',
  needs: 'integration:write',
  on: INTEGRATION,
  input: input('IntegrationSecretRemoveInput', 'The secret to remove.', {
    name: text('Name of the secret.', z.string()),
  }),
  gives: Integration,
  tells: ['integration.secret-removed'],
  act: async (ctx, { thing: integration, input: { name }, expectedVersion }) => {
    await removeSecret(ctx, integration, name)
    const row = await touch(ctx, integration, { expectedVersion })
    await emit(ctx, 'integration.secret-removed', about(row, name))
    return row
  },
})

mutation('integrationAuthorize', {
  does: 'Begins a log-in with the provider, for a secret of type OAUTH2. Its address counts for ten minutes, while the key or session with which it was begun counts and may configure integrations. Register `/oauth/callback` of this server with the provider as a redirect URI.',
  needs: 'integration:write',
  on: INTEGRATION,
  input: input('IntegrationAuthorizeInput', 'The secret to log in for.', {
    secret: text('Name of the secret.', z.string()),
  }),
  gives: IntegrationAuthorization,
  tells: ['plugin.consented'],
  act: (ctx, { thing: integration, input: { secret } }) => authorizeIntegration(ctx, integration, secret),
})

const about = ({ id }: IntegrationRow, name: string) =>
  ({ subjectType: 'Integration', subjectId: id, data: { name } }) as const

/** Raises the version of an integration whose secrets changed. */
async function touch(
  ctx: Context,
  { id }: IntegrationRow,
  { expectedVersion, ...data }: { expectedVersion: number | null | undefined; status?: 'ACTIVE' },
): Promise<IntegrationRow> {
  const [changed] = await ctx.db.integration.updateManyAndReturn({
    // Without an expected version, other changes do not matter: a token renewal can happen at any time.
    where: { id, version: expectedVersion ?? undefined },
    data: { ...data, updatedAt: ctx.now(), version: { increment: 1 } },
  })
  if (!changed) throw changedSinceRead()
  return changed
}
