import type { Context } from '../../../core/context.ts'
import { type Export, Prisma } from '../../../generated/prisma/client.ts'
import { PART_BYTES } from '../limits.ts'
import type { ListDocument } from './list-document.ts'
import { TEXT_FORMATS } from './list-file.ts'

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
  if (!format) throw new Error(`There is no list in the format ${of.format}.`)
  const head = of.processed === 0 && of.partCount === 0 ? format.head(document) : ''
  const bytes = Buffer.from(head + format.rows(document, rows))
  if (!(await hasRoom(ctx, bytes.length))) return null
  return await appendBytes(ctx, of, bytes)
}

/** What stands behind the last row. */
export async function endOfFile(
  _ctx: Context,
  { partCount, sizeBytes }: Export,
  _end: { document: ListDocument; toCursor: string },
): Promise<Stored> {
  return { partCount, sizeBytes }
}

async function appendBytes(ctx: Context, of: Export, bytes: Buffer): Promise<Stored> {
  let { partCount } = of
  for (let from = 0; from < bytes.length; from += PART_BYTES) {
    const part = new Uint8Array(bytes.subarray(from, from + PART_BYTES))
    const place = { index: partCount, offset: of.sizeBytes + BigInt(from) }
    await ctx.db.exportPart.create({ data: { exportId: of.id, ...place, bytes: part }, select: { index: true } })
    partCount += 1
  }
  return { partCount, sizeBytes: of.sizeBytes + BigInt(bytes.length) }
}

async function hasRoom(ctx: Context, bytes: number): Promise<boolean> {
  const [kept] = await ctx.db.$queryRaw<[{ bytes: number }]>(
    sql`SELECT coalesce(sum("sizeBytes"), 0)::float8 AS bytes FROM "Export"`,
  )
  return kept.bytes + bytes <= ctx.services.exports.mostBytes
}
