import { z } from 'zod'

export const DIMENSIONS = ['freshness', 'clarity', 'relevance', 'proof', 'completeness'] as const
export type Dimension = (typeof DIMENSIONS)[number]
export type Weights = Record<Dimension, number>

const weight = (standard: number, title: string, description: string) =>
  z.number().min(0).max(1000).default(standard).meta({ title, description })

const total = (weights: Weights): number => DIMENSIONS.reduce((sum, dimension) => sum + weights[dimension], 0)

const weights = z
  .object({
    freshness: weight(25, 'Freshness', 'How new it is.'),
    clarity: weight(15, 'Clarity', 'Short sentences and a short title.'),
    relevance: weight(20, 'Relevance', 'Naming the organisation’s topics.'),
    proof: weight(30, 'Proof', 'What it and its shares have brought so far, compared with the other contents.'),
    completeness: weight(10, 'Completeness', 'A text to draw from and an address to lead to.'),
  })
  .refine((all) => total(all) > 0, 'at least one weight must be above zero')
  .prefault({})
  .meta({ title: 'Weights', description: 'How much each dimension counts, relative to the others.' })

export const contentFitParams = z.object({
  weights,
  halfLifeDays: z
    .number()
    .min(1)
    .max(3_650)
    .default(30)
    .meta({ title: 'Half-life', description: 'After how many days half of the freshness is gone.' }),
  fullText: z.int().min(1).max(10_000).default(150).meta({
    title: 'Words of a full text',
    description: 'From how many words on a text gives all there is to draw from.',
  }),
})
export type ContentFitParams = z.infer<typeof contentFitParams>

/** Weights as shares that add up to 1. */
export function sharesOf({ weights: all }: ContentFitParams): Weights {
  const sum = total(all)
  const share = (dimension: Dimension) => all[dimension] / sum
  return {
    freshness: share('freshness'),
    clarity: share('clarity'),
    relevance: share('relevance'),
    proof: share('proof'),
    completeness: share('completeness'),
  }
}
