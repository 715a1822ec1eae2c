import { defineGuidelineCheck, type Finding } from '@portevoix/sdk/plugin'
import { z } from 'zod'

const Term = z.strictObject({
  term: z
    .string()
    .trim()
    .min(2)
    .max(100)
    .meta({ title: 'Term', description: 'As people write it; case does not matter.' }),
  instead: z.string().max(200).optional().meta({ title: 'Say instead' }),
  block: z.boolean().default(false).meta({ title: 'Hold the post back' }),
})
/** The settings of an organisation. Everything has a default, so that the check works without any settings. */
const Params = z.strictObject({
  terms: z
    .array(Term)
    .max(500)
    .default([{ term: 'synergies', instead: 'what we do better together', block: false }])
    .meta({ title: 'Terms to avoid' }),
})

const MOST_FINDINGS = 50

/** Word boundaries for letters and digits of any script: `\b` supports only the Latin alphabet. */
function expressionOf(term: string): RegExp {
  const literal = term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu')
}

/** Finds terms that the organisation avoids, with a replacement. */
export const plainWordsCheck = defineGuidelineCheck({
  id: 'plain-words',
  version: '1.0.0',
  title: 'Plain words',
  description: 'Finds terms that the organisation avoids.',
  params: Params,
  check(post, { terms }) {
    const findings: Finding[] = []
    for (const { term, instead, block } of terms) {
      // A new expression for each text, because a global one remembers where it stopped.
      for (const match of post.text.matchAll(expressionOf(term))) {
        if (findings.length === MOST_FINDINGS) return findings
        findings.push({
          rule: 'avoided-term',
          severity: block ? 'block' : 'warn',
          span: { start: match.index, end: match.index + match[0].length },
          message: `“${match[0]}” is a term that we avoid.`,
          fix: instead,
        })
      }
    }
    return findings
  },
})
