import type { Database, Db } from '../../core/database.ts'
import type { Log } from '../../core/log.ts'
import type { RecurringWork } from '../jobs/recurring.ts'
import { type RetentionClass, retentionClasses } from './declaration.ts'

const DAY_MS = 86_400_000
const AT_A_TIME = 1_000

interface Environment {
  readonly database: Database
  readonly log: Log
  readonly now: () => Date
}

/** Deletes what is older than its term, of the organisations whose turn it is. Several workers take turns. */
export function retentionWork(environment: Environment): RecurringWork {
  return {
    name: 'retention',
    everyMs: 10 * 60_000,
    run: () => deleteExpired(environment, TURN_MS),
  }
}

/** An organisation has its turn so often: with the time between two looks, what is over is gone within the hour. */
const TURN_MS = 45 * 60_000

/**
 * Deletes what is older than its term, in short transactions.
 * @param sinceMs of the organisations that had no turn for so long; 0 for all of them.
 */
export async function deleteExpired({ database, log, now }: Environment, sinceMs = 0): Promise<void> {
  const due =
    sinceMs === 0
      ? {}
      : { OR: [{ expiredDeletedAt: null }, { expiredDeletedAt: { lte: new Date(now().getTime() - sinceMs) } }] }
  const organizations = await database.asSystem((db) => db.organization.findMany({ where: due, select: { id: true } }))
  for (const { id } of organizations) {
    try {
      await database.inOrganization(id, (db) => db.organization.updateMany({ data: { expiredDeletedAt: now() } }))
      await deleteExpiredOf(database, id, now())
    } catch (error) {
      // One failing organisation must not keep the data of the others.
      log.error({ err: error, organizationId: id }, 'what is older than its term could not be deleted')
    }
  }
}

async function deleteExpiredOf(database: Database, organizationId: string, now: Date): Promise<void> {
  const terms = await database.inOrganization(organizationId, termsOf)
  for (const one of retentionClasses()) {
    const before = new Date(now.getTime() - daysOf(one, terms) * DAY_MS)
    const some = (db: Db) => one.delete(db, { organizationId, before, now, most: AT_A_TIME })
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
