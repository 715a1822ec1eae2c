import type { Context } from '../../../core/context.ts'
import { type DoubtRule, Prisma } from '../../../generated/prisma/client.ts'
import { digester } from '../erasure/identity-key.ts'
import { joinBy, staysThere } from './plans.ts'
import type { Reading, Refusal } from './reading.ts'

const { sql } = Prisma
const AT_ONCE = 2_000

/** The doubt of a refused row, current or from before the row got its own person. */
const RULES: { readonly [Of in Refusal]?: DoubtRule } = {
  DOUBT_ADDRESS: 'ADDRESS',
  ADDRESS_HELD: 'ADDRESS',
  DOUBT_HANDLE: 'HANDLE',
  HANDLE_HELD: 'HANDLE',
  DOUBT_RECORD: 'RECORD',
  DOUBT_ERASED_ADDRESS: 'ERASED_ADDRESS',
  DOUBT_ERASED_HANDLE: 'ERASED_HANDLE',
}

interface Doubted {
  position: number
  externalId: string
  refusal: Refusal
  byPersonId: string | null
}

/**
 * Accepts rows that were answered as another person. The other person keeps their address and accounts, unless they are
 * inactive.
 * @returns whether there were any.
 */
export async function passAnswered(ctx: Context, reading: Reading, source: string): Promise<boolean> {
  const answered = await ctx.db.doubtfulRow.findFirst({ where: { source, status: 'SOMEBODY_ELSE' } })
  if (!answered) return false
  await joinBy(ctx, 'LOOKUP')
  const digest = await digester(ctx)
  let passed = 0
  for (let after = -1; ; ) {
    const rows = await ctx.db.$queryRaw<Doubted[]>(sql`
      SELECT position, "externalId", refusal, "byPersonId" FROM "ReadingRow"
      WHERE "readingId" = ${reading.id}::uuid AND refusal = ANY(${Object.keys(RULES)}::text[]) AND position > ${after}
      ORDER BY position LIMIT ${AT_ONCE}`)
    const last = rows.at(-1)
    if (!last) return passed > 0
    after = last.position
    const others = await apart(ctx, source, rows, digest)
    await pass(ctx, reading, others)
    passed += others.length
  }
}

async function apart(
  ctx: Context,
  source: string,
  rows: readonly Doubted[],
  digest: (...parts: string[]) => string,
): Promise<Doubted[]> {
  const keyed = rows.map((row) => ({ row, key: digest('row', source, row.externalId) }))
  const answers = await ctx.db.doubtfulRow.findMany({
    where: { source, status: 'SOMEBODY_ELSE', key: { in: keyed.map(({ key }) => key) } },
    select: { key: true, rule: true, personId: true },
  })
  const known = new Set(answers.map(({ key, rule, personId }) => `${key} ${rule} ${personId ?? ''}`))
  return keyed.flatMap(({ row, key }) =>
    known.has(`${key} ${RULES[row.refusal]} ${row.byPersonId ?? ''}`) ? [row] : [],
  )
}

async function pass(ctx: Context, { id }: Reading, rows: readonly Doubted[]): Promise<void> {
  if (rows.length === 0) return
  await ctx.db.$executeRaw(sql`
    UPDATE "ReadingRow" r SET refusal = NULL, "byPersonId" = NULL,
      "handleStays" = r."handleStays" OR answered.refusal IN ('DOUBT_HANDLE', 'HANDLE_HELD'),
      "addressStays" = r."addressStays" OR answered.stays, "givesAddress" = r."givesAddress" AND NOT answered.stays
    FROM (SELECT g.*, g.refusal IN ('DOUBT_ADDRESS', 'ADDRESS_HELD') AND COALESCE(${staysThere(id, sql`p.id`, sql`p.active AND p."archivedAt" IS NULL`)}, FALSE) AS stays
      FROM unnest(${rows.map(({ position }) => position)}::int[], ${rows.map(({ refusal }) => refusal)}::text[],
        ${rows.map(({ byPersonId }) => byPersonId)}::uuid[]) AS g(position, refusal, by)
      LEFT JOIN "Person" p ON p.id = g.by) answered
    WHERE r."readingId" = ${id}::uuid AND r.position = answered.position`)
}
