import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'

const { sql } = Prisma

/**
 * Sets the person of mentions whose author's account was unknown when they were read.
 * @returns how many.
 */
export async function linkAuthors(ctx: Context): Promise<number> {
  return await ctx.db.$executeRaw(sql`
    UPDATE "Mention" m SET "personId" = found."personId" FROM (
      SELECT DISTINCT ON (open.id) open.id, a."personId" FROM "Mention" open
      JOIN "SocialAccount" a ON a.network = open.network AND lower(a.handle) = lower(open."authorHandle")
      WHERE open."personId" IS NULL
      ORDER BY open.id, a.handle = open."authorHandle" DESC, a.id
    ) found WHERE m.id = found.id`)
}
