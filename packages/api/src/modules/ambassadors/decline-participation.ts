import type { Context } from '../../core/context.ts'
import type { Participation } from '../../generated/prisma/client.ts'
import { type AnswerArguments, answer, requireOwnParticipation } from './answer.ts'
import { leave } from './leave-participation.ts'

/**
 * Declines one's own invitation. Who has accepted before leaves the campaign: no is said in one way only.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT or ALREADY_ANSWERED.
 */
export async function declineParticipation(ctx: Context, args: AnswerArguments): Promise<Participation> {
  const { participation } = await requireOwnParticipation(ctx, args)
  if (participation.status === 'ACCEPTED') return leave(ctx, participation)
  return answer(ctx, participation, {
    from: 'INVITED',
    data: { status: 'DECLINED', declinedAt: ctx.now() },
    event: 'participation.declined',
  })
}
