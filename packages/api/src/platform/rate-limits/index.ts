export { RateLimitedError } from './error.ts'
export { rateLimitHeaders } from './headers.ts'
export {
  FILE_POINTS,
  LEAST_POINTS_PER_SECOND,
  MOST_POINTS_PER_SECOND,
  REQUEST_POINTS,
  SCIM_POINTS,
} from './limits.ts'
export { openRateLimiter, type RateLimiter, type Taken } from './rate-limiter.ts'
