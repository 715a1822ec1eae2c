import { z } from 'zod'
import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { SourceKey } from '../../core/keys.ts'
import { defineLoader } from '../../core/loaders.ts'
import { type Organization, Prisma } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { organizationOf } from '../organizations/index.ts'
import { lockPeople } from './person-lock.ts'

const leading = defineLoader<string, string>(async (ctx, keys) => {
  const { leadingDirectory: key } = await organizationOf(ctx)
  return keys.map(() => key)
})

/** Key of the source whose ids are the `externalId` of people, read once an operation. */
export async function leadingDirectory(ctx: Context): Promise<string> {
  return (await leading(ctx).load('')) ?? 'directory'
}

const SourceInput = z.object({ source: SourceKey })

/**
 * Lets another source lead: `externalId` becomes the id that each person has there, null where there is none. What was
 * read without naming its source keeps the one that led until now.
 * @throws InvalidInputError for what is no key of a source.
 */
export async function setLeadingDirectory(ctx: Context, args: { source: string }): Promise<Organization> {
  assertCan(ctx, 'account:write')
  const { source } = parseInput(SourceInput, args)
  await lockPeople(ctx)
  const before = await organizationOf(ctx)
  if (before.leadingDirectory === source) return before
  await ctx.db.integration.updateMany({ where: { idsOf: null }, data: { idsOf: before.leadingDirectory } })
  // No source leads while all let go of their id: several may take each other's, and the trigger takes no row away.
  await ctx.db.organization.updateMany({ data: { leadingDirectory: '' } })
  await ctx.db.$executeRaw(Prisma.sql`UPDATE "Person" SET "externalId" = NULL WHERE "externalId" IS NOT NULL`)
  await ctx.db.organization.updateMany({ data: { leadingDirectory: source } })
  await ctx.db.$executeRaw(Prisma.sql`
    UPDATE "Person" p SET "externalId" = e.value FROM "ExternalId" e WHERE e."personId" = p.id AND e.source = ${source}`)
  ctx.loaders.clear()
  await emit(ctx, 'leading-directory.changed', { subjectType: 'Organization', subjectId: before.id, data: { source } })
  return await organizationOf(ctx)
}
