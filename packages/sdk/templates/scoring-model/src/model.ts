import { defineScoringModel, type FeatureRow, type Scored, type ScoreReason } from '@portevoix/sdk/plugin'
import { z } from 'zod'

/** The features of a person that the model uses, by its own names; rows contain nothing else, and no identity. */
const features = {
  soughtForAdvice: { source: 'tie.advice.inDegree', type: 'number', monotone: 1, missing: 'null' },
  namedForExpertise: { source: 'nomination.expertise.share', type: 'number', monotone: 1, missing: 'null' },
} as const
const DIMENSIONS = ['advice', 'expertise'] as const
const RANGE = 100

const Params = z.strictObject({
  adviceWeight: z.number().min(0).max(1).default(0.7).meta({
    title: 'Weight of advice',
    description: 'Share of the score that being sought for advice decides; nominations decide the rest.',
  }),
})
/** The host freezes this at the fit, so that a score means the same until the next fit. */
const Fitted = z.object({ usual: z.number().positive() })

type Row = FeatureRow<typeof features>
type Score = Scored<(typeof DIMENSIONS)[number], keyof typeof features>

/** base 0 + advice in [0, 100 · weight] + expertise in [0, 100 · (1 − weight)] = value. */
function scoreOf({ soughtForAdvice, namedForExpertise }: Row, weight: number, usual: number): Score {
  const score: Score = {
    value: 0,
    base: 0,
    coverage: 0,
    parts: { advice: { contribution: 0, reasons: [] }, expertise: { contribution: 0, reasons: [] } },
  }
  const add = (dimension: (typeof DIMENSIONS)[number], reason: ScoreReason<keyof typeof features>, share: number) => {
    score.parts[dimension] = { contribution: reason.contribution, reasons: [reason] }
    score.value += reason.contribution
    score.coverage += share
  }
  // What is missing contributes nothing, and is missing from the coverage.
  if (soughtForAdvice !== null) {
    const sought = Math.max(0, soughtForAdvice)
    // x / (x + usual) rises with x, is ½ for the usual number, and never reaches 1: nothing has to be cut off.
    const contribution = RANGE * weight * (sought / (sought + usual))
    const text = `${sought} colleagues turn to this person for advice; ${usual} is usual.`
    add('advice', { feature: 'soughtForAdvice', contribution, text }, weight)
  }
  if (namedForExpertise !== null) {
    const contribution = RANGE * (1 - weight) * Math.min(1, Math.max(0, namedForExpertise))
    const text = 'Colleagues name this person for expertise.'
    add('expertise', { feature: 'namedForExpertise', contribution, text }, 1 - weight)
  }
  return score
}

/** Scores who helps others, by advice ties and nominations. */
export const helpfulnessModel = defineScoringModel({
  id: 'helpfulness',
  version: '1.0.0',
  title: 'Helpfulness',
  subject: 'person',
  features,
  dimensions: DIMENSIONS,
  range: [0, RANGE],
  params: Params,
  card: {
    purpose: 'Finding colleagues whom others already turn to, in order to ask them whether they want to speak.',
    notFor: ['Appraisal, pay or promotion', 'Decisions that nobody looks at'],
    basis: 'Ties of the kind advice, and nominations for expertise.',
    knownLimits: 'People of departments that were not asked seem less sought than they are.',
    owner: 'Internal communications',
  },
  fit(rows) {
    const known = rows.flatMap(({ soughtForAdvice }) => soughtForAdvice ?? []).sort((a, b) => a - b)
    return { usual: Math.max(1, known[Math.floor(known.length / 2)] ?? 1) }
  },
  score(rows, { params, fitted }) {
    const { usual } = fitted === null ? { usual: 1 } : Fitted.parse(fitted)
    return rows.map((row) => scoreOf(row, params.adviceWeight, usual))
  },
})
