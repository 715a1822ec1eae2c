import type { Context } from '../../../core/context.ts'
import { ConflictError, invalidPlaces } from '../../../core/errors.ts'
import { globalId } from '../../../core/ids.ts'
import type { Text } from '../../../core/texts/index.ts'
import { type Import, Prisma } from '../../../generated/prisma/client.ts'
import { TOTAL } from '../ingestion/cells.ts'
import { texts } from '../texts.ts'

const { sql, join } = Prisma

/** A SQL condition: whether a fact, by `p`, is in force in a source and was brought by one of some imports. */
export type Brought = Prisma.Sql

/** From when to when an import stored facts, both included. */
interface Span {
  from: Date
  to: Date
}

/**
 * The facts of a source that imports brought. Facts name their import, except those of imports from before that was kept:
 * these are told by when they were recorded, and only where nobody else wrote to the source then.
 * @throws InvalidInputError naming each import that brought no facts; ConflictError where nobody knows which facts an import
 * from before brought.
 */
export async function broughtBy(ctx: Context, source: string, ids: readonly string[]): Promise<Brought> {
  const imports = await ctx.db.import.findMany({ where: { id: { in: [...ids] } } })
  const byId = new Map(imports.map((one) => [one.id, one]))
  const wrong = ids.flatMap((id, index) => {
    const message = notUsable(byId.get(id))
    return message === null ? [] : [{ path: ['input', 'importIds', String(index)], message }]
  })
  if (wrong.length > 0) throw invalidPlaces(wrong, 'NOT_AN_IMPORT_OF_FACTS')
  const unmarked = imports.filter(({ marksFacts }) => !marksFacts)
  const spans = unmarked.flatMap(({ startedAt: from, finishedAt: to }) => (from && to ? [{ from, to }] : []))
  if (spans.length > 0) {
    await assertAlone(ctx, { source, ids, spans })
    await assertComplete(ctx, { source, imports: unmarked, spans })
  }
  const ofTimes = spans.length > 0 ? sql`(p."importId" IS NULL AND ${within(spans)})` : sql`FALSE`
  return sql`p.source = ${source} AND p."supersededAt" IS NULL AND NOT starts_with(p.key, ${TOTAL})
    AND (p."importId" = ANY(${[...ids]}::uuid[]) OR ${ofTimes})`
}

const within = (spans: readonly Span[]) =>
  sql`(${join(
    spans.map(({ from, to }) => sql`p."recordedAt" BETWEEN ${from} AND ${to}`),
    ' OR ',
  )})`

function notUsable(one: Import | undefined): Text | null {
  if (one?.target !== 'METRICS' || one.dryRun) return texts('no-facts-brought')
  if (one.finishedAt === null) return texts('import-not-ended')
  return one.startedAt === null ? texts('no-facts-brought') : null
}

async function assertAlone(
  ctx: Context,
  split: { source: string; ids: readonly string[]; spans: readonly Span[] },
): Promise<void> {
  const { source, ids, spans } = split
  const others = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT i.id FROM "Import" i
    WHERE i.target = 'METRICS' AND NOT i."dryRun" AND NOT i."marksFacts" AND i."startedAt" IS NOT NULL
      AND i.id <> ALL(${[...ids]}::uuid[]) AND EXISTS (
        SELECT FROM unnest(${spans.map(({ from }) => from)}::timestamptz[], ${spans.map(({ to }) => to)}::timestamptz[])
          AS span("from", "to")
        JOIN "MetricPoint" p ON p.source = ${source} AND p."supersededAt" IS NULL AND p."importId" IS NULL
          AND p."recordedAt" BETWEEN GREATEST(span."from", i."startedAt") AND LEAST(span."to", coalesce(i."finishedAt", 'infinity')))
    LIMIT 5`)
  if (others.length === 0) return
  const named = others.map(({ id }) => `"${globalId('Import', id)}"`).join(', ')
  throw new ConflictError(texts('imports-overlap', { imports: named }), null, 'IMPORTS_OVERLAP', ['input', 'importIds'])
}

/** More facts than these imports counted as theirs: an integration, or `metricsIngest`, wrote to the source meanwhile. */
async function assertComplete(
  ctx: Context,
  { source, imports, spans }: { source: string; imports: readonly Import[]; spans: readonly Span[] },
): Promise<void> {
  const theirs = imports.reduce((sum, { created, updated }) => sum + created + updated, 0)
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>(sql`
    SELECT count(*)::int AS count FROM "MetricPoint" p WHERE p.source = ${source} AND p."importId" IS NULL
      AND NOT starts_with(p.key, ${TOTAL}) AND ${within(spans)}`)
  if ((row?.count ?? 0) <= theirs) return
  throw new ConflictError(texts('others-wrote'), null, 'IMPORTS_OVERLAP', ['input', 'importIds'])
}
