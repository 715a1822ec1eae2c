/** A subject that a campaign offers in French and English, and first sentences with which colleagues pass it on. */
export interface Theme {
  slug: string
  kind: 'article' | 'video' | 'infographic' | 'presentation' | 'job' | 'testimony'
  fr: ThemeText
  en: ThemeText
  /** First sentences in German; there is no German content. */
  de: readonly string[]
}

export interface ThemeText {
  title: string
  text: string
  hooks: readonly string[]
}
