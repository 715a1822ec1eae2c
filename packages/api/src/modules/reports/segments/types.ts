import type { Hidden } from '../../../platform/small-groups/index.ts'
import type { Period, Subject } from '../../metrics/index.ts'

/** What the people of a segment did in a period, in all or for one subject. */
export interface SegmentNumbers {
  readonly people: number | null
  readonly eligible: number | null
  readonly active: number | null
  /** Null for subjects that nobody takes part in, too. */
  readonly participants: number | null
  readonly shares: number | null
  /** Null where everything is told exactly. */
  readonly hidden: Hidden | null
}

export interface SegmentAsked {
  readonly segmentId: string
  readonly subject: Subject
  readonly period: Period
  /** When they were in the segment; null: now. */
  readonly at: Date | null
}
