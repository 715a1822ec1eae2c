import type { FeatureRow, Scored } from '@portevoix/sdk/plugin'
import { defineScoringModel } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { card } from './card.ts'
import { type FeatureName, features, type RankedFeature } from './features.ts'
import { type Cohort, INDICATORS } from './indicators.ts'
import {
  type ContentFitParams,
  contentFitParams,
  DIMENSIONS,
  type Dimension,
  sharesOf,
  type Weights,
} from './params.ts'
import { quantilesOf, quantilesSchema } from './quantiles.ts'

type Row = FeatureRow<typeof features>
type Score = Scored<Dimension, FeatureName>

const RANKED: readonly RankedFeature[] = ['shares', 'engagements']
const fittedSchema = z.object({ quantiles: z.partialRecord(z.enum(['shares', 'engagements']), quantilesSchema) })

const RANGE = 100

const isKnown = (value: number | null): value is number => value !== null && Number.isFinite(value)

/** Sums of shares have rounding errors of 1e-16, which would show as 0.7000000000000002. */
const wholeOf = (share: number): number => Math.min(1, Math.round(share * 1e9) / 1e9)

/**
 * base + Σ contributions = value, in [0, 100]: the base of 50 is the value when nothing is known, and each feature adds
 * 100 · share · (goodness − ½). A missing feature adds nothing and lowers the coverage by its share.
 */
function scoreRow(row: Row, options: { params: ContentFitParams; shares: Weights; cohort: Cohort }): Score {
  const { params, shares, cohort } = options
  const parts: Score['parts'] = {
    freshness: { contribution: 0, reasons: [] },
    clarity: { contribution: 0, reasons: [] },
    relevance: { contribution: 0, reasons: [] },
    proof: { contribution: 0, reasons: [] },
    completeness: { contribution: 0, reasons: [] },
  }
  let coverage = 0
  for (const { feature, dimension, share: within, goodness: judge, sentence } of INDICATORS) {
    const share = shares[dimension] * within
    const value = row[feature]
    const goodness = isKnown(value) ? judge(value, params, cohort) : null
    if (!isKnown(value) || goodness === null || share === 0) continue
    const contribution = RANGE * share * (goodness - 0.5)
    parts[dimension].reasons.push({ feature, contribution, text: sentence(value, goodness) })
    parts[dimension].contribution += contribution
    coverage += share
  }
  const base = RANGE / 2
  const value = DIMENSIONS.reduce((sum, dimension) => sum + parts[dimension].contribution, base)
  return { value, base, coverage: wholeOf(coverage), parts }
}

/** Scores how suitable content is for sharing, by its properties and its results so far. */
export const contentFitModel = defineScoringModel({
  id: 'content-fit',
  version: '1.0.0',
  title: 'Fit to be shared',
  subject: 'content',
  features,
  dimensions: DIMENSIONS,
  range: [0, RANGE],
  params: contentFitParams,
  card,
  backtest: { outcome: 'engagements', metric: 'spearman', mustBeat: 'baseline' },
  fit(rows) {
    return { quantiles: Object.fromEntries(RANKED.map((name) => [name, quantilesOf(rows.map((row) => row[name]))])) }
  },
  /** Without a fitted cohort there is nothing to compare with: the results so far count as unknown. */
  score(rows, { params, fitted }) {
    const cohort: Cohort = fitted === null ? {} : fittedSchema.parse(fitted).quantiles
    const options = { params, shares: sharesOf(params), cohort }
    return rows.map((row) => scoreRow(row, options))
  },
})
