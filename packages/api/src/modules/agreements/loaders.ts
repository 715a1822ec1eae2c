import { defineLoader, manyForEach, oneForEach, readableLoader } from '../../core/loaders.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import {
  type Document,
  type DocumentVersion,
  Prisma,
  type Purpose,
  type PurposeException,
} from '../../generated/prisma/client.ts'

export const purposeById = readableLoader<Purpose>('Purpose')

export const documentById = readableLoader<Document>('Document')

export const documentVersionById = readableLoader<DocumentVersion>('DocumentVersion')

/** The countries and sites of each purpose that have a basis of their own: countries by code, then sites. */
export const exceptionsOfPurpose = defineLoader<string, PurposeException[]>(async (ctx, purposeIds) => {
  const rows = await ctx.db.purposeException.findMany({
    where: { purposeId: { in: [...purposeIds] } },
    orderBy: [{ country: { sort: 'asc', nulls: 'last' } }, { siteId: 'asc' }],
  })
  return manyForEach(purposeIds, rows, ({ purposeId }) => purposeId)
})

/** The document of each purpose. */
export const documentOfPurpose = defineLoader<string, Document>(async (ctx, purposeIds) => {
  const rows = await ctx.db.document.findMany({ where: { purposeId: { in: [...purposeIds] } } })
  return oneForEach(purposeIds, rows, ({ purposeId }) => purposeId)
})

/**
 * The versions in force now: for each language, and for a policy for each country, the latest. A version without a text
 * is left out, because nobody could read what they agree to.
 */
export const wordingsInForce = defineLoader<string, DocumentVersion[]>(async (ctx, documentIds) => {
  const rows = await ctx.db.$queryRaw<DocumentVersion[]>(Prisma.sql`
    SELECT DISTINCT ON (v."documentId", v.language, p.country) ${everyColumn('DocumentVersion', 'v')} FROM "DocumentVersion" v
    LEFT JOIN "Policy" p ON p.id = v."policyId"
    WHERE v."documentId" = ANY(${[...documentIds]}::uuid[]) AND v."effectiveFrom" <= ${ctx.now()} AND v.text IS NOT NULL
    ORDER BY v."documentId", v.language, p.country, v."effectiveFrom" DESC, v.id DESC`)
  return manyForEach(documentIds, rows, ({ documentId }) => documentId)
})

/** The document version of each policy, by the id of the policy. */
export const documentVersionOfPolicy = defineLoader<string, DocumentVersion>(async (ctx, policyIds) => {
  const rows = await ctx.db.documentVersion.findMany({ where: { policyId: { in: [...policyIds] } } })
  return oneForEach(policyIds, rows, ({ policyId }) => policyId)
})
