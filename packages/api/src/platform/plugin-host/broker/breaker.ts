import {
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  noJitterGenerator,
} from 'cockatiel'
import { pauseMs as pauseAfter } from '../../../core/backoff.ts'
import { PluginFailure } from '../failure.ts'

export interface BreakerOptions {
  /** Failures one after the other after which nothing is asked for a while. */
  readonly failures: number
  /** How long, the first time. It doubles with every probe that fails. */
  readonly pauseMs: number
  readonly longestPauseMs: number
}
export const DEFAULT_BREAKER: BreakerOptions = { failures: 10, pauseMs: 5_000, longestPauseMs: 300_000 }

/** Spares providers that fail, and calls that would wait for them in vain. Each process of the server has its own. */
export interface Breakers {
  /**
   * Runs one attempt. After a pause one of them is let through as a probe, and decides.
   * Answers of 500 and above, and failures that may pass, count against the provider; others are its good right.
   * @throws PluginFailure `transient` with `retryAfterMs` at once, while the provider rests.
   */
  attempt<T extends { readonly status: number }>(provider: string, run: () => Promise<T>): Promise<T>
  /** @throws PluginFailure like `attempt`, without one: for what would be spent before it. */
  ensureClosed(provider: string): void
}

interface Breaker {
  readonly policy: CircuitBreakerPolicy
  opensAt: number
}

/** So many providers are remembered; a plugin may be sent to any number of hosts. */
const MOST_PROVIDERS = 1_000

export function createBreakers({ failures, pauseMs, longestPauseMs }: BreakerOptions = DEFAULT_BREAKER): Breakers {
  const known = new Map<string, Breaker>()

  const create = (): Breaker => {
    const backoff = new ExponentialBackoff({
      initialDelay: pauseMs,
      maxDelay: longestPauseMs,
      generator: noJitterGenerator,
    })
    // What the caller cut short says nothing about the provider; but it is no proof of health, which a probe has to give.
    const counts = (error: unknown): boolean =>
      error instanceof PluginFailure &&
      error.kind === 'transient' &&
      (error.reason !== 'cancelled' || breaker.policy.state === CircuitState.HalfOpen)
    const failed = (answer: unknown): boolean => (answer as { status: number }).status >= 500
    const policy = circuitBreaker(handleWhen(counts).orWhenResult(failed), {
      breaker: new ConsecutiveBreaker(failures),
      halfOpenAfter: backoff,
    })
    const breaker: Breaker = { policy, opensAt: 0 }
    let breaks = 0
    policy.onBreak(() => {
      breaks += 1
      breaker.opensAt = Date.now() + pauseAfter({ firstMs: pauseMs, longestMs: longestPauseMs }, breaks)
    })
    policy.onReset(() => {
      breaks = 0
    })
    return breaker
  }
  const breakerOf = (provider: string): Breaker => {
    const breaker = known.get(provider) ?? create()
    // The longest unused one goes first.
    known.delete(provider)
    known.set(provider, breaker)
    const [oldest] = known.keys()
    if (known.size > MOST_PROVIDERS && oldest !== undefined) known.delete(oldest)
    return breaker
  }
  const ensureClosed = (provider: string): void => {
    const { policy, opensAt } = breakerOf(provider)
    const left = opensAt - Date.now()
    const resting = policy.state === CircuitState.Open && left > 0
    // While a probe is under way others would have to wait for its end.
    if (!resting && policy.state !== CircuitState.HalfOpen) return
    throw new PluginFailure(
      'transient',
      'unavailable',
      'the provider failed several times in a row and is left alone for a while',
      Math.max(left, pauseMs),
    )
  }

  return {
    ensureClosed,
    async attempt(provider, run) {
      ensureClosed(provider)
      return await breakerOf(provider).policy.execute(run)
    },
  }
}
