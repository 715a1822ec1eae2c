import { z } from 'zod'
import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../core/errors.ts'
import type { Participation as ParticipationRow } from '../../generated/prisma/client.ts'
import {
  change,
  deprecated,
  flag,
  type Input,
  input,
  line,
  listOf,
  mutation,
  oneOf,
  optional,
  own,
  part,
  text,
  thing,
} from '../../platform/acts/index.ts'
import { can } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { Agreement, AgreementInput, purposeByKey, wordingByEdition, wordingFor, type Yes } from '../agreements/index.ts'
import { acceptParticipation as accept } from './accept-participation.ts'
import { decline, leave, stateNever, UNANSWERED } from './answer.ts'
import { assertMayState } from './may-state.ts'
import { Benefit, Participation } from './schema.ts'
import { texts } from './texts.ts'
import { withdrawAgreement as withdraw } from './withdraw-agreement.ts'

type WithPerson<Id extends string | null> = ParticipationRow & { personId: Id }

/** A participation with its person; null when the person was erased. */
async function find(ctx: Context, id: string): Promise<WithPerson<string | null> | null> {
  const found = await ctx.db.participation.findFirst({
    where: { id },
    include: { ambassador: { select: { personId: true } } },
  })
  if (!found) return null
  const { ambassador, ...participation } = found
  return { ...participation, personId: ambassador.personId }
}

/**
 * Finds the caller’s own participation, also one of somebody who was merged into them; for everybody else it looks like one
 * that does not exist.
 */
async function findOwn(ctx: Context, id: string): Promise<WithPerson<string> | null> {
  const { personId } = ctx.actor
  if (personId === null) return null
  const found = await ctx.db.participation.findFirst({ where: { id, ambassador: { countsForId: personId } } })
  return found && { ...found, personId }
}

/** Nobody can answer for another person, whatever their role. */
const OWN = thing('Participation', 'The participation.', findOwn)

