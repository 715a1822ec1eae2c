/** Days for which an export can be downloaded. */
export const DAYS_KEPT = 7
export const DAY_MS = 86_400_000

/** Of one part: what a worker and a server have in memory of a file at a time. */
export const PART_BYTES = 262_144

/** Of one file. */
export const LARGEST_EXPORT_BYTES = 256 * 1_048_576

/** Of one account, until they expire. */
export const MOST_OF_ACCOUNT = 100

/** Of an organisation: those that have not ended, and all until they expire. */
export const MOST_AT_ONCE = 20
export const MOST_OF_ORGANIZATION = 1_000

/** For so long a worker reads one list before others get their turn. */
export const TURN_MS = 10_000

/** Those that whoever makes exports reckons with. */
export const EXPORT_LIMITS = {
  daysKept: DAYS_KEPT,
  largestBytes: LARGEST_EXPORT_BYTES,
  ofAccount: MOST_OF_ACCOUNT,
  ofOrganization: MOST_OF_ORGANIZATION,
  atOnce: MOST_AT_ONCE,
} as const

declare module '../../core/context.ts' {
  interface Services {
    /** What the exports of an organisation may take together. */
    readonly exports: { readonly mostBytes: number }
  }
}
