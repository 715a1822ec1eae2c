import type { Period } from '../metrics/index.ts'

/** One campaign in one period: what every number of a report is asked for by. */
export interface ReportScope {
  campaignId: string
  period: Period
}

/** A report before any of its numbers is read. */
export interface CampaignReport extends ReportScope {
  /** Null: the organisation's. */
  timeZone: string | null
}

/** Same text, same scope: for loaders. */
export const scopeKey = ({ campaignId, period }: ReportScope): string =>
  `${campaignId} ${period.from.getTime()} ${period.to.getTime()}`

/** The columns of scopes, as arrays for `unnest`. */
export function scopeColumns(scopes: readonly ReportScope[]): { ids: string[]; from: Date[]; to: Date[] } {
  return {
    ids: scopes.map(({ campaignId }) => campaignId),
    from: scopes.map(({ period }) => period.from),
    to: scopes.map(({ period }) => period.to),
  }
}
