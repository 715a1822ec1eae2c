import type { Position } from './distribution.ts'
import { type Dimension, type InfluenceParams, MOST_KINDS, TIE_DIMENSIONS, type TieDimension } from './params.ts'

const number = { type: 'number', missing: 'null' } as const

/** The measures of each kind of tie, with their share of the kind and the catalogue's name. */
const STANDING = [
  { measure: 'Sought', share: 0.4, source: 'inDegree' },
  { measure: 'Strength', share: 0.2, source: 'inStrength' },
  { measure: 'BySought', share: 0.4, source: 'pageRank' },
] as const

type Place = 1 | 2 | 3
type TieFeature = `${TieDimension}${Place}${(typeof STANDING)[number]['measure']}`

const PLACES = Array.from({ length: MOST_KINDS }, (_, index) => (index + 1) as Place)
/** Kinds with which the features are declared; the params name the kinds that are read. */
const DECLARED = { credibility: 'advice', mobilisation: 'friendship' } as const

const tieFeatures = Object.fromEntries(
  TIE_DIMENSIONS.flatMap((dimension) =>
    PLACES.flatMap((place) =>
      STANDING.map(({ measure, source }) => [
        `${dimension}${place}${measure}`,
        {
          ...{ ...number, source: `tie.${DECLARED[dimension]}.${source}`, monotone: 1 },
          kindFrom: ['sources', dimension, String(place - 1)],
        },
      ]),
    ),
  ),
) as unknown as Record<
  TieFeature,
  typeof number & { source: `tie.${string}.inDegree`; monotone: 1; kindFrom: readonly string[] }
>

export const features = {
  ...tieFeatures,
  namedForExpertise: { ...number, source: 'nomination.expertise.share', monotone: 1 },
  namedForImpartiality: { ...number, source: 'nomination.impartiality.share', monotone: 1 },
  followers: { ...number, source: 'reach.followers', monotone: 1 },
} as const

export type FeatureName = keyof typeof features
/** Features that are ranked in the cohort. Followers are not: see `reachOf`. */
export type RankedFeature = Exclude<FeatureName, 'followers'>

export interface Indicator {
  feature: RankedFeature
  dimension: Exclude<Dimension, 'reach'>
  /** Share of the dimension. The shares of a dimension add up to 1; there is none when no kind of tie is named. */
  share: number
  sentence(value: number, comparison: string): string
}

const count = (value: number, one: string, many: string): string =>
  value === 1 ? `1 ${one}` : `${String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',')} ${many}`

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`

const colleagues = (value: number): string => count(value, 'colleague', 'colleagues')

/** Phrase for being named in ties of a kind. */
const soughtIn = (kind: string): string =>
  kind === 'advice'
    ? 'Sought for advice'
    : kind === 'friendship'
      ? 'Named as a friend'
      : `Sought in ties of the kind ${kind}`

const TIE_SENTENCES: Record<(typeof STANDING)[number]['measure'], (kind: string) => Indicator['sentence']> = {
  Sought: (kind) => (value, than) => `${soughtIn(kind)} by ${colleagues(value)}, ${than}.`,
  Strength: (kind) => (_value, than) => `${soughtIn(kind)}, by the strength of the ties, ${than}.`,
  BySought: (kind) => (_value, than) => `${soughtIn(kind)} by people of whom the same is true, ${than}.`,
}

const tieIndicators = (dimension: TieDimension, kinds: readonly string[]): Indicator[] =>
  kinds.flatMap((kind, index) => {
    const place = PLACES[index]
    if (place === undefined) return []
    return STANDING.map(({ measure, share }) => ({
      ...{ feature: `${dimension}${place}${measure}` as const, dimension, share: share / kinds.length },
      sentence: TIE_SENTENCES[measure](kind),
    }))
  })

/** The indicators of an organisation, whose params name the kinds of ties. */
export const indicatorsOf = ({ sources }: Pick<InfluenceParams, 'sources'>): readonly Indicator[] => [
  ...tieIndicators('credibility', sources.credibility),
  ...tieIndicators('mobilisation', sources.mobilisation),
  {
    ...{ feature: 'namedForExpertise', dimension: 'expertise', share: 1 },
    sentence: (value, than) => `Named for expertise by ${percent(value)} of those asked, ${than}.`,
  },
  {
    ...{ feature: 'namedForImpartiality', dimension: 'impartiality', share: 1 },
    sentence: (value, than) => `Named for impartiality by ${percent(value)} of those asked, ${than}.`,
  },
]

/** "more than 86 % of the people measured". */
export function comparison({ below, upTo }: Position): string {
  if (below === 0) return upTo === 1 ? 'as is everyone measured' : 'not more than anyone else measured'
  const whole = Math.floor(below * 100 + 1e-9)
  return whole === 0 ? 'more than a few of the people measured' : `more than ${whole} % of the people measured`
}

const FOLLOWERS_FOR_FULL_BONUS = 1_000_000

/**
 * Share of the reach bonus in [0, 1]: log10(1 + followers), full at a million.
 *
 * Absolute and not relative to the cohort, so that one person's followers never change another's score. No followers
 * and unknown followers both give 0, the base: reach can raise a score but never lower it.
 */
export const reachOf = (followers: number): number =>
  Math.min(1, Math.log10(1 + Math.max(0, followers)) / Math.log10(1 + FOLLOWERS_FOR_FULL_BONUS))

export const reachSentence = (followers: number): string =>
  followers <= 0
    ? 'No followers on the known accounts: neither bonus nor loss.'
    : `Followed by ${count(followers, 'person', 'people')} on the known accounts: a bonus, which takes nothing from others.`
