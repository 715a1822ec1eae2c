import type { Context } from '../../core/context.ts'
import { ConflictError, NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { CampaignStatus } from '../../generated/prisma/client.ts'
import {
  change,
  idOf,
  idToFind,
  input,
  listOf,
  mutation,
  oneOf,
  optional,
  prose,
  thing,
} from '../../platform/acts/index.ts'
import { canAny, mayRead } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { AmbassadorInviteManyPayload } from './invitation-schema.ts'
import { invitePeople } from './invite-people.ts'
import { assertMayState } from './may-state.ts'
import { Benefit, Participation } from './schema.ts'

const campaignId = idOf('Campaign', 'The campaign; it must be live.')

export const inviteAmbassador = mutation('ambassadorInvite', {
  does: 'Asks a person to take part in a live campaign. They are free to decline; who declined or left may be asked again.',
  needs: 'participation:invite',
  gives: Participation,
  input: input('AmbassadorInviteInput', 'Who is asked to take part in what.', {
    personId: idOf('Person', 'The person.', 'READ'),
    campaignId,
    benefit: optional(
      oneOf(
        Benefit,
        'Whether they gain something by taking part; `UNKNOWN`, or what was stated before, when left out.',
      ),
    ),
    message: optional(prose('A word to them, in plain text', { least: 1 })),
  }),
  tells: ['ambassador.created', 'participation.invited'],
  errors: [ConflictError],
  act: async (ctx, { input: { personId, campaignId, benefit = null, message = null } }) => {
    await assertLive(ctx, campaignId)
    if (benefit) assertMayState(ctx, personId, benefit)
    const [invitation] = await invitePeople(ctx, {
      campaignId,
      personIds: [personId],
      inSight: new Set([personId]),
      message,
      benefit,
    })
    const path = ['input', 'personId']
    if (!invitation || ('code' in invitation && invitation.code === 'NOT_FOUND'))
      throw new NotFoundError('Person', path)
    if ('code' in invitation) throw new ConflictError(invitation.message, invitation.version, invitation.code, path)
    return invitation.participation
  },
})

/** Somebody who is named twice is asked once. */
export const inviteAmbassadors = mutation('ambassadorInviteMany', {
  does: 'Asks many people at once to take part in a live campaign. Who cannot be asked is told for them alone; what is no id of a person refuses the whole call.',
  needs: 'participation:invite',
  gives: AmbassadorInviteManyPayload,
  input: input('AmbassadorInviteManyInput', 'Who are asked to take part in what.', {
    personIds: listOf(idToFind('A person'), 'The people', { least: 1, most: 500 }),
    campaignId,
    benefit: optional(
      oneOf(
        Benefit,
        'Whether all of them gain something by taking part; `UNKNOWN`, or what was stated before of each, when left out.',
      ),
    ),
    message: optional(prose('A word to all of them, in plain text', { least: 1 })),
  }),
  tells: ['ambassador.created', 'participation.invited'],
  errors: [ConflictError],
  act: async (ctx, { input: { personIds, campaignId, benefit = null, message = null } }) => {
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
    })
    return {
      participations: invitations.flatMap((one) => ('participation' in one ? [one.participation] : [])),
      refusals: invitations.flatMap((one) =>
        'code' in one ? [{ personId: named.get(one.personId) ?? '', code: one.code, message: one.message }] : [],
      ),
    }
  },
})

const REMEDIES: { readonly [status in CampaignStatus]?: string } = {
  DRAFT: 'launch it first.',
  PAUSED: 'resume it first.',
  ENDED: 'reopen it, or choose one that is still under way.',
}

/** Whoever may invite in a part of the organisation alone invites people whom they may read. */
async function peopleInSight(ctx: Context, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (canAny(ctx, 'participation:invite')) return new Set(personIds)
  const seen = await Promise.all(personIds.map((id) => mayRead(ctx, 'Person', id)))
  return new Set(personIds.filter((_id, index) => seen[index]))
}

async function assertLive(ctx: Context, campaignId: string): Promise<void> {
  const { status } = await ctx.db.campaign.findFirstOrThrow({ where: { id: campaignId }, select: { status: true } })
  if (status === 'LIVE') return
  const remedy = REMEDIES[status] ?? 'choose one that is still under way.'
  throw new ConflictError(`People are invited to live campaigns only: ${remedy}`, null, 'CAMPAIGN_NOT_LIVE', [
    'input',
    'campaignId',
  ])
}

export const withdrawInvitation = mutation('participationWithdraw', {
  does: 'Takes an invitation back that is not answered yet. They may be asked again.',
  needs: 'participation:invite',
  on: thing('Participation', 'The participation.'),
  gives: Participation,
  tells: ['participation.withdrawn'],
  act: async (ctx, { thing: participation }) => {
    const { id, campaignId, status, version } = participation
    if (status !== 'INVITED') {
      throw new ConflictError(
        'Only an invitation that is not answered yet is taken back: read the participation again.',
        version,
        'ALREADY_ANSWERED',
        ['id'],
      )
    }
    const { row } = await change(ctx, 'Participation', participation, {
      to: { status: 'WITHDRAWN', cause: 'WITHDRAWAL' },
    })
    await emit(ctx, 'participation.withdrawn', { subjectType: 'Participation', subjectId: id, data: { campaignId } })
    return row
  },
})
