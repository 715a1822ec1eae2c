import type { Context } from '../../../core/context.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../core/errors.ts'
import type { PrivacyRequest as RequestRow } from '../../../generated/prisma/client.ts'
import {
  born,
  change,
  idOf,
  input,
  instant,
  mutation,
  oneOf,
  optional,
  own,
  prose,
  thing,
} from '../../../platform/acts/index.ts'
import { assertCanFor } from '../../../platform/auth/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { texts } from '../texts.ts'
import { assertOpen } from './assert-open.ts'
import { dueAfter, MONTHS } from './due.ts'
import { grantedAnswer } from './on-granting.ts'
import { PrivacyRequest, PrivacyRequestKind, PrivacyRequestOutcome } from './request-schema.ts'

/** Of one person; further ones wait until some are answered. */
const MOST_OPEN = 20

const REQUEST = thing('PrivacyRequest', 'The request.')
const about = ({ id, kind }: RequestRow) => ({ subjectType: 'PrivacyRequest', subjectId: id, data: { kind } }) as const

mutation('privacyRequestCreate', {
  does: 'Records what a person asks for under data protection law. People do it for themselves, in their own log-in; owners and the data protection officer record what somebody else asked for.',
  needs: own('privacy:request'),
  gives: PrivacyRequest,
  input: input('PrivacyRequestCreateInput', 'A new request.', {
    kind: oneOf(PrivacyRequestKind, 'What is asked for.'),
    personId: optional(idOf('Person', 'Who asks. Default: the person who is logged in.', 'KNOW')),
    text: optional(prose('What they ask for in their words.')),
    receivedAt: optional(
      instant('When it reached the organisation, such as by letter; not in the future. Default: now.'),
    ),
  }),
  tells: ['privacy-request.received'],
  errors: [ConflictError],
  act: async (ctx, { input: { kind, personId: named, text = null, receivedAt } }) => {
    const personId = named ?? ctx.actor.personId
    if (personId === null) throw new NotFoundError('Person')
    assertCanFor(ctx, 'privacy:request', personId)
    const isOwn = personId === ctx.actor.personId
    const received = receivedAt ?? ctx.now()
    assertPast(ctx, received, isOwn && receivedAt != null)
    await assertFew(ctx, personId)
    const request = await ctx.db.privacyRequest.create({
      data: {
        ...born(ctx),
        ...{ kind, personId, text, receivedAt: received, updatedAt: ctx.now() },
        dueAt: dueAfter(received, MONTHS.usual),
        recordedById: isOwn ? null : ctx.actor.accountId,
      },
    })
    await emit(ctx, 'privacy-request.received', about(request))
    return request
  },
})

/** A person's own request is received when they send it, so that nobody moves its deadline. */
function assertPast(ctx: Context, receivedAt: Date, isSaidByPerson: boolean): void {
  const path = ['input', 'receivedAt']
  if (isSaidByPerson) throw new InvalidInputError(texts('received-now'), path)
  if (receivedAt > ctx.now()) throw new InvalidInputError(texts('received-in-future'), path)
}

async function assertFew(ctx: Context, personId: string): Promise<void> {
  if ((await ctx.db.privacyRequest.count({ where: { personId, status: 'OPEN' } })) < MOST_OPEN) return
  throw new ConflictError(texts('too-many-requests', { most: MOST_OPEN }), null, 'TOO_MANY_PRIVACY_REQUESTS', ['input'])
}

mutation('privacyRequestExtend', {
  does: 'Extends the deadline of an open request by two months, once and before it ends. The person reads the reason.',
  needs: 'privacy:answer',
  on: REQUEST,
  gives: PrivacyRequest,
  input: input('PrivacyRequestExtendInput', 'Why it takes longer.', {
    reason: prose('Why, for the person: how complex the request is, or how many there are.', { least: 1 }),
  }),
  tells: ['privacy-request.extended'],
  errors: [ConflictError],
  act: async (ctx, { thing: request, input: { reason } }) => {
    assertOpen(request)
    if (request.extendedAt !== null || ctx.now() > request.dueAt) {
      throw new ConflictError(texts('not-extendable'), null, 'PRIVACY_REQUEST_NOT_EXTENDABLE', ['id'])
    }
    const to = {
      extendedAt: ctx.now(),
      extensionReason: reason,
      dueAt: dueAfter(request.receivedAt, MONTHS.extended),
    }
    const { row } = await change(ctx, 'PrivacyRequest', request, { to })
    await emit(ctx, 'privacy-request.extended', about(row))
    return row
  },
})

mutation('privacyRequestAnswer', {
  does: 'Answers a request, once. The person reads the answer; what was asked for is done by the act for it, such as `personUpdate`, `personObjectToScoring` or `personPurge`.',
  needs: 'privacy:answer',
  on: REQUEST,
  gives: PrivacyRequest,
  input: input('PrivacyRequestAnswerInput', 'The answer.', {
    outcome: oneOf(PrivacyRequestOutcome, 'Whether it is granted.'),
    answer: prose('What was done; for a refusal why, and where the person can complain.', { least: 1 }),
  }),
  tells: ['privacy-request.answered', 'recipient-task.created'],
  errors: [ConflictError],
  act: async (ctx, { thing: request, input: { outcome, answer } }) => {
    assertOpen(request)
    const words = outcome === 'GRANTED' ? await grantedAnswer(ctx, request, answer) : answer
    const to = { status: outcome, answer: words, answeredAt: ctx.now() }
    const { row } = await change(ctx, 'PrivacyRequest', request, { to })
    await emit(ctx, 'privacy-request.answered', about(row))
    return row
  },
})
