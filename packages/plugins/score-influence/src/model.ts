import type { FeatureRow, Scored, ScoreReason } from '@portevoix/sdk/plugin'
import { defineScoringModel } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { card } from './card.ts'
import type { Distribution } from './distribution.ts'
import { distributionSchema, fitDistribution, positionIn } from './distribution.ts'
import type { FeatureName, RankedFeature } from './features.ts'
import { comparison, features, type Indicator, indicatorsOf, reachOf, reachSentence } from './features.ts'
import type { Dimension, Weights } from './params.ts'
import { DIMENSIONS, influenceParams, sharesOf } from './params.ts'

type Row = FeatureRow<typeof features>
type Score = Scored<Dimension, FeatureName>

const fittedSchema = z.object({ distributions: z.record(z.string(), distributionSchema) })
type Cohort = Partial<Record<RankedFeature, Distribution>>

const RANGE = 100

const isKnown = (value: number | null): value is number => value !== null && Number.isFinite(value)

/** Sums of shares have rounding errors of 1e-16, which would show as 0.7000000000000002. */
const wholeOf = (share: number): number => Math.min(1, Math.round(share * 1e9) / 1e9)

const emptyParts = (): Score['parts'] => ({
  credibility: { contribution: 0, reasons: [] },
  expertise: { contribution: 0, reasons: [] },
  mobilisation: { contribution: 0, reasons: [] },
  impartiality: { contribution: 0, reasons: [] },
  reach: { contribution: 0, reasons: [] },
})

/**
 * base + Σ contributions = value, in [0, 100]:
 *
 * - base = 50 · (1 − share of reach): what the mean of the cohort gets, and who is not known at all.
 * - ranked features: 100 · share · (mid-rank − ½), so between −50 and +50 of their share.
 * - reach: 100 · share · [0, 1].
 *
 * A missing feature contributes nothing and lowers the coverage by its share.
 */
function scoreRow(row: Row, indicators: readonly Indicator[], shares: Weights, cohort: Cohort): Score {
  const parts = emptyParts()
  let coverage = 0
  const add = (dimension: Dimension, reason: ScoreReason<FeatureName>, share: number) => {
    parts[dimension].reasons.push(reason)
    parts[dimension].contribution += reason.contribution
    coverage += share
  }

  for (const indicator of indicators) {
    const share = shares[indicator.dimension] * indicator.share
    const value = row[indicator.feature]
    const distribution = cohort[indicator.feature]
    const position = isKnown(value) && distribution ? positionIn(distribution, value) : null
    if (!isKnown(value) || position === null || share === 0) continue
    const contribution = RANGE * share * (position.middle - 0.5)
    const text = indicator.sentence(value, comparison(position))
    add(indicator.dimension, { feature: indicator.feature, contribution, text }, share)
  }
  if (isKnown(row.followers) && shares.reach > 0) {
    const contribution = RANGE * shares.reach * reachOf(row.followers)
    add('reach', { feature: 'followers', contribution, text: reachSentence(row.followers) }, shares.reach)
  }

  const base = (RANGE / 2) * (1 - shares.reach)
  const value = DIMENSIONS.reduce((sum, dimension) => sum + parts[dimension].contribution, base)
  return { value, base, coverage: wholeOf(coverage), parts }
}

/** Scores influence among colleagues by who is asked for advice, trusted and named; followers are a bonus. */
export const influenceModel = defineScoringModel({
  id: 'influence',
  version: '2.0.0',
  title: 'Influence among colleagues',
  subject: 'person',
  features,
  dimensions: DIMENSIONS,
  range: [0, RANGE],
  params: influenceParams,
  card,
  fit(rows, params) {
    const distributions = indicatorsOf(params).map(({ feature }) => [
      feature,
      fitDistribution(rows.map((row) => row[feature])),
    ])
    return { distributions: Object.fromEntries(distributions) }
  },
  /** Without a fitted cohort there is nothing to compare with: all features except reach count as unknown. */
  score(rows, { params, fitted }) {
    const shares = sharesOf(params)
    const indicators = indicatorsOf(params)
    const cohort: Cohort = fitted === null ? {} : fittedSchema.parse(fitted).distributions
    return rows.map((row) => scoreRow(row, indicators, shares, cohort))
  },
})
