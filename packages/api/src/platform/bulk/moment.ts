import type { Moment } from '@portevoix/sdk/rows'

/** When something was, and whether the file gave the day alone: then it is that day's midnight in UTC. */
export interface When {
  at: Date
  dateOnly: boolean
}

export function whenOf({ at, on }: Moment): When {
  return on === null ? { at: new Date(at), dateOnly: false } : { at: new Date(`${on}T00:00:00Z`), dateOnly: true }
}
