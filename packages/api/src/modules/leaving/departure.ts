import type { Database } from '../../core/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { declareErasure, ORGANIZATION } from '../../platform/erasures/index.ts'
import type { RecurringWork } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { type OwnedTable, ownedTables } from './catalogue.ts'
import { noteCounts, type Receipt, readReceipt } from './receipt.ts'
import { revokeSome } from './revoke-some.ts'
import { countAll, countFiles, countJobs, countRows, deleteJobs, deleteRows } from './rows.ts'

const { sql } = Prisma

/** How much a turn of the work does at most, so that other organisations get their turns. */
export interface Pace {
  /** Transactions that count or delete. */
  readonly steps: number
  /** Rows that a transaction deletes. */
  readonly rows: number
}
const PACE: Pace = { steps: 20, rows: 1_000 }

/** Deletes organisations whose time to undo is over, some steps each turn: a turn that was killed is continued by the next. */
export function departureWork(environment: OperationEnvironment, pace: Pace = PACE): RecurringWork {
  const { database, now, log } = environment
  return {
    name: 'departures',
    everyMs: 5_000,
    run: async () => {
      const due = await database.asSystem((db) =>
        db.$queryRaw<{ id: string }[]>(sql`
          SELECT id FROM "Organization" WHERE "leavesAt" <= ${now()}
          UNION SELECT id FROM "DepartedOrganization" WHERE "endedAt" IS NULL ORDER BY id`),
      )
      for (const { id } of due) {
        try {
          await deleteSome(environment, id, { pace, asksProviders: true })
        } catch (error) {
          // One that fails must not keep the others.
          log.error({ err: error, organizationId: id }, 'an organisation that left could not be deleted')
        }
      }
    },
  }
}

// Of an organisation that a restored backup brings back, the log-ins were revoked the first time.
declareErasure({
  type: ORGANIZATION,
  table: 'Organization',
  repeat: async (environment, { organizationId }) => {
    const { database, now } = environment
    await database.inOrganization(organizationId, (db) =>
      db.organization.updateMany({ data: { leavesAt: now(), deletingSince: now() } }),
    )
    await database.asSystem(
      (db) => db.$executeRaw`
        UPDATE "DepartedOrganization" SET "endedAt" = NULL, before = '{}', after = '{}' WHERE id = ${organizationId}::uuid`,
    )
    while (!(await deleteSome(environment, organizationId, { pace: PACE, asksProviders: false })));
  },
})

/**
 * Goes on with the deletion of an organisation. What is done stands in its receipt.
 * @returns whether everything is deleted.
 */
async function deleteSome(
  environment: OperationEnvironment,
  organizationId: string,
  { pace, asksProviders }: { pace: Pace; asksProviders: boolean },
): Promise<boolean> {
  const { database } = environment
  const receipt = await begin(environment, organizationId)
  if (receipt === null || receipt.endedAt !== null) return true
  const tables = await database.inOrganization(organizationId, ownedTables)
  let steps = pace.steps
  const mayGoOn = () => {
    steps -= 1
    return steps >= 0
  }
  if (!(await countBefore(database, receipt, tables, mayGoOn))) return false
  if (!receipt.before.queues) {
    const queues = await countJobs(database, organizationId)
    await noteCounts(database, organizationId, {
      side: 'before',
      kind: 'files',
      counts: await countFiles(database, organizationId),
    })
    await noteCounts(database, organizationId, { side: 'before', kind: 'queues', counts: queues })
  }
  if (asksProviders && !(await revokeSome(environment, receipt))) return false
  while ((await deleteJobs(database, organizationId, pace.rows)) > 0) if (!mayGoOn()) return false
  if (!(await emptyTables(database, receipt, { tables, most: pace.rows, mayGoOn }))) return false
  return await finish(
    environment,
    organizationId,
    tables.map(({ name }) => name),
  )
}

