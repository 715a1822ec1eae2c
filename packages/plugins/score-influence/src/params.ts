import { z } from 'zod'

export const DIMENSIONS = ['credibility', 'expertise', 'mobilisation', 'impartiality', 'reach'] as const
export type Dimension = (typeof DIMENSIONS)[number]
export type Weights = Record<Dimension, number>

/** Dimensions that are measured by ties, whose kinds the organisation names. */
export const TIE_DIMENSIONS = ['credibility', 'mobilisation'] as const
export type TieDimension = (typeof TIE_DIMENSIONS)[number]
/** Maximum number of kinds of ties of one dimension. */
export const MOST_KINDS = 3

/** Above this share, followers would outweigh the judgement of colleagues, which this model exists to measure. */
const MAX_SHARE_OF_REACH = 0.25

const weight = (standard: number, title: string, description: string) =>
  z.number().min(0).max(1000).default(standard).meta({ title, description })

const total = (weights: Weights): number => DIMENSIONS.reduce((sum, dimension) => sum + weights[dimension], 0)

const weights = z
  .object({
    credibility: weight(60, 'Credibility', 'Being sought for advice.'),
    expertise: weight(15, 'Expertise', 'Being named by colleagues for expertise.'),
    mobilisation: weight(10, 'Mobilisation', 'Being trusted by many, and by those who are trusted.'),
    impartiality: weight(5, 'Impartiality', 'Being named by colleagues for impartiality.'),
    reach: weight(10, 'Reach', 'Followers on known accounts: a bonus, never a loss.'),
  })
  .refine((all) => total(all) > 0, 'at least one weight must be above zero')
  .refine((all) => all.reach <= MAX_SHARE_OF_REACH * total(all), {
    path: ['reach'],
    message: 'must be at most a quarter of all weights',
  })
  .prefault({})
  .meta({ title: 'Weights', description: 'How much each dimension counts, relative to the others.' })

const kinds = (standard: string, title: string, description: string) =>
  z
    .array(
      z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'is a key of small letters, digits and hyphens, such as `advice`'),
    )
    .max(MOST_KINDS)
    .refine((named) => new Set(named).size === named.length, 'names a kind twice')
    .default([standard])
    .meta({ title, description })

const sources = z
  .object({
    credibility: kinds('advice', 'Ties of credibility', 'Kinds of ties in which people are sought for what they know.'),
    mobilisation: kinds('friendship', 'Ties of mobilisation', 'Kinds of ties in which people are trusted.'),
  })
  .prefault({})
  .meta({
    title: 'Sources',
    description: `Kinds of ties that the organisation gathered, up to ${MOST_KINDS} for each dimension; those of one dimension count alike.`,
  })

export const influenceParams = z.object({ weights, sources })
export type InfluenceParams = z.infer<typeof influenceParams>

/** Weights as shares that add up to 1. */
export function sharesOf({ weights: all }: InfluenceParams): Weights {
  const sum = total(all)
  const share = (dimension: Dimension) => all[dimension] / sum
  return {
    credibility: share('credibility'),
    expertise: share('expertise'),
    mobilisation: share('mobilisation'),
    impartiality: share('impartiality'),
    reach: share('reach'),
  }
}
