import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import type { Database } from '../../core/database.ts'

/** Bytes are sealed values and hashes of secrets, but for these. */
const KEPT_BYTES: ReadonlySet<string> = new Set(['UploadChunk.bytes', 'DocumentVersion.hash', 'SourceRecord.hash'])
/** Hashes and tokens by the names of their columns, and by type those of words. */
const SECRET_NAMES = /(?:Hash|Token)$/
const HASHED_WORDS = { names: /^words?$/, types: /^_?int8$/ }
/** Texts that let somebody in, and keyed hashes. */
const SECRET_COLUMNS: ReadonlySet<string> = new Set([
  'ApplicationToken.code',
  'AuthorizationGrant.code',
  'AuthorizationGrant.codeHash',
  'ErasedIdentifier.key',
  'Erasure.keys',
  'FormerIdentifier.key',
  'Integration.webhookCode',
  'LogInSession.providerSessionId',
])
const ROWS_AT_A_TIME = 500

/** What was written of a table. */
interface Written {
  readonly table: string
  readonly rows: number
  readonly sha256: string
  /** Columns that were left out: secrets. */
  readonly leftOut: readonly string[]
}

/** A folder for an archive that holds something already. */
export class FolderNotEmpty extends Error {}

/**
 * Writes all rows of an organisation to a folder, one file with a JSON object per line for each table, as they were at one
 * moment, and `manifest.json`. Secrets are left out.
 * @param report is called for each table.
 * @throws FolderNotEmpty
 */
export async function exportOrganization(
  database: Database,
  organization: { readonly id: string; readonly slug: string },
  options: { readonly folder: string; readonly now: Date; report?(table: string, rows: number): void },
): Promise<readonly Written[]> {
  const { folder, now, report } = options
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0) throw new FolderNotEmpty(folder)
  const { app } = await database.roles()
  const client = await database.pool.connect()
  const written: Written[] = []
  try {
    await client.query(
      `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL ROLE ${app}; SET LOCAL app.organization_id = '${organization.id}'`,
    )
    for (const table of await tablesOf(client)) {
      const one = await writeTable(client, table, folder)
      written.push(one)
      report?.(one.table, one.rows)
    }
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
  const manifest = { organization: organization.slug, exportedAt: now.toISOString(), tables: written }
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
  return written
}

interface Table {
  readonly name: string
  readonly columns: readonly string[]
  readonly leftOut: readonly string[]
}

async function tablesOf(client: pg.PoolClient): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: { name: string; type: string }[] }>(`
    SELECT c.relname AS name, json_agg(json_build_object('name', a.attname, 'type', t.typname) ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_type t ON t.oid = a.atttypid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND (c.relname = 'Organization' OR EXISTS (SELECT FROM pg_attribute o
        WHERE o.attrelid = c.oid AND o.attname = 'organizationId' AND NOT o.attisdropped))
    GROUP BY c.relname ORDER BY c.relname`)
  return rows.map(({ name, columns }) => {
    const isSecret = (column: { name: string; type: string }) => {
      const place = `${name}.${column.name}`
      if (SECRET_NAMES.test(column.name)) return true
      if (HASHED_WORDS.names.test(column.name) && HASHED_WORDS.types.test(column.type)) return true
      return SECRET_COLUMNS.has(place) || (column.type === 'bytea' && !KEPT_BYTES.has(place))
    }
    return {
      name,
      columns: columns.filter((column) => !isSecret(column)).map((column) => column.name),
      leftOut: columns.filter(isSecret).map((column) => column.name),
    }
  })
}

async function writeTable(client: pg.PoolClient, table: Table, folder: string): Promise<Written> {
  const { name, columns, leftOut } = table
  const file = await open(join(folder, `${name}.jsonl`), 'wx', 0o600)
  try {
    const list = columns.map((column) => `t."${column}"`).join(', ')
    await client.query(
      `DECLARE rows NO SCROLL CURSOR FOR SELECT row_to_json(r)::text AS line FROM (SELECT ${list} FROM "${name}" t) r`,
    )
    const { rows, sha256 } = await writeRows(client, file)
    await client.query('CLOSE rows')
    return { table: name, rows, sha256, leftOut }
  } finally {
    await file.close()
  }
}

async function writeRows(client: pg.PoolClient, file: FileHandle): Promise<{ rows: number; sha256: string }> {
  const hash = createHash('sha256')
  let count = 0
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${ROWS_AT_A_TIME} FROM rows`)
    if (rows.length === 0) return { rows: count, sha256: hash.digest('hex') }
    const text = rows.map(({ line }) => `${line}\n`).join('')
    hash.update(text)
    await file.appendFile(text)
    count += rows.length
  }
}
