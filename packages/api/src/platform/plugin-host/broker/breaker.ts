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
import { texts } from './texts.ts'

export interface BreakerOptions {
  /** Failures in a row after which the provider is not asked for a while. */
  readonly failures: number
  /** The first pause. Each failed probe doubles it. */
  readonly pauseMs: number
  readonly longestPauseMs: number
}
export const DEFAULT_BREAKER: BreakerOptions = { failures: 10, pauseMs: 5_000, longestPauseMs: 300_000 }

/**
 * Stops requests to providers that keep failing, so that calls fail at once instead of waiting. Each server process has
 * its own.
 */
export interface Breakers {
  /**
   * Runs one attempt. After a pause, one attempt is let through as a probe and decides. Responses with status 500 or
   * above and transient failures count against the provider; other refusals do not.
   * @throws PluginFailure `transient` with `retryAfterMs`, at once, while the breaker is open.
   */
  attempt<T extends { readonly status: number }>(provider: string, run: () => Promise<T>): Promise<T>
  /** @throws PluginFailure like `attempt`, without running one, before anything is spent on it. */
  ensureClosed(provider: string): void
}

interface Breaker {
  readonly policy: CircuitBreakerPolicy
  opensAt: number
}

/** Maximum number of remembered providers: a plugin may contact any number of hosts. */
const MOST_PROVIDERS = 1_000

export function createBreakers({ failures, pauseMs, longestPauseMs }: BreakerOptions = DEFAULT_BREAKER): Breakers {
  const known = new Map<string, Breaker>()

  const create = (): Breaker => {
    const backoff = new ExponentialBackoff({
      initialDelay: pauseMs,
      maxDelay: longestPauseMs,
      generator: noJitterGenerator,
    })
    // A request that the caller cancelled says nothing about the provider, except as a probe: a probe must succeed to
    // close the breaker.
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
    // The least recently used provider is forgotten first.
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
    // While a probe is under way, other requests fail at once instead of waiting for its end.
    if (!resting && policy.state !== CircuitState.HalfOpen) return
    throw new PluginFailure('transient', 'unavailable', texts('resting'), Math.max(left, pauseMs))
  }

  return {
    ensureClosed,
    async attempt(provider, run) {
      ensureClosed(provider)
      return await breakerOf(provider).policy.execute(run)
    },
  }
}
