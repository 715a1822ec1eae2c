import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../core/errors.ts'
import { globalId, requireId } from '../../core/ids.ts'
import type { Nomination } from '../../generated/prisma/client.ts'
import { assertCan, assertCanFor, can } from '../../platform/auth/index.ts'
import { requirePerson } from './find-person.ts'
import { NominationCreateInput } from './input.ts'

/**
 * One person names another for a dimension; the team may write down what somebody said. Neither an event nor the audit
 * log tells of it, and whoever writes down what was said before is not told that it was: who named whom is nobody's to list.
 * @throws NotFoundError; InvalidInputError for oneself; ConflictError ALREADY_NOMINATED, for one's own only.
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
  // What somebody says themself stands apart from what the team writes down of them, and keeps its id.
  const writtenDown = nominator.id !== ctx.actor.personId
  const [said] = await ctx.db.$queryRaw<Nomination[]>`
    INSERT INTO "Nomination" (id, "nominatorId", "nomineeId", dimension, "writtenDown", "createdAt", "saidAt")
    VALUES (${ctx.newId()}::uuid, ${nominator.id}::uuid, ${nominee.id}::uuid, ${parsed.dimension}, ${writtenDown}, ${ctx.now()}, ${ctx.now()})
    ON CONFLICT ("organizationId", dimension, "nominatorId", "nomineeId", "writtenDown")
      DO UPDATE SET id = EXCLUDED.id, "createdAt" = EXCLUDED."createdAt" WHERE ${writtenDown}
    RETURNING *`
  if (said) return said
  throw new ConflictError('This nomination is recorded already.', null, 'ALREADY_NOMINATED', ['input'])
}

/** Takes a nomination back; its count falls with a monthly close, once as many as a group are gone. @throws NotFoundError also for one that somebody else made, where only one's own count. */
export async function withdrawNomination(ctx: Context, args: { id: string }): Promise<{ withdrawnId: string }> {
  assertCan(ctx, 'nomination:write', 'own')
  const id = requireId(args.id, 'Nomination', 'id')
  const own =
    can(ctx, 'nomination:write') === 'own' ? { nominatorId: { in: [ctx.actor.personId ?? ''].filter(Boolean) } } : {}
  const { count } = await ctx.db.nomination.deleteMany({ where: { id, ...own } })
  if (count === 0) throw new NotFoundError('Nomination', ['id'])
  return { withdrawnId: globalId('Nomination', id) }
}
