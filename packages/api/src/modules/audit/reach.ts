import { belongsToOrganization } from '../../platform/auth/index.ts'

belongsToOrganization('AuditEntry', { read: 'audit:read' })
