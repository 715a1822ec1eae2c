import { assertVersion } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { ConsentScope, Participation, ParticipationStatus, Prisma } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'

export interface AnswerArguments {
  id: string
  expectedVersion?: number | null
}

/** The person behind the actor, and their participation that the act is about. */
export interface OwnParticipation {
  personId: string
  participation: Participation
}

/**
 * Finds the invitation that the actor was sent. Nobody answers for somebody else, whatever their role; another
 * person's invitation looks like one that does not exist.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT.
 */
export async function requireOwnParticipation(ctx: Context, args: AnswerArguments): Promise<OwnParticipation> {
  assertCan(ctx, 'participation:respond', 'own')
  const id = requireId(args.id, 'Participation', 'id')
  const { personId } = ctx.actor
  const participation =
    personId === null ? null : await ctx.db.participation.findFirst({ where: { id, ambassador: { personId } } })
  if (personId === null || !participation) throw new NotFoundError('Participation', ['id'])
  assertVersion(participation, args.expectedVersion)
  return { personId, participation }
}

/**
 * Moves a participation on, once: of two answers at the same time the second is refused.
 * @throws ConflictError ALREADY_ANSWERED, or NOT_TAKING_PART for leaving what was not accepted.
 */
export async function answer(
  ctx: Context,
  participation: Participation,
  change: {
    from: ParticipationStatus
    data: Prisma.ParticipationUpdateManyMutationInput
    event: 'participation.accepted' | 'participation.declined' | 'participation.left'
    facts?: { scopes: ConsentScope[] }
  },
): Promise<Participation> {
  const [answered] = await ctx.db.participation.updateManyAndReturn({
    where: { id: participation.id, version: participation.version, status: change.from },
    data: { ...change.data, version: { increment: 1 } },
  })
  if (!answered) throw refusal(participation, change.from)
  await emit(ctx, change.event, {
    subjectType: 'Participation',
    subjectId: participation.id,
    data: { campaignId: participation.campaignId, ...change.facts },
  })
  return answered
}

const REMEDIES: Record<ParticipationStatus, string> = {
  INVITED: 'It is not answered yet: accept or decline it.',
  ACCEPTED: 'It was accepted already. To stop taking part, leave the campaign.',
  DECLINED: 'It was declined already. To take part after all, ask the team for a new invitation.',
  WITHDRAWN: 'The invitation was taken back. To take part, ask the team for a new one.',
  LEFT: 'The campaign was left already. To take part again, ask the team for a new invitation.',
}

function refusal({ status, version }: Participation, from: ParticipationStatus): ConflictError {
  if (status === from) return new ConflictError('It was answered just now: read it again.', null, 'VERSION_CONFLICT')
  const code = from === 'ACCEPTED' ? 'NOT_TAKING_PART' : 'ALREADY_ANSWERED'
  return new ConflictError(REMEDIES[status], version, code, ['id'])
}
