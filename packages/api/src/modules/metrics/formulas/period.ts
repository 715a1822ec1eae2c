/** A half-open stretch of time, [from, to). */
export interface Period {
  from: Date
  to: Date
}

export function isEmptyPeriod({ from, to }: Period): boolean {
  return from.getTime() >= to.getTime()
}
