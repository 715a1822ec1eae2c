import { belongsToOrganization } from '../../platform/auth/index.ts'

belongsToOrganization('MetricGroup', { read: 'metric:read' })
belongsToOrganization('MetricSource', { read: 'metric:read' })
