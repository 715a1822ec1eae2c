import { ConflictError } from '../../core/errors.ts'
import { SourceKey } from '../../core/keys.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { input, mutation, text } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { Organization, organizationOf } from '../organizations/index.ts'
import { lockPeople } from './person-lock.ts'

/** What was read without naming its source keeps the one that led until now. */
export const setLeadingDirectory = mutation('leadingDirectorySet', {
  does: 'Lets another source lead: `externalId` of each person becomes their id there, null where they have none. Ids of the source that led are kept in `externalIds`, and integrations that named ids without saying whose go on with it.',
  needs: 'account:write',
  gives: Organization,
  input: input('LeadingDirectorySetInput', 'Which source leads.', {
    source: text('Key of the source, such as `directory`: small letters, digits and hyphens.', SourceKey),
  }),
  locks: lockPeople,
  tells: ['leading-directory.changed'],
  errors: [ConflictError],
  act: async (ctx, { input: { source } }) => {
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
    await emit(ctx, 'leading-directory.changed', {
      subjectType: 'Organization',
      subjectId: before.id,
      data: { source },
    })
    return await organizationOf(ctx)
  },
})
