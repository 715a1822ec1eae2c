import type { Context } from '../../core/context.ts'
import { Prisma, type Touchpoint } from '../../generated/prisma/client.ts'
import { mailOfContact } from '../organizations/index.ts'
import { idsOfPerson, NOW, personNow } from '../people/index.ts'

const { sql } = Prisma

/**
 * Mails the owner of the relationship that somebody else contacts the person: whoever looks after it, or the managers of the
 * department that owns it as a whole. Where two people were merged, the owners of both.
 */
export async function tellOwner(ctx: Context, contact: Touchpoint, eventId: string): Promise<void> {
  const { personId, departmentId, contactedById } = contact
  const owners = await ctx.db.$queryRaw<
    { ownerId: string | null; departmentId: string; accountId: string | null }[]
  >(sql`
    SELECT o."ownerId", o."departmentId", a.id AS "accountId" FROM "RelationshipOwner" o
    LEFT JOIN "Account" a ON a."personId" = o."ownerId"
    WHERE o."to" IS NULL AND o."personId" IN (SELECT one.id FROM (SELECT ${personNow(sql`${personId}::uuid`)} AS id) kept
      CROSS JOIN LATERAL (${idsOfPerson(sql`kept.id`, NOW)}) one)`)
  for (const owner of owners) {
    if (owner.ownerId === null) {
      if (owner.departmentId !== departmentId) await mailOfContact(ctx, eventId, { departmentId: owner.departmentId })
    } else if (owner.ownerId !== contactedById && owner.accountId !== null) {
      await mailOfContact(ctx, eventId, { accountId: owner.accountId })
    }
  }
}
