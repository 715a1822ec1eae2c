import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Participation } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { AmbassadorInviteInput, AmbassadorInviteManyInput } from './input.ts'
import { invitePeople } from './invite-people.ts'
import { assertMayState } from './state-benefit.ts'

/**
 * Asks a person to take part in a live campaign; makes them an ambassador where they are none. Somebody who declined
 * or left may be asked again.
 * @throws RequestError FORBIDDEN where somebody would clear themselves; NotFoundError; ConflictError CAMPAIGN_NOT_LIVE,
 * PERSON_INACTIVE, or ALREADY_INVITED where an invitation is open or accepted.
 */
export async function inviteAmbassador(ctx: Context, input: unknown): Promise<Participation> {
  assertCan(ctx, 'participation:invite')
  const { message = null, benefit = null, ...given } = parseInput(AmbassadorInviteInput, input)
  const campaignId = await requireLiveCampaign(ctx, requireId(given.campaignId, 'Campaign', 'input.campaignId'))
  const personId = requireId(given.personId, 'Person', 'input.personId')
  if (benefit) assertMayState(ctx, personId, benefit)
  const [invitation] = await invitePeople(ctx, { campaignId, personIds: [personId], message, benefit })
  const path = ['input', 'personId']
  if (!invitation || ('code' in invitation && invitation.code === 'NOT_FOUND')) throw new NotFoundError('Person', path)
  if ('code' in invitation) throw new ConflictError(invitation.message, invitation.version, invitation.code, path)
  return invitation.participation
}

/** Why somebody was not invited; `personId` is the id of the input. */
export interface InvitationRefusal {
  personId: string
  code: string
  message: string
}

/**
 * Asks many people at once. Whoever cannot be asked is told for them alone; somebody who is named twice is asked once.
 * @throws RequestError FORBIDDEN where somebody would clear themselves; NotFoundError; ConflictError CAMPAIGN_NOT_LIVE.
 */
export async function inviteAmbassadors(
  ctx: Context,
  input: unknown,
): Promise<{ participations: Participation[]; refusals: InvitationRefusal[] }> {
  assertCan(ctx, 'participation:invite')
  const { message = null, benefit = null, ...given } = parseInput(AmbassadorInviteManyInput, input)
  const campaignId = await requireLiveCampaign(ctx, requireId(given.campaignId, 'Campaign', 'input.campaignId'))
  const globalIds = new Map(
    given.personIds.map((id, index) => [requireId(id, 'Person', `input.personIds.${index}`), id]),
  )
  const personIds = [...globalIds.keys()]
  if (benefit) for (const personId of personIds) assertMayState(ctx, personId, benefit)
  const invitations = await invitePeople(ctx, { campaignId, personIds, message, benefit })
  return {
    participations: invitations.flatMap((one) => ('participation' in one ? [one.participation] : [])),
    refusals: invitations.flatMap((one) =>
      'code' in one ? [{ personId: globalIds.get(one.personId) ?? '', code: one.code, message: one.message }] : [],
    ),
  }
}

async function requireLiveCampaign(ctx: Context, id: string): Promise<string> {
  const campaign = await ctx.db.campaign.findFirst({ where: { id }, select: { status: true } })
  if (!campaign) throw new NotFoundError('Campaign', ['input', 'campaignId'])
  if (campaign.status === 'LIVE') return id
  const remedy = campaign.status === 'DRAFT' ? 'launch it first.' : 'choose one that is still under way.'
  throw new ConflictError(`People are invited to live campaigns only: ${remedy}`, null, 'CAMPAIGN_NOT_LIVE', [
    'input',
    'campaignId',
  ])
}
