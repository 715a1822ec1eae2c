import type { Schema } from './standard-schema.ts'

/** One finding in a text. Spans count UTF-16 units and are half-open, as in JavaScript. */
export interface Finding {
  rule: string
  severity: 'block' | 'warn'
  span?: { start: number; end: number }
  message: string
  /** What to do about it, as advice or as replacement text. */
  fix?: string
  /** The law, policy or method that the rule comes from. */
  source?: string
}

export interface GuidelineCheckDefinition<P> {
  id: string
  version: string
  title?: string
  description?: string
  params: Schema<P>
  /** Pure and synchronous. */
  check(post: { text: string; language: string; country: string; network: string }, params: P): Finding[]
}

export type GuidelineCheck<P> = GuidelineCheckDefinition<P> & { readonly type: 'guideline-check' }

/** Declares a check of texts against a guideline. */
export const defineGuidelineCheck = <P>(definition: GuidelineCheckDefinition<P>): GuidelineCheck<P> => ({
  type: 'guideline-check',
  ...definition,
})
