import type { Finding, Json } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { askOnce, plainTerms, shapeFailure } from './calls.ts'
import type { GuidelineCheckInfo } from './catalogue.ts'
import type { PluginLimits } from './limits.ts'
import type { LoadedPlugin } from './loaded-plugin.ts'
import type { CheckedPost } from './sandbox/messages.ts'
import { texts } from './texts.ts'

export interface CheckRequest {
  readonly organizationId: string
  readonly check: string
  readonly params: Json
  readonly post: CheckedPost
  /**
   * For callers that wait less than the host would: `waitMs` for a free process, which is not the check's fault, then
   * `answerMs` for the answer. A check that takes longer counts as misbehaving.
   */
  readonly patience?: { readonly waitMs: number; readonly answerMs: number }
}

/** The text is stored in PostgreSQL, which takes neither NUL nor half a surrogate pair. */
const Words = z
  .string()
  .min(1)
  .max(2_000)
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'must be storable text')
const FindingsSchema: z.ZodType<Finding[]> = z
  .array(
    z.object({
      rule: Words.max(128),
      severity: z.enum(['block', 'warn']),
      span: z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }).exactOptional(),
      message: Words,
      fix: Words.exactOptional(),
      source: Words.exactOptional(),
    }),
  )
  .max(200)

/** What a guideline check finds in a text; spans lie within it. */
export async function runCheck(
  plugin: LoadedPlugin,
  check: GuidelineCheckInfo,
  { organizationId, params, post, patience }: CheckRequest,
  limits: PluginLimits,
): Promise<Finding[]> {
  const what = texts('guideline-check', { check: check.id })
  const operation = { op: 'check-text', check: check.id, params, post } as const
  const timeoutMs = patience?.answerMs ?? limits.callMs
  const question = { timeoutMs, waitMs: patience?.waitMs, answer: FindingsSchema, what }
  const findings = await askOnce(plugin, plainTerms(organizationId), operation, question)
  for (const [index, { span }] of findings.entries()) {
    if (!span || (span.start <= span.end && span.end <= post.text.length)) continue
    const problem = `the span ${span.start} to ${span.end} does not lie within the text of ${post.text.length} units`
    throw shapeFailure(texts('broke-contract', { what, problem: `finding ${index}: ${problem}` }))
  }
  return findings
}
