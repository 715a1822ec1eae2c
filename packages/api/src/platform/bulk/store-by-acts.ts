import { hash } from 'node:crypto'
import type { Context } from '../../core/context.ts'
import { DomainError, InvalidInputError } from '../../core/errors.ts'
import { type ImportKey, Prisma } from '../../generated/prisma/client.ts'
import type { RecordOutcome } from './outcomes.ts'
import type { ImportTargetKey } from './target.ts'

const { raw, sql } = Prisma

/** Where rows of a target lead to. */
export interface KeyedRows {
  readonly target: ImportTargetKey
  /** The column of ImportKey with the id of what a row became. */
  readonly column: Exclude<keyof ImportKey, 'organizationId' | 'target' | 'source' | 'key'>
  /** The source of the keys. */
  readonly source: string
}

/** What one row came to, and what it is about. */
export interface StoredRow {
  readonly outcome: 'created' | 'updated' | 'unchanged'
  readonly id: string
}

/** Keys may name a person, so only their hashes are kept. */
const keyHash = (key: string): string => hash('sha256', key, 'base64url')

/**
 * The ids of what was imported under these keys and is still there. Until the transaction ends, no other file of the source
 * adds any: what is read of these objects after it is as they are stored, and no key is unknown to two files at once.
 */
export async function importedUnder(
  ctx: Context,
  { target, column, source }: KeyedRows,
  keys: readonly string[],
): Promise<Map<string, string>> {
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(
    hashtextextended(${`import ${ctx.organizationId} ${target} ${source}`}, 7081))`
  const wanted = new Map(keys.map((key) => [keyHash(key), key]))
  if (wanted.size === 0) return new Map()
  const rows = await ctx.db.$queryRaw<{ key: string; id: string }[]>(sql`
    SELECT key, ${raw(`"${column}"`)} AS id FROM "ImportKey"
    WHERE target = ${target}::"ImportTarget" AND source = ${source} AND key = ANY(${[...wanted.keys()]})`)
  return new Map(rows.map(({ key, id }) => [wanted.get(key) ?? '', id]))
}

/** Which of these objects are known by any key of the source. */
export async function keyedAmong(
  ctx: Context,
  { target, column, source }: KeyedRows,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const name = raw(`"${column}"`)
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT ${name} AS id FROM "ImportKey"
    WHERE target = ${target}::"ImportTarget" AND source = ${source} AND ${name} = ANY(${[...ids]}::uuid[])`)
  return new Set(rows.map(({ id }) => id))
}

/**
 * Stores records by acts: each in a savepoint, with the checks, the events and the refusals of its act, which become problems
 * of the row.
 * @param how.rows for remembering under which key a record is known; a record without a key is not remembered.
 * @param how.store stores one record by acts. `known` is the id of what was imported under its key.
 * @param how.fieldOf the field of the record that fills an argument; the argument's own name when left out.
 * @returns one outcome per record, in their order. Records are stored in the order of `how.order`.
 */
export async function storeByActs<R extends { readonly key: string | null }>(
  ctx: Context,
  records: readonly R[],
  how: {
    rows: KeyedRows
    order?: readonly number[]
    store: (record: R, known: string | null) => Promise<StoredRow>
    fieldOf?: Readonly<Record<string, string>>
  },
): Promise<RecordOutcome[]> {
  const { rows, store, fieldOf = {}, order = records.map((_record, index) => index) } = how
  const known = await importedUnder(
    ctx,
    rows,
    records.flatMap(({ key }) => key ?? []),
  )
  const outcomes: RecordOutcome[] = records.map(() => ({ outcome: 'unchanged' }))
  for (const index of order) {
    const record = records[index] as R
    const before = record.key === null ? null : (known.get(record.key) ?? null)
    try {
      const stored = await ctx.atomically(async () => {
        const row = await store(record, before)
        if (record.key !== null && before === null) await remember(ctx, rows, record.key, row.id)
        return row
      })
      if (record.key !== null) known.set(record.key, stored.id)
      outcomes[index] = { outcome: stored.outcome }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      outcomes[index] = { outcome: 'rejected', ...problemOf(error, fieldOf) }
    }
  }
  return outcomes
}

/** The first place that a refusal names, as a field of the record. */
function problemOf(error: DomainError, fieldOf: Readonly<Record<string, string>>) {
  const [place] = error instanceof InvalidInputError ? error.places : []
  const { path, message } = place ?? { path: error.path, message: error.told }
  const name = path?.find((step) => step !== 'input') ?? null
  // What an act says of its object is said of the whole row.
  return { field: name === null || name === 'id' ? null : (fieldOf[name] ?? name), message }
}

async function remember(ctx: Context, { target, column, source }: KeyedRows, key: string, id: string): Promise<void> {
  await ctx.db.importKey.create({ data: { target, source, key: keyHash(key), [column]: id } })
}
