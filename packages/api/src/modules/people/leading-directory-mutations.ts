import { ConflictError } from '../../core/errors.ts'
import { SourceKey } from '../../core/keys.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { input, mutation, text } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { Organization, organizationOf } from '../organizations/index.ts'
import { lockPeople } from './person-lock.ts'

/** Rows that were read without a named source keep the source that was leading until now. */
export const setLeadingDirectory = mutation('leadingDirectorySet', {
  does: 'Makes another source the leading directory: `externalId` of each person becomes their id there, null when they have none. Ids of the previous leading directory are kept in `externalIds`, and integrations without a named source continue to use it.',
  needs: 'account:write',
  gives: Organization,
  input: input('LeadingDirectorySetInput', 'The new leading directory.', {
    source: text('Key of the source, such as `directory`: lower-case letters, digits and hyphens.', SourceKey),
  }),
  locks: lockPeople,
  tells: ['leading-directory.changed'],
  errors: [ConflictError],
  act: async (ctx, { input: { source } }) => {
    const before = await organizationOf(ctx)
    if (before.leadingDirectory === source) return before
    await ctx.db.integration.updateMany({ where: { idsOf: null }, data: { idsOf: before.leadingDirectory } })
    // No source is leading while the ids move: several people may exchange ids, and the trigger must delete no row.
    await ctx.db.organization.updateMany({ data: { leadingDirectory: '' } })
    await ctx.db.$executeRaw(Prisma.sql`UPDATE "Person" SET "externalId" = NULL WHERE "externalId" IS NOT NULL`)
    await ctx.db.organization.updateMany({ data: { leadingDirectory: source } })
    await ctx.db.$executeRaw(Prisma.sql`
      UPDATE "Person" p SET "externalId" = e.value FROM "ExternalId" e WHERE e."personId" = p.id AND e.source = ${source}`)
    ctx.loaders.clear()
    await emit(ctx, 'leading-directory.changed', {
      subjectType: 'Organization',
      subjectId: before.id,
      data: { source },
    })
    return await organizationOf(ctx)
  },
})
