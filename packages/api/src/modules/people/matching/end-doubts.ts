import type { RecurringWork } from '../../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../../platform/operations/index.ts'

/** Ends doubtful rows that nobody answered for 30 days: they are refused, and their data is deleted. */
export function endOldDoubts(environment: OperationEnvironment): RecurringWork {
  return {
    name: 'end doubtful rows',
    everyMs: 30 * 60_000,
    run: async () => {
      const now = environment.now()
      await environment.database.asSystem(
        (db) => db.$executeRaw`
          UPDATE "DoubtfulRow" SET status = 'ENDED', sealed = NULL, words = '{}' WHERE status = 'OPEN' AND "endsAt" <= ${now}`,
      )
    },
  }
}
