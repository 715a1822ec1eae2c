import { belongsToOrganization } from '../../platform/auth/index.ts'

belongsToOrganization('Integration', { read: 'integration:read' })
belongsToOrganization('SyncRun', { read: 'integration:read' })
belongsToOrganization('SyncLogLine', { read: 'integration:read' })
