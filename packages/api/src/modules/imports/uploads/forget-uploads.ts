import { Prisma } from '../../../generated/prisma/client.ts'
import type { RecurringWork } from '../../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../../platform/operations/index.ts'

const KEPT_HOURS = 24

/**
 * Forgets what uploads held, and which words, a day after they came: long enough for a dry run and the import itself, and no copy of
 * personal data outlives it. Their size and hash stay, for the record of the import.
 */
export function forgetOldUploads(environment: OperationEnvironment): RecurringWork {
  return {
    name: 'forget uploads',
    everyMs: 30 * 60_000,
    run: async () => {
      const before = new Date(environment.now().getTime() - KEPT_HOURS * 3_600_000)
      await environment.database.asSystem(async (db) => {
        for (const table of [Prisma.raw('"UploadChunk"'), Prisma.raw('"UploadWord"')]) {
          await db.$executeRaw`DELETE FROM ${table} c USING "Upload" u
            WHERE u."organizationId" = c."organizationId" AND u.id = c."uploadId" AND u."createdAt" < ${before}`
        }
      })
    },
  }
}
