import { Cron } from 'croner'
import { InvalidInputError } from '../../core/errors.ts'

/** Instants of a five-field cron expression are cut in a time zone, so that "at 8" stays at 8 over summer time. */
function cronOf(schedule: string, timeZone: string): Cron {
  return new Cron(schedule, { mode: '5-part', timezone: timeZone, paused: true })
}

/** The next `count` instants of a schedule after `from`. */
export function nextRuns(schedule: string, timeZone: string, count: number, from: Date): Date[] {
  return cronOf(schedule, timeZone).nextRuns(count, from)
}

/** Whether the schedule had an instant after `last` and not after `now`; several missed ones are made up for once. */
export function isDue(given: { schedule: string; timeZone: string; last: Date; now: Date }): boolean {
  const next = cronOf(given.schedule, given.timeZone).nextRun(given.last)
  return next !== null && next <= given.now
}

/**
 * Refuses what is no schedule.
 * @throws InvalidInputError with an example.
 */
export function assertSchedule(schedule: string, timeZone: string, now: Date): void {
  const refused = (why: string) =>
    new InvalidInputError(
      `${why} Write five fields (minute hour day month weekday), such as "0 8 * * 1-5" for 8 o’clock on workdays.`,
      ['input', 'schedule'],
      'INVALID_SCHEDULE',
    )
  let next: Date | null
  try {
    next = cronOf(schedule, timeZone).nextRun(now)
  } catch {
    throw refused('This is no schedule.')
  }
  if (!next) throw refused('This schedule never comes due.')
}
