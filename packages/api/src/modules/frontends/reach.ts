import { belongsToOrganization } from '../../platform/auth/index.ts'

belongsToOrganization('FrontEnd', { read: 'frontend:read' })
