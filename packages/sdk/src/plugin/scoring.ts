import type { FeatureSource } from './features.ts'
import type { Json, Schema } from './standard-schema.ts'

/** A feature that a model uses, under a name of the model's own; `source` is a name from the host's catalogue. */
export type Feature =
  | {
      source: FeatureSource
      type: 'number'
      /** 1: a higher value never lowers the score. -1: a higher value never raises it. The testkit verifies this. */
      monotone?: 1 | -1
      /**
       * Path of fields in the params that selects another kind of tie, such as `['sources', 'credibility', '0']`: a
       * text there replaces the kind in `source`. For ties only. When the path leads to nothing, the host reads
       * nothing, and the value is null for everybody. Without `kindFrom` the kind is fixed.
       */
      kindFrom?: readonly string[]
      /** `null`: the model handles a missing value. `reject`: a subject without it is not scored. */
      missing: 'null' | 'reject'
    }
  | { source: FeatureSource; type: 'category'; values: readonly string[]; missing: 'null' | 'reject' }

export type Features = Record<string, Feature>

type FeatureValue<F> =
  | (F extends { values: readonly (infer V)[] } ? V : number)
  | (F extends { missing: 'reject' } ? never : null)

/** One subject's features. They carry no identity, so a model cannot know whom it scores. */
export type FeatureRow<F> = { readonly [K in keyof F]: FeatureValue<F[K]> }

export interface ScoreReason<FeatureName extends string> {
  feature: FeatureName
  /** Part of the dimension's contribution; the reasons of a dimension add up to it. */
  contribution: number
  /** One plain sentence for the person concerned. */
  text: string
}

/**
 * A score with its explanation: base + Σ contributions of the parts = value (within 1e-9). Clamping would break this
 * sum: use a squashing function, or give the cut its own part. `coverage` in [0, 1] says what share of the input was
 * known.
 */
export interface Scored<Dimension extends string, FeatureName extends string = string> {
  value: number
  base: number
  coverage: number
  parts: Record<Dimension, { contribution: number; reasons: ScoreReason<FeatureName>[] }>
}

/** What the score is for, and what it must not be used for. The API shows it with every score. */
export interface ModelCard {
  purpose: string
  notFor: readonly string[]
  basis: string
  knownLimits: string
  owner: string
}

export interface ScoringModelDefinition<F extends Features, D extends readonly string[], P> {
  id: string
  /** Semver. Raise it with any change of an output. */
  version: string
  title?: string
  /** What is scored; features must be of the same subject. */
  subject: 'person' | 'content'
  features: F
  dimensions: D
  /** Lowest and highest `value`. */
  range: readonly [number, number]
  params: Schema<P>
  card: ModelCard
  /**
   * Statistics of the cohort. The host freezes and versions them. Must be pure and independent of the order of rows.
   */
  fit?(rows: readonly FeatureRow<F>[], params: P): Json
  /** Pure and synchronous: no clock, no randomness; the same rows in any order or batch give the same scores. */
  score(
    rows: readonly FeatureRow<F>[],
    options: { params: P; fitted: Json | null; asOf: Date },
  ): Scored<D[number], keyof F & string>[]
  /**
   * What the scores should predict: a metric of the registry, summed over the subject from the instant of the run on.
   * `baseline` is the first numeric feature alone, `previous` the run that is shown.
   */
  backtest?: { outcome: string; metric: 'spearman' | 'ndcg@10' | 'mae'; mustBeat: 'baseline' | 'previous' }
}

export type ScoringModel<F extends Features, D extends readonly string[], P> = ScoringModelDefinition<F, D, P> & {
  readonly type: 'scoring-model'
}

/** Declares a scoring model. Rows, dimensions and reasons are typed by the declared features and dimensions. */
export const defineScoringModel = <const F extends Features, const D extends readonly string[], P>(
  definition: ScoringModelDefinition<F, D, P>,
): ScoringModel<F, D, P> => ({ type: 'scoring-model', ...definition })