/** The team states the benefit of others; about themselves, people can only state that there is one. */
export const stateBenefit = mutation('participationBenefitSet', {
  does: 'States whether a person gains something by taking part. For your own participation you can only state that you do.',
  needs: own('participation:respond', 'participation:invite'),
  toldWith: 'participation:invite',
  on: thing('Participation', 'The participation.', (ctx, id) =>
    can(ctx, 'participation:invite') ? find(ctx, id) : findOwn(ctx, id),
  ),
  gives: Participation,
  input: input('ParticipationBenefitSetInput', 'Whether a person gains something by taking part.', {
    benefit: oneOf(Benefit, 'The statement.'),
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

const ConsentScope = builder.enumType('ConsentScope', {
  description: 'A purpose, in the deprecated form of agreements.',
  values: {
    SHARING: { description: 'The purpose `SHARING`.' },
    SCORING: { description: 'The purpose `SCORING`.' },
  } as const,
})

const ConsentInput = input(
  'ConsentInput',
  'The agreements of a person in the deprecated form: by the name of a text.',
  {
    policyVersion: line(
      'Name of the text that they were shown, such as `2026-01`: an edition of the purpose’s document, or of a text that you keep elsewhere',
      { most: 100 },
    ),
    scopes: listOf(
      oneOf(ConsentScope, 'One of them'),
      'The purposes that they agree to: SHARING is required, SCORING is optional.',
      {
        most: 2,
      },
    ),
  },
)

const MOST_AGREEMENTS = 20

const AcceptInput = input(
  'ParticipationAcceptInput',
  'The agreements with which a person accepts an invitation.',
  {
    agreements: optional(
      listOf(
        part(AgreementInput, 'One of them.'),
        'The agreements, each purpose once: SHARING is required, all others are optional.',
        { most: MOST_AGREEMENTS },
      ),
    ),
    consent: deprecated(
      part(ConsentInput, 'The same in the deprecated form; refused together with `agreements`.'),
      'Use `agreements`. Accepted until 2027-07-01.',
    ),
  },
  ({ agreements, consent }) => {
    if (agreements && consent) return [{ path: ['consent'], message: texts('agreements-or-consent') }]
    const purposes = agreements?.map(({ purpose }) => purpose) ?? []
    return purposes.flatMap((purpose, index) =>
      purposes.indexOf(purpose) === index
        ? []
        : [{ path: ['agreements', String(index), 'purpose'], message: texts('purpose-twice') }],
    )
  },
)

type AcceptValues = typeof AcceptInput extends Input<infer Values> ? Values : never

/** The purposes that are agreed to, in either form. */
async function wordingsOf(ctx: Context, { agreements, consent }: AcceptValues): Promise<Yes[]> {
  const purposes: readonly string[] = agreements?.map(({ purpose }) => purpose) ?? consent?.scopes ?? []
  if (!purposes.includes('SHARING')) {
    throw new InvalidInputError(texts('needs-sharing'), [
      'input',
      ...(consent ? ['consent', 'scopes'] : ['agreements']),
    ])
  }
  const yeses: Yes[] = []
  for (const [index, { purpose: key, documentVersionId }] of (agreements ?? []).entries()) {
    const place = ['input', 'agreements', String(index)]
    const purpose = await purposeByKey(ctx, key, [...place, 'purpose'])
    yeses.push(await wordingFor(ctx, { purpose, documentVersionId }, [...place, 'documentVersionId']))
  }
  for (const scope of consent?.scopes ?? []) {
    const purpose = await purposeByKey(ctx, scope, ['input', 'consent', 'scopes'])
    yeses.push(await wordingByEdition(ctx, purpose, consent?.policyVersion ?? ''))
  }
  return yeses
}

export const acceptParticipation = mutation('participationAccept', {
  does: 'Accepts your own invitation with its mandate, or that you took part elsewhere. Only the invited person can accept it, with their own token. Send `expectedVersion`: the mandate that you agree to is then the one that you read.',
  needs: own('participation:respond'),
  toldWith: 'participation:invite',
  on: OWN,
  gives: Participation,
  input: AcceptInput,
  tells: ['participation.accepted', 'agreement.given'],
  act: async (ctx, { thing: participation, input }) => accept(ctx, participation, await wordingsOf(ctx, input)),
})

/** Without `never`, a participation that is neither open nor accepted has nothing to decline. */
export const declineParticipation = mutation('participationDecline', {
  does: 'Declines your own invitation, or leaves the campaign when you have accepted it. Declining has no consequences. With `never`, it also states whether you may be invited to this campaign again, at any time and as often as you like.',
  needs: own('participation:respond'),
  toldWith: 'participation:invite',
  on: OWN,
  gives: Participation,
  input: input('ParticipationDeclineInput', 'How long a person declines.', {
    never: optional(
      flag(
        'True: never ask me for this campaign again. False: I may be asked again. Default: what was stated before, otherwise false. Other campaigns are not affected.',
      ),
    ),
  }),
  tells: ['participation.declined', 'participation.left', 'participation.never-stated'],
  act: async (ctx, { thing: participation, input: { never = null } }) => {
    const isOpen = participation.status === 'ACCEPTED' || UNANSWERED.includes(participation.status)
    const declined = isOpen || never === null ? await decline(ctx, participation) : participation
    return never === null ? declined : await stateNever(ctx, declined, never)
  },
})

export const leaveParticipation = mutation('participationLeave', {
  does: 'Leaves a campaign that you have accepted, also as somebody who was merged into you. Leaving has no consequences; existing shares still count.',
  needs: own('participation:respond'),
  toldWith: 'participation:invite',
  on: OWN,
  gives: Participation,
  tells: ['participation.left'],
  act: (ctx, { thing: participation }) => leave(ctx, participation),
})

export const withdrawAgreement = mutation('agreementWithdraw', {
  does: 'Withdraws your own agreement. Without SHARING you leave every accepted campaign, also those of whoever was merged into you; without SCORING you are no longer scored.',
  needs: own('participation:respond'),
  gives: Agreement,
  input: input('AgreementWithdrawInput', 'The agreement to withdraw.', {
    purpose: text('Registry key of the purpose, such as `SHARING`.', z.string()),
  }),
  tells: ['agreement.withdrawn', 'scoring-objection.raised', 'participation.left'],
  errors: [ConflictError, NotFoundError],
  act: async (ctx, { input: { purpose } }) => {
    const { personId } = ctx.actor
    if (personId === null) throw new NotFoundError('Person')
    return await withdraw(ctx, personId, purpose)
  },
})
