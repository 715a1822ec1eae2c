import type { Database } from '../../core/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { OwnedTable } from './catalogue.ts'

const { sql, raw, empty, join } = Prisma

const quoted = (name: string) => raw(`"${name}"`)

/** How many rows an organisation has in a table. */
export async function countRows(database: Database, organizationId: string, table: string): Promise<number> {
  const [row] = await database.inOrganization(organizationId, (db) =>
    db.$queryRaw<{ count: number }[]>(sql`SELECT count(*)::int AS count FROM ${quoted(table)}`),
  )
  return row?.count ?? 0
}

/** How many rows an organisation has in each of some tables, in one statement: for tables with few rows. */
export async function countAll(
  database: Database,
  organizationId: string,
  tables: readonly string[],
): Promise<Record<string, number>> {
  const counts = tables.map((table) => sql`SELECT ${table} AS name, count(*)::int AS count FROM ${quoted(table)}`)
  const rows = await database.inOrganization(organizationId, (db) =>
    db.$queryRaw<{ name: string; count: number }[]>(join(counts, ' UNION ALL ')),
  )
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]))
}

/**
 * Deletes some rows of an organisation, in one transaction. Of rows that refer to rows of the same table, those first that
 * nothing refers to.
 * @returns how many; 0 when none is left.
 */
export async function deleteRows(
  database: Database,
  organizationId: string,
  { table, most }: { table: OwnedTable; most: number },
): Promise<number> {
  const { name, deletable, own } = table
  const unreferenced = own.map(
    ({ from, to }) => sql`AND NOT EXISTS (SELECT FROM ${quoted(name)} c
      WHERE c."organizationId" = t."organizationId" AND c.${quoted(from)} = t.${quoted(to)})`,
  )
  const statement = sql`
    DELETE FROM ${quoted(name)} WHERE "organizationId" = ${organizationId}::uuid AND ctid = ANY (ARRAY(
      SELECT ctid FROM ${quoted(name)} t WHERE t."organizationId" = ${organizationId}::uuid
      ${unreferenced.length > 0 ? join(unreferenced, ' ') : empty} LIMIT ${most}))`
  const run: Database['asSystem'] = (work) =>
    deletable ? database.inOrganization(organizationId, work) : database.asSystem(work)
  return await run(async (db) => {
    // By the index that the organisation leads: rows of others are not read.
    await db.$executeRaw(sql`SET LOCAL enable_seqscan = off`)
    return await db.$executeRaw(statement)
  })
}

/** How many jobs of an organisation are in each queue. */
export async function countJobs(database: Database, organizationId: string): Promise<Record<string, number>> {
  const rows = await database.asSystem((db) =>
    db.$queryRaw<{ name: string; count: number }[]>(sql`
      SELECT name, count(*)::int AS count FROM pgboss.job WHERE group_id = ${organizationId} GROUP BY name ORDER BY name`),
  )
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]))
}

/** @returns how many; 0 when none is left. */
export async function deleteJobs(database: Database, organizationId: string, most: number): Promise<number> {
  return await database.asSystem((db) =>
    db.$executeRaw(sql`
      DELETE FROM pgboss.job WHERE (name, id) IN (
        SELECT name, id FROM pgboss.job WHERE group_id = ${organizationId} LIMIT ${most})`),
  )
}

/** Files that people uploaded; they are kept in the database. */
export async function countFiles(database: Database, organizationId: string): Promise<Record<string, number>> {
  const [row] = await database.inOrganization(organizationId, (db) =>
    db.$queryRaw<{ uploads: number; bytes: number }[]>(sql`
      SELECT count(*)::int AS uploads, coalesce(sum("sizeBytes"), 0)::float8 AS bytes FROM "Upload"`),
  )
  return { uploads: row?.uploads ?? 0, uploadBytes: row?.bytes ?? 0 }
}
