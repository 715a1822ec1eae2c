import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { Participation } from '../../generated/prisma/client.ts'
import { agree, type Yes } from '../agreements/index.ts'
import { answer, UNANSWERED } from './answer.ts'
import { lockPromises, mandateOf, peopleOverTimeCap } from './mandate.ts'
import { texts } from './texts.ts'

/**
 * Accepts an invitation with the agreement to sharing that it needs (GDPR art. 7). All other agreements are optional:
 * without them the person still takes part. Agreeing to scoring does not withdraw an objection to it, which has its own
 * mutation.
 * @throws ConflictError ALREADY_ANSWERED, CAMPAIGN_NOT_LIVE, PERSON_INACTIVE, or OVER_TIME_CAP.
 */
export async function acceptParticipation(
  ctx: Context,
  participation: Participation & { personId: string },
  agreements: readonly Yes[],
): Promise<Participation> {
  if (UNANSWERED.includes(participation.status)) {
    await assertOpen(ctx, participation)
    await assertTime(ctx, participation)
  }
  const accepted = await answer(ctx, participation, {
    from: UNANSWERED,
    to: { status: 'ACCEPTED', cause: 'ANSWER', acceptedAt: ctx.now(), declinedAt: null, leftAt: null },
    event: 'participation.accepted',
    facts: { purposes: agreements.map(({ purpose }) => purpose.key) },
  })
  await ctx.db.ambassador.updateMany({
    where: { id: participation.ambassadorId, status: { not: 'ACTIVE' } },
    data: { status: 'ACTIVE', version: { increment: 1 } },
  })
  const { personId } = participation
  for (const agreement of agreements) await agree(ctx, personId, agreement)
  return accepted
}

async function assertOpen(ctx: Context, { campaignId, ambassadorId }: Participation): Promise<void> {
  const campaign = await ctx.db.campaign.findFirstOrThrow({ where: { id: campaignId }, select: { status: true } })
  if (campaign.status !== 'LIVE') {
    throw new ConflictError(texts('campaign-closed'), null, 'CAMPAIGN_NOT_LIVE', ['id'])
  }
  const { person } = await ctx.db.ambassador.findFirstOrThrow({
    where: { id: ambassadorId },
    select: { person: { select: { active: true, archivedAt: true } } },
  })
  if (person?.active && person.archivedAt === null) return
  throw new ConflictError(texts('not-active'), null, 'PERSON_INACTIVE', ['id'])
}

/** Invitations that are open at the same time each fit: the sum is judged here again. */
async function assertTime(ctx: Context, participation: Participation & { personId: string }): Promise<void> {
  const mandate = mandateOf(participation)
  if (mandate === null) return
  const { personId, version } = participation
  await lockPromises(ctx, personId)
  if (!(await peopleOverTimeCap(ctx, [personId], mandate)).has(personId)) return
  throw new ConflictError(texts('accept-over-time-cap'), version, 'OVER_TIME_CAP', ['id'])
}
