import type { Database, Db } from '../../core/database.ts'

/** A column with sealed bytes, for the rotation of the key. */
export interface SealedColumn {
  readonly table: string
  readonly column: string
  /** Columns that identify a row. */
  readonly key: readonly string[]
  /** The purpose that the bytes of a row are bound to. */
  purpose(row: { readonly [column: string]: string }): string
  /** SQL condition on rows that are still needed; without it, all are. */
  readonly needed?: string
  /** SQL assignments for rows whose bytes are lost. */
  readonly givenUp?: string
}

export interface SealedRow {
  readonly sealed: Uint8Array
  readonly key: { readonly [column: string]: string }
}

const BATCH = 200

const asTexts = (names: readonly string[]): string => names.map((name) => `"${name}"::text`).join(', ')

/** A condition on bytes that begin with none of the labels in `$1`. */
const sealedByOthers = ({ column, needed = 'true' }: SealedColumn): string =>
  `"${column}" IS NOT NULL AND ${needed}
   AND substring("${column}" FROM 1 FOR length(($1::bytea[])[1])) <> ALL ($1::bytea[])`

/**
 * Counts rows that none of the keys with these labels sealed. Runs as the system role, whose grants name the tables.
 */
export async function countSealed(db: Db, of: SealedColumn, but: readonly Buffer[]): Promise<number> {
  const [row] = await db.$queryRawUnsafe<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM "${of.table}" WHERE ${sealedByOthers(of)}`,
    but,
  )
  return row?.count ?? 0
}

/**
 * Processes the rows that none of the keys with these labels sealed, batch by batch, each batch in one transaction of
 * the system role.
 * @param but called for each batch, because a key may be added meanwhile.
 */
export async function eachBatch(
  database: Database,
  of: SealedColumn,
  but: () => readonly Buffer[],
  work: (db: Db, batch: readonly SealedRow[]) => Promise<void>,
): Promise<void> {
  let after: SealedRow | undefined
  do {
    after = await database.asSystem(async (db) => {
      const batch = await nextBatch(db, of, but(), after)
      await work(db, batch)
      return batch.at(-1)
    })
  } while (after)
}

async function nextBatch(
  db: Db,
  of: SealedColumn,
  but: readonly Buffer[],
  after: SealedRow | undefined,
): Promise<SealedRow[]> {
  const last = of.key.map((name) => after?.key[name] ?? '')
  const places = last.map((_, index) => `$${index + 2}`).join(', ')
  const rows = await db.$queryRawUnsafe<{ sealed: Uint8Array; key: string[] }[]>(
    `SELECT "${of.column}" AS sealed, ARRAY[${asTexts(of.key)}] AS key FROM "${of.table}"
     WHERE ${sealedByOthers(of)} ${after ? `AND (${asTexts(of.key)}) > (${places})` : ''}
     ORDER BY ${asTexts(of.key)} LIMIT ${BATCH}`,
    but,
    ...(after ? last : []),
  )
  return rows.map(({ sealed, key }) => ({
    sealed,
    key: Object.fromEntries(of.key.map((name, index) => [name, key[index] ?? ''])),
  }))
}

/**
 * Changes a row only if it still has the bytes that were read, because a token that was renewed meanwhile is newer.
 * @param set SQL assignments; `$1` and so on are `values`.
 * @returns the number of changed rows, 0 or 1.
 */
export async function changeRow(
  db: Db,
  of: SealedColumn,
  { sealed, key }: SealedRow,
  { set, values }: { readonly set: string; readonly values: readonly Uint8Array[] },
): Promise<number> {
  const place = (index: number) => `$${values.length + 1 + index}`
  const named = of.key.map((_, index) => place(index + 1)).join(', ')
  return await db.$executeRawUnsafe(
    `UPDATE "${of.table}" SET ${set} WHERE "${of.column}" = ${place(0)} AND (${asTexts(of.key)}) = (${named})`,
    ...values,
    sealed,
    ...of.key.map((name) => key[name] ?? ''),
  )
}
