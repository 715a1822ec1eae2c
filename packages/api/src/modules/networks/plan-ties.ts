/** A tie whose people are known; in an undirected network `fromId` is the smaller of the two. */
export interface TieFacts {
  id: string
  fromId: string
  toId: string
  weight: number
  /** The instant it was observed at, or the day of it (a midnight in UTC); both are null where neither is known. */
  observedAt: Date | null
  observedOn: Date | null
}

/** A tie to store. */
export interface NewTie {
  fromId: string
  toId: string
  /** Above zero. */
  weight: number
  /** Both are null where it is not known, which leaves what is stored. */
  observedAt: Date | null
  observedOn: Date | null
}

/** What became of one tie; `field` is `from`, `to`, or null where the whole tie is meant. */
export type TieOutcome =
  | { outcome: 'created' | 'updated' | 'unchanged' }
  | { outcome: 'rejected'; field: 'from' | 'to' | null; message: string }

export interface TiesPlan {
  /** One per tie, in their order. */
  outcomes: TieOutcome[]
  created: TieFacts[]
  updated: TieFacts[]
}

/** The two ends as they are stored: ties without a direction in one order, whichever way they are told. */
export function storedEnds<Ends extends { fromId: string; toId: string }>(tie: Ends, directed: boolean): Ends {
  return directed || tie.fromId < tie.toId ? tie : { ...tie, fromId: tie.toId, toId: tie.fromId }
}

const keyOf = (tie: { fromId: string; toId: string }) => `${tie.fromId} ${tie.toId}`

type Observed = Pick<TieFacts, 'observedAt' | 'observedOn'>

const NEVER: Observed = { observedAt: null, observedOn: null }

const isSame = (a: Observed, b: Observed): boolean =>
  a.observedAt?.getTime() === b.observedAt?.getTime() && a.observedOn?.getTime() === b.observedOn?.getTime()

/**
 * Decides what new ties do to the stored ones between the same people, one after the other, as if each were stored
 * before the next.
 * @param ties with their ends as they are stored.
 */
export function planTies(stored: readonly TieFacts[], ties: readonly NewTie[], newId: () => string): TiesPlan {
  const before = new Map(stored.map((tie) => [keyOf(tie), tie]))
  const now = new Map(before)
  const outcomes = ties.map((tie): TieOutcome => {
    if (tie.fromId === tie.toId) {
      return { outcome: 'rejected', field: 'to', message: 'A tie goes from one person to another, not to themselves.' }
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
