import pg from 'pg'

/** A value for the row `i`, by the type of its column. */
const VALUES: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: 'md5(organization || i::text)',
  timestamptz: "now() - i * interval '1 minute'",
  date: 'current_date - i % 1000',
  bool: 'i % 2 = 0',
  int2: 'i % 1000',
  int4: 'i',
  int8: 'i',
  numeric: 'i',
  float8: 'i',
  json: "'{}'",
  jsonb: "'{}'",
  bytea: "decode(md5(i::text), 'hex')",
}
/** The first label is that of few rows, as that which people look for is. */
const labelOf = (range: string) =>
  `(${range})[CASE WHEN i % 50 = 0 OR cardinality(${range}) = 1 THEN 1 ELSE 2 + i % (cardinality(${range}) - 1) END]`
/** Rows that are taken away or have ended say when: all of these stand. */
const STANDING = new Set(['archivedAt', 'mergedIntoId', 'to'])

/**
 * Fills tables of a database of the test's own with many rows, the same number for each organisation. What rows refer to need
 * not be there: the database keeps no watch on it any more.
 */
export async function fillTables(
  databaseUrl: string,
  { tables, organizations, rows }: { tables: readonly string[]; organizations: readonly string[]; rows: number },
): Promise<void> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    const { rows: watching } = await client.query<{ table: string; name: string }>(
      `SELECT r.relname AS table, c.conname AS name FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
       WHERE c.contype IN ('c', 'f') AND r.relname = ANY($1)`,
      [tables],
    )
    for (const { table, name } of watching) await client.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${name}"`)
    for (const table of tables) {
      await client.query(`ALTER TABLE "${table}" NO FORCE ROW LEVEL SECURITY`)
      await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`)
      const { rows: columns } = await client.query<{ name: string; type: string; kind: string }>(
        `SELECT a.attname AS name, t.typname AS type, t.typtype AS kind FROM pg_attribute a
         JOIN pg_type t ON t.oid = a.atttypid
         WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''`,
        [`"${table}"`],
      )
      const values = columns.map(({ name, type, kind }) => {
        if (name === 'organizationId') return 'organization'
        if (STANDING.has(name)) return 'NULL'
        if (kind === 'e') return labelOf(`enum_range(NULL::"${type}")`)
        return type.startsWith('_') ? "'{}'" : (VALUES[type] ?? 'NULL')
      })
      await client.query(
        `INSERT INTO "${table}" (${columns.map(({ name }) => `"${name}"`)})
         SELECT ${values} FROM unnest($1::uuid[]) AS organization, generate_series(1, $2::int) AS i`,
        [organizations, rows],
      )
      await client.query(`ANALYZE "${table}"`)
    }
  } finally {
    await client.end()
  }
}

/** Takes all rows out of a table that was filled. */
export async function emptyTable(databaseUrl: string, table: string): Promise<void> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  await client.query(`DELETE FROM "${table}"`)
  await client.end()
}
