import { z } from 'zod'
import { defineGuidelineCheck, type Finding, type Manifest } from '../../plugin/index.ts'

/** Each names one way to get a guideline check wrong; the tests show which property notices. */
export type CheckBug =
  | 'a param without default'
  | 'overlooks capitals'
  | 'no message'
  | 'counts characters'
  | 'throws on halves'
  | 'asks for a random number'
  | 'changes the post'
  | 'compares every two'

export const claimsManifest: Manifest = {
  api: 1,
  host: '*',
  provides: ['guideline-check:claims'],
  permissions: { network: [], data: ['posts:read'] },
}

const now = performance.now.bind(performance)

/** Takes as long as comparing every two characters would, on any machine: 12 ms for 10,000 and 1.2 s for 100,000. */
function compareEveryTwo(text: string): void {
  const until = now() + (text.length / 1_000) ** 2 * 0.12
  while (now() < until);
}

/** A correct check, or one with a single bug. */
export function claimsCheck(bug?: CheckBug) {
  const allowed = z.array(z.string())
  return defineGuidelineCheck({
    id: 'claims',
    version: '1.0.0',
    params: z.object({ allowed: bug === 'a param without default' ? allowed : allowed.default([]) }),
    check(post, params) {
      const { text } = post
      if (bug === 'asks for a random number') Math.random()
      if (bug === 'changes the post') post.text = text.toLowerCase()
      if (bug === 'compares every two') compareEveryTwo(text)
      if (bug === 'throws on halves') encodeURIComponent(text)
      const findings: Finding[] = []
      const pattern = bug === 'overlooks capitals' ? /\b(?:best|greenest)\b/gu : /\b(?:best|greenest)\b/giu
      for (const match of text.matchAll(pattern)) {
        if (params.allowed.includes(match[0])) continue
        const start = bug === 'counts characters' ? match.index + 200 : match.index
        findings.push({
          rule: 'superlative',
          severity: 'warn',
          span: { start, end: start + match[0].length },
          message: bug === 'no message' ? '' : 'A superlative needs a proof.',
        })
      }
      return findings
    },
  })
}
