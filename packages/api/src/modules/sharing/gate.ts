import type { CampaignStatus, ContentStatus, ParticipationStatus } from '../../generated/prisma/client.ts'
import type { GuidelineAssessment } from '../guidelines/index.ts'

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
  message: string
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
      message: 'Only who accepted the campaign shares in it: accept the invitation first.',
      path: ['input', 'participationId'],
    },
    !facts.personActive && {
      code: 'PERSON_INACTIVE',
      message:
        'This person is no longer listed as active, and shares nothing: where that is wrong, the team lists them again by `personUpdate` or `personRestore`.',
      path: ['input', 'participationId'],
    },
    !facts.consentToSharing && {
      code: 'CONSENT_MISSING',
      message: 'There is no consent to sharing: the person gives it when they accept a campaign.',
      path: ['input', 'participationId'],
    },
    facts.campaign !== 'LIVE' && {
      code: 'CAMPAIGN_NOT_LIVE',
      message:
        'The campaign is not live: it is launched first, and nothing is shared while it is paused or after its end.',
      path: ['input', 'participationId'],
      passes: facts.campaign === 'PAUSED',
    },
    facts.content !== 'APPROVED' && {
      code: 'CONTENT_NOT_APPROVED',
      message: 'The content is not approved: a reviewer approves it first.',
      path: ['input', 'contentId'],
    },
    facts.assessment.verdict === 'BLOCK' && {
      code: 'BLOCKED_BY_GUIDELINES',
      message: 'The text breaks the guidelines: see the findings and their fixes.',
      path: ['input', 'text'],
    },
  ]
  return refusals.filter((refusal) => refusal !== false)
}
