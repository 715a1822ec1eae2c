import { existsSync } from 'node:fs'
import type { Db } from '../../core/database.ts'
import { rowsOf } from '../../core/rows.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { RecurringWork } from '../jobs/index.ts'
import type { OperationEnvironment } from '../operations/index.ts'
import { type Erasure, erasure, erasures } from './declaration.ts'
import { appendToJournal, type JournalEntry, readJournal } from './journal-file.ts'

const { sql, raw } = Prisma

const AT_A_TIME = 1_000

/** How the journal calls an organisation that left: what it had is deleted with it. */
export const ORGANIZATION = 'Organization'

/**
 * Copies erasures to a file outside of the database, within seconds. A backup of before an erasure brings back what was
 * erased, and only what it does not replace can say so. A file that is lost is written again from the database.
 */
export function journalOfErasures({ database }: OperationEnvironment, file: string): RecurringWork {
  /** One writer at a time: another one would take half of a line for a torn one. */
  const alone = <T>(work: (db: Db) => Promise<T>) =>
    database.asSystem(async (db) => {
      await db.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended('journal of erasures', 0))`)
      return await work(db)
    })
  /** Committed before the file is there: a write that fails would otherwise leave a short file that looks whole. */
  const beginAgainIfLost = () =>
    alone(async (db) => {
      if (existsSync(file)) return
      await db.$executeRaw(sql`UPDATE "Erasure" SET journaled = FALSE WHERE journaled`)
      await db.$executeRaw(sql`UPDATE "DepartedOrganization" SET journaled = FALSE WHERE journaled`)
    })
  const writeSome = () =>
    alone(async (db) => {
      const rows = await db.$queryRaw<(Omit<JournalEntry, 'erasedAt'> & { erasedAt: Date })[]>(sql`
        SELECT "organizationId", type, id, "erasedAt", keys FROM "Erasure" WHERE NOT journaled
        UNION ALL
        SELECT id, ${ORGANIZATION}, id, "beganAt", ARRAY[encode("slugHash", 'hex')] FROM "DepartedOrganization" WHERE NOT journaled
        ORDER BY "erasedAt", id LIMIT ${AT_A_TIME}`)
      if (rows.length === 0) return 0
      // Before the commit: what is written twice is erased once.
      await appendToJournal(
        file,
        rows.map((row) => ({ ...row, erasedAt: row.erasedAt.toISOString() })),
      )
      await db.$executeRaw(sql`UPDATE "Erasure" e SET journaled = TRUE FROM ${rowsOf('Erasure', rows)} r
        WHERE e."organizationId" = r."organizationId" AND e.type = r.type AND e.id = r.id`)
      await db.$executeRaw(sql`UPDATE "DepartedOrganization" d SET journaled = TRUE FROM ${rowsOf('Erasure', rows)} r
        WHERE r.type = ${ORGANIZATION} AND d.id = r.id`)
      return rows.length
    })
  return {
    name: 'journal of erasures',
    everyMs: 5_000,
    run: async () => {
      await beginAgainIfLost()
      while ((await writeSome()) > 0);
    },
  }
}

/**
 * Erases again what the journal names and the database has: it was restored from a backup of before.
 * @returns how much there was.
 * @throws JournalDamaged; DomainError where something cannot be erased, such as the last owner.
 */
export async function applyJournal(environment: OperationEnvironment, file: string): Promise<number> {
  const entries = await readJournal(file)
  const { database } = environment
  let count = 0
  for (const [organizationId, own] of Map.groupBy(entries, (entry) => entry.organizationId)) {
    const left = own.find(({ type }) => type === ORGANIZATION)
    if (left) await noteAsDeparted(environment, left)
    const isThere = await database.asSystem((db) => db.organization.count({ where: { id: organizationId } }))
    if (isThere === 0) continue
    if (left) {
      await erasure(ORGANIZATION)?.repeat(environment, { organizationId, ids: [organizationId] })
      count += 1
      continue
    }
    for (let from = 0; from < own.length; from += AT_A_TIME) {
      const some = own.slice(from, from + AT_A_TIME)
      await noteAsWritten(environment, organizationId, some)
      for (const one of erasures()) count += await eraseAgain(environment, one, organizationId, some)
    }
  }
  return count
}

/** The database knows again that an organisation left, and that its short name is taken for good. */
async function noteAsDeparted({ database }: OperationEnvironment, { id, erasedAt, keys }: JournalEntry): Promise<void> {
  const slugHash = keys[0] ?? ''
  await database.asSystem(async (db) => {
    // Without the organisation there is nothing to delete and count.
    await db.$executeRaw(sql`
      INSERT INTO "DepartedOrganization" (id, "slugHash", "beganAt", "endedAt", journaled)
      SELECT ${id}::uuid, decode(${slugHash}, 'hex'), at, CASE WHEN NOT EXISTS (
        SELECT FROM "Organization" WHERE id = ${id}::uuid) THEN at END, TRUE
      FROM (VALUES (${erasedAt}::timestamptz)) erased(at) ON CONFLICT DO NOTHING`)
    await db.$executeRaw(sql`
      INSERT INTO "RetiredCode" (kind, hash) VALUES ('SLUG', decode(${slugHash}, 'hex')) ON CONFLICT DO NOTHING`)
  })
}

/** The database knows again what the file says. */
async function noteAsWritten(
  environment: OperationEnvironment,
  organizationId: string,
  entries: readonly JournalEntry[],
): Promise<void> {
  await environment.database.inOrganization(organizationId, (db) =>
    db.$executeRaw(sql`
      INSERT INTO "Erasure" (type, id, keys, "erasedAt", journaled)
        SELECT type, id, keys, "erasedAt", TRUE FROM ${rowsOf('Erasure', entries)} r ON CONFLICT DO NOTHING`),
  )
}

async function eraseAgain(
  environment: OperationEnvironment,
  one: Erasure,
  organizationId: string,
  entries: readonly JournalEntry[],
): Promise<number> {
  const its = entries.filter(({ type }) => type === one.type)
  if (its.length === 0) return 0
  const kept = its.flatMap(({ keys, erasedAt }) => keys.map((key) => ({ key, erasedAt })))
  if (kept.length > 0) await one.keep?.(environment, organizationId, kept)
  const rows = await environment.database.inOrganization(organizationId, (db) =>
    db.$queryRaw<{ id: string }[]>(sql`
      SELECT id FROM ${raw(`"${one.table}"`)} WHERE id = ANY(${its.map(({ id }) => id)}::uuid[])`),
  )
  if (rows.length > 0) await one.repeat(environment, { organizationId, ids: rows.map(({ id }) => id) })
  return rows.length
}
