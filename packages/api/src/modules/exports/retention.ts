import { Prisma } from '../../generated/prisma/client.ts'
import { declareRetention } from '../../platform/retention/index.ts'
import { DAYS_KEPT } from './limits.ts'

const { sql } = Prisma

const over = (before: Date) => sql`coalesce(e."endedAt", e."createdAt") < ${before}`

declareRetention({
  class: 'exports',
  reason: {
    en: 'Files that were made for download, from their end on: copies of data, such as all that is known of a person. Those that never ended count from when they were asked for.',
    fr: 'Les fichiers faits pour être téléchargés, à partir de leur fin : des copies de données, comme tout ce qui est connu d’une personne. Ceux qui n’ont jamais fini comptent à partir de la demande.',
  },
  defaultDays: DAYS_KEPT,
  leastDays: DAYS_KEPT,
  mostDays: DAYS_KEPT,
  by: 'organization',
  // The parts first, so that a large file does not go in one transaction.
  delete: async (db, { before, most }) => {
    const parts =
      await db.$executeRaw(sql`DELETE FROM "ExportPart" WHERE ctid = ANY(ARRAY(SELECT c.ctid FROM "ExportPart" c
      JOIN "Export" e ON e."organizationId" = c."organizationId" AND e.id = c."exportId"
      WHERE ${over(before)} LIMIT ${most}))`)
    if (parts > 0) return parts
    return await db.$executeRaw(
      sql`DELETE FROM "Export" WHERE id IN (SELECT e.id FROM "Export" e WHERE ${over(before)} LIMIT ${most})`,
    )
  },
})
