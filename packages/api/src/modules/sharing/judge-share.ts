import type { Context } from '../../core/context.ts'
import type { ContentStatus, Prisma } from '../../generated/prisma/client.ts'
import { assess, type GuidelineAssessment } from '../guidelines/index.ts'
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
          consents: { where: { scope: 'SHARING', withdrawnAt: null }, select: { id: true }, take: 1 },
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

/**
 * Decides whether a post may go out: the only place that does, for a share that is written and for one that is
 * published later.
 * @returns every reason against it, and what the guidelines say of its text.
 */
export async function judgeShare(
  ctx: Context,
  { participation, content, ...post }: Post,
): Promise<{ refusals: Refusal[]; assessment: GuidelineAssessment }> {
  const { person } = participation.ambassador
  const { text, network, country, language } = post
  const assessment = await assess(ctx, { text, network, country, language, participationId: participation.id })
  const refusals = refusalsOf({
    participation: participation.status,
    campaign: participation.campaign.status,
    content: content.status,
    personActive: person?.active === true && person.archivedAt === null,
    consentToSharing: person !== null && person.consents.length > 0,
    assessment,
  })
  return { refusals, assessment }
}
