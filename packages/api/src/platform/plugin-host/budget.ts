/** A process may exist: one of all those that the plugins of this server have together. */
export interface Place {
  /** Whose process it is from now on. */
  assign(organizationId: string | null): void
  /** The process is gone. */
  free(): void
}

/** What somebody needs a process for. */
export interface Want {
  /** Null: the host itself, which loads a plugin. */
  readonly organizationId: string | null
  /** Since when somebody waits, by `performance.now()`; null: nobody does, and nothing is ended for it. */
  readonly since: number | null
  /** Whether it still is wanted. */
  needed(): boolean
}

/**
 * One bound on the processes of all plugins. A process serves one organisation until it ends, so that organisations
 * compete: whoever waits longest is next, and none has more than half while another waits.
 */
export interface ProcessBudget {
  /** Waits for a place. @returns null where none is wanted any more. */
  take(want: Want): Promise<Place | null>
  /** Its process has nothing to do: it is ended when somebody else needs the place. @returns takes that back. */
  rest(place: Place, end: () => void): () => void
  /**
   * Whether a process that has just become free gives way, instead of serving the next call of its organisation.
   * @param since when that call began to wait.
   */
  givesWay(place: Place, since: number): boolean
}

interface Held extends Place {
  organizationId: string | null
  end: (() => void) | null
  ending: boolean
}
interface Waiter {
  readonly want: Want
  give(place: Place | null): void
}

/** @param most processes at a time. */
export function createProcessBudget(most: number): ProcessBudget {
  const half = Math.max(1, Math.floor(most / 2))
  const held = new Set<Held>()
  /** Resting places, the one that rests longest first. */
  const resting = new Set<Held>()
  let waiting: Waiter[] = []

  const countOf = (organizationId: string | null): number =>
    [...held].filter((place) => place.organizationId === organizationId).length
  /** The host loads a plugin for everybody. */
  const mayHaveOneMore = ({ organizationId }: Want): boolean =>
    organizationId === null ||
    countOf(organizationId) < half ||
    !waiting.some(({ want }) => want.organizationId !== organizationId)
  const dropUnneeded = (): void => {
    const gone = waiting.filter(({ want }) => !want.needed())
    if (gone.length === 0) return
    waiting = waiting.filter((waiter) => !gone.includes(waiter))
    for (const { give } of gone) give(null)
  }
  const sinceOf = ({ want }: Waiter): number => want.since ?? Number.POSITIVE_INFINITY
  /** Those who may have a place, whoever waits longest first. */
  const nextOnes = (): Waiter[] =>
    waiting.filter(({ want }) => mayHaveOneMore(want)).toSorted((a, b) => sinceOf(a) - sinceOf(b))
  const endingCount = (): number => [...held].filter(({ ending }) => ending).length

  const newPlace = (organizationId: string | null): Held => {
    const place: Held = {
      organizationId,
      end: null,
      ending: false,
      assign: (to) => {
        place.organizationId = to
      },
      free: () => {
        resting.delete(place)
        if (held.delete(place)) serve()
      },
    }
    held.add(place)
    return place
  }

  /** Of another organisation first; its own at other plugins last. */
  const victimFor = ({ organizationId }: Want): Held | undefined => {
    const all = [...resting]
    return all.find((place) => place.organizationId !== organizationId) ?? all[0]
  }

  const serve = (): void => {
    dropUnneeded()
    for (let [next] = nextOnes(); next && held.size < most; [next] = nextOnes()) {
      const { want, give } = next
      waiting = waiting.filter((waiter) => waiter !== next)
      give(newPlace(want.organizationId))
    }
    // A place for each that waits now becomes free when the process that rests there is gone.
    for (const { want } of nextOnes().slice(endingCount())) {
      const victim = victimFor(want)
      if (!victim) return
      resting.delete(victim)
      victim.ending = true
      victim.end?.()
    }
  }

  return {
    take: (want) =>
      new Promise((resolve) => {
        if (want.since === null) {
          const free = held.size < most && waiting.length === 0
          resolve(free ? newPlace(want.organizationId) : null)
          return
        }
        waiting.push({ want, give: resolve })
        serve()
      }),
    rest(place, end) {
      const own = place as Held
      own.end = end
      resting.add(own)
      serve()
      return () => void resting.delete(own)
    },
    givesWay(place, since) {
      dropUnneeded()
      const { organizationId } = place as Held
      const others = nextOnes().filter(({ want }) => want.organizationId !== organizationId)
      const next = others[endingCount()]
      if (!next) return false
      const yields = sinceOf(next) < since || countOf(organizationId) > half
      if (yields) (place as Held).ending = true
      return yields
    },
  }
}
