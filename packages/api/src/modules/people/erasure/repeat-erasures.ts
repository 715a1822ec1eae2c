import { rowsOf } from '../../../core/rows.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { declareErasure } from '../../../platform/erasures/index.ts'
import { inJob } from '../../../platform/jobs/index.ts'
import { purgePerson } from '../purge-person.ts'

const { sql } = Prisma

declareErasure({
  type: 'Person',
  table: 'Person',
  keep: (environment, organizationId, keys) =>
    environment.database.inOrganization(organizationId, async (db) => {
      await db.$executeRaw(sql`
        INSERT INTO "ErasedIdentifier" (key, "erasedAt")
        SELECT key, "erasedAt" FROM ${rowsOf('ErasedIdentifier', keys)} r ON CONFLICT DO NOTHING`)
    }),
  repeat: async (environment, { organizationId, ids }) => {
    for (const id of ids) {
      await inJob(environment, { organizationId, accountId: null }, async (ctx) => {
        // Another server that starts may have erased them meanwhile.
        await ctx.db.$executeRaw(sql`SELECT FROM "Person" WHERE id = ${id}::uuid FOR UPDATE`)
        const person = await ctx.db.person.findFirst({ where: { id } })
        if (person) await purgePerson(ctx, person)
      })
    }
  },
})

declareErasure({
  type: 'Nomination',
  table: 'Nomination',
  repeat: (environment, { organizationId, ids }) =>
    environment.database.inOrganization(organizationId, async (db) => {
      await db.nomination.deleteMany({ where: { id: { in: [...ids] } } })
    }),
})

declareErasure({
  type: 'PersonAttribute',
  table: 'PersonAttribute',
  repeat: (environment, { organizationId, ids }) =>
    environment.database.inOrganization(organizationId, async (db) => {
      await db.personAttribute.deleteMany({ where: { id: { in: [...ids] } } })
    }),
})
