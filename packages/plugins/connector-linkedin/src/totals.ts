import type { MetricRecord } from '@portevoix/sdk/plugin'

export const DAY_MS = 24 * 60 * 60_000

/** The hour in which a reading began, which all of its totals bear. */
export const hourOf = (now: Date): string => `${now.toISOString().slice(0, 13)}:00:00Z`

/**
 * A total so far, one an hour: a second reading within the hour takes the place of the first. Nothing where LinkedIn tells
 * nothing, and where it counts below zero, as it may when somebody takes back a reaction to a paid showing.
 */
export function total(
  subject: MetricRecord['subject'],
  metric: string,
  at: string,
  value: number | undefined,
): MetricRecord[] {
  if (value === undefined || value < 0) return []
  const key = `${subject.type}/${subject.externalId}#${metric}@${at.slice(0, 13)}`
  return [{ key, metric, subject, at, value, cumulative: true }]
}
