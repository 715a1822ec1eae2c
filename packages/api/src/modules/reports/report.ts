import type { Period, TotalsRequest } from '../metrics/index.ts'

/** One campaign in one period: what every number of a report is asked for by. */
export interface ReportScope {
  campaignId: string
  period: Period
  /** Whose calendar says which days belong to the period; null: the organisation's. */
  timeZone: string | null
  /** Only what was known at this instant; null: what is known now. */
  knownAt: Date | null
}

/** A report before any of its numbers is read. */
export type CampaignReport = ReportScope

/** Same text, same scope: for loaders. */
export const scopeKey = ({ campaignId, period, timeZone, knownAt }: ReportScope): string =>
  `${campaignId} ${period.from.getTime()} ${period.to.getTime()} ${timeZone ?? ''} ${knownAt?.getTime() ?? ''}`

/** Facts of a scope. */
export const totalsRequest = ({ campaignId: subjectId, period, timeZone, knownAt }: ReportScope): TotalsRequest => ({
  ...{ subjectId, period, timeZone, knownAt },
})

/**
 * The columns of scopes, as arrays for `unnest`. What the platform counts itself it knows at once: what was known at an
 * instant is what had happened by then.
 */
export function scopeColumns(scopes: readonly ReportScope[]): { ids: string[]; from: Date[]; to: Date[] } {
  return {
    ids: scopes.map(({ campaignId }) => campaignId),
    from: scopes.map(({ period }) => period.from),
    to: scopes.map(({ period: { to }, knownAt }) =>
      knownAt === null || knownAt >= to ? to : new Date(knownAt.getTime() + 1),
    ),
  }
}
