import { belongsToOrganization } from '../../platform/auth/index.ts'

belongsToOrganization('Policy', { read: 'policy:read', shared: true })
belongsToOrganization('PolicyRule', { read: 'policy:read', shared: true })
belongsToOrganization('GuidelineCheck', { read: 'policy:read', shared: true })
