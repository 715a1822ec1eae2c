import type { Text } from '../../core/texts/index.ts'
import { texts } from './texts.ts'

/** A tie with known people; in an undirected network `fromId` is the smaller id. */
export interface TieFacts {
  id: string
  fromId: string
  toId: string
  weight: number
  /** The instant or the day (midnight in UTC) of observation; both are null when neither is known. */
  observedAt: Date | null
  observedOn: Date | null
}

export interface NewTie {
  fromId: string
  toId: string
  /** Above zero. */
  weight: number
  /** Both are null when not known; then the stored time stays. */
  observedAt: Date | null
  observedOn: Date | null
}

/** The outcome of one tie; `field` is `from`, `to`, or null for the whole tie. */
export type TieOutcome =
  | { outcome: 'created' | 'updated' | 'unchanged' }
  /** Ties of one of its people are switched off: it is counted, and nobody is told which it was. */
  | { outcome: 'withheld' }
  | { outcome: 'rejected'; field: 'from' | 'to' | null; message: Text }

export interface TiesPlan {
  /** One per tie, in their order. */
  outcomes: TieOutcome[]
  created: TieFacts[]
  updated: TieFacts[]
}

/** The ends as they are stored: undirected ties always in the same order. */
export function storedEnds<Ends extends { fromId: string; toId: string }>(tie: Ends, directed: boolean): Ends {
  return directed || tie.fromId < tie.toId ? tie : { ...tie, fromId: tie.toId, toId: tie.fromId }
}

const keyOf = (tie: { fromId: string; toId: string }) => `${tie.fromId} ${tie.toId}`

type Observed = Pick<TieFacts, 'observedAt' | 'observedOn'>

const NEVER: Observed = { observedAt: null, observedOn: null }

const isSame = (a: Observed, b: Observed): boolean =>
  a.observedAt?.getTime() === b.observedAt?.getTime() && a.observedOn?.getTime() === b.observedOn?.getTime()

/**
 * Decides what new ties change in the stored ones between the same people, one after the other, as if each were stored
 * before the next.
 * @param ties with their ends as they are stored.
 */
export function planTies(stored: readonly TieFacts[], ties: readonly NewTie[], newId: () => string): TiesPlan {
  const before = new Map(stored.map((tie) => [keyOf(tie), tie]))
  const now = new Map(before)
  const outcomes = ties.map((tie): TieOutcome => {
    if (tie.fromId === tie.toId) {
      return { outcome: 'rejected', field: 'to', message: texts('same-ends') }
    }
    const key = keyOf(tie)
    const known = now.get(key)
    const observed = tie.observedAt || tie.observedOn ? tie : { ...NEVER, ...known }
    const { observedAt, observedOn } = observed
    if (known && known.weight === tie.weight && isSame(known, observed)) return { outcome: 'unchanged' }
    now.set(key, { ...tie, observedAt, observedOn, id: known?.id ?? newId() })
    return { outcome: known ? 'updated' : 'created' }
  })
  return {
    outcomes,
    created: [...now].flatMap(([key, tie]) => (before.has(key) ? [] : [tie])),
    updated: [...now].flatMap(([key, tie]) => (before.has(key) && before.get(key) !== tie ? [tie] : [])),
  }
}
