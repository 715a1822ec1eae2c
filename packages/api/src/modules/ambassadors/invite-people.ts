import type { Context } from '../../core/context.ts'
import type { Text } from '../../core/texts/index.ts'
import { type Benefit, type Participation, type ParticipationStatus, Prisma } from '../../generated/prisma/client.ts'
import { emitAll } from '../../platform/events/index.ts'
import { restrictedAmong } from '../people/index.ts'
import { type MandateValues, mandateColumns, peopleOverTimeCap } from './mandate.ts'
import { texts } from './texts.ts'

/** The outcome of one invitation: the participation, or the reason why there is none. */
export type Invitation =
  | { personId: string; participation: Participation }
  | {
      personId: string
      code: 'NOT_FOUND' | 'PERSON_INACTIVE' | 'ALREADY_INVITED' | 'NEVER_ASK_AGAIN' | 'OVER_TIME_CAP'
      message: Text
      /** Status of the existing participation; null when there is none. */
      version: number | null
    }

/**
 * A person who declined, left, whose invitation was withdrawn, or who was only recorded elsewhere can be invited, unless they
 * said never.
 */
const MAY_BE_ASKED_AGAIN: ParticipationStatus[] = ['DECLINED', 'LEFT', 'WITHDRAWN', 'RECORDED_ELSEWHERE']

const MESSAGES = {
  NOT_FOUND: texts('no-person'),
  PERSON_INACTIVE: texts('person-inactive'),
  ALREADY_INVITED: texts('invited-already'),
  NEVER_ASK_AGAIN: texts('never-again'),
  OVER_TIME_CAP: texts('over-time-cap'),
} as const

/**
 * Invites people to a campaign in a fixed number of statements, and makes them ambassadors if they are not yet. Does
 * not check permissions or the campaign.
 * @param invitation.inSight the people that the inviter may know of; all others count as not found.
 * @param invitation.benefit the statement for all of them; null keeps the existing statements, and states nothing for
 * new ones.
 * @param invitation.mandate what they are asked to do; null for none.
 * @returns one outcome per person, in their order.
 */
export async function invitePeople(
  ctx: Context,
  invitation: {
    campaignId: string
    personIds: readonly string[]
    inSight: ReadonlySet<string>
    message: string | null
    benefit: Benefit | null
    mandate: MandateValues | null
  },
): Promise<Invitation[]> {
  const { campaignId, personIds, inSight, message, benefit, mandate } = invitation
  const people = await ctx.db.person.findMany({
    where: { id: { in: personIds.filter((id) => inSight.has(id)) } },
    select: { id: true, active: true, archivedAt: true },
  })
  const restricted = await restrictedAmong(
    ctx,
    people.map(({ id }) => id),
  )
  const there = new Map(
    people.map(({ id, active, archivedAt }) => [id, active && archivedAt === null && !restricted.has(id)]),
  )
  const active = personIds.filter((id) => there.get(id) === true)
  const asMerged = await answersOfMergedPeople(ctx, campaignId, active)
  const overCap = await peopleOverTimeCap(ctx, active, mandate)
  const invited = active.filter((id) => !asMerged.has(id) && !overCap.has(id))
  const ambassadors = await ambassadorsFor(ctx, invited)
  const ambassadorIds = [...ambassadors.values()]
  const made = await invite(ctx, { campaignId, message, benefit, mandate, ambassadorIds })
  const others = ambassadorIds.filter((id) => !made.has(id))
  const earlier = await ctx.db.participation.findMany({
    where: { campaignId, ambassadorId: { in: others } },
    select: { ambassadorId: true, version: true, neverAt: true },
  })
  const standing = new Map(earlier.map((one) => [one.ambassadorId, one]))
  return personIds.map((personId) => {
    const ambassadorId = ambassadors.get(personId) ?? ''
    const participation = made.get(ambassadorId)
    if (participation) return { personId, participation }
    const isActive = there.get(personId)
    const before = standing.get(ambassadorId)
    const isNever = before ? before.neverAt !== null : asMerged.get(personId) === 'NEVER'
    const isOverCap = overCap.has(personId) && !asMerged.has(personId)
    const refusal = isNever ? 'NEVER_ASK_AGAIN' : isOverCap ? 'OVER_TIME_CAP' : 'ALREADY_INVITED'
    const code = isActive === undefined ? 'NOT_FOUND' : isActive ? refusal : 'PERSON_INACTIVE'
    return { personId, code, message: MESSAGES[code], version: before?.version ?? null }
  })
}

