import type { MetricRecord } from '../../plugin/index.ts'

/** What the shop counts of one post. */
export interface Likes {
  readonly id: string
  readonly count: number
}

/** A total so far, one an hour. */
export function likesOf({ id, count }: Likes, now: Date): MetricRecord {
  const at = `${now.toISOString().slice(0, 13)}:00:00Z`
  const subject = { type: 'share' as const, externalId: id }
  return { key: `likes:${id}@${at}`, metric: 'reactions', subject, at, value: count, cumulative: true }
}
