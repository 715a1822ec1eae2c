import { ConflictError } from '../../core/errors.ts'
import {
  born,
  change,
  idOf,
  input,
  instant,
  line,
  mutation,
  oneOf,
  optional,
  prose,
  thing,
} from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { assertNoCollision } from './collisions.ts'
import { about, assertStands, assertTime, correctTouchpoint, markHeld, of } from './correct.ts'
import { assertMayContact } from './may-contact.ts'
import { tellOwner } from './tell-owner.ts'
import { texts } from './texts.ts'
import { ContactChannel, ContactDirection, Touchpoint } from './touchpoint-schema.ts'

const TOUCHPOINT = thing('Touchpoint', 'The contact.')
const reason = prose('Why', { least: 1, most: 500 })
const collisionReason = optional(
  prose('Why it is done in spite of contacts of other departments; kept where there are any', { least: 1, most: 500 }),
)
const outcome = optional(prose('What came of it'))
const followUpAt = optional(instant('When to come back to it.'))

mutation('touchpointCreate', {
  does: 'Plans a contact with a person, or records one that was held: `at` in the future plans it. Refused with `CONTACT_COLLISION` where another department contacted the person, or is about to, within `Organization.contactCollisionDays`, unless `collisionReason` says why it is done all the same. The owner of the relationship is told.',
  needs: 'touchpoint:write',
  gives: Touchpoint,
  input: input('TouchpointCreateInput', 'A contact with a person.', {
    personId: idOf('Person', 'The person.', 'READ'),
    departmentId: idOf('Department', 'The department that it is for.'),
    contactedById: optional(
      idOf('Person', 'Who makes the contact for the department. Default: the person of the account.', 'READ'),
    ),
    channel: oneOf(ContactChannel, 'How.'),
    direction: optional(oneOf(ContactDirection, 'Who began it. Default: the department.')),
    at: optional(instant('When it was held, or is to be. Default: now.')),
    campaignId: optional(idOf('Campaign', 'The campaign that it is about.', 'READ')),
    topicId: optional(idOf('Topic', 'The topic that it is about.', 'READ')),
    subject: line('What it is about'),
    outcome,
    followUpAt,
    collisionReason,
  }),
  tells: ['touchpoint.created'],
  errors: [ConflictError],
  act: async (ctx, { input: { collisionReason: stated, ...facts } }) => {
    const own = born(ctx)
    const at = facts.at ?? own.createdAt
    const isPlanned = at > own.createdAt
    assertTime(ctx, { planned: isPlanned, at, outcome: facts.outcome })
    await assertMayContact(ctx, facts.personId, ['input', 'personId'])
    const { personId, departmentId } = facts
    const kept = await assertNoCollision(ctx, { personId, departmentId, at, reason: stated, version: null })
    const touchpoint = await ctx.db.touchpoint.create({
      data: {
        ...{ ...own, updatedAt: own.createdAt, ...facts, at, collisionReason: kept },
        ...{ direction: facts.direction ?? 'OUTGOING', status: isPlanned ? 'PLANNED' : 'HELD' },
        contactedById: facts.contactedById ?? ctx.actor.personId,
        recordedById: ctx.actor.accountId,
      },
    })
    const data = { ...of(touchpoint), planned: isPlanned, collides: kept !== null }
    const eventId = await emit(ctx, 'touchpoint.created', { ...about(touchpoint), data })
    await tellOwner(ctx, touchpoint, eventId)
    return touchpoint
  },
})

mutation('touchpointMarkHeld', {
  does: 'States that a planned contact was held.',
  needs: 'touchpoint:write',
  on: TOUCHPOINT,
  gives: Touchpoint,
  input: input('TouchpointMarkHeldInput', 'What came of a planned contact.', {
    at: optional(instant('When it was held. Default: when it was planned, or now where that is later than now.')),
    outcome,
    followUpAt,
  }),
  tells: ['touchpoint.held'],
  errors: [ConflictError],
  act: async (ctx, { thing: touchpoint, input: { at: stated, ...facts } }) => {
    assertStands(touchpoint)
    if (touchpoint.status === 'HELD') {
      throw new ConflictError(texts('not-planned'), touchpoint.version, 'TOUCHPOINT_NOT_PLANNED', ['id'])
    }
    const now = ctx.now()
    const at = stated ?? new Date(Math.min(touchpoint.at.getTime(), now.getTime()))
    return await markHeld(ctx, touchpoint, { at, ...facts })
  },
})

mutation('touchpointCorrect', {
  does: 'Corrects what was stated of a contact, with a reason. What it said before is kept (`Touchpoint.corrections`). Where it is about another person or department, withdraw it and create another one.',
  needs: 'touchpoint:write',
  on: TOUCHPOINT,
  gives: Touchpoint,
  input: input('TouchpointCorrectInput', 'What was wrong. A field that is left out keeps its value.', {
    reason,
    channel: optional(oneOf(ContactChannel, 'How.')),
    direction: optional(oneOf(ContactDirection, 'Who began it.')),
    at: optional(
      instant('When it was held, or is to be: a planned contact stays planned, and one that was held stays held.'),
    ),
    subject: optional(line('What it is about')),
    outcome: optional(prose('What came of it; null clears it')),
    followUpAt: optional(instant('When to come back to it; null clears it.')),
    collisionReason: optional(
      prose(
        'Why it is done in spite of contacts of other departments: needed where `at` moves it near to one; refused with `NO_CONTACT_COLLISION` where there is none, unless it corrects the reason that is kept',
        { least: 1, most: 500 },
      ),
    ),
  }),
  tells: ['touchpoint.corrected'],
  errors: [ConflictError],
  act: async (
    ctx,
    { thing: touchpoint, input: { reason: why, collisionReason: stated, outcome, followUpAt, ...facts } },
  ) => {
    const stays = <Value>(value: Value | null | undefined) => value ?? undefined
    const { channel, direction, at, subject } = facts
    const to = {
      ...{ channel: stays(channel), direction: stays(direction), at: stays(at), subject: stays(subject) },
      ...{ outcome, followUpAt },
    }
    const { row } = await correctTouchpoint(ctx, touchpoint, { to, why, stated })
    return row
  },
})

mutation('touchpointWithdraw', {
  does: 'Takes a contact back: it is not planned any more, or was recorded by mistake. It collides with nothing from then on.',
  needs: 'touchpoint:write',
  many: true,
  on: TOUCHPOINT,
  gives: Touchpoint,
  input: input('TouchpointWithdrawInput', 'Why a contact is taken back.', { reason }),
  tells: ['touchpoint.withdrawn'],
  errors: [ConflictError],
  act: async (ctx, { thing: touchpoint, input: { reason: withdrawReason } }) => {
    assertStands(touchpoint)
    const to = { status: 'WITHDRAWN', withdrawnAt: ctx.now(), withdrawReason } as const
    const { row } = await change(ctx, 'Touchpoint', touchpoint, { to })
    await emit(ctx, 'touchpoint.withdrawn', { ...about(row), data: of(row) })
    return row
  },
})
