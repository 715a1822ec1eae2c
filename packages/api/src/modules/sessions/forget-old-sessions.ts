import type { RecurringWork } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'

/** How long a session that is over can still be seen: long enough to notice a log-in by somebody else. */
const KEPT_MS = 30 * 86_400_000

/**
 * Deletes the sessions of all organisations that ended or expired 30 days ago, with their roles, codes and refresh
 * tokens, all of which are refused since then.
 */
export function forgetOldSessions(environment: OperationEnvironment): RecurringWork {
  return {
    name: 'forget old sessions',
    everyMs: 30 * 60_000,
    run: async () => {
      const before = new Date(environment.now().getTime() - KEPT_MS)
      await environment.database.asSystem((db) =>
        db.logInSession.deleteMany({ where: { OR: [{ endedAt: { lte: before } }, { expiresAt: { lte: before } }] } }),
      )
    },
  }
}
