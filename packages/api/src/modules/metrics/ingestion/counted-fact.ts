import { toScaled } from './scaled.ts'

/** A fact as the rollups see it. */
export interface CountedFact {
  metric: string
  subjectId: string
  campaignId: string | null
  /** The group that its source belongs to. */
  groupId: string
  /** The instant, or that at which a day stands: see `placeOfDay`. */
  atMs: number
  /** Whether only the day is known. */
  dated: boolean
  /** In 10⁻⁹. */
  scaled: bigint
  /** The set of its values of dimensions. */
  dimensionsId: string
}

/** The columns of a fact's time. */
export interface StoredTime {
  at: Date
  /** The day where no hour is known. */
  on: Date | null
}

/** A stored fact as the rollups see it. */
export function countedFact<Row extends StoredTime & { value: string }>(
  row: Row,
): Omit<Row, 'at' | 'on' | 'value'> & Pick<CountedFact, 'atMs' | 'dated' | 'scaled'> {
  const { at, on, value, ...fact } = row
  return { ...fact, atMs: at.getTime(), dated: on !== null, scaled: toScaled(value) ?? 0n }
}
