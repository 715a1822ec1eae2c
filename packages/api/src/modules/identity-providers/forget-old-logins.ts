import type { RecurringWork } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'

/** Ends doubtful log-ins that nobody answered for 30 days, and forgets what counted once and would be refused by now. */
export function forgetOldLogins(environment: OperationEnvironment): RecurringWork {
  return {
    name: 'forget old log-ins',
    everyMs: 30 * 60_000,
    run: async () => {
      const now = environment.now()
      await environment.database.asSystem(async (db) => {
        await db.$executeRaw`UPDATE "DoubtfulLogin" SET status = 'ENDED', sealed = NULL, words = '{}'
          WHERE status = 'OPEN' AND "endsAt" <= ${now}`
        await db.$executeRaw`DELETE FROM "OneTimeUse" WHERE "expiresAt" <= ${now}`
      })
    },
  }
}
