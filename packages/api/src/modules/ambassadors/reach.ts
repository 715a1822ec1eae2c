import type { Context } from '../../core/context.ts'
import { columnsOf } from '../../core/selected-columns.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { belongs, canAny, reached, shownTo } from '../../platform/auth/index.ts'
import { campaignsOfDepartments, peopleOfDepartments } from '../people/index.ts'

const { sql, raw, join } = Prisma

/** Ids of the ambassadors who belong to departments. */
const ambassadorsOfDepartments = (departments: Prisma.Sql): Prisma.Sql =>
  sql`SELECT a.id FROM "Ambassador" a WHERE a."personId" IN (${peopleOfDepartments(departments)})`

/**
 * Ids of the ambassadors of campaigns, by the participations that are visible to the actor. An array is asked of the index,
 * which a condition with `OR` beside hides.
 */
const ambassadorsOfCampaigns = (campaigns: Prisma.Sql, ctx: Context): Prisma.Sql =>
  sql`SELECT t."ambassadorId" FROM "Participation" t
    WHERE t."campaignId" = ANY (ARRAY(${campaigns})) AND ${shownTo(ctx, 'Participation')}`

/** Ids of the participations of people of departments, in all campaigns. */
export const participationsOfDepartments = (departments: Prisma.Sql): Prisma.Sql =>
  sql`SELECT p.id FROM "Participation" p WHERE p."ambassadorId" IN (${ambassadorsOfDepartments(departments)})`

/** Ids of the participations of a person, with those of whoever was merged into them: who counts for them may end them. */
export const participationsOfPerson = (personId: string | null): Prisma.Sql =>
  sql`SELECT p.id FROM "Participation" p JOIN "Ambassador" a ON a.id = p."ambassadorId" WHERE a."countsForId" = ${personId}::uuid`

/** The participations of the person behind the account, on alias `t`, merged ones too. */
export const ownParticipations = ({ actor }: Context): Prisma.Sql =>
  sql`t."ambassadorId" IN (SELECT a.id FROM "Ambassador" a WHERE a."countsForId" = ${actor.personId}::uuid)`

/**
 * The one rule for invitations and their answers: whose the actor sees, on alias `t` of participations; null for all.
 * They see their own, and those of campaigns that they may invite to. To everybody else a participation exists from its
 * first acceptance on, and tells whether it stands: an invitation that is open, declined or withdrawn looks like none.
 */
export function seesInvitations(ctx: Context): Prisma.Sql | null {
  if (canAny(ctx, 'participation:invite')) return null
  return sql`(${ownParticipations(ctx)} OR ${reached(ctx, 'Participation', 'participation:invite')})`
}

/** The same for ambassadors, who were all asked at some time. */
function seesAsked(ctx: Context): Prisma.Sql | null {
  const sees = seesInvitations(ctx)
  return (
    sees &&
    sql`EXISTS (SELECT FROM (SELECT t.id) AS asked(id), "Participation" t WHERE t."ambassadorId" = asked.id AND ${sees})`
  )
}

/** What exists from the first acceptance on for those who do not see its invitation. */
const fromAcceptance = (sees: Prisma.Sql | null) => sees && sql`(t."shownSince" IS NOT NULL OR ${sees})`

/**
 * A table as the actor reads it: whole rows where they see the invitation, and otherwise rows that were accepted, with
 * other values in some columns.
 */
function shownRows(
  table: 'Ambassador' | 'Participation',
  sees: Prisma.Sql | null,
  shown: { readonly [column: string]: Prisma.Sql },
): Prisma.Sql | null {
  if (sees === null) return null
  // Lists compare the status of ambassadors by its text.
  const columns = [...columnsOf(table), ...(table === 'Ambassador' ? ['statusText'] : [])]
  const whole = raw(columns.map((name) => `t."${name}"`).join(', '))
  const partly = join(columns.map((name) => sql`${shown[name] ?? raw(`t."${name}"`)} AS ${raw(`"${name}"`)}`))
  const from = raw(`FROM "${table}" t`)
  return sql`(SELECT ${whole} ${from} WHERE ${sees}
    UNION ALL SELECT ${partly} ${from} WHERE t."shownSince" IS NOT NULL AND NOT ${sees})`
}

belongs('Ambassador', {
  read: 'participation:read',
  own: ({ actor }) => sql`t."countsForId" = ${actor.personId}::uuid`,
  departments: (set) => sql`t."personId" IN (${peopleOfDepartments(set)})`,
  seen: {
    departments: (set, ctx) => sql`t.id IN (${ambassadorsOfCampaigns(campaignsOfDepartments(set), ctx)})`,
    campaigns: (set, ctx) => sql`t.id IN (${ambassadorsOfCampaigns(set, ctx)})`,
  },
  shown: (ctx) => fromAcceptance(seesAsked(ctx)),
  source: (ctx) => shownRows('Ambassador', seesAsked(ctx), { createdAt: sql`t."shownSince"` }),
})

belongs('Participation', {
  read: 'participation:read',
  own: ownParticipations,
  departments: (set) => sql`t."campaignId" IN (${campaignsOfDepartments(set)})`,
  campaigns: (set) => sql`t."campaignId" IN (${set})`,
  // People in participations of other campaigns can be changed only by themselves and by those campaigns.
  seen: { departments: (set) => sql`t."ambassadorId" IN (${ambassadorsOfDepartments(set)})` },
  shown: (ctx) => fromAcceptance(seesInvitations(ctx)),
  source: (ctx) => shownRows('Participation', seesInvitations(ctx), SHOWN),
})

/** What stands is told until it is accepted again: what the mandate of a later invitation asks is not. */
const whileItStands = (column: string, type: string) =>
  sql`CASE WHEN t.status IN ('ACCEPTED', 'LEFT') THEN ${raw(`t."${column}"`)} END::${raw(type)}`

/** What a participation shows to those who do not see its invitation. */
const SHOWN = {
  status: sql`(CASE t.status WHEN 'ACCEPTED' THEN 'ACCEPTED' ELSE 'LEFT' END)::"ParticipationStatus"`,
  cause: sql`'ANSWER'::"ParticipationCause"`,
  message: sql`NULL::text`,
  mandateTasks: whileItStands('mandateTasks', 'text'),
  mandateUntil: whileItStands('mandateUntil', 'date'),
  minutesPerWeek: whileItStands('minutesPerWeek', 'int'),
  createdAt: sql`t."shownSince"`,
  invitedAt: sql`coalesce(t."acceptedAt", t."invitedAt")`,
  recordedFrom: sql`NULL::timestamptz`,
  recordedTo: sql`NULL::timestamptz`,
  recordedBy: sql`NULL::text`,
  recordedAt: sql`NULL::timestamptz`,
  declinedAt: sql`NULL::timestamptz`,
  neverAt: sql`NULL::timestamptz`,
  updatedAt: sql`t."shownAt"`,
  version: sql`t."shownVersion"`,
}
