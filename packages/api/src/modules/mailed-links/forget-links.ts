import type { RecurringWork } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'

/** Longer than requests are counted. */
const KEPT_MS = 60 * 60_000

/** Deletes requests for links of all organisations, with the addresses in them, an hour after they were made. */
export function forgetMailedLinks(environment: OperationEnvironment): RecurringWork {
  return {
    name: 'forget mailed links',
    everyMs: 10 * 60_000,
    run: async () => {
      const createdAt = { lte: new Date(environment.now().getTime() - KEPT_MS) }
      await environment.database.asSystem((db) => db.mailedLink.deleteMany({ where: { createdAt } }))
    },
  }
}
