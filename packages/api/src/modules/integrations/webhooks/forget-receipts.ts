import type { Database } from '../../../core/database.ts'
import type { RecurringWork } from '../../../platform/jobs/index.ts'

/** A source that has not been answered repeats for three days at most. */
const RECEIPT_DAYS = 7

/** Forgets deliveries that no source repeats any more, of all organisations. */
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
