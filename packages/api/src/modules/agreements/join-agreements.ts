import { Prisma } from '../../generated/prisma/client.ts'
import { emitAll } from '../../platform/events/index.ts'
import { onPersonMerged } from '../people/index.ts'

const { sql } = Prisma

/** Purposes for which a person agreed and withdrew all of it: a subquery of ids. */
const withdrawnBy = (personId: Prisma.Sql) => sql`
  SELECT a."purposeId" FROM "Agreement" a WHERE a."personId" = ${personId}
  GROUP BY a."purposeId" HAVING bool_and(a."withdrawnAt" IS NOT NULL)`

const CHANGED = sql`RETURNING t.id, t."personId", (SELECT u.key FROM "Purpose" u WHERE u.id = t."purposeId") AS purpose,
  (SELECT v.edition FROM "DocumentVersion" v WHERE v.id = t."documentVersionId") AS edition`

interface Changed {
  id: string
  personId: string
  purpose: string
  edition: string
}

const about = ({ personId }: Changed) => ({ subjectType: 'Person', subjectId: personId }) as const

onPersonMerged({
  /** What the merged person withdrew, the one who is kept has withdrawn too, until they agree anew. */
  merged: async (ctx, { id, personId, intoId }) => {
    const withdrawn = await ctx.db.$queryRaw<Changed[]>(sql`
      UPDATE "Agreement" t SET "withdrawnAt" = ${ctx.now()}::timestamptz, "updatedAt" = ${ctx.now()}::timestamptz, "withdrawnByMergeId" = ${id}::uuid
      WHERE t."personId" = ${intoId}::uuid AND t."withdrawnAt" IS NULL AND t."purposeId" IN (${withdrawnBy(sql`${personId}::uuid`)})
      ${CHANGED}`)
    const events = withdrawn.map((one) => ({ ...about(one), data: { purpose: one.purpose } }))
    await emitAll(ctx, 'agreement.withdrawn', events)
  },
  unmerged: async (ctx, { id, intoId }) => {
    // Somebody else who is merged into them may have withdrawn the same.
    await ctx.db.$executeRaw(sql`
      UPDATE "Agreement" t SET "withdrawnByMergeId" = other.id FROM "PersonMerge" other
      WHERE t."withdrawnByMergeId" = ${id}::uuid AND other."intoId" = ${intoId}::uuid AND other."to" IS NULL
        AND t."purposeId" IN (${withdrawnBy(sql`other."personId"`)})`)
    const restored = await ctx.db.$queryRaw<Changed[]>(sql`
      UPDATE "Agreement" t SET "withdrawnAt" = NULL, "updatedAt" = ${ctx.now()}::timestamptz, "withdrawnByMergeId" = NULL
      WHERE t."withdrawnByMergeId" = ${id}::uuid ${CHANGED}`)
    const events = restored.map((one) => {
      const { id: agreementId, purpose, edition } = one
      return { ...about(one), data: { agreementId, purpose, edition } }
    })
    await emitAll(ctx, 'agreement.given', events)
  },
})
