import { assertVersion } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Participation } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import type { AnswerArguments } from './answer.ts'

/**
 * Takes an invitation back that is not answered yet. They may be asked again.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT, or ALREADY_ANSWERED where there is nothing to take back.
 */
export async function withdrawInvitation(ctx: Context, args: AnswerArguments): Promise<Participation> {
  assertCan(ctx, 'participation:invite')
  const id = requireId(args.id, 'Participation', 'id')
  const participation = await ctx.db.participation.findFirst({ where: { id } })
  if (!participation) throw new NotFoundError('Participation', ['id'])
  assertVersion(participation, args.expectedVersion)
  const [withdrawn] = await ctx.db.participation.updateManyAndReturn({
    where: { id, status: 'INVITED' },
    data: { status: 'WITHDRAWN', version: { increment: 1 } },
  })
  if (!withdrawn) {
    throw new ConflictError(
      'Only an invitation that is not answered yet is taken back: read the participation again.',
      participation.version,
      'ALREADY_ANSWERED',
      ['id'],
    )
  }
  const data = { campaignId: participation.campaignId }
  await emit(ctx, 'participation.withdrawn', { subjectType: 'Participation', subjectId: id, data })
  return withdrawn
}
