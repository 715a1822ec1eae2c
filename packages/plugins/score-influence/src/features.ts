import type { Position } from './distribution.ts'
import type { Dimension } from './params.ts'

const number = { type: 'number', missing: 'null' } as const

export const features = {
  soughtForAdvice: { ...number, source: 'tie.advice.inDegree', monotone: 1 },
  soughtByTheSought: { ...number, source: 'tie.advice.pageRank', monotone: 1 },
  betweenAdviceSeekers: { ...number, source: 'tie.advice.betweenness', monotone: 1 },
  namedAsFriend: { ...number, source: 'tie.friendship.inDegree', monotone: 1 },
  betweenFriends: { ...number, source: 'tie.friendship.betweenness', monotone: 1 },
  closedCircle: { ...number, source: 'tie.friendship.constraint', monotone: -1 },
  namedForExpertise: { ...number, source: 'nomination.expertise.share', monotone: 1 },
  namedForImpartiality: { ...number, source: 'nomination.impartiality.share', monotone: 1 },
  followers: { ...number, source: 'reach.followers', monotone: 1 },
} as const

export type FeatureName = keyof typeof features
/** Features that are judged by their place in the cohort. Followers are not: see `reachOf`. */
export type RankedFeature = Exclude<FeatureName, 'followers'>

export interface Indicator {
  feature: RankedFeature
  dimension: Exclude<Dimension, 'reach'>
  /** Share of the dimension; the shares of a dimension add up to 1. */
  share: number
  /** 1 where more is better, -1 where less is. Equals the feature's declared monotonicity. */
  direction: 1 | -1
  sentence(value: number, comparison: string): string
}

const count = (value: number, one: string, many: string): string =>
  value === 1 ? `1 ${one}` : `${String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',')} ${many}`

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`

export const INDICATORS: readonly Indicator[] = [
  {
    ...{ feature: 'soughtForAdvice', dimension: 'credibility', share: 0.6, direction: 1 },
    sentence: (value, comparison) => `Sought for advice by ${count(value, 'colleague', 'colleagues')}, ${comparison}.`,
  },
  {
    ...{ feature: 'soughtByTheSought', dimension: 'credibility', share: 0.4, direction: 1 },
    sentence: (_value, comparison) => `Sought for advice by people who are sought themselves, ${comparison}.`,
  },
  {
    ...{ feature: 'namedAsFriend', dimension: 'mobilisation', share: 0.4, direction: 1 },
    sentence: (value, comparison) => `Named as a friend by ${count(value, 'colleague', 'colleagues')}, ${comparison}.`,
  },
  {
    ...{ feature: 'betweenFriends', dimension: 'mobilisation', share: 0.2, direction: 1 },
    sentence: (_value, comparison) => `Stands between others in the network of friendship, ${comparison}.`,
  },
  {
    ...{ feature: 'betweenAdviceSeekers', dimension: 'mobilisation', share: 0.2, direction: 1 },
    sentence: (_value, comparison) => `Stands between others in the network of advice, ${comparison}.`,
  },
  {
    ...{ feature: 'closedCircle', dimension: 'mobilisation', share: 0.2, direction: -1 },
    sentence: (_value, comparison) => `Has friends in circles that do not know each other, ${comparison}.`,
  },
  {
    ...{ feature: 'namedForExpertise', dimension: 'expertise', share: 1, direction: 1 },
    sentence: (value, comparison) => `Named for expertise by ${percent(value)} of those asked, ${comparison}.`,
  },
  {
    ...{ feature: 'namedForImpartiality', dimension: 'impartiality', share: 1, direction: 1 },
    sentence: (value, comparison) => `Named for impartiality by ${percent(value)} of those asked, ${comparison}.`,
  },
]

/** "more than 86 % of the people measured", of what the indicator counts as more. */
export function comparison({ below, upTo }: Position, direction: 1 | -1): string {
  const [fewer, more] = direction === 1 ? [below, 1 - upTo] : [1 - upTo, below]
  if (fewer === 0) return more === 0 ? 'as is everyone measured' : 'not more than anyone else measured'
  const whole = Math.floor(fewer * 100 + 1e-9)
  return whole === 0 ? 'more than a few of the people measured' : `more than ${whole} % of the people measured`
}

const FOLLOWERS_FOR_FULL_BONUS = 1_000_000

/**
 * Share of the reach bonus in [0, 1]: log10(1 + followers), full at a million.
 *
 * Absolute and not relative to the cohort, so that nobody's followers touch another's score. No followers and unknown
 * followers both give 0, the base: reach can add, and never takes away.
 */
export const reachOf = (followers: number): number =>
  Math.min(1, Math.log10(1 + Math.max(0, followers)) / Math.log10(1 + FOLLOWERS_FOR_FULL_BONUS))

export const reachSentence = (followers: number): string =>
  followers <= 0
    ? 'No followers on the known accounts: neither bonus nor loss.'
    : `Followed by ${count(followers, 'person', 'people')} on the known accounts: a bonus, which takes nothing from others.`
