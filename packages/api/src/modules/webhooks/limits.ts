/** Endpoints of one organisation. */
export const MOST_ENDPOINTS = 50
/** Deliveries of one endpoint that wait in the queue: what is behind them stays in the feed. */
export const MOST_QUEUED = 500
/** Requests of one endpoint at once, over all processes; of one that fails, or has not taken anything yet, only one. */
export const MOST_PER_ENDPOINT = 4
/** Requests of one organisation at once, of one process: more than it has endpoints, so that those that hang leave room. */
export const MOST_PER_ORGANIZATION = 64
/** Connections that one process uses to render bodies and to note outcomes, in all and for one organisation. */
export const MOST_TURNS = { inAll: 4, ofOne: 2 } as const
export const LARGEST_BODY_BYTES = 1_000_000
export const TIMEOUT_MS = 15_000
/** Longer than to render a body, to send it, and to wait for both. */
export const LEASE_MS = 90_000
/** 5 s, 10 s, 20 s … 12 h: nineteen attempts in about three days. */
export const RETRIES = { firstMs: 5_000, longestMs: 43_200_000, retries: 18 }
/** `Retry-After` is followed up to here. */
export const LONGEST_RETRY_AFTER_MS = 43_200_000
/** So long the secret before signs too, unless somebody says otherwise. */
export const FORMER_SECRET_HOURS = 24

/** Those that receivers and owners of endpoints reckon with. */
export const WEBHOOK_LIMITS = {
  endpoints: MOST_ENDPOINTS,
  perEndpoint: MOST_PER_ENDPOINT,
  largestBodyBytes: LARGEST_BODY_BYTES,
  timeoutMs: TIMEOUT_MS,
} as const