/**
 * What people who were merged into others answered to a campaign, by whom they were merged into: they are invited or
 * take part, or said never.
 */
async function answersOfMergedPeople(
  ctx: Context,
  campaignId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, 'ASKED' | 'NEVER'>> {
  const rows = await ctx.db.$queryRaw<{ id: string; never: boolean }[]>(Prisma.sql`
    SELECT m."intoId" AS id, p."neverAt" IS NOT NULL AS never FROM "PersonMerge" m JOIN "Ambassador" a ON a."personId" = m."personId"
    JOIN "Participation" p ON p."ambassadorId" = a.id AND p."campaignId" = ${campaignId}::uuid
    WHERE m."intoId" = ANY(${[...personIds]}::uuid[]) AND m."to" IS NULL
      AND (p.status IN ('INVITED', 'ACCEPTED') OR p."neverAt" IS NOT NULL)
    ORDER BY never`)
  return new Map(rows.map(({ id, never }) => [id, never ? 'NEVER' : 'ASKED']))
}

/** Ids of the ambassadors of people; missing ambassadors are created. */
export async function ambassadorsFor(ctx: Context, personIds: readonly string[]): Promise<Map<string, string>> {
  const made = await ctx.db.ambassador.createManyAndReturn({
    data: personIds.map((personId) => ({ id: ctx.newId(), personId, createdAt: ctx.now() })),
    // Two simultaneous first invitations find the same ambassador.
    skipDuplicates: true,
    select: { id: true },
  })
  await emitAll(
    ctx,
    'ambassador.created',
    made.map(({ id }) => ({ subjectType: 'Ambassador', subjectId: id })),
  )
  const rows = await ctx.db.ambassador.findMany({
    where: { personId: { in: [...personIds] } },
    select: { id: true, personId: true },
  })
  return new Map(rows.map(({ id, personId }) => [personId ?? '', id]))
}

/** The possible invitations by ambassador: new ones, and those of people who can be invited again. */
async function invite(
  ctx: Context,
  invitation: {
    campaignId: string
    message: string | null
    benefit: Benefit | null
    mandate: MandateValues | null
    ambassadorIds: string[]
  },
): Promise<Map<string, Participation>> {
  const { campaignId, message, ambassadorIds } = invitation
  const stated = {
    ...(invitation.benefit !== null && { benefit: invitation.benefit }),
    ...mandateColumns(invitation.mandate),
  }
  const invitedAt = ctx.now()
  const again = await ctx.db.participation.updateManyAndReturn({
    where: { campaignId, ambassadorId: { in: ambassadorIds }, status: { in: MAY_BE_ASKED_AGAIN }, neverAt: null },
    data: { ...stated, status: 'INVITED', cause: 'INVITATION', message, invitedAt, version: { increment: 1 } },
  })
  const asked = new Set(again.map(({ ambassadorId }) => ambassadorId))
  const fresh = await ctx.db.participation.createManyAndReturn({
    data: ambassadorIds
      .filter((id) => !asked.has(id))
      .map((ambassadorId) => ({ id: ctx.newId(), campaignId, ambassadorId, message, invitedAt, ...stated })),
    skipDuplicates: true,
  })
  const made = [...again, ...fresh]
  await emitAll(
    ctx,
    'participation.invited',
    made.map(({ id, ambassadorId }) => ({
      subjectType: 'Participation' as const,
      subjectId: id,
      data: { campaignId, ambassadorId, again: asked.has(ambassadorId) },
    })),
  )
  return new Map(made.map((participation) => [participation.ambassadorId, participation]))
}
