import type { Context } from '../../core/context.ts'
import { ConflictError, NotFoundError } from '../../core/errors.ts'
import type { Participation as ParticipationRow } from '../../generated/prisma/client.ts'
import { change, input, line, listOf, mutation, oneOf, own, part, thing } from '../../platform/acts/index.ts'
import { can } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { acceptParticipation as accept } from './accept-participation.ts'
import { answer, leave } from './answer.ts'
import { ConsentScope } from './consent-schema.ts'
import { assertMayState } from './may-state.ts'
import { Ambassador, Benefit, Participation } from './schema.ts'
import { withdrawConsent as withdraw } from './withdraw-consent.ts'

type WithPerson<Id extends string | null> = ParticipationRow & { personId: Id }

/** A participation with whose it is: nobody's where the person was erased. */
async function find(ctx: Context, id: string): Promise<WithPerson<string | null> | null> {
  const found = await ctx.db.participation.findFirst({
    where: { id },
    include: { ambassador: { select: { personId: true } } },
  })
  if (!found) return null
  const { ambassador, ...participation } = found
  return { ...participation, personId: ambassador.personId }
}

/** The same for whose it is; null for everybody else, which looks like one that does not exist. */
async function findOwn(ctx: Context, id: string): Promise<WithPerson<string> | null> {
  const found = await find(ctx, id)
  const personId = found?.personId ?? null
  return found && personId !== null && personId === ctx.actor.personId ? { ...found, personId } : null
}

/** Nobody answers for somebody else, whatever their role. */
const OWN = thing('Participation', 'The participation.', findOwn)

/** The team states it of others; of oneself one can only say that there is a benefit. */
export const stateBenefit = mutation('participationBenefitSet', {
  does: 'States whether somebody gains something by taking part. Of one’s own participation one can only state that one does.',
  needs: own('participation:respond', 'participation:invite'),
  on: thing('Participation', 'The participation.', (ctx, id) =>
    can(ctx, 'participation:invite') ? find(ctx, id) : findOwn(ctx, id),
  ),
  gives: Participation,
  input: input('ParticipationBenefitSetInput', 'Whether somebody gains something by taking part.', {
    benefit: oneOf(Benefit, 'What is so.'),
  }),
  tells: ['participation.benefit-stated'],
  act: async (ctx, { thing: participation, input: { benefit } }) => {
    assertMayState(ctx, participation.personId, benefit)
    const { row, fields } = await change(ctx, 'Participation', participation, { to: { benefit } })
    if (fields.length === 0) return row
    await emit(ctx, 'participation.benefit-stated', {
      subjectType: 'Participation',
      subjectId: row.id,
      data: { campaignId: row.campaignId, from: participation.benefit, to: benefit },
    })
    return row
  },
})

const ConsentInput = input(
  'ConsentInput',
  'What somebody agrees to.',
  {
    policyVersion: line('Version of the wording they were shown, such as `2026-01`', { most: 100 }),
    scopes: listOf(
      oneOf(ConsentScope, 'What it covers'),
      'What the consent covers: SHARING is needed, SCORING is free.',
      { most: 2 },
    ),
  },
  ({ scopes }) =>
    scopes.includes('SHARING')
      ? []
      : [
          {
            path: ['scopes'],
            message: 'Taking part needs the consent SHARING. Without it, decline the invitation: it costs nothing.',
          },
        ],
)

export const acceptParticipation = mutation('participationAccept', {
  does: 'Accepts one’s own invitation. Only the invited person can: the token is theirs.',
  needs: own('participation:respond'),
  on: OWN,
  gives: Participation,
  input: input('ParticipationAcceptInput', 'How an invitation is accepted.', {
    consent: part(ConsentInput, 'What they agree to.'),
  }),
  tells: ['participation.accepted', 'consent.given'],
  act: (ctx, { thing: participation, input: { consent } }) => accept(ctx, participation, consent),
})

/** Who has accepted before leaves the campaign: no is said in one way only. */
export const declineParticipation = mutation('participationDecline', {
  does: 'Declines one’s own invitation, or leaves where it was accepted. Declining costs nothing.',
  needs: own('participation:respond'),
  on: OWN,
  gives: Participation,
  tells: ['participation.declined', 'participation.left'],
  act: async (ctx, { thing: participation }) => {
    if (participation.status === 'ACCEPTED') return leave(ctx, participation)
    return answer(ctx, participation, {
      from: 'INVITED',
      to: { status: 'DECLINED', cause: 'ANSWER', declinedAt: ctx.now() },
      event: 'participation.declined',
    })
  },
})

export const leaveParticipation = mutation('participationLeave', {
  does: 'Leaves a campaign that one has accepted. Leaving costs nothing; what was shared stays counted.',
  needs: own('participation:respond'),
  on: OWN,
  gives: Participation,
  tells: ['participation.left'],
  act: (ctx, { thing: participation }) => leave(ctx, participation),
})

export const withdrawConsent = mutation('consentWithdraw', {
  does: 'Takes back one’s own consent. Without SHARING every accepted campaign is left; without SCORING one is scored no more.',
  needs: own('participation:respond'),
  gives: Ambassador,
  input: input('ConsentWithdrawInput', 'Which consent is taken back.', {
    scope: oneOf(ConsentScope, 'What is no longer agreed to.'),
  }),
  tells: ['consent.withdrawn', 'scoring-objection.raised', 'participation.left'],
  errors: [ConflictError, NotFoundError],
  act: async (ctx, { input: { scope } }) => {
    const { personId } = ctx.actor
    const ambassador = personId === null ? null : await ctx.db.ambassador.findFirst({ where: { personId } })
    if (personId === null || !ambassador) throw new NotFoundError('Ambassador')
    return await withdraw(ctx, { ...ambassador, personId }, scope)
  },
})
