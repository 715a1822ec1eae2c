import type { Database, Db } from '../../core/database.ts'
import { changeRow, countSealed, eachBatch, type SealedColumn, type SealedRow } from './sealed-rows.ts'
import { type SecretBox, SecretLost } from './secret-box.ts'

const current = (box: SecretBox): readonly Buffer[] => box.labels().slice(0, 1)

/** How many rows an older key sealed. */
export async function countOlder(db: Db, box: SecretBox, of: SealedColumn): Promise<number> {
  return await countSealed(db, of, current(box))
}

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

/** How many rows no key of this server opens. Rows that name one of its keys are not looked at. */
export async function countLost(database: Database, box: SecretBox, of: SealedColumn): Promise<number> {
  let lost = 0
  await eachBatch(database, of, box.labels, async (_db, batch) => {
    lost += batch.filter((row) => isLost(box, row, of)).length
  })
  return lost
}

/** Gives up what no key of this server opens. @returns how many rows it changed. */
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
