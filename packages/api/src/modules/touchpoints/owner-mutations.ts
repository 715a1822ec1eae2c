import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import type { RelationshipOwner as OwnerRow } from '../../generated/prisma/client.ts'
import {
  born,
  change,
  idOf,
  input,
  instant,
  mutation,
  optional,
  prose,
  taken,
  thing,
} from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { departmentById } from '../people/index.ts'
import { assertMayContact } from './may-contact.ts'
import { RelationshipOwner } from './owner-schema.ts'
import { texts } from './texts.ts'

const OWNER = thing('RelationshipOwner', 'The owner.')
const reason = optional(prose('Why', { least: 1, most: 500 }))
const ownerId = optional(
  idOf('Person', 'Who looks after it there; when left out, the department as a whole does.', 'READ'),
)
const from = optional(instant('The first instant. Default: now.'))

const about = ({ id, departmentId }: OwnerRow) =>
  ({ subjectType: 'RelationshipOwner', subjectId: id, data: { departmentId } }) as const

/** @throws InvalidInputError for a beginning that is not after the one before, or in the future. */
function assertFollows(ctx: Context, at: Date, since: Date | null): void {
  if (at <= ctx.now() && (since === null || at > since)) return
  const message = texts('owned-since', { at: (since ?? ctx.now()).toISOString() })
  throw new InvalidInputError(message, ['input', 'from'])
}

/** @throws ConflictError RELATIONSHIP_OWNED: at the same time somebody else said who it is. */
async function stateOwner(
  ctx: Context,
  values: Pick<OwnerRow, 'personId' | 'departmentId' | 'from'> & {
    ownerId?: string | null | undefined
    reason?: string | null | undefined
  },
): Promise<OwnerRow> {
  const own = born(ctx)
  const department = (await departmentById(ctx).load(values.departmentId))?.name ?? ''
  const row = await ctx.db.relationshipOwner
    .create({ data: { ...own, updatedAt: own.createdAt, ...values } })
    .catch(taken('RELATIONSHIP_OWNED', texts('owned', { department }), ['input', 'personId']))
  await emit(ctx, 'relationship-owner.set', about(row))
  return row
}

mutation('relationshipOwnerCreate', {
  does: 'States which department owns the relationship with a person. Refused while another one does: that one hands it over.',
  needs: 'touchpoint:write',
  gives: RelationshipOwner,
  input: input('RelationshipOwnerCreateInput', 'Who owns the relationship with a person.', {
    personId: idOf('Person', 'The person.', 'READ'),
    departmentId: idOf('Department', 'The department that owns it.'),
    ...{ ownerId, from, reason },
  }),
  tells: ['relationship-owner.set'],
  errors: [ConflictError],
  act: async (ctx, { input: { from: stated, ...facts } }) => {
    await assertMayContact(ctx, facts.personId, ['input', 'personId'])
    const [last] = await ctx.db.relationshipOwner.findMany({
      where: { personId: facts.personId },
      orderBy: { from: 'desc' },
      take: 1,
    })
    if (last && last.to === null) {
      const department = (await departmentById(ctx).load(last.departmentId))?.name ?? ''
      throw new ConflictError(texts('owned', { department }), null, 'RELATIONSHIP_OWNED', ['input', 'personId'])
    }
    const at = stated ?? ctx.now()
    assertFollows(ctx, at, last?.to ?? null)
    return await stateOwner(ctx, { ...facts, from: at })
  },
})

/** Ends the time of an owner. */
async function endOwner(ctx: Context, owner: OwnerRow, to: Date): Promise<OwnerRow> {
  assertLasts(owner)
  const { row } = await change(ctx, 'RelationshipOwner', owner, { to: { to } })
  return row
}

/** @throws ConflictError RELATIONSHIP_OWNED for one that ended. */
function assertLasts({ to, version }: OwnerRow): void {
  if (to === null) return
  throw new ConflictError(texts('owner-ended'), version, 'RELATIONSHIP_ENDED', ['id'])
}

mutation('relationshipOwnerHandOver', {
  does: 'Hands the relationship with a person over to another department, or to somebody else there. Who owned it before stays listed.',
  needs: 'touchpoint:write',
  on: OWNER,
  gives: RelationshipOwner,
  input: input('RelationshipOwnerHandOverInput', 'Who owns the relationship from then on.', {
    departmentId: idOf('Department', 'The department that owns it from then on.', 'KNOW'),
    ...{ ownerId, from, reason },
  }),
  tells: ['relationship-owner.set'],
  errors: [ConflictError],
  act: async (ctx, { thing: owner, input: { from: stated, ...facts } }) => {
    const at = stated ?? ctx.now()
    assertFollows(ctx, at, owner.from)
    await endOwner(ctx, owner, at)
    return await stateOwner(ctx, { ...facts, personId: owner.personId, from: at })
  },
})

mutation('relationshipOwnerEnd', {
  does: 'Ends that a department owns the relationship with a person. Nobody owns it from then on.',
  needs: 'touchpoint:write',
  on: OWNER,
  gives: RelationshipOwner,
  tells: ['relationship-owner.ended'],
  errors: [ConflictError],
  act: async (ctx, { thing: owner }) => {
    const row = await endOwner(ctx, owner, ctx.now())
    await emit(ctx, 'relationship-owner.ended', about(row))
    return row
  },
})
