import { declareCascades, declarePermissions, MANAGERS, TEAM } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
  'segment:read': TEAM,
  'segment:write': MANAGERS,
})

declareCascades({
  Segment: { parts: ['ClosedSegment', 'ClosedSegmentNumber', 'SegmentUse'] },
  MonthlyClose: { parts: ['ClosedSegment', 'ClosedSegmentNumber'] },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
