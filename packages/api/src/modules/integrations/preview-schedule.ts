import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { timeZoneOf } from './loaders.ts'
import { nextRuns, scheduleProblem, timeZoneProblem } from './schedule.ts'

/** At most so many instants of a schedule are told at a time. */
export const MOST_NEXT_RUNS = 10
const NEXT_RUNS = 3

/** How many instants are told, for what was asked. */
export const countOf = (asked: number | null | undefined): number =>
  Math.min(MOST_NEXT_RUNS, Math.max(1, asked ?? NEXT_RUNS))

/**
 * When a schedule would come due next, before anybody saves it.
 * @throws RequestError BAD_REQUEST for what is no schedule or no time zone.
 */
export async function previewSchedule(
  ctx: Context,
  given: { schedule: string; timeZone?: string | null | undefined; count?: number | null | undefined },
): Promise<Date[]> {
  assertCan(ctx, 'integration:read')
  const timeZone = given.timeZone ?? (await timeZoneOf(ctx))
  const refuse = (argument: string, problem: string | null): void => {
    if (problem !== null) throw new RequestError('BAD_REQUEST', `${argument}: ${problem}`)
  }
  refuse('timeZone', timeZoneProblem(timeZone))
  refuse('schedule', scheduleProblem(given.schedule, timeZone, ctx.now()))
  return nextRuns(given.schedule, timeZone, countOf(given.count), ctx.now())
}
