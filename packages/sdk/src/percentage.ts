/** How far an import has come. Select what the type has of it. */
export interface Progress {
  readonly processed?: number | null
  /** Unknown while a file is being read. */
  readonly total?: number | null
  /** Whole numbers, as text. */
  readonly processedBytes?: string | number | null
  readonly totalBytes?: string | number | null
}

/**
 * How much of a run is done, in whole percent from 0 to 100. Counts rows where their total is known, and bytes otherwise. It is
 * rounded down, so that 100 means done. Null where neither total is known.
 */
export function percentage({ processed, total, processedBytes, totalBytes }: Progress): number | null {
  const rows = total !== null && total !== undefined
  const whole = Number(rows ? total : (totalBytes ?? Number.NaN))
  const done = Number((rows ? processed : processedBytes) ?? Number.NaN)
  if (Number.isNaN(whole) || Number.isNaN(done)) return null
  return whole <= 0 ? 100 : Math.floor(Math.max(0, Math.min(1, done / whole)) * 100)
}
