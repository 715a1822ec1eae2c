/** Permission for one process, out of all processes of the server's plugins. */
export interface Place {
  /** Sets the organisation that the process belongs to from now on. */
  assign(organizationId: string | null): void
  /** Releases it, because the process has ended. */
  free(): void
}

/** A request for a process. */
export interface Want {
  /** Null for the host itself, which loads a plugin. */
  readonly organizationId: string | null
  /** Since when somebody waits, by `performance.now()`; null when nobody waits, so that nothing is ended for it. */
  readonly since: number | null
  /** Whether it is still needed. */
  needed(): boolean
}

/**
 * One limit on the processes of all plugins. A process serves one organisation until it ends, so organisations compete:
 * whoever waits longest is next, and none has more than half while another waits.
 */
export interface ProcessBudget {
  /**
   * Waits for a place.
   * @returns null when it is no longer needed.
   */
  take(want: Want): Promise<Place | null>
  /**
   * Marks its process as idle, so that it may be ended when somebody else needs the place.
   * @returns a function that undoes this.
   */
  rest(place: Place, end: () => void): () => void
  /**
   * Whether a process that has just become free must end instead of serving the next call of its organisation.
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

/** @param most maximum number of processes. */
export function createProcessBudget(most: number): ProcessBudget {
  const half = Math.max(1, Math.floor(most / 2))
  const held = new Set<Held>()
  /** Idle places, the longest idle first. */
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
  /** Waiters that may get a place, the longest waiting first. */
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

  /** Prefers processes of another organisation; those of its own at other plugins come last. */
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
    // Each current waiter gets a place when the idle process there has ended.
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
