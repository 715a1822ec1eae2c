import { z } from 'zod'
import { ConflictError, InvalidInputError, NotFoundError } from '../../core/errors.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import type { Nomination as NominationRow } from '../../generated/prisma/client.ts'
import { deleted, idOf, input, mutation, optional, own, text, thing } from '../../platform/acts/index.ts'
import { assertCanFor } from '../../platform/auth/index.ts'
import { noteErased } from '../../platform/erasures/index.ts'
import { Nomination } from './nomination-schema.ts'
import { texts } from './texts.ts'

const Dimension = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,39}$/,
    'A dimension is a key of lower-case letters, digits and hyphens, such as `expertise`.',
  )

/**
 * Neither an event nor the audit log mentions nominations, and recording an existing nomination again gives no hint
 * that it existed, because nobody may list who named whom.
 */
export const createNomination = mutation('nominationCreate', {
  does: 'Records that one person nominates another for a dimension. It creates no event and no entry in the audit log.',
  needs: own('nomination:write'),
  untold: true,
  gives: Nomination,
  input: input('NominationCreateInput', 'A new nomination.', {
    nomineeId: idOf('Person', 'The person who is nominated; not oneself.', 'KNOW'),
    nominatorId: optional(
      idOf(
        'Person',
        'The person who nominates; the person of the token when left out. Only those who manage people may name somebody else.',
        'KNOW',
      ),
    ),
    dimension: text('The key of the quality: `expertise`, `empathy`, `impartiality`, or a key of your own.', Dimension),
  }),
  tells: [],
  errors: [ConflictError],
  act: async (ctx, { input: { nomineeId, nominatorId: named, dimension } }) => {
    const nominatorId = named ?? ctx.actor.personId
    if (!nominatorId) {
      throw new InvalidInputError(texts('nominator-missing'), ['input', 'nominatorId'])
    }
    assertCanFor(ctx, 'nomination:write', nominatorId)
    if (nomineeId === nominatorId) {
      throw new InvalidInputError(texts('self-nomination'), ['input', 'nomineeId'], 'SELF_NOMINATION')
    }
    // A person's own nominations are separate from those that the team records for them, and keep their id.
    const writtenDown = nominatorId !== ctx.actor.personId
    const [said] = await ctx.db.$queryRaw<NominationRow[]>`
      INSERT INTO "Nomination" AS t (id, "nominatorId", "nomineeId", dimension, "writtenDown", "createdAt", "saidAt")
      VALUES (${ctx.newId()}::uuid, ${nominatorId}::uuid, ${nomineeId}::uuid, ${dimension}, ${writtenDown}, ${ctx.now()}, ${ctx.now()})
      ON CONFLICT ("organizationId", dimension, "nominatorId", "nomineeId", "writtenDown")
        DO UPDATE SET id = EXCLUDED.id, "createdAt" = EXCLUDED."createdAt" WHERE ${writtenDown}
      RETURNING ${everyColumn('Nomination')}`
    if (said) return said
    throw new ConflictError(texts('already-nominated'), null, 'ALREADY_NOMINATED', ['input'])
  },
})

/** Its count falls with a monthly close, after nominations of at least a smallest group were removed. */
const DELETED = deleted('Nomination')

export const deleteNomination = mutation('nominationDelete', {
  does: 'Deletes a nomination. It creates no event and no entry in the audit log.',
  needs: own('nomination:write'),
  untold: true,
  on: thing('Nomination', 'The nomination.'),
  gives: DELETED.payload,
  tells: [],
  act: async (ctx, { thing: { id } }) => {
    const { count } = await ctx.db.nomination.deleteMany({ where: { id } })
    // Another request removed it since it was found.
    if (count === 0) throw new NotFoundError('Nomination', ['id'])
    await noteErased(ctx, 'Nomination', [{ id }])
    return DELETED.of(id)
  },
})
