import { Cron } from 'croner'
import { InvalidInputError } from '../../core/errors.ts'

/** Words that stand for five fields. */
const NICKNAMES = ['@hourly', '@daily', '@midnight', '@weekly', '@monthly', '@yearly', '@annually']

/** What a schedule is, for descriptions. */
export const SCHEDULE_FORM = `Cron expression of five fields, such as \`0 8 * * 1-5\` for 8 o’clock on workdays, or one of ${NICKNAMES.map((name) => `\`${name}\``).join(', ')}`

/** Instants of a schedule are cut in a time zone, so that "at 8" stays at 8 over summer time. */
function cronOf(schedule: string, timeZone: string): Cron {
  return new Cron(schedule, { mode: '5-part', timezone: timeZone, paused: true })
}

/** The next `count` instants of a schedule after `from`. */
export function nextRuns(schedule: string, timeZone: string, count: number, from: Date): Date[] {
  return cronOf(schedule, timeZone).nextRuns(count, from)
}

/** Whether the schedule had an instant after `last` and not after `now`; several missed ones are made up for once. */
export function isDue(state: { schedule: string; timeZone: string; last: Date; now: Date }): boolean {
  const next = cronOf(state.schedule, state.timeZone).nextRun(state.last)
  return next !== null && next <= state.now
}

/** Five fields or a nickname: the parser would take single dates too, which come due once and never again. */
const hasForm = (schedule: string): boolean =>
  NICKNAMES.includes(schedule.trim().toLowerCase()) || schedule.trim().split(/\s+/).length === 5

/** Why a text is no schedule, with an example of one; null where it is one. */
export function scheduleProblem(schedule: string, timeZone: string, now: Date): string | null {
  const refused = (why: string): string =>
    `${why} Write five fields (minute hour day month weekday), such as "0 8 * * 1-5" for 8 o’clock on workdays, or one of ${NICKNAMES.join(', ')}.`
  if (!hasForm(schedule)) return refused('This is no schedule.')
  try {
    return cronOf(schedule, timeZone).nextRun(now) ? null : refused('This schedule never comes due.')
  } catch {
    return refused('This is no schedule.')
  }
}

/**
 * Refuses what is no schedule.
 * @throws InvalidInputError INVALID_SCHEDULE with an example.
 */
export function assertSchedule(schedule: string, timeZone: string, now: Date): void {
  const problem = scheduleProblem(schedule, timeZone, now)
  if (problem !== null) throw new InvalidInputError(problem, ['input', 'schedule'], 'INVALID_SCHEDULE')
}

/** Why a text names no time zone; null where it does. */
export function timeZoneProblem(timeZone: string): string | null {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return null
  } catch {
    return 'There is no such time zone. Write its IANA name, such as "Europe/Paris", or "UTC".'
  }
}
