import { belongsToOrganization } from '../../platform/auth/index.ts'

belongsToOrganization('TrustedDocument', { read: 'trusteddocument:read' })
