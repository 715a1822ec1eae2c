/** Where a rule of law holds, by ISO 3166-1 alpha-2. A post without a country meets all of them: the strict choice. */
export const EUROPEAN_UNION = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
)

/** One kind of claim, in the words of one language. */
export interface ClaimRule {
  /** Stable: `generic-environmental-claim`. The same rule may have words in several languages. */
  readonly rule:
    | 'generic-environmental-claim'
    | 'offset-neutrality'
    | 'forbidden-term'
    | 'environmental-claim'
    | 'superlative'
  /** ISO 639-1 of the words; null where they are read in any language. */
  readonly language: string | null
  /** Countries it is limited to; null for all. */
  readonly countries: ReadonlySet<string> | null
  /** Alternatives of a regular expression, without anchors or capturing groups. */
  readonly words: readonly string[]
  readonly message: string
  readonly fix: string
  readonly source: string
}

/**
 * The words of a rule as one expression that matches whole words only, whatever their case. `\b` knows ASCII letters
 * alone: "éco" would begin inside a word.
 */
export const expressionOf = ({ words }: ClaimRule): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?!-?[\\p{L}\\p{N}])`, 'giu')
