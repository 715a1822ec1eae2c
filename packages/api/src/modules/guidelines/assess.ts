import { computeInSteps } from '../../core/computing.ts'
import type { Context } from '../../core/context.ts'
import { DomainError } from '../../core/errors.ts'
import { globalId } from '../../core/ids.ts'
import type { Question } from '../../platform/operations/index.ts'
import {
  type Assessment,
  applicablePolicies,
  assessInSteps,
  assessmentOf,
  type Circumstances,
  type Connection,
  coverageFindings,
  JURISDICTION_PACKS,
} from './assessment/index.ts'
import { askChecks, type CheckAnswers, hearChecks, type RanCheck, type TextToCheck } from './checks/ask-checks.ts'
import { circumstancesOf, type PostToAssess } from './circumstances.ts'
import { policiesInForce } from './loaders.ts'

/** What the policies in force and the checks of plugins say about a text, and which versions of them said it. */
export interface GuidelineAssessment extends Assessment {
  /** What connects the author with the organisation, as it was judged. */
  connection: Connection
  /** Codes of the countries whose law was asked; empty where none is known. */
  countries: string[]
  /** `id` is the policy's global id. */
  policies: { id: string; name: string; version: number }[]
  checks: RanCheck[]
}

/** Prepares to ask the checks of plugins about a text; `assess` takes their answers. */
export async function askAbout(ctx: Context, post: PostToAssess): Promise<Question<CheckAnswers>> {
  return await askChecks(ctx, textOf(post, await circumstancesOf(ctx, post)))
}

const textOf = ({ text, network, language, country }: PostToAssess, { countries }: Circumstances): TextToCheck => ({
  text,
  network,
  language,
  country: country ?? countries[0] ?? null,
})

/**
 * Judges a text by the organisation's policies in force now and by the checks that it has switched on. The `assess`
 * query and the gate of `shareCreate` both come here, so that what was promised is what is enforced. The text is neither
 * stored nor logged. Not legal advice.
 * @param answers what the checks said when they were asked, by `askAbout`.
 */
export async function assess(ctx: Context, post: PostToAssess, answers: CheckAnswers): Promise<GuidelineAssessment> {
  const policies = (await policiesInForce(ctx).load('now')) ?? []
  const where = await circumstancesOf(ctx, post)
  const { connection, countries } = where
  const { text, network } = post
  const checked = await hearChecks(ctx, textOf(post, where), answers)
  const judged = await computeInSteps(assessInSteps({ ...where, text, network }, policies))
  const missing = coverageFindings(countries, policies, JURISDICTION_PACKS)
  return {
    ...assessmentOf([...missing, ...judged.findings, ...checked.findings]),
    connection,
    countries: [...countries],
    checks: checked.ran,
    policies: applicablePolicies(policies, where).map(({ id, name, version }) => ({
      id: globalId('Policy', id),
      name,
      version,
    })),
  }
}

/** Cost of judging a text, in points: it is computed, not read, and takes as long as the text is. */
export const priceOfText = (text: string): number => Math.ceil(text.length / 4)

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
