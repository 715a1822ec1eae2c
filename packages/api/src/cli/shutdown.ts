/** The handling of stop signals. */
export interface Shutdown {
  readonly signal: AbortSignal
  /** Resolves at the first request to stop. */
  readonly asked: Promise<void>
  /** Stops listening to signals. */
  end(): void
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/**
 * On Ctrl-C the terminal signals the whole process group, and npm forwards its own signal too: the second signal of one
 * key press must not force a stop.
 */
const SAME_PRESS_MS = 500
/** Time to finish what runs, behind the time for which the server goes on answering. */
const PATIENCE_MS = 9_500

/**
 * Listens to signals. The first one asks to stop; the next one, or a timeout, calls `atOnce`.
 * @param stops.atOnce ends the process as fast as possible.
 * @param drainMs how long the server goes on answering after the first one.
 */
export function onSignals(stops: { first(): void; atOnce(): void }, drainMs: number): Shutdown {
  const controller = new AbortController()
  const asked = Promise.withResolvers<void>()
  let askedAt: number | null = null
  const handle = () => {
    const now = performance.now()
    if (askedAt === null) {
      askedAt = now
      setTimeout(stops.atOnce, drainMs + PATIENCE_MS).unref()
      stops.first()
      controller.abort(new Stopped())
      asked.resolve()
    } else if (now - askedAt > SAME_PRESS_MS) stops.atOnce()
  }
  for (const signal of SIGNALS) process.on(signal, handle)
  return {
    signal: controller.signal,
    asked: asked.promise,
    end: () => {
      for (const signal of SIGNALS) process.off(signal, handle)
    },
  }
}

/** Thrown when a start was interrupted by a request to stop. */
export class Stopped extends Error {}
