import { belongsToOrganization } from '../../platform/auth/index.ts'

belongsToOrganization('Mention', { read: 'mention:read' })
belongsToOrganization('Channel', { read: 'mention:read' })
