import { change, input, mutation, optional, whole } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { about, ENDPOINT, secretPayload } from './endpoint-mutations.ts'
import { FORMER_SECRET_HOURS } from './limits.ts'
import { newSecret, openSecrets, sealSecrets } from './webhook-secrets.ts'

mutation('webhookEndpointRotateSecret', {
  does: 'Gives an endpoint a new secret. Until the former one ends, each request is signed with both, so that the receiver can change over without a gap.',
  needs: 'webhook:write',
  on: ENDPOINT,
  gives: secretPayload('WebhookEndpointRotateSecretPayload'),
  input: input('WebhookEndpointRotateSecretInput', 'How long the former secret lasts.', {
    formerForHours: optional(
      whole(
        `Hours for which the former secret signs too; ${FORMER_SECRET_HOURS} when left out. 0 ends it at once; so does \`webhookEndpointUpdate\` later.`,
        { most: 720 },
      ),
    ),
  }),
  tells: ['webhook-endpoint.secret-rotated'],
  act: async (ctx, { thing: endpoint, input: { formerForHours } }) => {
    const hours = formerForHours ?? FORMER_SECRET_HOURS
    const secret = newSecret()
    const [former] = hours > 0 ? openSecrets(ctx, endpoint) : []
    const to = {
      secrets: sealSecrets(ctx, endpoint.id, [secret, ...(former ? [former] : [])]),
      formerSecretUntil: former ? new Date(ctx.now().getTime() + hours * 3_600_000) : null,
    }
    const { row } = await change(ctx, 'WebhookEndpoint', endpoint, { to })
    await emit(ctx, 'webhook-endpoint.secret-rotated', about(row))
    return { secret, endpoint: row }
  },
})
