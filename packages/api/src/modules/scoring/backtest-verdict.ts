import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { ScoreBacktest, ScoreRun } from '../../generated/prisma/client.ts'
import { MEASURE_OF, MEASURES, type Measure } from './backtest-measures.ts'
import { ModelDefinition } from './definition.ts'
import { sameAs } from './scope.ts'
import { texts } from './texts.ts'

/** Name of the baseline that is another run, not a feature. */
export const PREVIOUS = 'previous'

/** Whether the score did better than its baseline; null where either could not be told. */
export function beats({ measure, value, baseline }: ScoreBacktest): boolean | null {
  if (value === null || baseline === null) return null
  return MEASURES[measure as Measure].lessIsBetter ? value < baseline : value > baseline
}

/**
 * Refuses a run whose model says what it must beat, unless its latest backtest of that kind shows that it does.
 * @throws ConflictError BACKTEST_NOT_BEATEN.
 */
export async function assertBeaten(ctx: Context, run: ScoreRun): Promise<void> {
  const { backtest: declared } = ModelDefinition.parse(run.definition)
  if (!declared) return
  const shown = await ctx.db.scoreRun.count({ where: { ...sameAs(run), current: true } })
  if (declared.mustBeat === 'previous' && shown === 0) return
  const latest = await ctx.db.scoreBacktest.findFirst({
    where: {
      runId: run.id,
      outcome: declared.outcome,
      measure: MEASURE_OF[declared.metric],
      baselineName: declared.mustBeat === 'previous' ? PREVIOUS : { not: PREVIOUS },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  if (latest && beats(latest)) return
  const problem = texts(latest ? 'backtest-not-shown' : 'no-backtest')
  const { outcome, metric } = declared
  throw new ConflictError(
    texts(declared.mustBeat === 'previous' ? 'previous-not-beaten' : 'feature-not-beaten', {
      outcome,
      metric,
      problem,
    }),
    null,
    'BACKTEST_NOT_BEATEN',
  )
}
