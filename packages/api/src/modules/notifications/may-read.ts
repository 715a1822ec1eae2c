import type { Actor, Context } from '../../core/context.ts'
import { type Event, Prisma } from '../../generated/prisma/client.ts'
import { actingAs, BELONGINGS, reachOf, readable, shownTo, typesNotRead } from '../../platform/auth/index.ts'

const { sql, join, raw } = Prisma

/** What a recipient may be told of an event: all of it, what happened to which thing, or nothing. */
export type Told = 'ALL' | 'WITHOUT_DATA' | 'NOTHING'

/**
 * What each of these recipients may be told of an event, by their own rights. Whoever may read the event in `events` is told
 * all of it; whoever may read only the thing, that it happened. One statement for all of them.
 */
export async function toldTo(
  ctx: Context,
  { id, subjectType, subjectId }: Event,
  actors: ReadonlyMap<string, Actor>,
): Promise<Map<string, Told>> {
  const told = new Map<string, Told>()
  const asked: Prisma.Sql[] = []
  const isKnown = BELONGINGS.has(subjectType as Prisma.ModelName)
  for (const [accountId, actor] of actors) {
    const acting = actingAs(ctx, actor)
    told.set(accountId, 'NOTHING')
    if (reachOf(acting, 'event:read')?.any && !typesNotRead(acting).includes(subjectType)) {
      asked.push(sql`SELECT ${accountId} AS id, 'ALL' AS told WHERE EXISTS (
        SELECT FROM "Event" t WHERE t.id = ${id}::uuid AND ${shownTo(acting, 'Event')})`)
    } else if (isKnown) {
      const table = raw(`"${subjectType}"`)
      asked.push(sql`SELECT ${accountId} AS id, 'WITHOUT_DATA' AS told WHERE EXISTS (
        SELECT FROM ${table} t WHERE t.id = ${subjectId}::uuid AND ${readable(acting, subjectType as Prisma.ModelName)})`)
    }
  }
  if (asked.length === 0) return told
  const rows = await ctx.db.$queryRaw<{ id: string; told: Told }[]>(sql`${join(asked, ' UNION ALL ')}`)
  for (const row of rows) told.set(row.id, row.told)
  return told
}
