import { belongsToOrganization } from '../../platform/auth/index.ts'

belongsToOrganization('ProcessingExclusion', { read: 'exclusion:read' })
