import { isDeepStrictEqual } from 'node:util'
import { ConflictError, NotFoundError } from '../../core/errors.ts'
import type { PersonBrief as BriefRow, Prisma } from '../../generated/prisma/client.ts'
import {
  assertVersion,
  born,
  change,
  deleted,
  idOf,
  input,
  line,
  listOf,
  mutation,
  part,
  prose,
  taken,
  thing,
} from '../../platform/acts/index.ts'
import { declareErasure, noteErased } from '../../platform/erasures/index.ts'
import { emit } from '../../platform/events/index.ts'
import { type Part, PersonBrief, partsOf } from './brief-schema.ts'
import { assertMayContact } from './may-contact.ts'
import { texts } from './texts.ts'

const PartInput = input('BriefPartInput', 'A part of a brief.', {
  heading: line('Its heading'),
  text: prose('What it says', { least: 1 }),
})

const asJson = (parts: readonly Part[]) => parts as unknown as Prisma.InputJsonArray
const DELETED = deleted('PersonBrief')
const about = ({ id }: BriefRow) => ({ subjectType: 'PersonBrief', subjectId: id }) as const

mutation('personBriefSet', {
  does: 'Writes the brief about a person. What it said before is kept (`PersonBrief.former`). The person can read it.',
  needs: 'touchpoint:write',
  gives: PersonBrief,
  input: input('PersonBriefSetInput', 'What everybody reads before they contact a person.', {
    personId: idOf('Person', 'The person.'),
    parts: listOf(part(PartInput, 'A part.'), 'All its parts', { least: 1, most: 20 }),
  }),
  findsByInput: true,
  tells: ['person-brief.set'],
  errors: [ConflictError],
  act: async (ctx, { input: { personId, parts }, expectedVersion }) => {
    await assertMayContact(ctx, personId, ['input', 'personId'])
    const before = await ctx.db.personBrief.findFirst({ where: { personId } })
    assertVersion({ version: before?.version ?? 0 }, expectedVersion)
    const own = born(ctx)
    const writtenById = ctx.actor.accountId
    if (before === null) {
      const brief = await ctx.db.personBrief
        .create({ data: { ...own, updatedAt: own.createdAt, personId, sections: asJson(parts), writtenById } })
        .catch(taken('CONFLICT', texts('brief-written'), ['input']))
      await emit(ctx, 'person-brief.set', about(brief))
      return brief
    }
    if (isDeepStrictEqual(partsOf(before), parts)) return before
    const { id: briefId, version: number, updatedAt: writtenAt, writtenById: formerWriter } = before
    const to = { sections: asJson(parts), writtenById }
    const { row } = await change(ctx, 'PersonBrief', before, { to })
    await ctx.db.formerPersonBrief.create({
      data: { ...own, briefId, number, sections: asJson(partsOf(before)), writtenById: formerWriter, writtenAt },
    })
    await emit(ctx, 'person-brief.set', about(row))
    return row
  },
})

mutation('personBriefDelete', {
  does: 'Deletes the brief about a person, with everything that it said before.',
  needs: 'touchpoint:write',
  on: thing('PersonBrief', 'The brief.'),
  gives: DELETED.payload,
  tells: ['person-brief.deleted'],
  act: async (ctx, { thing: brief }) => {
    const { count } = await ctx.db.personBrief.deleteMany({ where: { id: brief.id } })
    // Another request deleted it since it was found.
    if (count === 0) throw new NotFoundError('PersonBrief', ['id'])
    await noteErased(ctx, 'PersonBrief', [{ id: brief.id }])
    await emit(ctx, 'person-brief.deleted', about(brief))
    return DELETED.of(brief.id)
  },
})

declareErasure({
  type: 'PersonBrief',
  table: 'PersonBrief',
  repeat: (environment, { organizationId, ids }) =>
    environment.database.inOrganization(organizationId, async (db) => {
      await db.personBrief.deleteMany({ where: { id: { in: [...ids] } } })
    }),
})
