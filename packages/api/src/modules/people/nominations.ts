import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError, NotFoundError, violatedUniqueConstraint } from '../../core/errors.ts'
import { globalId, requireId } from '../../core/ids.ts'
import type { Nomination } from '../../generated/prisma/client.ts'
import { assertCan, assertCanFor, can } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { requirePerson } from './find-person.ts'
import { NominationCreateInput } from './input.ts'

/**
 * One person names another for a dimension; the team may write down what somebody said.
 * @throws NotFoundError; InvalidInputError for oneself; ConflictError ALREADY_NOMINATED.
 */
export async function createNomination(ctx: Context, input: unknown): Promise<Nomination> {
  assertCan(ctx, 'nomination:write', 'own')
  const parsed = parseInput(NominationCreateInput, input)
  const nominatorId = parsed.nominatorId
    ? requireId(parsed.nominatorId, 'Person', 'input.nominatorId')
    : ctx.actor.personId
  if (!nominatorId) {
    throw new InvalidInputError('Name who says it: this token belongs to no person.', ['input', 'nominatorId'])
  }
  assertCanFor(ctx, 'nomination:write', nominatorId)
  const nominator = await requirePerson(ctx, globalId('Person', nominatorId), 'input.nominatorId')
  const nominee = await requirePerson(ctx, parsed.nomineeId, 'input.nomineeId')
  if (nominee.id === nominator.id) {
    throw new InvalidInputError('Nobody can nominate themselves.', ['input', 'nomineeId'], 'SELF_NOMINATION')
  }
  const nomination = await ctx.db.nomination
    .create({
      data: {
        id: ctx.newId(),
        nominatorId: nominator.id,
        nomineeId: nominee.id,
        dimension: parsed.dimension,
        createdAt: ctx.now(),
      },
    })
    .catch((error: unknown) => {
      if (violatedUniqueConstraint(error) === null) throw error
      throw new ConflictError('This nomination is recorded already.', null, 'ALREADY_NOMINATED', ['input'])
    })
  await emit(ctx, 'nomination.created', { subjectType: 'Nomination', subjectId: nomination.id })
  return nomination
}

/** Takes a nomination back. @throws NotFoundError also for one that somebody else made, where only one's own count. */
export async function withdrawNomination(ctx: Context, args: { id: string }): Promise<{ withdrawnId: string }> {
  assertCan(ctx, 'nomination:write', 'own')
  const id = requireId(args.id, 'Nomination', 'id')
  const own =
    can(ctx, 'nomination:write') === 'own' ? { nominatorId: { in: [ctx.actor.personId ?? ''].filter(Boolean) } } : {}
  const { count } = await ctx.db.nomination.deleteMany({ where: { id, ...own } })
  if (count === 0) throw new NotFoundError('Nomination', ['id'])
  await emit(ctx, 'nomination.withdrawn', { subjectType: 'Nomination', subjectId: id })
  return { withdrawnId: globalId('Nomination', id) }
}
