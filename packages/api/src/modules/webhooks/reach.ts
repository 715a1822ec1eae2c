import { belongsToOrganization } from '../../platform/auth/index.ts'

belongsToOrganization('WebhookEndpoint', { read: 'webhook:read' })
belongsToOrganization('WebhookDelivery', { read: 'webhook:read' })
