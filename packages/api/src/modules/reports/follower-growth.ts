import type { Context } from '../../core/context.ts'
import { dayIn } from '../../core/time-zone.ts'
import type { Hidden } from '../../platform/small-groups/index.ts'
import { type Bucket, EARLIEST_MS, type Exact, exact } from '../metrics/index.ts'
import { figureOf } from './figures.ts'
import { hiddenBy } from './hidden.ts'
import type { Scope } from './scope.ts'
import { cutIn } from './series.ts'

const METRIC = 'followers'

/** How many followers an account had at the end of a step, and how many more than at its beginning. */
interface Step {
  at: Date
  on: string | null
  followers: string | null
  gained: string | null
  /** Whether anybody told a number in the step; otherwise that of before still stands. */
  isTold: boolean
}

/** The followers of an account over time. */
export interface FollowerGrowth {
  bucket: Bucket
  timeZone: string
  atStart: string | null
  atEnd: string | null
  gained: string | null
  steps: Step[]
  hidden: Hidden | null
}

/**
 * Followers of an account step by step. A number stands until another one is told, so that a step in which nobody told
 * anything has no gain, and not none known. Steps to come have no number.
 * @param isRead whether the actor may read numbers of the account.
 * @throws FieldError TOO_MANY_BUCKETS.
 */
export async function followerGrowthOf(
  ctx: Context,
  request: Scope & { bucket: Bucket; timeZone: string },
  isRead: boolean,
): Promise<FollowerGrowth> {
  const { bucket, timeZone, period, knownAt } = request
  const buckets = await cutIn(ctx, { period, bucket, timeZone }, 2)
  const now = knownAt ?? ctx.now()
  const over = buckets.filter(({ from }) => isRead && from <= now)
  const levelBy = async (to: Date) => {
    const { value } = await figureOf(ctx, { ...request, period: { from: new Date(EARLIEST_MS), to } }, METRIC)
    return value === null ? null : exact(value)
  }
  const [levels, told] = await Promise.all([
    Promise.all(isRead ? [period.from, ...over.map(({ to }) => to)].map(levelBy) : []),
    Promise.all(over.map(({ from, to }) => figureOf(ctx, { ...request, period: { from, to } }, METRIC))),
  ])
  return {
    ...{ bucket, timeZone },
    ...{ atStart: shown(levels[0]), atEnd: shown(levels.at(-1)), gained: gainOf(levels[0], levels.at(-1)) },
    steps: buckets.map(({ at }, index) => ({
      at,
      on: bucket === 'HOUR' ? null : dayIn(timeZone, at),
      followers: shown(levels[index + 1]),
      gained: gainOf(levels[index], levels[index + 1]),
      isTold: (told[index]?.value ?? null) !== null,
    })),
    hidden: await hiddenBy(ctx, isRead ? null : 'PERMISSION'),
  }
}

const shown = (level: Exact | null | undefined): string | null => level?.toFixed() ?? null

const gainOf = (before: Exact | null | undefined, after: Exact | null | undefined): string | null =>
  before && after ? after.minus(before).toFixed() : null
