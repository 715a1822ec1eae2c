import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { Participation, ParticipationCause, ParticipationStatus } from '../../generated/prisma/client.ts'
import { change } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'

interface Answer {
  from: ParticipationStatus
  to: Partial<Participation>
  event: 'participation.accepted' | 'participation.declined' | 'participation.left'
  facts?: { purposes: string[] }
}

/**
 * Changes the status of a participation, once: of two simultaneous answers the second is refused.
 * @throws ConflictError ALREADY_ANSWERED, or NOT_TAKING_PART for leaving a campaign that was not accepted.
 */
export async function answer(
  ctx: Context,
  participation: Participation,
  { from, to, event, facts }: Answer,
): Promise<Participation> {
  const { id, campaignId, status, version } = participation
  if (status !== from) {
    const code = from === 'ACCEPTED' ? 'NOT_TAKING_PART' : 'ALREADY_ANSWERED'
    throw new ConflictError(REMEDIES[status], version, code, ['id'])
  }
  const { row } = await change(ctx, 'Participation', participation, { to })
  await emit(ctx, event, { subjectType: 'Participation', subjectId: id, data: { campaignId, ...facts } })
  return row
}

const REMEDIES: Record<ParticipationStatus, string> = {
  INVITED: 'It is not answered yet: accept or decline it.',
  ACCEPTED: 'It was accepted already. To stop taking part, leave the campaign.',
  DECLINED: 'It was declined already. To take part after all, ask the team for a new invitation.',
  WITHDRAWN: 'The invitation was taken back. To take part, ask the team for a new one.',
  LEFT: 'The campaign was left already. To take part again, ask the team for a new invitation.',
}

/** Ends an accepted participation, at any time and without a reason. */
export function leave(
  ctx: Context,
  participation: Participation,
  cause: ParticipationCause = 'ANSWER',
): Promise<Participation> {
  return answer(ctx, participation, {
    from: 'ACCEPTED',
    to: { status: 'LEFT', cause, leftAt: ctx.now() },
    event: 'participation.left',
  })
}
