import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, NotFoundError, violatedUniqueConstraint } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Ambassador, Participation } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { AmbassadorInviteInput } from './input.ts'

/**
 * Asks a person to take part in a live campaign; makes them an ambassador where they are none. Somebody who declined
 * or left may be asked again.
 * @throws NotFoundError; ConflictError CAMPAIGN_NOT_LIVE, PERSON_INACTIVE, or ALREADY_INVITED where an invitation is
 * open or accepted.
 */
export async function inviteAmbassador(ctx: Context, input: unknown): Promise<Participation> {
  assertCan(ctx, 'participation:invite')
  const { message = null, ...given } = parseInput(AmbassadorInviteInput, input)
  const campaignId = await requireLiveCampaign(ctx, requireId(given.campaignId, 'Campaign', 'input.campaignId'))
  const personId = await requireActivePerson(ctx, requireId(given.personId, 'Person', 'input.personId'))
  const ambassador = await ambassadorFor(ctx, personId)
  const earlier = await ctx.db.participation.findFirst({ where: { campaignId, ambassadorId: ambassador.id } })
  const participation = earlier
    ? await inviteAgain(ctx, earlier, message)
    : await ctx.db.participation
        .create({
          data: { id: ctx.newId(), campaignId, ambassadorId: ambassador.id, message, invitedAt: ctx.now() },
        })
        .catch((error: unknown) => {
          throw violatedUniqueConstraint(error) === null ? error : alreadyInvited(null)
        })
  await emit(ctx, 'participation.invited', {
    subjectType: 'Participation',
    subjectId: participation.id,
    data: { campaignId, ambassadorId: ambassador.id, again: earlier !== null },
  })
  return participation
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

async function requireActivePerson(ctx: Context, id: string): Promise<string> {
  const person = await ctx.db.person.findFirst({ where: { id }, select: { active: true, archivedAt: true } })
  if (!person) throw new NotFoundError('Person', ['input', 'personId'])
  if (person.active && person.archivedAt === null) return id
  throw new ConflictError(
    'This person is archived or not active any more: only active people are invited.',
    null,
    'PERSON_INACTIVE',
    ['input', 'personId'],
  )
}

async function ambassadorFor(ctx: Context, personId: string): Promise<Ambassador> {
  const { count } = await ctx.db.ambassador.createMany({
    data: [{ id: ctx.newId(), personId, createdAt: ctx.now() }],
    // Two first invitations at once find the same ambassador.
    skipDuplicates: true,
  })
  const ambassador = await ctx.db.ambassador.findFirstOrThrow({ where: { personId } })
  if (count > 0) await emit(ctx, 'ambassador.created', { subjectType: 'Ambassador', subjectId: ambassador.id })
  return ambassador
}

async function inviteAgain(ctx: Context, earlier: Participation, message: string | null): Promise<Participation> {
  const [invited] = await ctx.db.participation.updateManyAndReturn({
    where: { id: earlier.id, version: earlier.version, status: { in: ['DECLINED', 'LEFT'] } },
    data: { status: 'INVITED', message, invitedAt: ctx.now(), version: { increment: 1 } },
  })
  if (!invited) throw alreadyInvited(earlier.version)
  return invited
}

function alreadyInvited(version: number | null): ConflictError {
  return new ConflictError(
    'This person is invited to this campaign already, or takes part: read the participation instead of asking again.',
    version,
    'ALREADY_INVITED',
    ['input', 'personId'],
  )
}
