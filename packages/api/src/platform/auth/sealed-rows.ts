import type { Database, Db } from '../../core/database.ts'

/** Where sealed bytes are stored, for whoever changes the key. */
export interface SealedColumn {
  readonly table: string
  readonly column: string
  /** Columns that name a row. */
  readonly key: readonly string[]
  /** What the bytes of a row are bound to. */
  purpose(row: { readonly [column: string]: string }): string
  /** A condition on rows that are still needed; all are where it is left out. */
  readonly needed?: string
  /** What is set where the bytes of a row are lost for good. */
  readonly givenUp?: string
}

export interface SealedRow {
  readonly sealed: Uint8Array
  readonly key: { readonly [column: string]: string }
}

const BATCH = 200

const asTexts = (names: readonly string[]): string => names.map((name) => `"${name}"::text`).join(', ')

/** @returns a condition on bytes that begin with none of the labels in `$1`. */
const sealedByOthers = ({ column, needed = 'true' }: SealedColumn): string =>
  `"${column}" IS NOT NULL AND ${needed}
   AND substring("${column}" FROM 1 FOR length(($1::bytea[])[1])) <> ALL ($1::bytea[])`

/** How many rows none of the keys with these labels sealed. Runs as the system: its rights name the tables. */
export async function countSealed(db: Db, of: SealedColumn, but: readonly Buffer[]): Promise<number> {
  const [row] = await db.$queryRawUnsafe<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM "${of.table}" WHERE ${sealedByOthers(of)}`,
    but,
  )
  return row?.count ?? 0
}

/**
 * The rows that none of the keys with these labels sealed, batch by batch, each with its work in one transaction of the
 * system.
 * @param but asked for at each batch: a key may be added meanwhile.
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
 * Changes a row only where it still holds the bytes that were read: a token that was renewed meanwhile is the newer one.
 * @param set what is set, in SQL; `$1` and so on are `values`.
 * @returns how many rows it changed, one or none.
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
