import { belongsToOrganization } from '../../platform/auth/index.ts'

belongsToOrganization('Event', { read: 'event:read' })
