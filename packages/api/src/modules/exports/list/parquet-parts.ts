import type { Context } from '../../../core/context.ts'
import type { Export } from '../../../generated/prisma/client.ts'
import type { ListDocument } from './list-document.ts'
import { parquetEnd, rowGroup } from './parquet.ts'

/** Bytes of JSON that become a part of the file, which a worker has in memory. */
const GROUP_BYTES = 4 * 1_048_576

/** Parts below 0 hold rows that wait to be a part of the file, and further below what is known of the parts that are. */
const FIRST_WAITING = -1
const FIRST_GROUP = -1_000_001

/** Appends bytes to the file. */
export type Append = (bytes: Buffer) => Promise<void>

interface File {
  readonly of: Pick<Export, 'id'>
  readonly document: ListDocument
  /** Bytes of it so far. */
  size(): number
  readonly append: Append
}

/** Keeps the rows of a page until there are enough for a part of the file. */
export async function keepRows(ctx: Context, file: File, rows: readonly object[]): Promise<void> {
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  const [waiting] = await ctx.db.$queryRaw<[{ parts: number; bytes: number }]>`
    SELECT count(*)::int AS parts, coalesce(sum(length(bytes)), 0)::int AS bytes FROM "ExportPart"
    WHERE "exportId" = ${file.of.id}::uuid AND index <= ${FIRST_WAITING} AND index > ${FIRST_GROUP}`
  await put(ctx, file, FIRST_WAITING - waiting.parts, text)
  if (waiting.bytes + text.length >= GROUP_BYTES) await writeWaiting(ctx, file)
}

/** Writes what still waits, and the end of the file. */
export async function endParquet(
  ctx: Context,
  file: File,
  end: { rows: number; facts: { key: string; value: string }[] },
): Promise<void> {
  await writeWaiting(ctx, file)
  const groups = await ctx.db.exportPart.findMany({
    where: { exportId: file.of.id, index: { lte: FIRST_GROUP } },
    orderBy: { index: 'desc' },
  })
  const texts = groups.map(({ bytes }) => Buffer.from(bytes).toString())
  await file.append(parquetEnd(file.document.shape, texts, { at: file.size(), ...end }))
  await ctx.db.exportPart.deleteMany({ where: { exportId: file.of.id, index: { lt: 0 } } })
}

async function writeWaiting(ctx: Context, file: File): Promise<void> {
  const where = { exportId: file.of.id, index: { lte: FIRST_WAITING, gt: FIRST_GROUP } }
  const waiting = await ctx.db.exportPart.findMany({ where, orderBy: { index: 'desc' } })
  const lines = waiting.flatMap(({ bytes }) => Buffer.from(bytes).toString().split('\n').filter(Boolean))
  if (lines.length === 0) return
  const { bytes, facts } = rowGroup(
    file.document.shape,
    lines.map((line) => JSON.parse(line)),
    file.size(),
  )
  await file.append(bytes)
  const groups = await ctx.db.exportPart.count({ where: { exportId: file.of.id, index: { lte: FIRST_GROUP } } })
  await put(ctx, file, FIRST_GROUP - groups, facts)
  await ctx.db.exportPart.deleteMany({ where })
}

async function put(ctx: Context, { of }: File, index: number, text: string): Promise<void> {
  const bytes = new Uint8Array(Buffer.from(text))
  await ctx.db.exportPart.create({
    data: { exportId: of.id, index, offset: BigInt(index), bytes },
    select: { index: true },
  })
}
