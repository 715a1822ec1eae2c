import type { Context } from '../../../core/context.ts'
import { ConflictError, NotFoundError } from '../../../core/errors.ts'
import { Prisma, type ProcessingRestriction as RestrictionRow } from '../../../generated/prisma/client.ts'
import {
  born,
  change,
  idOf,
  input,
  mutation,
  oneOf,
  optional,
  own,
  taken,
  thing,
} from '../../../platform/acts/index.ts'
import { assertCanFor, canAny, lacking } from '../../../platform/auth/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { listingChanges, mergedWith } from '../../people/index.ts'
import { lockExclusions } from '../exclusions/lock-exclusions.ts'
import { answerByAct, noteStep, openRequestFor } from '../requests/request-steps.ts'
import { texts } from '../texts.ts'
import { ProcessingRestriction, RestrictionGround } from './restriction-schema.ts'

const { sql } = Prisma

const about = ({ id, ground }: RestrictionRow) =>
  ({ subjectType: 'ProcessingRestriction', subjectId: id, data: { ground } }) as const

/** A person and whoever they are merged with: numbers that their ties are a part of are computed again. */
async function samePeople(ctx: Context, personId: string): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(
    sql`SELECT ${personId}::uuid AS id UNION ${mergedWith(sql`SELECT ${personId}::uuid`)}`,
  )
  return rows.map(({ id }) => id)
}

mutation('processingRestrict', {
  does: 'Restricts the processing of data about a person (GDPR art. 18): from now on it is stored, and neither computed, shown in scores and ties, nor changed by sources. People do it for themselves, in their own log-in; owners and the data protection officer do it for somebody else. Whoever is merged with them is under it too.',
  needs: own('restriction:write'),
  gives: ProcessingRestriction,
  input: input('ProcessingRestrictInput', 'Whose data, and why.', {
    ground: oneOf(RestrictionGround, 'Why.'),
    personId: optional(idOf('Person', 'The person. Default: the person who is logged in.', 'KNOW')),
    privacyRequestId: optional(
      idOf('PrivacyRequest', 'The open request of the person for restriction or objection, which this answers.'),
    ),
  }),
  tells: ['processing-restriction.created', 'privacy-request.answered', 'recipient-task.created', 'network.changed'],
  errors: [ConflictError],
  locks: lockExclusions,
  act: async (ctx, { input: { ground, personId: named, privacyRequestId } }) => {
    const personId = named ?? ctx.actor.personId
    if (personId === null) throw new NotFoundError('Person')
    assertCanFor(ctx, 'restriction:write', personId)
    const request = await openRequestFor(ctx, privacyRequestId, { personId, kinds: ['RESTRICTION', 'OBJECTION'] })
    const byPerson = personId === ctx.actor.personId
    const row = await ctx.db.processingRestriction
      .create({ data: { ...born(ctx), personId, ground, byPerson, updatedAt: ctx.now() } })
      .catch(taken('ALREADY_RESTRICTED', texts('restricted-already'), ['input']))
    if (request) {
      await noteStep(ctx, request.id, 'RESTRICTED', row.id)
      await answerByAct(ctx, request.id, texts('answer-restricted'))
    }
    await listingChanges(ctx, await samePeople(ctx, personId))
    await emit(ctx, 'processing-restriction.created', about(row))
    return row
  },
})

mutation('processingRestrictionLift', {
  does: 'Lifts a restriction: the data is used again as before. Scores come back with the next run, what sources sent meanwhile when they send it again. People lift what they asked for themselves; owners and the data protection officer lift any, and tell the person first (GDPR art. 18(3)).',
  needs: own('restriction:write'),
  on: thing('ProcessingRestriction', 'The restriction.'),
  gives: ProcessingRestriction,
  tells: ['processing-restriction.lifted', 'network.changed'],
  errors: [ConflictError],
  locks: lockExclusions,
  act: async (ctx, { thing: restriction }) => {
    assertCanFor(ctx, 'restriction:write', restriction.personId)
    if (!restriction.byPerson && !canAny(ctx, 'restriction:write')) throw lacking('restriction:write')
    if (restriction.liftedAt !== null) {
      throw new ConflictError(texts('lifted-already'), restriction.version, 'RESTRICTION_LIFTED', ['id'])
    }
    const { row } = await change(ctx, 'ProcessingRestriction', restriction, { to: { liftedAt: ctx.now() } })
    const noted = await ctx.db.privacyRequestEntry.findFirst({ where: { subjectId: row.id, step: 'RESTRICTED' } })
    if (noted) await noteStep(ctx, noted.requestId, 'RESTRICTION_LIFTED', row.id)
    await listingChanges(ctx, await samePeople(ctx, row.personId))
    await emit(ctx, 'processing-restriction.lifted', about(row))
    return row
  },
})
