import type { Json } from '../../../plugin/index.ts'
import type { ManifestSource } from '../../manifest.ts'
import type { Except } from '../../property.ts'

/** The properties of guideline checks, by the names that `except` takes. */
export type GuidelineCheckProperty =
  | 'manifest'
  | 'params'
  | 'examples'
  | 'findings'
  | 'spans'
  | 'any-text'
  | 'deterministic'
  | 'pure'
  | 'time'

/** A text, and the rules that must be found in it: each once, in any order; none for a text that is in order. */
export interface CheckExample {
  text: string
  /** `en` when absent. */
  language?: string
  /** `GB` when absent. */
  country?: string
  /** `linkedin` when absent. */
  network?: string
  finds: readonly string[]
}

/** What a guideline check is tried with. */
export interface GuidelineCheckFixture {
  /** Texts and what is found in them. Generated texts are made around them, so let every rule occur. */
  examples: readonly CheckExample[]
  /** The manifest, or the package.json that holds it; the one nearest to the test file when absent. */
  manifest?: ManifestSource
  /** `{}` when absent: the defaults of the check's schema. */
  params?: Json
  /** Properties that are left out, each with its reason. */
  except?: Except<GuidelineCheckProperty>
}
