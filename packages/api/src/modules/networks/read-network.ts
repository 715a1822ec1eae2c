import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { mayProcess } from '../privacy/index.ts'
import type { NumberedTies } from './measures/index.ts'

/** People, or thousands of ties, read at a time: some milliseconds of work before it yields. */
const AT_A_TIME = 10_000

/**
 * The ties of a network between people who are not archived and whose ties are not switched off, those of merged people
 * joined, with people numbered by ascending id.
 */
export interface NumberedNetwork {
  ids: readonly string[]
  ties: NumberedTies
}

/**
 * Reads a network through cursors, so that neither the database's answer nor its parsing is one large piece. Ties are
 * packed as numbers: as rows, a million of them would block the event loop for seconds.
 */
export async function readNetwork(
  ctx: Context,
  { kind, directed }: { kind: string; directed: boolean },
): Promise<NumberedNetwork> {
  const ties = tiesOf(kind, (await ctx.db.personMerge.count({ where: { to: null } })) > 0)
  const people = Prisma.sql`
    SELECT id, row_number() OVER (ORDER BY id) - 1 AS number FROM (
      SELECT "fromId" AS id FROM ties UNION SELECT "toId" FROM ties
    ) ends`
  const ids: string[] = []
  for await (const rows of inParts<{ id: string }>(ctx, Prisma.sql`WITH ties AS (${ties}) ${people} ORDER BY id`)) {
    for (const { id } of rows) ids.push(id)
  }
  const packed: Uint8Array[] = []
  const parts = Prisma.sql`
    WITH ties AS (${ties}), people AS (${people})
    SELECT string_agg(int4send(f.number::int) || int4send(o.number::int) || float8send(t.weight), ''::bytea) AS part
    FROM ties t JOIN people f ON f.id = t."fromId" JOIN people o ON o.id = t."toId"
    GROUP BY f.number / 1000`
  for await (const rows of inParts<{ part: Uint8Array }>(ctx, parts, 1)) for (const { part } of rows) packed.push(part)
  return { ids, ties: { count: ids.length, directed, ...unpacked(packed) } }
}

/** Ties that become one by a merge have the sum of their weights, and those between people who are one are gone. */
function tiesOf(kind: string, anyMerged: boolean): Prisma.Sql {
  // IS TRUE keeps it from becoming a join: each is one list, looked up for each tie.
  const tied = (end: Prisma.Sql) =>
    Prisma.sql`(${end} IN (SELECT x.id FROM "Person" x WHERE ${mayProcess('TIES')})) IS TRUE`
  const listed = (from: Prisma.Sql, to: Prisma.Sql) => Prisma.sql`
    JOIN "Person" f ON f."organizationId" = t."organizationId" AND f.id = ${from} AND f."archivedAt" IS NULL
    JOIN "Person" o ON o."organizationId" = t."organizationId" AND o.id = ${to} AND o."archivedAt" IS NULL
    WHERE t.kind = ${kind} AND ${tied(Prisma.sql`t."fromId"`)} AND ${tied(Prisma.sql`t."toId"`)}`
  if (!anyMerged) {
    return Prisma.sql`SELECT t."fromId", t."toId", t.weight FROM "Tie" t ${listed(Prisma.sql`t."fromId"`, Prisma.sql`t."toId"`)}`
  }
  return Prisma.sql`
    SELECT f.id AS "fromId", o.id AS "toId", sum(t.weight) AS weight FROM "Tie" t
    LEFT JOIN "PersonMerge" mf ON mf."personId" = t."fromId" AND mf."to" IS NULL
    LEFT JOIN "PersonMerge" mo ON mo."personId" = t."toId" AND mo."to" IS NULL
    ${listed(Prisma.sql`coalesce(mf."intoId", t."fromId")`, Prisma.sql`coalesce(mo."intoId", t."toId")`)}
      AND ${tied(Prisma.sql`f.id`)} AND ${tied(Prisma.sql`o.id`)} AND f.id <> o.id GROUP BY 1, 2`
}

/** The rows of a statement, in parts. */
async function* inParts<Row>(ctx: Context, statement: Prisma.Sql, size = AT_A_TIME): AsyncGenerator<Row[]> {
  await ctx.db.$executeRaw(Prisma.sql`DECLARE network_rows NO SCROLL CURSOR FOR ${statement}`)
  for (;;) {
    const rows = await ctx.db.$queryRaw<Row[]>(Prisma.raw(`FETCH ${size} FROM network_rows`))
    if (rows.length > 0) yield rows
    if (rows.length < size) break
  }
  await ctx.db.$executeRaw`CLOSE network_rows`
}

/** A tie is packed as two integers of 4 bytes and one float of 8, big-endian. */
const TIE_BYTES = 16

function unpacked(parts: readonly Uint8Array[]): Pick<NumberedTies, 'from' | 'to' | 'weights'> {
  const count = parts.reduce((sum, part) => sum + part.length / TIE_BYTES, 0)
  const ties = { from: new Int32Array(count), to: new Int32Array(count), weights: new Float64Array(count) }
  let tie = 0
  for (const part of parts) {
    const view = new DataView(part.buffer, part.byteOffset, part.byteLength)
    for (let byte = 0; byte < part.length; byte += TIE_BYTES) {
      ties.from[tie] = view.getInt32(byte)
      ties.to[tie] = view.getInt32(byte + 4)
      ties.weights[tie] = view.getFloat64(byte + 8)
      tie += 1
    }
  }
  return ties
}
