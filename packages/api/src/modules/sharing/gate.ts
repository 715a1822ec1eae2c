import type { Text } from '../../core/texts/index.ts'
import type { CampaignStatus, ContentStatus, ParticipationStatus } from '../../generated/prisma/client.ts'
import type { GuidelineAssessment } from '../guidelines/index.ts'
import { texts } from './texts.ts'

/** What decides whether a text may go out. */
export interface ShareFacts {
  participation: ParticipationStatus
  campaign: CampaignStatus
  content: ContentStatus
  /** The person is listed as active and not archived. */
  personActive: boolean
  /** A consent to sharing stands. */
  consentToSharing: boolean
  assessment: GuidelineAssessment
}

/** One reason why a text may not go out; `path` points into the arguments. */
export interface Refusal {
  code: string
  message: Text
  path: string[]
  /** It stands for a while only: what is planned waits until it does no more. */
  passes?: boolean
}

/**
 * All reasons against a share at once, so that nobody learns them one by one. The campaign's status decides, not its
 * dates, which are a plan: ending a campaign is an act of its own.
 */
export function refusalsOf(facts: ShareFacts): Refusal[] {
  const refusals: (Refusal | false)[] = [
    facts.participation !== 'ACCEPTED' && {
      code: 'PARTICIPATION_NOT_ACCEPTED',
      message: texts('not-accepted'),
      path: ['input', 'participationId'],
    },
    !facts.personActive && {
      code: 'PERSON_INACTIVE',
      message: texts('person-inactive'),
      path: ['input', 'participationId'],
    },
    !facts.consentToSharing && {
      code: 'CONSENT_MISSING',
      message: texts('no-consent'),
      path: ['input', 'participationId'],
    },
    facts.campaign !== 'LIVE' && {
      code: 'CAMPAIGN_NOT_LIVE',
      message: texts('not-live'),
      path: ['input', 'participationId'],
      passes: facts.campaign === 'PAUSED',
    },
    facts.content !== 'APPROVED' && {
      code: 'CONTENT_NOT_APPROVED',
      message: texts('not-approved'),
      path: ['input', 'contentId'],
    },
    facts.assessment.verdict === 'BLOCK' && {
      code: 'BLOCKED_BY_GUIDELINES',
      message: texts('breaks-guidelines'),
      path: ['input', 'text'],
    },
  ]
  return refusals.filter((refusal) => refusal !== false)
}
