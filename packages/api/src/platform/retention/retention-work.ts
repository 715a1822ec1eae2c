import type { Database, Db } from '../../core/database.ts'
import type { Log } from '../../core/log.ts'
import type { RecurringWork } from '../jobs/recurring.ts'
import { type RetentionClass, retentionClasses } from './declaration.ts'

const DAY_MS = 86_400_000
const AT_A_TIME = 1_000

/** Deletes what is older than its term, of all organisations, in short transactions. */
export function retentionWork(environment: { database: Database; log: Log; now: () => Date }): RecurringWork {
  const { database, log, now } = environment
  return {
    name: 'retention',
    everyMs: 30 * 60_000,
    run: async () => {
      const organizations = await database.asSystem((db) => db.organization.findMany({ select: { id: true } }))
      for (const { id } of organizations) {
        try {
          await deleteExpired(database, id, now())
        } catch (error) {
          // One failing organisation must not keep the data of the others.
          log.error({ err: error, organizationId: id }, 'what is older than its term could not be deleted')
        }
      }
    },
  }
}

async function deleteExpired(database: Database, organizationId: string, now: Date): Promise<void> {
  const terms = await database.inOrganization(organizationId, termsOf)
  for (const one of retentionClasses()) {
    const before = new Date(now.getTime() - daysOf(one, terms) * DAY_MS)
    const some = (db: Db) => one.delete(db, { organizationId, before, most: AT_A_TIME })
    const run = () => (one.by === 'system' ? database.asSystem(some) : database.inOrganization(organizationId, some))
    while ((await run()) > 0);
  }
}

/** The terms that an organisation set, in days by class. */
export async function termsOf(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db.retentionTerm.findMany({ select: { class: true, days: true } })
  return new Map(rows.map(({ class: key, days }) => [key, days]))
}

/** A term within the bounds of today: a later version may allow less. */
export function daysOf(of: RetentionClass, terms: ReadonlyMap<string, number>): number {
  const days = terms.get(of.class) ?? of.defaultDays
  return Math.min(Math.max(days, of.leastDays), of.mostDays)
}
