import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { onExclusion } from '../privacy/index.ts'
import { tiesChanged } from './request-measures.ts'

const { sql } = Prisma

/** What integrations read is gone with its record, so that it comes back when it is sent once it may. */
async function deleteTies(
  ctx: Context,
  { people, most, sourced }: { people: Prisma.Sql; most: number; sourced: boolean },
): Promise<number> {
  const read = sql`EXISTS (SELECT FROM "SourceRecord" r WHERE r."subjectId" = t.id AND r.stream = 'ties')`
  const rows = await ctx.db.$queryRaw<{ id: string; kind: string }[]>(sql`
    DELETE FROM "Tie" WHERE id IN (SELECT t.id FROM (
      SELECT f.id FROM "Tie" f WHERE f."fromId" IN (${people})
      UNION SELECT o.id FROM "Tie" o WHERE o."toId" IN (${people})
    ) t WHERE ${sourced ? read : sql`TRUE`} LIMIT ${most}) RETURNING id, kind`)
  if (rows.length === 0) return 0
  await ctx.db.sourceRecord.deleteMany({ where: { stream: 'ties', subjectId: { in: rows.map(({ id }) => id) } } })
  await tiesChanged(ctx, [...new Set(rows.map(({ kind }) => kind))])
  return rows.length
}

onExclusion({
  processing: ['TIES', 'MESSAGE_METADATA'],
  counted: 'tiesDeleted',
  delete: (ctx, { processing, ...of }) => deleteTies(ctx, { ...of, sourced: !processing.includes('TIES') }),
})

onExclusion({
  processing: ['TIES'],
  counted: 'positionsDeleted',
  delete: (ctx, { people, most }) =>
    ctx.db.$executeRaw(sql`
      DELETE FROM "NetworkMeasure" m USING (
        SELECT d.kind, d."personId" FROM "NetworkMeasure" d WHERE d."personId" IN (${people}) LIMIT ${most}
      ) gone WHERE m.kind = gone.kind AND m."personId" = gone."personId"`),
})
