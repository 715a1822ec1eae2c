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
import { texts } from './texts.ts'

/** The result of the policies in force and the guideline checks for a text, with the versions that were applied. */
export interface GuidelineAssessment extends Assessment {
  /** The connection between author and organisation that was assumed. */
  connection: Connection
  /** Codes of the countries whose law was applied; empty when none is known. */
  countries: string[]
  /** `id` is the policy's global id. */
  policies: { id: string; name: string; version: number }[]
  checks: RanCheck[]
}

/** Prepares the questions to the guideline checks of plugins about a text. `assess` takes their answers. */
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
 * Assesses a text by the policies in force now and by the active guideline checks. The `assess` query and `shareCreate`
 * both call this, so that a text that passed the query also passes when it is shared. The text is neither stored nor
 * logged. Not legal advice.
 * @param answers of the guideline checks, from `askAbout`.
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

/** Cost of assessing a text, in points. It grows with the length of the text, because assessing is computation. */
export const priceOfText = (text: string): number => Math.ceil(text.length / 4)

/** A rule with the severity BLOCK found something in the text. */
export class BlockedByGuidelinesError extends DomainError {
  readonly assessment: GuidelineAssessment

  constructor(assessment: GuidelineAssessment, path: readonly string[] | null = null) {
    const blocking = assessment.findings.filter(({ severity }) => severity === 'BLOCK').length
    super('BLOCKED_BY_GUIDELINES', texts('blocked', { count: blocking }), path)
    this.assessment = assessment
  }
}
