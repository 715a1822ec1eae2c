/** What a client needs to know of a bucket to plan by it. */
interface Told {
  readonly owner: string
  readonly available: number
  readonly capacity: number
  readonly restoreRate: number
}

/**
 * The two headers of draft-ietf-httpapi-ratelimit-headers-10: the quota and what is left of it are
 * points; `w` is how long an empty bucket takes to fill, and `t` until this one is full again, in seconds.
 */
export function rateLimitHeaders({ owner, available, capacity, restoreRate }: Told): Record<string, string> {
  const policy = `"${owner.toLowerCase()}"`
  const left = Math.max(0, Math.floor(available))
  return {
    'ratelimit-policy': `${policy};q=${capacity};w=${Math.ceil(capacity / restoreRate)}`,
    ratelimit: `${policy};r=${left};t=${Math.ceil((capacity - left) / restoreRate)}`,
  }
}
