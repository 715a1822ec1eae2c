import { belongsToOrganization } from '../../platform/auth/index.ts'

belongsToOrganization('Rota', { read: 'integration:read' })
