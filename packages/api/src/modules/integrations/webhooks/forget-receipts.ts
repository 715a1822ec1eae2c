import type { Database } from '../../../core/database.ts'
import type { RecurringWork } from '../../../platform/jobs/index.ts'

/** Sources repeat an unanswered delivery for three days at most. */
const RECEIPT_DAYS = 7

/** Deletes receipts that no source can repeat any more, for all organisations. */
export function forgetOldReceipts(environment: { database: Database; now: () => Date }): RecurringWork {
  return {
    name: 'forget webhook receipts',
    everyMs: 60 * 60_000,
    run: async () => {
      const before = new Date(environment.now().getTime() - RECEIPT_DAYS * 86_400_000)
      await environment.database.asSystem((db) =>
        db.webhookReceipt.deleteMany({ where: { receivedAt: { lt: before } } }),
      )
    },
  }
}
