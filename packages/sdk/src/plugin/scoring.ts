import type { FeatureSource } from './features.ts'
import type { Json, Schema } from './standard-schema.ts'

/** A feature that a model asks for, under a name of the model's own; `source` is a name of the host's catalogue. */
export type Feature =
  | {
      source: FeatureSource
      type: 'number'
      /** 1: more never lowers the value; -1: more never raises it. The testkit holds the model to it. */
      monotone?: 1 | -1
      /**
       * Names of fields of the params that lead to another kind of tie, such as `['sources', 'credibility', '0']`: a text
       * there takes the place of the kind in `source`, for ties alone. Where there is none, the host reads nothing, and the
       * value is null for everybody. Without `kindFrom` the kind is fixed.
       */
      kindFrom?: readonly string[]
      /** `null`: the model copes with a missing value. `reject`: a subject without it is not scored. */
      missing: 'null' | 'reject'
    }
  | { source: FeatureSource; type: 'category'; values: readonly string[]; missing: 'null' | 'reject' }

export type Features = Record<string, Feature>

type FeatureValue<F> =
  | (F extends { values: readonly (infer V)[] } ? V : number)
  | (F extends { missing: 'reject' } ? never : null)

/** One subject's features. It carries no identity: a model cannot know whom it scores. */
export type FeatureRow<F> = { readonly [K in keyof F]: FeatureValue<F[K]> }

export interface ScoreReason<FeatureName extends string> {
  feature: FeatureName
  /** Part of the dimension's contribution; reasons of a dimension add up to it. */
  contribution: number
  /** One plain sentence for the person concerned. */
  text: string
}

/**
 * A score that explains itself: base + Σ contributions of the parts = value (within 1e-9).
 * Clamping would break that: squash, or give the cut its own part. `coverage` in [0, 1] says how much was known.
 */
export interface Scored<Dimension extends string, FeatureName extends string = string> {
  value: number
  base: number
  coverage: number
  parts: Record<Dimension, { contribution: number; reasons: ScoreReason<FeatureName>[] }>
}

/** What the score is for, and what it must not be used for; shown by the API beside every score. */
export interface ModelCard {
  purpose: string
  notFor: readonly string[]
  basis: string
  knownLimits: string
  owner: string
}

export interface ScoringModelDefinition<F extends Features, D extends readonly string[], P> {
  id: string
  /** Semver; a change of any output raises it. */
  version: string
  title?: string
  /** What is scored; features must be of the same subject. */
  subject: 'person' | 'content'
  features: F
  dimensions: D
  /** Least and greatest `value`. */
  range: readonly [number, number]
  params: Schema<P>
  card: ModelCard
  /** Statistics of the cohort, frozen and versioned by the host. Pure, and indifferent to the order of rows. */
  fit?(rows: readonly FeatureRow<F>[], params: P): Json
  /** Pure and synchronous: no clock, no randomness; the same rows in any order or batch give the same scores. */
  score(
    rows: readonly FeatureRow<F>[],
    options: { params: P; fitted: Json | null; asOf: Date },
  ): Scored<D[number], keyof F & string>[]
  /**
   * What the scores should foretell: a metric of the registry, summed over the subject from the instant of the run on.
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
