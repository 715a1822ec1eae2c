import type { FeatureName, RankedFeature } from './features.ts'
import type { ContentFitParams, Dimension } from './params.ts'
import { type Quantiles, rankIn } from './quantiles.ts'

/** The fitted cohort, by feature. */
export type Cohort = Partial<Record<RankedFeature, Quantiles>>

/** How good a value is, in [0, 1], where ½ is neutral; null when the cohort has nothing to compare with. */
export interface Indicator {
  readonly feature: FeatureName
  readonly dimension: Dimension
  /** Share of the dimension; the shares of a dimension add up to 1. */
  readonly share: number
  goodness(value: number, params: ContentFitParams, cohort: Cohort): number | null
  sentence(value: number, goodness: number): string
}

const LONGEST_SENTENCE = 40
const SHORTEST_SENTENCE = 10
const LONGEST_TITLE = 140
const SHORTEST_TITLE = 60

/** 1 up to `good`, 0 from `bad` on, linear between. */
const falling = (value: number, good: number, bad: number): number =>
  Math.max(0, Math.min(1, (bad - value) / (bad - good)))

const count = (value: number, one: string, many: string): string =>
  value === 1 ? `1 ${one}` : `${String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',')} ${many}`

const judgement = (goodness: number): string =>
  goodness > 0.5 ? 'which speaks for it' : goodness < 0.5 ? 'which speaks against it' : 'which is neither good nor bad'

/** A mid-rank as a percentage. */
const placeOf = (goodness: number): string =>
  `place ${Math.round(goodness * 100)} of 100 among the contents measured, 100 being the most`

const proof = (feature: RankedFeature, share: number, one: string, many: string): Indicator => ({
  ...{ feature, dimension: 'proof', share },
  goodness: (value, _params, cohort) => {
    const quantiles = cohort[feature]
    return quantiles ? rankIn(quantiles, value) : null
  },
  sentence: (value, goodness) => `It has brought ${count(value, one, many)} so far: ${placeOf(goodness)}.`,
})

export const INDICATORS: readonly Indicator[] = [
  {
    ...{ feature: 'ageDays', dimension: 'freshness', share: 1 },
    goodness: (days, { halfLifeDays }) => 0.5 ** (Math.max(0, days) / halfLifeDays),
    sentence: (days, goodness) => {
      const age = days < 1 ? 'less than a day' : count(Math.floor(days), 'day', 'days')
      return `It was published ${age} ago, ${judgement(goodness)}.`
    },
  },
  {
    ...{ feature: 'sentenceLength', dimension: 'clarity', share: 0.6 },
    goodness: (words) => falling(words, SHORTEST_SENTENCE, LONGEST_SENTENCE),
    sentence: (words, goodness) =>
      `Its sentences have ${count(words, 'word', 'words')} on average, ${judgement(goodness)}.`,
  },
  {
    ...{ feature: 'titleLength', dimension: 'clarity', share: 0.4 },
    goodness: (units) => falling(units, SHORTEST_TITLE, LONGEST_TITLE),
    sentence: (units, goodness) => `Its title has ${count(units, 'character', 'characters')}, ${judgement(goodness)}.`,
  },
  {
    ...{ feature: 'topics', dimension: 'relevance', share: 1 },
    // Zero counts against it, one is good, and each further one adds less.
    goodness: (topics) => 1 - 0.25 ** Math.max(0, topics),
    sentence: (topics, goodness) =>
      topics > 0
        ? `It names ${count(topics, 'topic', 'topics')} of the organisation, ${judgement(goodness)}.`
        : 'It names none of the organisation’s topics, which speaks against it.',
  },
  proof('engagements', 0.6, 'engagement', 'engagements'),
  proof('shares', 0.4, 'share', 'shares'),
  {
    ...{ feature: 'words', dimension: 'completeness', share: 0.5 },
    goodness: (words, { fullText }) => Math.min(1, Math.max(0, words) / fullText),
    sentence: (words, goodness) =>
      `Its text has ${count(words, 'word', 'words')} to draw from, ${judgement(goodness)}.`,
  },
  {
    ...{ feature: 'hasUrl', dimension: 'completeness', share: 0.5 },
    goodness: (has) => Math.min(1, Math.max(0, has)),
    sentence: (has) =>
      has > 0
        ? 'It has an address to lead readers to.'
        : 'It has no address to lead readers to, which speaks against it.',
  },
]
