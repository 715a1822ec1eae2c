import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { MessageRow, type Text } from '../../core/texts/index.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { countArgument } from '../../platform/lists/index.ts'
import { nextRuns, scheduleProblem, timeZoneProblem } from './schedule.ts'

/** Default number of previewed runs. */
export const FEW_RUNS = 3
export const runsArgument = countArgument({ what: 'instants', standard: FEW_RUNS, most: 10 })

/**
 * The next runs of a schedule that is not stored yet.
 * @throws RequestError BAD_REQUEST for an invalid schedule or time zone.
 */
export async function previewSchedule(
  ctx: Context,
  request: { schedule: string; timeZone?: string | null | undefined; first?: number | null | undefined },
): Promise<Date[]> {
  assertCan(ctx, 'integration:read')
  const timeZone = request.timeZone ?? (await organizationTimeZone(ctx))
  const refuse = (argument: string, problem: Text | null): void => {
    if (problem !== null) throw new RequestError('BAD_REQUEST', new MessageRow([`${argument}:`, problem]))
  }
  refuse('timeZone', timeZoneProblem(timeZone))
  refuse('schedule', scheduleProblem(request.schedule, timeZone, ctx.now()))
  return nextRuns(request.schedule, timeZone, request.first ?? FEW_RUNS, ctx.now())
}
