import { Prisma } from '../../generated/prisma/client.ts'
import type { OperationEnvironment } from '../operations/index.ts'
import { enqueue } from './enqueue.ts'
import { inJob } from './in-job.ts'
import type { RecurringWork } from './recurring.ts'

const { sql, raw } = Prisma

/**
 * Looks every few seconds for organisations with rows that are due and that no worker holds (`leaseUntil`), all by one
 * statement, and enqueues one job for each.
 * @param due.at the column with the time from which a row is due.
 */
export function dueWork(
  environment: OperationEnvironment,
  due: { name: string; queue: string; table: Prisma.ModelName; at: string },
): RecurringWork {
  return {
    name: due.name,
    everyMs: 5_000,
    run: async () => {
      const now = environment.now()
      const organizations = await environment.database.asSystem((db) =>
        db.$queryRaw<{ id: string }[]>(sql`
          SELECT o.id FROM "Organization" o WHERE EXISTS (SELECT FROM ${raw(`"${due.table}"`)} t
            WHERE t."organizationId" = o.id AND t.${raw(`"${due.at}"`)} <= ${now}::timestamptz
              AND (t."leaseUntil" IS NULL OR t."leaseUntil" < ${now}::timestamptz))`),
      )
      for (const { id: organizationId } of organizations) {
        await inJob(environment, { organizationId, accountId: null }, (ctx) =>
          enqueue(ctx, due.queue, {}, { onlyOne: organizationId }),
        )
      }
    },
  }
}
