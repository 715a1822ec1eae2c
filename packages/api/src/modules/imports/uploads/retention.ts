import { Prisma } from '../../../generated/prisma/client.ts'
import { declareRetention } from '../../../platform/retention/index.ts'

const { sql, raw } = Prisma

declareRetention({
  class: 'uploads',
  reason: {
    en: 'The bytes of uploaded files and the words in them: copies of personal data, kept for a dry run and the import. Size and hash stay for the record of the import.',
    fr: 'Les octets des fichiers envoyés et les mots qu’ils contiennent : des copies de données personnelles, gardées pour un essai et pour l’import. La taille et l’empreinte restent pour la trace de l’import.',
  },
  defaultDays: 1,
  leastDays: 1,
  mostDays: 1,
  by: 'organization',
  delete: async (db, { before, most }) => {
    let deleted = 0
    for (const table of [raw('"UploadChunk"'), raw('"UploadWordList"'), raw('"UploadWord"')]) {
      deleted += await db.$executeRaw(sql`DELETE FROM ${table} WHERE ctid = ANY(ARRAY(SELECT c.ctid FROM ${table} c
        JOIN "Upload" u ON u."organizationId" = c."organizationId" AND u.id = c."uploadId"
        WHERE u."createdAt" < ${before} LIMIT ${most}))`)
    }
    return deleted
  },
})
