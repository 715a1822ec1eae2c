import type { FeatureRow, Json } from '../../../plugin/index.ts'
import type { ManifestSource } from '../../manifest.ts'
import type { Except } from '../../property.ts'

/** The properties of scoring models, by the names that `except` takes. */
export type ScoringProperty =
  | 'manifest'
  | 'params'
  | 'features'
  | 'shape'
  | 'finite'
  | 'additivity'
  | 'range'
  | 'reasons'
  | 'monotone'
  | 'batches'
  | 'deterministic'
  | 'pure'
  | 'missing'
  | 'coverage'
  | 'look-ahead'
  | 'fit'
  | 'degenerate'
  | 'unknown'
  | 'golden'

/** What a scoring model is tried with. */
export interface ScoringFixture<F> {
  /**
   * The JSON file of golden outputs, to be committed: `new URL('./influence.golden.json', import.meta.url)`. It is written
   * where it is missing or of another version of the model; with the variable CI set that is a failure instead.
   */
  golden: URL | string
  /** The manifest, or the package.json that holds it; the one nearest to the test file when absent. */
  manifest?: ManifestSource
  /** `{}` when absent: the defaults of the model's schema. */
  params?: Json
  /** Rows of the author's own, tried beside the generated ones and kept among the golden ones. */
  rows?: readonly FeatureRow<F>[]
  /** Generated cases per property; 60 when absent. */
  runs?: number
  /** Properties that are left out, each with its reason. */
  except?: Except<ScoringProperty>
}
