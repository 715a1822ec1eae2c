import { z } from 'zod'
import type { ScoringModelInfo } from '../../platform/plugin-host/index.ts'

const Feature = z.object({
  source: z.string(),
  type: z.enum(['number', 'category']),
  monotone: z.union([z.literal(1), z.literal(-1)]).optional(),
  missing: z.enum(['null', 'reject']),
})

/** What a model says of itself, as it is kept with each run. */
export const ModelDefinition = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string().nullish(),
  card: z.object({
    purpose: z.string(),
    notFor: z.array(z.string()),
    basis: z.string(),
    knownLimits: z.string(),
    owner: z.string(),
  }),
  features: z.record(z.string(), Feature),
  dimensions: z.array(z.string()),
  range: z.tuple([z.number(), z.number()]),
  paramsSchema: z.record(z.string(), z.unknown()),
})
export type ModelDefinition = z.infer<typeof ModelDefinition>

/** The part of a loaded model that is shown, and frozen with a run. */
export function definitionOf(model: ScoringModelInfo): ModelDefinition {
  return ModelDefinition.parse(model)
}
