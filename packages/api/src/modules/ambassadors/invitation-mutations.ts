import type { Context } from '../../core/context.ts'
import { ConflictError, NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import {
  change,
  idOf,
  idToFind,
  input,
  listOf,
  mutation,
  oneOf,
  optional,
  part,
  prose,
  thing,
} from '../../platform/acts/index.ts'
import { canAny, mayRead } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { AmbassadorInviteManyPayload } from './invitation-schema.ts'
import { invitePeople } from './invite-people.ts'
import { MandateInput } from './mandate.ts'
import { assertMayState } from './may-state.ts'
import { Benefit, Participation } from './schema.ts'
import { texts } from './texts.ts'

const campaignId = idOf('Campaign', 'The campaign. It must be live.')
const mandate = optional(part(MandateInput, 'What they are asked to do. Default: nothing that is stated'))

export const inviteAmbassador = mutation('ambassadorInvite', {
  does: 'Invites a person to a live campaign. They can decline freely. A person who declined or left can be invited again, unless they said never.',
  needs: 'participation:invite',
  toldWith: 'participation:invite',
  gives: Participation,
  input: input('AmbassadorInviteInput', 'The invitation.', {
    personId: idOf('Person', 'The person.', 'READ'),
    campaignId,
    benefit: optional(
      oneOf(
        Benefit,
        'Whether they gain something by taking part. Default: the value that was stated before, otherwise `UNKNOWN`.',
      ),
    ),
    message: optional(prose('Message to the person, in plain text', { least: 1 })),
    mandate,
  }),
  tells: ['ambassador.created', 'participation.invited'],
  errors: [ConflictError],
  act: async (ctx, { input: { personId, campaignId, benefit = null, message = null, mandate = null } }) => {
    await assertLive(ctx, campaignId)
    if (benefit) assertMayState(ctx, personId, benefit)
    const [invitation] = await invitePeople(ctx, {
      campaignId,
      personIds: [personId],
      inSight: new Set([personId]),
      message,
      benefit,
      mandate,
    })
    const path = ['input', 'personId']
    if (!invitation || ('code' in invitation && invitation.code === 'NOT_FOUND'))
      throw new NotFoundError('Person', path)
    if ('code' in invitation) throw new ConflictError(invitation.message, invitation.version, invitation.code, path)
    return invitation.participation
  },
})

/** A person who is named twice is invited once. */
export const inviteAmbassadors = mutation('ambassadorInviteMany', {
  does: 'Invites many people to a live campaign. People who cannot be invited are listed in `refused` and do not affect the others; an id that is not the id of a person refuses the whole call.',
  needs: 'participation:invite',
  toldWith: 'participation:invite',
  gives: AmbassadorInviteManyPayload,
  input: input('AmbassadorInviteManyInput', 'The invitations.', {
    personIds: listOf(idToFind('A person'), 'The people', { least: 1, most: 500 }),
    campaignId,
    benefit: optional(
      oneOf(
        Benefit,
        'Whether all of them gain something by taking part. Default: the value that was stated before for each, otherwise `UNKNOWN`.',
      ),
    ),
    message: optional(prose('Message to all of them, in plain text', { least: 1 })),
    mandate,
  }),
  tells: ['ambassador.created', 'participation.invited'],
  errors: [ConflictError],
  act: async (ctx, { input: { personIds, campaignId, benefit = null, message = null, mandate = null } }) => {
    await assertLive(ctx, campaignId)
    const named = new Map(personIds.map((id, index) => [requireId(id, 'Person', `input.personIds.${index}`), id]))
    if (benefit) for (const personId of named.keys()) assertMayState(ctx, personId, benefit)
    const personIdsInOrder = [...named.keys()]
    const invitations = await invitePeople(ctx, {
      campaignId,
      personIds: personIdsInOrder,
      inSight: await peopleInSight(ctx, personIdsInOrder),
      message,
      benefit,
      mandate,
    })
    return {
      participations: invitations.flatMap((one) => ('participation' in one ? [one.participation] : [])),
      refusals: invitations.flatMap((one) =>
        'code' in one ? [{ personId: named.get(one.personId) ?? '', code: one.code, message: one.message }] : [],
      ),
    }
  },
})

/** An account with the permission for a part of the organisation can only invite people whom it may read. */
async function peopleInSight(ctx: Context, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (canAny(ctx, 'participation:invite')) return new Set(personIds)
  const seen = await Promise.all(personIds.map((id) => mayRead(ctx, 'Person', id)))
  return new Set(personIds.filter((_id, index) => seen[index]))
}

async function assertLive(ctx: Context, campaignId: string): Promise<void> {
  const { status } = await ctx.db.campaign.findFirstOrThrow({ where: { id: campaignId }, select: { status: true } })
  if (status === 'LIVE') return
  throw new ConflictError(texts('live-only', { status }), null, 'CAMPAIGN_NOT_LIVE', ['input', 'campaignId'])
}

export const withdrawInvitation = mutation('participationWithdraw', {
  does: 'Withdraws an invitation that has not been answered. The person can be invited again.',
  needs: 'participation:invite',
  many: true,
  toldWith: 'participation:invite',
  on: thing('Participation', 'The participation.'),
  gives: Participation,
  tells: ['participation.withdrawn'],
  act: async (ctx, { thing: participation }) => {
    const { id, campaignId, status, version } = participation
    if (status !== 'INVITED') {
      throw new ConflictError(texts('withdraw-open-only'), version, 'ALREADY_ANSWERED', ['id'])
    }
    const { row } = await change(ctx, 'Participation', participation, {
      to: { status: 'WITHDRAWN', cause: 'WITHDRAWAL' },
    })
    await emit(ctx, 'participation.withdrawn', { subjectType: 'Participation', subjectId: id, data: { campaignId } })
    return row
  },
})
