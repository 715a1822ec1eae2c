import type { DashboardTypes } from './platform/operations/index.ts'

/**
 * What a replica answers where there is one: whatever is computed over many rows. Whole operations go there, since one transaction
 * answers each.
 */
export const DASHBOARDS: DashboardTypes = {
  types: [
    'ContactReport',
    'FollowerGrowth',
    'InvitationStatistics',
    'LedgerTotals',
    'MentionSeries',
    'MetricBreakdown',
    'ObjectiveProgress',
    'Report',
    'SegmentReport',
    'Series',
  ],
  // Their place in the feed is told by transactions that are open on the primary.
  primaryOnly: ['Event', 'EventConnection'],
}
