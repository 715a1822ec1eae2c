import { declareCascades, declarePermissions, MANAGERS, TEAM } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
  'metric:read': TEAM,
  'metric:write': MANAGERS,
})

declareCascades({ MetricDefinition: { parts: ['MetricFormula'] } })

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
