import { z } from 'zod'
import { ConflictError, InvalidInputError, NotFoundError } from '../../core/errors.ts'
import type { Nomination as NominationRow } from '../../generated/prisma/client.ts'
import { deleted, idOf, input, mutation, optional, own, text, thing } from '../../platform/acts/index.ts'
import { assertCanFor } from '../../platform/auth/index.ts'
import { Nomination } from './nomination-schema.ts'

const Dimension = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'A dimension is a key of small letters, digits and hyphens, such as `expertise`.')

/**
 * Neither an event nor the audit log tells of it, and whoever writes down what was said before is not told that it was:
 * who named whom is nobody's to list.
 */
export const createNomination = mutation('nominationCreate', {
  does: 'Records that one person names another for a dimension. No event and no entry of the audit log tells of it.',
  needs: own('nomination:write'),
  untold: true,
  gives: Nomination,
  input: input('NominationCreateInput', 'One person names another.', {
    nomineeId: idOf('Person', 'Who is named; not oneself.', 'KNOW'),
    nominatorId: optional(
      idOf(
        'Person',
        'Who says it; the person behind the token when left out. Another only for those who manage people.',
        'KNOW',
      ),
    ),
    dimension: text(
      'Key of what they are named for: `expertise`, `empathy`, `impartiality`, or one of your own.',
      Dimension,
    ),
  }),
  tells: [],
  errors: [ConflictError],
  act: async (ctx, { input: { nomineeId, nominatorId: named, dimension } }) => {
    const nominatorId = named ?? ctx.actor.personId
    if (!nominatorId) {
      throw new InvalidInputError('Name who says it: this token belongs to no person.', ['input', 'nominatorId'])
    }
    assertCanFor(ctx, 'nomination:write', nominatorId)
    if (nomineeId === nominatorId) {
      throw new InvalidInputError('Nobody can nominate themselves.', ['input', 'nomineeId'], 'SELF_NOMINATION')
    }
    // What somebody says themself stands apart from what the team writes down of them, and keeps its id.
    const writtenDown = nominatorId !== ctx.actor.personId
    const [said] = await ctx.db.$queryRaw<NominationRow[]>`
      INSERT INTO "Nomination" (id, "nominatorId", "nomineeId", dimension, "writtenDown", "createdAt", "saidAt")
      VALUES (${ctx.newId()}::uuid, ${nominatorId}::uuid, ${nomineeId}::uuid, ${dimension}, ${writtenDown}, ${ctx.now()}, ${ctx.now()})
      ON CONFLICT ("organizationId", dimension, "nominatorId", "nomineeId", "writtenDown")
        DO UPDATE SET id = EXCLUDED.id, "createdAt" = EXCLUDED."createdAt" WHERE ${writtenDown}
      RETURNING *`
    if (said) return said
    throw new ConflictError('This nomination is recorded already.', null, 'ALREADY_NOMINATED', ['input'])
  },
})

/** Its count falls with a monthly close, once as many as a group are gone. */
const DELETED = deleted('Nomination')

export const deleteNomination = mutation('nominationDelete', {
  does: 'Takes a nomination back. No event and no entry of the audit log tells of it.',
  needs: own('nomination:write'),
  untold: true,
  on: thing('Nomination', 'The nomination.'),
  gives: DELETED.payload,
  tells: [],
  act: async (ctx, { thing: { id } }) => {
    const { count } = await ctx.db.nomination.deleteMany({ where: { id } })
    // Somebody else took it back since it was found.
    if (count === 0) throw new NotFoundError('Nomination', ['id'])
    return DELETED.of(id)
  },
})
