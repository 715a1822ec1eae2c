import { declareCascades, declarePermissions, MANAGERS } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
  // An address may hold a token of its receiver.
  'webhook:read': MANAGERS,
  'webhook:write': MANAGERS,
})

declareCascades({ WebhookEndpoint: { parts: ['WebhookDelivery'] } })

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
