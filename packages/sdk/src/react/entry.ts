/** An answer, as a component shows it. */
export interface State<Data> {
  /** The last answer; it stays while it is asked for again, and when that fails. */
  readonly data: Data | undefined
  readonly error: Error | undefined
  /** Whether a request is on its way. */
  readonly loading: boolean
}

/** Asks; `known` is what was answered before. */
type Load<Data> = (signal: AbortSignal, known: Data | undefined) => Promise<Data>

/** One answer and whoever shows it. */
export interface Entry<Data> {
  /** Text of the document. */
  readonly text: string
  read(): State<Data>
  /** Asks where nothing is known, or nothing that is young enough. The last one to leave aborts the request. */
  subscribe(listener: () => void, maxAgeMs: number): () => void
  run(load?: Load<Data>): Promise<void>
  /** Asks again now, or when somebody shows it. */
  invalidate(): void
}

export const LOADING: State<never> = { data: undefined, error: undefined, loading: true }

/** @param shown called when the first one comes (true) and some time after the last one has left (false). */
export function createEntry<Data>(text: string, load: Load<Data>, shown: (used: boolean) => void): Entry<Data> {
  const listeners = new Set<() => void>()
  let state: State<Data> = LOADING
  let running: AbortController | undefined
  let at = Number.NEGATIVE_INFINITY

  const set = (next: State<Data>) => {
    state = next
    for (const listener of listeners) listener()
  }

  async function run(how = load): Promise<void> {
    running?.abort()
    const controller = new AbortController()
    running = controller
    if (!state.loading) set({ ...state, loading: true })
    const next = await how(controller.signal, state.data).then(
      (data) => ({ data, error: undefined, loading: false }),
      (error: Error) => ({ data: state.data, error, loading: false }),
    )
    if (running !== controller) return
    running = undefined
    at = Date.now()
    set(next)
  }

  return {
    text,
    read: () => state,
    subscribe: (listener, maxAgeMs) => {
      listeners.add(listener)
      shown(true)
      if (!running && (state.data === undefined || Date.now() - at >= maxAgeMs)) void run()
      return () => {
        listeners.delete(listener)
        // In its strict mode, React leaves and comes back at once.
        setTimeout(() => {
          if (listeners.size > 0) return
          running?.abort()
          running = undefined
          state = state.data === undefined ? LOADING : { ...state, loading: false }
          shown(false)
        })
      }
    },
    run,
    invalidate: () => {
      at = Number.NEGATIVE_INFINITY
      if (listeners.size > 0) void run()
    },
  }
}
