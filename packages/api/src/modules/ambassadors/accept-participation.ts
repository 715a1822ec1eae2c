import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { ConsentScope, Participation } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { answer } from './answer.ts'

interface Agreed {
  policyVersion: string
  scopes: ConsentScope[]
}

/**
 * Accepts an invitation with the consent that it needs (GDPR art. 7). Consent to scoring is free: without it one takes
 * part just the same. It does not lift an objection to scoring, which is its own act.
 * @throws ConflictError ALREADY_ANSWERED, CAMPAIGN_NOT_LIVE, or PERSON_INACTIVE.
 */
export async function acceptParticipation(
  ctx: Context,
  participation: Participation & { personId: string },
  { policyVersion, scopes }: Agreed,
): Promise<Participation> {
  if (participation.status === 'INVITED') await assertOpen(ctx, participation)
  const accepted = await answer(ctx, participation, {
    from: 'INVITED',
    to: { status: 'ACCEPTED', cause: 'ANSWER', acceptedAt: ctx.now(), declinedAt: null, leftAt: null },
    event: 'participation.accepted',
    facts: { scopes },
  })
  await ctx.db.ambassador.updateMany({
    where: { id: participation.ambassadorId, status: { not: 'ACTIVE' } },
    data: { status: 'ACTIVE', version: { increment: 1 } },
  })
  const { personId } = participation
  for (const scope of scopes) await giveConsent(ctx, { personId, scope, policyVersion })
  return accepted
}

async function assertOpen(ctx: Context, { campaignId, ambassadorId }: Participation): Promise<void> {
  const campaign = await ctx.db.campaign.findFirstOrThrow({ where: { id: campaignId }, select: { status: true } })
  if (campaign.status !== 'LIVE') {
    throw new ConflictError('This campaign is paused or over: nobody can join it.', null, 'CAMPAIGN_NOT_LIVE', ['id'])
  }
  const { person } = await ctx.db.ambassador.findFirstOrThrow({
    where: { id: ambassadorId },
    select: { person: { select: { active: true, archivedAt: true } } },
  })
  if (person?.active && person.archivedAt === null) return
  throw new ConflictError('You are no longer listed as active here: ask the team.', null, 'PERSON_INACTIVE', ['id'])
}

async function giveConsent(
  ctx: Context,
  terms: { personId: string; scope: ConsentScope; policyVersion: string },
): Promise<void> {
  const standing = await ctx.db.consent.findFirst({ where: { ...terms, withdrawnAt: null }, select: { id: true } })
  if (standing) return
  const consent = await ctx.db.consent.create({ data: { id: ctx.newId(), ...terms, givenAt: ctx.now() } })
  await emit(ctx, 'consent.given', {
    subjectType: 'Person',
    subjectId: terms.personId,
    data: { consentId: consent.id, scope: terms.scope, policyVersion: terms.policyVersion },
  })
}
