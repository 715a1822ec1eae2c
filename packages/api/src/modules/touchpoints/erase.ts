import { Prisma } from '../../generated/prisma/client.ts'
import { beforeErasure } from '../people/index.ts'

const { sql } = Prisma

/** What stands in place of the words about an erased person. */
const ERASED = '[erased]'

// That there was a contact stays counted for its department, without who it was with and what was said.
beforeErasure(async (ctx, personId) => {
  const now = ctx.now()
  const theirs = sql`"personId" = ${personId}::uuid`
  await ctx.db.$executeRaw(sql`DELETE FROM "TouchpointCorrection"
    WHERE "touchpointId" IN (SELECT id FROM "Touchpoint" WHERE ${theirs})`)
  await ctx.db.$executeRaw(sql`
    UPDATE "Touchpoint" SET "personId" = NULL, subject = ${ERASED}, outcome = NULL, "followUpAt" = NULL,
      "collisionReason" = NULL, "withdrawReason" = NULL, "withdrawnAt" = CASE status WHEN 'PLANNED' THEN ${now}::timestamptz ELSE "withdrawnAt" END,
      status = CASE status WHEN 'PLANNED' THEN 'WITHDRAWN' ELSE status END,
      version = version + 1, "updatedAt" = ${now}::timestamptz WHERE ${theirs}`)
  await ctx.db.$executeRaw(sql`
    UPDATE "Touchpoint" SET "contactedById" = NULL, version = version + 1, "updatedAt" = ${now}::timestamptz
    WHERE "contactedById" = ${personId}::uuid`)
  await ctx.db.$executeRaw(sql`
    UPDATE "RelationshipOwner" SET "ownerId" = NULL, version = version + 1, "updatedAt" = ${now}::timestamptz
    WHERE "ownerId" = ${personId}::uuid`)
})
