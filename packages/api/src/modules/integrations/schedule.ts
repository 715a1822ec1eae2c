import { Cron } from 'croner'
import { InvalidInputError } from '../../core/errors.ts'
import type { Text } from '../../core/texts/index.ts'
import { texts } from './texts.ts'

/** Nicknames for common schedules of five fields. */
const NICKNAMES = ['@hourly', '@daily', '@midnight', '@weekly', '@monthly', '@yearly', '@annually']

/** Describes the format, for descriptions in the API. */
export const SCHEDULE_FORM = `Cron expression of five fields, such as \`0 8 * * 1-5\` for 8 o’clock on workdays, or one of ${NICKNAMES.map((name) => `\`${name}\``).join(', ')}`

/** Evaluated in a time zone, so that "at 8" stays at 8 across summer time. */
function cronOf(schedule: string, timeZone: string): Cron {
  return new Cron(schedule, { mode: '5-part', timezone: timeZone, paused: true })
}

export function nextRuns(schedule: string, timeZone: string, count: number, from: Date): Date[] {
  return cronOf(schedule, timeZone).nextRuns(count, from)
}

/** Whether the schedule had an instant after `last` and up to `now`; several missed instants count once. */
export function isDue(state: { schedule: string; timeZone: string; last: Date; now: Date }): boolean {
  const next = cronOf(state.schedule, state.timeZone).nextRun(state.last)
  return next !== null && next <= state.now
}

/** Only five fields or a nickname: the parser also accepts single dates, which would run once and never again. */
const hasForm = (schedule: string): boolean =>
  NICKNAMES.includes(schedule.trim().toLowerCase()) || schedule.trim().split(/\s+/).length === 5

/** Explains why a text is not a schedule, with an example; null when it is one. */
export function scheduleProblem(schedule: string, timeZone: string, now: Date): Text | null {
  const refused = (problem: Text): Text => texts('schedule-form', { problem, nicknames: NICKNAMES.join(', ') })
  if (!hasForm(schedule)) return refused(texts('not-a-schedule'))
  try {
    return cronOf(schedule, timeZone).nextRun(now) ? null : refused(texts('never-runs'))
  } catch {
    return refused(texts('not-a-schedule'))
  }
}

/** @throws InvalidInputError INVALID_SCHEDULE with an example. */
export function assertSchedule(schedule: string, timeZone: string, now: Date): void {
  const problem = scheduleProblem(schedule, timeZone, now)
  if (problem !== null) throw new InvalidInputError(problem, ['input', 'schedule'], 'INVALID_SCHEDULE')
}

/** Explains why a text is not a time zone; null when it is one. */
export function timeZoneProblem(timeZone: string): Text | null {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return null
  } catch {
    return texts('no-such-time-zone')
  }
}
