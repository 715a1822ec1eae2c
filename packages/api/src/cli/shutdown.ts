/** Asked by a signal to stop. */
export interface Shutdown {
  readonly signal: AbortSignal
  /** Resolves at the first request to stop. */
  readonly asked: Promise<void>
  /** No more signals are listened to. */
  end(): void
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/**
 * On Ctrl-C the terminal signals the whole group, and npm passes its own signal on as well: the second one of the same
 * key press must not count as impatience.
 */
const SAME_PRESS_MS = 500
const PATIENCE_MS = 9_500

/**
 * Listens to signals: the first asks to stop, the next one calls `atOnce`, and so does time.
 * @param stops.atOnce ends the process as fast as it can.
 */
export function onSignals(stops: { first(): void; atOnce(): void }): Shutdown {
  const controller = new AbortController()
  const asked = Promise.withResolvers<void>()
  let askedAt: number | null = null
  const handle = () => {
    const now = performance.now()
    if (askedAt === null) {
      askedAt = now
      setTimeout(stops.atOnce, PATIENCE_MS).unref()
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

/** Thrown where a start was interrupted by a request to stop. */
export class Stopped extends Error {}
