import { Prisma } from '../../generated/prisma/client.ts'
import { beforeErasure } from '../people/index.ts'

const { sql } = Prisma

/** What stands in place of the words about an erased person. */
const ERASED = '[erased]'

// That there was a contact stays counted for its department, without who it was with and what was said.
beforeErasure(async (ctx, personIds) => {
  const now = ctx.now()
  const them = sql`ANY(${[...personIds]}::uuid[])`
  const theirs = sql`"personId" = ${them}`
  await ctx.db.$executeRaw(sql`DELETE FROM "TouchpointCorrection"
    WHERE "touchpointId" IN (SELECT id FROM "Touchpoint" WHERE ${theirs})`)
  await ctx.db.$executeRaw(sql`
    UPDATE "Touchpoint" SET "personId" = NULL, subject = ${ERASED}, "sourceKey" = NULL, outcome = NULL, "followUpAt" = NULL,
      "collisionReason" = NULL, "withdrawReason" = NULL, "withdrawnAt" = CASE status WHEN 'PLANNED' THEN ${now}::timestamptz ELSE "withdrawnAt" END,
      status = CASE status WHEN 'PLANNED' THEN 'WITHDRAWN' ELSE status END,
      version = version + 1, "updatedAt" = ${now}::timestamptz WHERE ${theirs}`)
  await ctx.db.$executeRaw(sql`
    UPDATE "Touchpoint" SET "contactedById" = NULL, version = version + 1, "updatedAt" = ${now}::timestamptz
    WHERE "contactedById" = ${them}`)
  await ctx.db.$executeRaw(sql`
    UPDATE "RelationshipOwner" SET "ownerId" = NULL, version = version + 1, "updatedAt" = ${now}::timestamptz
    WHERE "ownerId" = ${them}`)
})
