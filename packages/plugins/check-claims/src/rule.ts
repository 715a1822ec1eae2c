/**
 * Countries in which a rule of law applies, by ISO 3166-1 alpha-2. All rules apply to a post without a country: the
 * strict choice.
 */
export const EUROPEAN_UNION = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
)

/** One kind of claim, with its expressions in one language. */
export interface ClaimRule {
  /** Stable: `generic-environmental-claim`. The same rule may have expressions in several languages. */
  readonly rule:
    | 'generic-environmental-claim'
    | 'offset-neutrality'
    | 'forbidden-term'
    | 'environmental-claim'
    | 'superlative'
  /** ISO 639-1 of the expressions; null when they apply to any language. */
  readonly language: string | null
  /** Countries to which it is limited; null for all. */
  readonly countries: ReadonlySet<string> | null
  /** Alternatives of a regular expression, without anchors or capturing groups. */
  readonly words: readonly string[]
  readonly message: string
  readonly fix: string
  readonly source: string
}

/**
 * The expressions of a rule as one regular expression that matches whole words only and ignores case. `\b` supports
 * ASCII letters only: "éco" would begin inside a word.
 */
export const expressionOf = ({ words }: ClaimRule): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?!-?[\\p{L}\\p{N}])`, 'giu')
