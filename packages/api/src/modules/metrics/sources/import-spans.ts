import type { Context } from '../../../core/context.ts'
import { ConflictError, invalidPlaces } from '../../../core/errors.ts'
import { globalId } from '../../../core/ids.ts'
import type { Text } from '../../../core/texts/index.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { texts } from '../texts.ts'

/** From when to when an import stored facts, both included. */
export interface ImportSpan {
  from: Date
  to: Date
}

/**
 * When imports stored their facts: a fact of a source that was recorded then was brought by them.
 * @throws InvalidInputError naming each one that brought no facts; ConflictError where another import ran at the same time,
 * so that nobody knows which of them brought a fact.
 */
export async function importSpans(ctx: Context, source: string, ids: readonly string[]): Promise<ImportSpan[]> {
  const imports = await ctx.db.import.findMany({ where: { id: { in: [...ids] } } })
  const byId = new Map(imports.map((one) => [one.id, one]))
  const wrong = ids.flatMap((id, index) => {
    const message = notUsable(byId.get(id))
    return message === null ? [] : [{ path: ['input', 'importIds', String(index)], message }]
  })
  if (wrong.length > 0) throw invalidPlaces(wrong, 'NOT_AN_IMPORT_OF_FACTS')
  const spans = imports.flatMap(({ startedAt: from, finishedAt: to }) => (from && to ? [{ from, to }] : []))
  await assertAlone(ctx, { source, ids, spans })
  return spans
}

function notUsable(
  one: { target: string; dryRun: boolean; startedAt: Date | null; finishedAt: Date | null } | undefined,
): Text | null {
  if (one?.target !== 'METRICS' || one.dryRun) return texts('no-facts-brought')
  if (one.finishedAt === null) return texts('import-not-ended')
  return one.startedAt === null ? texts('no-facts-brought') : null
}

async function assertAlone(
  ctx: Context,
  split: { source: string; ids: readonly string[]; spans: readonly ImportSpan[] },
): Promise<void> {
  const { source, ids, spans } = split
  const others = await ctx.db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT i.id FROM "Import" i
    WHERE i.target = 'METRICS' AND NOT i."dryRun" AND i."startedAt" IS NOT NULL AND i.id <> ALL(${[...ids]}::uuid[])
      AND EXISTS (
        SELECT FROM unnest(${spans.map(({ from }) => from)}::timestamptz[], ${spans.map(({ to }) => to)}::timestamptz[])
          AS span("from", "to")
        JOIN "MetricPoint" p ON p.source = ${source} AND p."supersededAt" IS NULL
          AND p."recordedAt" BETWEEN GREATEST(span."from", i."startedAt") AND LEAST(span."to", coalesce(i."finishedAt", 'infinity')))
    LIMIT 5`)
  if (others.length === 0) return
  const named = others.map(({ id }) => `"${globalId('Import', id)}"`).join(', ')
  throw new ConflictError(texts('imports-overlap', { imports: named }), null, 'IMPORTS_OVERLAP', ['input', 'importIds'])
}
