import { setImmediate } from 'node:timers/promises'
import type { Context } from '../../core/context.ts'
import { DomainError } from '../../core/errors.ts'
import { globalId } from '../../core/ids.ts'
import { type Assessment, applicablePolicies, assessmentOf, assessText } from './assessment/index.ts'
import { type RanCheck, runChecks } from './checks/run-checks.ts'
import { policiesInForce } from './loaders.ts'

/** What the policies in force and the checks of plugins say about a text, and which versions of them said it. */
export interface GuidelineAssessment extends Assessment {
  /** `id` is the policy's global id. */
  policies: { id: string; name: string; version: number }[]
  checks: RanCheck[]
}

/** A text and where it is to be published. Null country or language: no policy is left out for it, the strict choice. */
interface TextForNetwork {
  text: string
  /** Registry key, such as `linkedin`. */
  network: string
  /** ISO 3166-1 alpha-2. */
  country: string | null
  /** BCP 47. */
  language: string | null
}

/**
 * Judges a text by the organisation's policies in force now and by the checks that it has switched on. The `assess`
 * query and the gate of `shareCreate` both come here, so that what was promised is what is enforced. The text is neither
 * stored nor logged. Not legal advice.
 */
export async function assess(ctx: Context, given: TextForNetwork): Promise<GuidelineAssessment> {
  const policies = (await policiesInForce(ctx).load('now')) ?? []
  // Judging takes milliseconds of computing: other requests get their turn between two texts of one.
  await setImmediate()
  const checked = await runChecks(ctx, given)
  return {
    ...assessmentOf([...assessText(given, policies).findings, ...checked.findings]),
    checks: checked.ran,
    policies: applicablePolicies(policies, given).map(({ id, name, version }) => ({
      id: globalId('Policy', id),
      name,
      version,
    })),
  }
}

/** The text breaks a rule that blocks. */
export class BlockedByGuidelinesError extends DomainError {
  readonly assessment: GuidelineAssessment

  constructor(assessment: GuidelineAssessment, path: readonly string[] | null = null) {
    const blocking = assessment.findings.filter(({ severity }) => severity === 'BLOCK').length
    super(
      'BLOCKED_BY_GUIDELINES',
      `This text breaks the guidelines in ${blocking === 1 ? 'one place' : `${blocking} places`}: see the findings and their fixes.`,
      path,
    )
    this.assessment = assessment
  }
}
