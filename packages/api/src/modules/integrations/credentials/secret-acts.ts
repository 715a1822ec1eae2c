import { defineAct, EXPECTED_VERSION } from '../../../core/acts.ts'
import { builder } from '../../../core/builder.ts'
import { Integration } from '../schema.ts'
import { type Authorization, authorizeIntegration } from './authorize.ts'
import { removeSecret, setSecret } from './set-secret.ts'

export const IntegrationSecretInput = builder.inputType('IntegrationSecretInput', {
  description: 'A credential to keep. It is encrypted, and no answer ever shows it.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Its name, as `Connector.secrets` gives it.' }),
    value: t.string({ required: true, description: 'The credential itself; `user:password` for type BASIC.' }),
  }),
})

const IntegrationAuthorization = builder.objectRef<Authorization>('IntegrationAuthorization').implement({
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

defineAct('integrationSecretSet', {
  description:
    'Sets one secret. The old value counts no more from now on, also for webhooks that it signed. A failing integration is tried again.',
  type: Integration,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The integration.' }),
    input: arg({ type: IntegrationSecretInput, required: true, description: 'The secret.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => setSecret(ctx, args),
})

defineAct('integrationSecretRemove', {
  description: 'Takes one secret away, and the log-in that was made with it.',
  type: Integration,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The integration.' }),
    name: arg.string({ required: true, description: 'Name of the secret.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => removeSecret(ctx, args),
})

defineAct('integrationAuthorize', {
  description:
    'Begins a log-in with the provider, for a secret of type OAUTH2. The provider must know `/oauth/callback` of this server as a redirect address.',
  type: IntegrationAuthorization,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The integration.' }),
    secret: arg.string({ required: true, description: 'Name of the secret.' }),
  }),
  act: (ctx, args) => authorizeIntegration(ctx, args),
})
