import type { Context } from '../../core/context.ts'
import type { Participation } from '../../generated/prisma/client.ts'
import { type AnswerArguments, answer, requireOwnParticipation } from './answer.ts'

/**
 * Leaves a campaign that was accepted, at any time and without a reason.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT or NOT_TAKING_PART.
 */
export async function leaveParticipation(ctx: Context, args: AnswerArguments): Promise<Participation> {
  const { participation } = await requireOwnParticipation(ctx, args)
  return leave(ctx, participation)
}

/** Ends an accepted participation. */
export function leave(ctx: Context, participation: Participation): Promise<Participation> {
  return answer(ctx, participation, {
    from: 'ACCEPTED',
    data: { status: 'LEFT', leftAt: ctx.now() },
    event: 'participation.left',
  })
}
