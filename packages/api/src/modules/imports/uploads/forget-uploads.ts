import { Prisma } from '../../../generated/prisma/client.ts'
import type { RecurringWork } from '../../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../../platform/operations/index.ts'

const KEPT_HOURS = 24

/**
 * Removes the bytes and word lists of uploads after a day: long enough for a dry run and the import, and no longer,
 * because they are copies of personal data. Size and hash stay for the record of the import.
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