/** @returns whether all tables are counted. */
async function countBefore(
  database: Database,
  { organizationId, before }: Receipt,
  tables: readonly OwnedTable[],
  mayGoOn: () => boolean,
): Promise<boolean> {
  const counts: Record<string, number> = {}
  const left = tables.filter(({ name }) => before.tables[name] === undefined)
  for (const { name } of left) {
    if (!mayGoOn()) break
    counts[name] = await countRows(database, organizationId, name)
  }
  await noteCounts(database, organizationId, { side: 'before', kind: 'tables', counts })
  return left.every(({ name }) => counts[name] !== undefined)
}

/** @returns whether all tables are empty. */
async function emptyTables(
  database: Database,
  { organizationId, after }: Receipt,
  { tables, most, mayGoOn }: { tables: readonly OwnedTable[]; most: number; mayGoOn: () => boolean },
): Promise<boolean> {
  const counts: Record<string, number> = {}
  const left = tables.filter(({ name }) => after.tables[name] !== 0)
  const empty = async (table: OwnedTable): Promise<boolean> => {
    for (;;) {
      if (!mayGoOn()) return false
      const deleted = await deleteRows(database, organizationId, { table, most })
      // Fewer rows than asked for were the last ones, unless others referred to the rest.
      if (deleted === 0 || (deleted < most && table.own.length === 0)) return true
    }
  }
  for (const table of left) {
    if (!(await empty(table))) break
    counts[table.name] = 0
  }
  await noteCounts(database, organizationId, { side: 'after', kind: 'tables', counts })
  return left.every(({ name }) => counts[name] === 0)
}

/** From now on it cannot be undone. @returns the receipt; null when it is not due. */
async function begin({ database, now }: OperationEnvironment, organizationId: string): Promise<Receipt | null> {
  const [due] = await database.inOrganization(organizationId, (db) =>
    db.$queryRaw<{ slug: string }[]>(sql`
      UPDATE "Organization" SET "deletingSince" = coalesce("deletingSince", ${now()}) WHERE "leavesAt" <= ${now()}
      RETURNING slug`),
  )
  if (due) {
    await database.asSystem((db) =>
      db.$executeRaw(sql`
        INSERT INTO "DepartedOrganization" (id, "slugHash", "beganAt")
        VALUES (${organizationId}::uuid, sha256(convert_to(${due.slug}, 'UTF8')), ${now()}) ON CONFLICT DO NOTHING`),
    )
  }
  return await readReceipt(database, organizationId)
}

/** Deletes the organisation itself once it has no rows, and counts again. @returns false where something came in between. */
async function finish(
  { database, now, log }: OperationEnvironment,
  organizationId: string,
  tables: readonly string[],
): Promise<boolean> {
  if (!(await isEmpty(database, organizationId, tables))) return false
  await database.asSystem((db) =>
    db.organization.deleteMany({ where: { id: organizationId, deletingSince: { not: null } } }),
  )
  if (!(await isEmpty(database, organizationId, tables))) return false
  const queues = Object.keys((await readReceipt(database, organizationId))?.before.queues ?? {})
  const none = Object.fromEntries(queues.map((queue) => [queue, 0]))
  await noteCounts(database, organizationId, { side: 'after', kind: 'queues', counts: none })
  const files = await countFiles(database, organizationId)
  await noteCounts(database, organizationId, { side: 'after', kind: 'files', counts: files })
  await database.asSystem(
    (db) => db.$executeRaw`UPDATE "DepartedOrganization" SET "endedAt" = ${now()} WHERE id = ${organizationId}::uuid`,
  )
  log.info({ organizationId }, 'an organisation that left is deleted')
  return true
}

/** Counts all that is left. What is not empty is deleted by the next turn. */
async function isEmpty(database: Database, organizationId: string, tables: readonly string[]): Promise<boolean> {
  const counts = await countAll(database, organizationId, tables)
  await noteCounts(database, organizationId, { side: 'after', kind: 'tables', counts })
  const jobs = await countJobs(database, organizationId)
  return Object.keys(jobs).length === 0 && Object.values(counts).every((count) => count === 0)
}
