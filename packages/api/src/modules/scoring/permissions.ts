import { declareCascades, declarePermissions, MANAGERS, TEAM } from '../../platform/auth/index.ts'

const permissions = declarePermissions(
  {
    'score:read': { ...TEAM, AMBASSADOR: 'own' },
    'score:run': { ...MANAGERS, ANALYST: 'any' },
    'score:object': { ...MANAGERS, AMBASSADOR: 'own', DATA_PROTECTION: 'any' },
  },
  { ofThePerson: ['score:object'] },
)

declareCascades({
  ScoreRun: { parts: ['ContentScore', 'Score', 'ScoreBacktest'] },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
