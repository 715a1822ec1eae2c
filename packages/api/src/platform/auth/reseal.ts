import type { Database, Db } from '../../core/database.ts'
import type { SecretBox } from './secret-box.ts'

/** Where sealed bytes are stored, for whoever changes the key. */
export interface SealedColumn {
  readonly table: string
  readonly column: string
  /** Columns that name a row. */
  readonly key: readonly string[]
  /** What the bytes of a row are bound to. */
  purpose(row: { readonly [column: string]: string }): string
}

const BATCH = 200

interface SealedRow {
  readonly sealed: Uint8Array
  readonly key: { readonly [column: string]: string }
}

const asTexts = (names: readonly string[]): string => names.map((name) => `"${name}"::text`).join(', ')

/** How many rows an older key sealed. Runs as the system: its rights name the tables. */
export async function countOlder(db: Db, box: SecretBox, of: SealedColumn): Promise<number> {
  const [row] = await db.$queryRawUnsafe<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM "${of.table}" WHERE ${olderThan(of)}`,
    box.label(),
  )
  return row?.count ?? 0
}

const olderThan = ({ column }: SealedColumn): string =>
  `"${column}" IS NOT NULL AND substring("${column}" FROM 1 FOR length($1::bytea)) <> $1::bytea`

/**
 * Seals with the current key what an older one sealed, batch by batch. What is written meanwhile is left as it is, so
 * that servers may go on; called again, it goes on with what is left.
 * @returns how many rows it changed, and how many no key opens.
 */
export async function resealOlder(
  database: Database,
  box: SecretBox,
  of: SealedColumn,
  onBatch: (done: number) => void = () => {},
): Promise<{ changed: number; lost: number }> {
  let changed = 0
  let lost = 0
  let after: SealedRow | undefined
  while (true) {
    const rows = await database.asSystem(async (db) => {
      const batch = await nextOlder(db, box, of, after)
      for (const row of batch) {
        const plain = opened(box, row, of)
        if (plain === null) lost += 1
        else changed += await replace(db, of, row, box.seal(plain, of.purpose(row.key)))
      }
      return batch
    })
    after = rows.at(-1)
    if (!after) return { changed, lost }
    onBatch(changed)
  }
}

function opened(box: SecretBox, { sealed, key }: SealedRow, of: SealedColumn): string | null {
  try {
    return box.open(sealed, of.purpose(key))
  } catch {
    return null
  }
}

async function nextOlder(db: Db, box: SecretBox, of: SealedColumn, after: SealedRow | undefined): Promise<SealedRow[]> {
  const last = of.key.map((name) => after?.key[name] ?? '')
  const places = last.map((_, index) => `$${index + 2}`).join(', ')
  const rows = await db.$queryRawUnsafe<{ sealed: Uint8Array; key: string[] }[]>(
    `SELECT "${of.column}" AS sealed, ARRAY[${asTexts(of.key)}] AS key FROM "${of.table}"
     WHERE ${olderThan(of)} ${after ? `AND (${asTexts(of.key)}) > (${places})` : ''}
     ORDER BY ${asTexts(of.key)} LIMIT ${BATCH}`,
    box.label(),
    ...(after ? last : []),
  )
  return rows.map(({ sealed, key }) => ({
    sealed,
    key: Object.fromEntries(of.key.map((name, index) => [name, key[index] ?? ''])),
  }))
}

/** Writes only over the bytes that were read: a token that was renewed meanwhile is the newer one. */
async function replace(db: Db, of: SealedColumn, { sealed, key }: SealedRow, now: Buffer): Promise<number> {
  const named = of.key.map((_, index) => `$${index + 3}`).join(', ')
  return await db.$executeRawUnsafe(
    `UPDATE "${of.table}" SET "${of.column}" = $1 WHERE "${of.column}" = $2 AND (${asTexts(of.key)}) = (${named})`,
    now,
    sealed,
    ...of.key.map((name) => key[name] ?? ''),
  )
}
