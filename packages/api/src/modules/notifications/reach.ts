import { belongsToOrganization } from '../../platform/auth/index.ts'

belongsToOrganization('NoticeRule', { read: 'integration:read' })
belongsToOrganization('Notice', { read: 'integration:read' })
