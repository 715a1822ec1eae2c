import type { Moment } from '@portevoix/sdk/rows'

/** When something happened: an instant, or a day when the file gives no time. One of the two is null. */
export interface MomentOfRow {
  at: Date | null
  /** `2026-07-14`. */
  on: string | null
}

export function momentOfRow({ at, on }: Moment): MomentOfRow {
  return on === null ? { at: new Date(at), on } : { at: null, on }
}
