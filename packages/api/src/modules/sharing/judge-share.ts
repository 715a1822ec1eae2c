import type { Context } from '../../core/context.ts'
import type { ContentStatus, Prisma } from '../../generated/prisma/client.ts'
import type { Question } from '../../platform/operations/index.ts'
import { standingAgreement } from '../agreements/index.ts'
import { askAbout, assess, type CheckAnswers, type GuidelineAssessment } from '../guidelines/index.ts'
import { restrictedAmong } from '../people/index.ts'
import { type Refusal, refusalsOf } from './gate.ts'

/** What is read of a participation to judge what is shared in it. */
export const SHARING_PARTICIPATION = {
  id: true,
  status: true,
  campaign: { select: { status: true } },
  ambassador: {
    select: {
      personId: true,
      person: {
        select: {
          active: true,
          archivedAt: true,
          agreements: standingAgreement('SHARING'),
        },
      },
    },
  },
} as const satisfies Prisma.ParticipationSelect

/** A post as it is to be published, or stands already. */
interface Post {
  participation: Prisma.ParticipationGetPayload<{ select: typeof SHARING_PARTICIPATION }>
  content: { status: ContentStatus }
  text: string
  network: string
  country: string | null
  language: string | null
}

const textOf = ({ participation, text, network, country, language }: Post) => ({
  text,
  network,
  country,
  language,
  participationId: participation.id,
})

/** Prepares to ask the checks of plugins about a post; `judgeShare` takes their answers. */
export const askAboutPost = (ctx: Context, post: Post): Promise<Question<CheckAnswers>> => askAbout(ctx, textOf(post))

/**
 * Decides whether a post may go out: the only place that does, for a share that is written and for one that is
 * published later.
 * @param answers of the checks, by `askAboutPost`.
 * @returns every reason against it, and what the guidelines say of its text.
 */
export async function judgeShare(
  ctx: Context,
  post: Post,
  answers: CheckAnswers,
): Promise<{ refusals: Refusal[]; assessment: GuidelineAssessment }> {
  const { participation, content } = post
  const { person } = participation.ambassador
  const personId = participation.ambassador.personId
  const restricted = await restrictedAmong(ctx, personId === null ? [] : [personId])
  const assessment = await assess(ctx, textOf(post), answers)
  const refusals = refusalsOf({
    participation: participation.status,
    campaign: participation.campaign.status,
    content: content.status,
    personActive: person?.active === true && person.archivedAt === null && !restricted.has(personId ?? ''),
    consentToSharing: person !== null && person.agreements.length > 0,
    assessment,
  })
  return { refusals, assessment }
}
