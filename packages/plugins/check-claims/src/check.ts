import { defineGuidelineCheck, type Finding } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { isNegated, isSpecified, sentenceAround } from './context.ts'
import { type ClaimRule, expressionOf } from './rule.ts'
import { RULES } from './rules.ts'
import { visibleText } from './visible-text.ts'

const Reaction = z.enum(['block', 'warn', 'ignore'])

/** The organisation's setting for each kind of claim. */
export const ClaimsParams = z.strictObject({
  genericEnvironmental: Reaction.default('block').meta({
    title: 'General environmental claims',
    description: '“Eco-friendly”, “sustainable” and the like, without the facts behind them.',
  }),
  offsetNeutrality: Reaction.default('block').meta({
    title: 'Climate neutrality',
    description: '“Climate neutral”, “net zero”: claims that rest on offsetting.',
  }),
  forbiddenTerms: Reaction.default('block').meta({
    title: 'Terms forbidden on products in France',
    description: '“Biodégradable”, “respectueux de l’environnement”.',
  }),
  environmental: Reaction.default('warn').meta({
    title: 'Any claim about the environment',
    description: 'Fewer emissions, renewable, recycled: everything that needs proof.',
  }),
  superlatives: Reaction.default('warn').meta({
    title: 'First, best, leading',
    description: 'Claims to be better than all others.',
  }),
  approvedPhrases: z.array(z.string().trim().min(1).max(200)).max(200).default([]).meta({
    title: 'Approved wordings',
    description: 'Claims whose proof was verified; they are accepted in exactly this wording.',
  }),
})
export type ClaimsParams = z.infer<typeof ClaimsParams>

const REACTION_TO: { readonly [Rule in ClaimRule['rule']]: Exclude<keyof ClaimsParams, 'approvedPhrases'> } = {
  'generic-environmental-claim': 'genericEnvironmental',
  'offset-neutrality': 'offsetNeutrality',
  'forbidden-term': 'forbiddenTerms',
  'environmental-claim': 'environmental',
  superlative: 'superlatives',
}
const EXPRESSIONS = RULES.map((rule) => ({ rule, expression: expressionOf(rule) }))
const MOST_FINDINGS = 50
/** Posts are never longer; a longer text is generated. */
const MOST_UNITS = 100_000

interface Span {
  start: number
  end: number
}
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Positions of the approved wordings; case is ignored. */
function approvedSpans(text: string, phrases: readonly string[]): Span[] {
  const lower = text.toLowerCase()
  // Lower-casing can change the length. Positions would then be wrong, so nothing is approved.
  if (lower.length !== text.length) return []
  return phrases.flatMap((phrase) => {
    const spans: Span[] = []
    const wanted = phrase.toLowerCase()
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
      spans.push({ start: at, end: at + wanted.length })
    }
    return spans
  })
}

const applies = (rule: ClaimRule, post: { language: string; country: string }): boolean => {
  const language = post.language.split('-')[0]?.toLowerCase() ?? ''
  // A brand's English slogan is used in French posts too; French words are not used in English ones.
  const speaks = rule.language === 'en' || rule.language === null || language === '' || rule.language === language
  return speaks && (rule.countries === null || post.country === '' || rule.countries.has(post.country.toUpperCase()))
}

/** Finds environmental and superlative claims that need proof, or that are not allowed at all. English and French. */
export const claimsCheck = defineGuidelineCheck({
  id: 'claims',
  version: '1.0.0',
  title: 'Environmental and superlative claims',
  description:
    'Finds claims that need proof (greener, best, first) and claims that are not allowed even with proof (climate neutral by offsetting, general claims), by the rules of the European Union, France and the United States. Not legal advice.',
  params: ClaimsParams,
  check(post, params) {
    const { text, places } = visibleText(post.text.slice(0, MOST_UNITS))
    const taken: Span[] = approvedSpans(text, params.approvedPhrases)
    const found: (Finding & { at: number })[] = []
    for (const { rule, expression } of EXPRESSIONS) {
      const reaction = params[REACTION_TO[rule.rule]]
      if (reaction === 'ignore' || !applies(rule, post)) continue
      for (const match of text.matchAll(expression)) {
        const span = { start: match.index, end: match.index + match[0].length }
        if (taken.some((other) => overlap(span, other))) continue
        const { sentence, offset } = sentenceAround(text, span.start)
        if (isNegated(sentence, offset)) continue
        taken.push(span)
        const softened = rule.rule === 'generic-environmental-claim' && isSpecified(sentence)
        found.push({
          at: span.start,
          rule: rule.rule,
          severity: softened ? 'warn' : reaction,
          span: { start: places[span.start] ?? 0, end: (places[span.end - 1] ?? 0) + 1 },
          message: softened
            ? 'An environmental claim with a figure: keep its proof available, and say what it is compared with.'
            : rule.message,
          fix: rule.fix,
          source: rule.source,
        })
        if (found.length >= MOST_FINDINGS) break
      }
      if (found.length >= MOST_FINDINGS) break
    }
    return found.sort((a, b) => a.at - b.at).map(({ at: _at, ...finding }) => finding)
  },
})
