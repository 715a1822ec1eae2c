import type { Database, Db } from '../../core/database.ts'
import { changeRow, countSealed, eachBatch, type SealedColumn, type SealedRow } from './sealed-rows.ts'
import { type SecretBox, SecretLost } from './secret-box.ts'

const current = (box: SecretBox): readonly Buffer[] => box.labels().slice(0, 1)

/** How many rows are sealed with an older key. */
export async function countOlder(db: Db, box: SecretBox, of: SealedColumn): Promise<number> {
  return await countSealed(db, of, current(box))
}

/**
 * Seals rows of older keys with the current key, batch by batch. Rows that change meanwhile are left alone, so servers
 * may keep running. A later call continues with the rest.
 * @returns how many rows it changed, and how many no key can open.
 */
export async function resealOlder(
  database: Database,
  box: SecretBox,
  of: SealedColumn,
  onBatch: (done: number) => void = () => {},
): Promise<{ changed: number; lost: number }> {
  let changed = 0
  let lost = 0
  await eachBatch(
    database,
    of,
    () => current(box),
    async (db, batch) => {
      for (const row of batch) {
        const plain = opened(box, row, of)
        if (plain === null) lost += 1
        else {
          const sealed = box.seal(plain, of.purpose(row.key))
          changed += await changeRow(db, of, row, { set: `"${of.column}" = $1`, values: [sealed] })
        }
      }
      if (batch.length > 0) onBatch(changed)
    },
  )
  return { changed, lost }
}

function opened(box: SecretBox, { sealed, key }: SealedRow, of: SealedColumn): string | null {
  try {
    return box.open(sealed, of.purpose(key))
  } catch {
    return null
  }
}

/** How many rows no key of this server can open. Rows that name one of its keys are not opened. */
export async function countLost(database: Database, box: SecretBox, of: SealedColumn): Promise<number> {
  let lost = 0
  await eachBatch(database, of, box.labels, async (_db, batch) => {
    lost += batch.filter((row) => isLost(box, row, of)).length
  })
  return lost
}

/**
 * Clears values that no key of this server can open.
 * @returns how many rows it changed.
 */
export async function forgetLost(database: Database, box: SecretBox, of: SealedColumn): Promise<number> {
  let forgotten = 0
  const { givenUp: set } = of
  if (set === undefined) return forgotten
  await eachBatch(database, of, box.labels, async (db, batch) => {
    for (const row of batch) if (isLost(box, row, of)) forgotten += await changeRow(db, of, row, { set, values: [] })
  })
  return forgotten
}

function isLost(box: SecretBox, { sealed, key }: SealedRow, of: SealedColumn): boolean {
  try {
    box.open(sealed, of.purpose(key))
    return false
  } catch (error) {
    return error instanceof SecretLost
  }
}
