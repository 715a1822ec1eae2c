import { FEATURES_VERSION } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import type { ScoringModelInfo } from '../../platform/plugin-host/index.ts'

const Feature = z.object({
  source: z.string(),
  type: z.enum(['number', 'category']),
  monotone: z.union([z.literal(1), z.literal(-1)]).optional(),
  kindFrom: z.array(z.string()).optional(),
  missing: z.enum(['null', 'reject']),
})

const DeclaredBacktest = z.object({
  outcome: z.string(),
  metric: z.enum(['spearman', 'ndcg@10', 'mae']),
  mustBeat: z.enum(['baseline', 'previous']),
})

/** What a model says of itself, as it is kept with each run. */
export const ModelDefinition = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string().nullish(),
  subject: z.enum(['person', 'content']).default('person'),
  /** Package that brought it; null in runs of before it was kept. */
  plugin: z.string().nullish(),
  /** Version of the catalogue that its sources are of. */
  catalogueVersion: z.int().nullish(),
  card: z.object({
    purpose: z.string(),
    notFor: z.array(z.string()),
    basis: z.string(),
    knownLimits: z.string(),
    owner: z.string(),
  }),
  features: z.record(z.string(), Feature),
  /** Name of its first numeric feature: JSON in the database keeps no order. */
  baseline: z.string().nullish(),
  dimensions: z.array(z.string()),
  range: z.tuple([z.number(), z.number()]),
  paramsSchema: z.record(z.string(), z.unknown()),
  backtest: DeclaredBacktest.nullish(),
})
export type ModelDefinition = z.infer<typeof ModelDefinition>

/** The first numeric feature, which alone would be the simplest model of all; null where there is none. */
export function baselineOf({ features }: Pick<ScoringModelInfo, 'features'>): string | null {
  return Object.entries(features).find(([, { type }]) => type === 'number')?.[0] ?? null
}

/** The part of a loaded model that is shown. */
export function definitionOf(model: ScoringModelInfo): ModelDefinition {
  return ModelDefinition.parse({ ...model, catalogueVersion: FEATURES_VERSION, baseline: baselineOf(model) })
}
