import { RequestError } from '../../core/errors.ts'
import type { BucketOwner } from './bucket.ts'
import { rateLimitHeaders } from './headers.ts'
import { texts } from './texts.ts'

interface Refused {
  readonly owner: BucketOwner
  /** Path of the list that costs most; null where there is none. */
  readonly dearest: string | null
  readonly requested: number
  readonly available: number
  readonly capacity: number
  readonly restoreRate: number
  readonly retryAfterS: number
}

/** The bucket of the key, account or organisation has too few points for this request now. */
export class RateLimitedError extends RequestError {
  constructor(refused: Refused) {
    const { owner, dearest, requested, available, restoreRate, retryAfterS } = refused
    const facts = { requested, available, rate: restoreRate, seconds: retryAfterS }
    const told =
      dearest === null ? texts(WHOSE[owner], facts) : texts(`${WHOSE[owner]}-list`, { ...facts, list: dearest })
    super('RATE_LIMITED', told, null, {
      extensions: { cost: { requested, available, restoreRate, dearest } },
      headers: { 'retry-after': String(retryAfterS), ...rateLimitHeaders(refused) },
    })
  }
}

const WHOSE = { KEY: 'key', ACCOUNT: 'account', ORGANIZATION: 'organization' } as const
