import type { Period } from '../metrics/index.ts'

/** One campaign in one period: what every number of a report is asked for by. */
export interface ReportScope {
  campaignId: string
  period: Period
  /** Whose calendar says which days belong to the period; null: the organisation's. */
  timeZone: string | null
}

/** A report before any of its numbers is read. */
export type CampaignReport = ReportScope

/** Same text, same scope: for loaders. */
export const scopeKey = ({ campaignId, period, timeZone }: ReportScope): string =>
  `${campaignId} ${period.from.getTime()} ${period.to.getTime()} ${timeZone ?? ''}`

/** The columns of scopes, as arrays for `unnest`. */
export function scopeColumns(scopes: readonly ReportScope[]): { ids: string[]; from: Date[]; to: Date[] } {
  return {
    ids: scopes.map(({ campaignId }) => campaignId),
    from: scopes.map(({ period }) => period.from),
    to: scopes.map(({ period }) => period.to),
  }
}
