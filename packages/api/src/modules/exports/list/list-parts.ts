import type { Context } from '../../../core/context.ts'
import { type Export, Prisma } from '../../../generated/prisma/client.ts'
import { PART_BYTES } from '../limits.ts'
import type { ListDocument } from './list-document.ts'
import { TEXT_FORMATS } from './list-file.ts'
import { endParquet, keepRows } from './parquet-parts.ts'

const { sql } = Prisma

/** The file of an export so far. */
interface Stored {
  readonly partCount: number
  readonly sizeBytes: bigint
}

/**
 * Stores the rows of a page behind those of the pages before.
 * @returns null where the organisation has no room for them.
 */
export async function storeRows(
  ctx: Context,
  of: Export,
  { document, rows }: { document: ListDocument; rows: readonly object[] },
): Promise<Stored | null> {
  const format = TEXT_FORMATS[of.format]
  const head = of.processed === 0 && of.partCount === 0 ? format?.head(document) : ''
  const bytes = Buffer.from(format ? head + format.rows(document, rows) : JSON.stringify(rows))
  if (!(await hasRoom(ctx, bytes.length))) return null
  const file = fileOf(ctx, of, document)
  if (format) await file.append(bytes)
  else if (rows.length > 0) await keepRows(ctx, file, rows)
  return file.stored()
}

/** Stores what stands behind the last row. */
export async function storeEnd(
  ctx: Context,
  of: Export,
  end: { document: ListDocument; rows: number; cursors: { from: string; to: string } | null },
): Promise<Stored> {
  const file = fileOf(ctx, of, end.document)
  if (of.format === 'PARQUET') {
    const facts = Object.entries(end.cursors ?? {}).map(([key, value]) => ({ key: `portevoix.${key}Cursor`, value }))
    await endParquet(ctx, file, { rows: end.rows, facts })
  }
  return file.stored()
}

/** The file, to whose end bytes can be put. */
function fileOf(ctx: Context, of: Export, document: ListDocument) {
  let { partCount, sizeBytes } = of
  const append = async (bytes: Buffer): Promise<void> => {
    for (let from = 0; from < bytes.length; from += PART_BYTES) {
      const part = new Uint8Array(bytes.subarray(from, from + PART_BYTES))
      const place = { index: partCount, offset: sizeBytes }
      await ctx.db.exportPart.create({ data: { exportId: of.id, ...place, bytes: part }, select: { index: true } })
      partCount += 1
      sizeBytes += BigInt(part.length)
    }
  }
  return { of, document, append, size: () => Number(sizeBytes), stored: (): Stored => ({ partCount, sizeBytes }) }
}

async function hasRoom(ctx: Context, bytes: number): Promise<boolean> {
  const [kept] = await ctx.db.$queryRaw<[{ bytes: number }]>(
    sql`SELECT coalesce(sum("sizeBytes"), 0)::float8 AS bytes FROM "Export"`,
  )
  return kept.bytes + bytes <= ctx.services.exports.mostBytes
}
