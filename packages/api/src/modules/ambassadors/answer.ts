import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { Text } from '../../core/texts/index.ts'
import type { Participation, ParticipationCause, ParticipationStatus } from '../../generated/prisma/client.ts'
import { change } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { texts } from './texts.ts'

/** Nobody answered these yet: the team asked, or another system says that they took part. */
export const UNANSWERED: readonly ParticipationStatus[] = ['INVITED', 'RECORDED_ELSEWHERE']

interface Answer {
  from: readonly ParticipationStatus[]
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
  if (!from.includes(status)) {
    const code = from.includes('ACCEPTED') ? 'NOT_TAKING_PART' : 'ALREADY_ANSWERED'
    throw new ConflictError(REMEDIES[status], version, code, ['id'])
  }
  const { row } = await change(ctx, 'Participation', participation, { to })
  await emit(ctx, event, { subjectType: 'Participation', subjectId: id, data: { campaignId, ...facts } })
  return row
}

const REMEDIES: Record<ParticipationStatus, Text> = {
  INVITED: texts('not-answered'),
  RECORDED_ELSEWHERE: texts('not-answered'),
  ACCEPTED: texts('accepted-already'),
  DECLINED: texts('declined-already'),
  WITHDRAWN: texts('taken-back'),
  LEFT: texts('left-already'),
}

/** Ends an accepted participation, at any time and without a reason. */
export function leave(
  ctx: Context,
  participation: Participation,
  cause: ParticipationCause = 'ANSWER',
): Promise<Participation> {
  return answer(ctx, participation, {
    from: ['ACCEPTED'],
    to: { status: 'LEFT', cause, leftAt: ctx.now() },
    event: 'participation.left',
  })
}

/** Declines an invitation, or leaves the campaign where it was accepted, so that declining works in both states. */
export function decline(ctx: Context, participation: Participation): Promise<Participation> {
  if (participation.status === 'ACCEPTED') return leave(ctx, participation)
  return answer(ctx, participation, {
    from: UNANSWERED,
    to: { status: 'DECLINED', cause: 'ANSWER', declinedAt: ctx.now() },
    event: 'participation.declined',
  })
}

/** States whether the person may be asked for this campaign again; what was answered stays. */
export async function stateNever(ctx: Context, participation: Participation, never: boolean): Promise<Participation> {
  if (never === (participation.neverAt !== null)) return participation
  const { row } = await change(ctx, 'Participation', participation, { to: { neverAt: never ? ctx.now() : null } })
  const { id, campaignId } = row
  await emit(ctx, 'participation.never-stated', {
    subjectType: 'Participation',
    subjectId: id,
    data: { campaignId, never },
  })
  return row
}
