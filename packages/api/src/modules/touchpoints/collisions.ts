import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import { dayIn, organizationTimeZone } from '../../core/time-zone.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { shownTo } from '../../platform/auth/index.ts'
import { organizationOf } from '../organizations/index.ts'
import { idsOfPerson, isRestricted, NOW, personNow } from '../people/index.ts'
import { texts } from './texts.ts'

const { sql } = Prisma
const DAY_MS = 86_400_000

/** A contact of another department with a person. */
export interface Collision {
  readonly personId: string
  /** Null for a message of the server. */
  readonly touchpointId: string | null
  readonly at: Date
  readonly planned: boolean
  /** Null for a campaign that no department owns. */
  readonly departmentName: string | null
}

/** A contact that somebody wants to make. */
interface Intended {
  /** The departments for which it is: what they do themselves collides with nothing. */
  readonly departments: Prisma.Sql
  readonly at: Date
}

/** Of one person that many are told. */
export const MOST_COLLISIONS = 50

/** The department that a department is by now: the one that it was merged into, or itself. */
const present = (department: Prisma.Sql) =>
  sql`(SELECT coalesce(d."mergedIntoId", d.id) FROM "Department" d WHERE d.id = ${department})`

/**
 * The contacts of others with the person on alias `x`, whoever they were merged with included, as a query with the columns
 * `touchpointId`, `departmentId`, `at` and `planned`. Invitations and reminders are contacts of the departments of their
 * campaign, of those that the actor may know of: see `seesInvitations`.
 */
function contactsOfOthers(ctx: Context, { departments, at }: Intended, days: number): Prisma.Sql {
  const from = new Date(at.getTime() - days * DAY_MS)
  const until = new Date(at.getTime() + days * DAY_MS)
  const within = (instant: Prisma.Sql) => sql`${instant} BETWEEN ${from}::timestamptz AND ${until}::timestamptz`
  const selves = sql`SELECT one.id FROM (SELECT ${personNow(sql`x.id`)} AS id) kept
    CROSS JOIN LATERAL (${idsOfPerson(sql`kept.id`, NOW)}) one`
  const ours = sql`SELECT ${present(sql`own.id`)} FROM (${departments}) own(id)`
  return sql`
    SELECT c.id AS "touchpointId", c."departmentId", c.at, c.status = 'PLANNED' AS planned FROM "Touchpoint" c
    WHERE c."personId" IN (${selves}) AND ${within(sql`c.at`)} AND c.status <> 'WITHDRAWN'
      AND ${present(sql`c."departmentId"`)} NOT IN (${ours})
    UNION ALL
    SELECT NULL, owning."departmentId", coalesce(sent."sentAt", sent."dueAt"), sent."sentAt" IS NULL
    FROM "InvitationMessage" sent JOIN "Participation" t ON t.id = sent."participationId"
    LEFT JOIN "CampaignDepartment" owning ON owning."campaignId" = sent."campaignId"
    WHERE t."ambassadorId" IN (SELECT a.id FROM "Ambassador" a WHERE a."personId" IN (${selves}))
      AND ${within(sql`coalesce(sent."sentAt", sent."dueAt")`)} AND sent.status IN ('QUEUED', 'SENT', 'UNCLEAR')
      AND ${shownTo(ctx, 'Participation')}
      AND NOT EXISTS (SELECT FROM "CampaignDepartment" cd
        WHERE cd."campaignId" = sent."campaignId" AND ${present(sql`cd."departmentId"`)} IN (${ours}))`
}

/** A condition on alias `x` of `Person`: whether a contact with them collides; null where the organisation wants none. */
export async function collides(ctx: Context, intended: Intended): Promise<Prisma.Sql | null> {
  const { contactCollisionDays: days } = await organizationOf(ctx)
  return days === 0 ? null : sql`EXISTS (${contactsOfOthers(ctx, intended, days)})`
}

/** Contacts of other departments with people, those nearest to the instant first. */
export async function collisionsWith(
  ctx: Context,
  personIds: readonly string[],
  intended: Intended,
): Promise<Collision[]> {
  const { contactCollisionDays: days } = await organizationOf(ctx)
  if (days === 0 || personIds.length === 0) return []
  return await ctx.db.$queryRaw<Collision[]>(sql`
    SELECT x.id AS "personId", found."touchpointId", found.at, found.planned, d.name AS "departmentName"
    FROM "Person" x CROSS JOIN LATERAL (
      SELECT * FROM (${contactsOfOthers(ctx, intended, days)}) one
      ORDER BY abs(extract(epoch FROM one.at - ${intended.at}::timestamptz)), one.at, one."touchpointId"
      LIMIT ${MOST_COLLISIONS}) found
    LEFT JOIN "Department" d ON d.id = found."departmentId"
    WHERE x.id = ANY(${[...personIds]}::uuid[]) AND NOT ${isRestricted(sql`x.id`)}
    ORDER BY x.id, abs(extract(epoch FROM found.at - ${intended.at}::timestamptz)), found.at, found."touchpointId"`)
}

/**
 * Refuses a contact that collides, unless a reason is given for it. Two departments that state theirs at once wait for each
 * other, so that the second is told of the first.
 * @returns the reason to keep: null where nothing collides.
 * @throws ConflictError CONTACT_COLLISION.
 */
export async function assertNoCollision(
  ctx: Context,
  contact: {
    personId: string
    departmentId: string
    at: Date
    reason: string | null | undefined
    version: number | null
  },
): Promise<string | null> {
  const { personId, departmentId, at, reason, version } = contact
  await ctx.db.$executeRaw(
    sql`SELECT pg_advisory_xact_lock(hashtextextended(${`contacts with ${ctx.organizationId} `} || (SELECT ${personNow(sql`${personId}::uuid`)})::text, 0))`,
  )
  const departments = sql`SELECT ${departmentId}::uuid`
  const [nearest] = await collisionsWith(ctx, [personId], { departments, at })
  if (!nearest) return null
  if (reason) return reason
  const { contactCollisionDays: days } = await organizationOf(ctx)
  const { departmentName: department } = nearest
  const facts = { day: dayIn(await organizationTimeZone(ctx), nearest.at), days }
  const told =
    department === null ? texts('collision-of-organization', facts) : texts('collision', { ...facts, department })
  throw new ConflictError(told, version, 'CONTACT_COLLISION', ['input', 'collisionReason'])
}
