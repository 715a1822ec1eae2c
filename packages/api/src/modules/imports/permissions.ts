import { declareCascades, declarePermissions, MANAGERS } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
  'import:read': { ...MANAGERS, ANALYST: 'any' },
  'import:run': MANAGERS,
})

declareCascades({
  Import: { parts: ['DoubtfulRow', 'ImportProblem'] },
  Upload: { parts: ['UploadChunk', 'UploadWord', 'UploadWordList'] },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
