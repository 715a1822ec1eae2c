import { belongsToOrganization } from '../../platform/auth/index.ts'

belongsToOrganization('Network', { read: 'network:read' })
