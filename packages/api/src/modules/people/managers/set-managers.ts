import type { Context } from '../../../core/context.ts'
import { ConflictError } from '../../../core/errors.ts'
import { rowsOf } from '../../../core/rows.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { peopleWhoCount, personNow } from '../merges/person-at.ts'
import { setPeriods } from '../periods.ts'
import { texts } from '../texts.ts'
import { circularManagers } from './circles.ts'

const { sql } = Prisma

const LINES = { table: 'ReportingLine', facts: ['managerId'], key: ['managerId'] } as const

/** A subquery: somebody of alias `line` in its range `during`, and who counts for them while a merge stands in it. */
const WHO_COUNT = sql`SELECT line.id, line.during UNION ALL
  SELECT m."intoId", line.during * tstzrange(m."from", m."to") FROM "PersonMerge" m
  WHERE m."personId" = line.id AND line.during && tstzrange(m."from", m."to")`

/** The manager whom a person shall have; null for none. */
export interface NewManager {
  personId: string
  managerId: string | null
}

/**
 * Gives people managers from now on. Those who would stand above themselves keep theirs. Runs under the lock of people, in
 * a number of statements that does not grow with them.
 * @returns for whom that is somebody else than before, and who would stand above themselves.
 */
export async function setManagers(
  ctx: Context,
  people: readonly NewManager[],
): Promise<{ changed: ReadonlySet<string>; circular: ReadonlySet<string> }> {
  if (people.length === 0) return { changed: new Set(), circular: new Set() }
  const counts = await peopleWhoCount(
    ctx,
    people.flatMap(({ managerId }) => managerId ?? []),
  )
  const wanted = new Map(
    people.map(({ personId, managerId }) => [personId, managerId && (counts.get(managerId) ?? managerId)]),
  )
  const circular = circularManagers(await managersAbove(ctx, people), wanted)
  const accepted = people.filter(({ personId }) => !circular.has(personId))
  return { changed: await setLines(ctx, accepted, ctx.now()), circular }
}

/**
 * Who reports to whom now, of these people and everybody above their old and new managers: of a manager who is merged, to
 * the person who counts for them. Nobody reports to another record of their own.
 */
export async function managersAbove(ctx: Context, people: readonly NewManager[]): Promise<ReadonlyMap<string, string>> {
  const ids = people.flatMap(({ personId, managerId }) => [personId, ...(managerId === null ? [] : [managerId])])
  const manager = personNow(sql`l."managerId"`)
  const rows = await ctx.db.$queryRaw<{ personId: string; managerId: string }[]>(sql`
    WITH RECURSIVE above(id) AS (SELECT ${personNow(sql`one.id`)} FROM unnest(${ids}::uuid[]) AS one(id)
      UNION SELECT unnest(${ids}::uuid[])
      UNION SELECT ${manager} FROM above JOIN "ReportingLine" l ON l."personId" = above.id AND l."to" IS NULL)
    SELECT * FROM (SELECT l."personId", ${manager} AS "managerId" FROM above
      JOIN "ReportingLine" l ON l."personId" = above.id AND l."to" IS NULL) line WHERE "managerId" <> "personId"`)
  return new Map(rows.map(({ personId, managerId }) => [personId, managerId]))
}

async function setLines(ctx: Context, people: readonly NewManager[], from: Date): Promise<ReadonlySet<string>> {
  const since = new Map(people.map(({ personId }) => [personId, from]))
  const rows = people.flatMap(({ personId, managerId }) =>
    managerId === null ? [] : [{ id: ctx.newId(), personId, managerId, from }],
  )
  return await setPeriods(ctx, LINES, { since, rows: rowsOf('ReportingLine', rows) })
}

/**
 * Gives a person a manager from an instant on, which may be over.
 * @returns whether that is somebody else than before.
 * @throws ConflictError MANAGER_CIRCLE where the person would stand above themselves at an instant since then.
 */
export async function setManager(ctx: Context, { personId, managerId }: NewManager, from: Date): Promise<boolean> {
  if (managerId !== null && (managerId === personId || (await isAbove(ctx, personId, managerId, from)))) {
    throw new ConflictError(texts('manager-circle'), null, 'MANAGER_CIRCLE', ['input', 'managerId'])
  }
  return (await setLines(ctx, [{ personId, managerId }], from)).size > 0
}

/**
 * Whether somebody is above another person at any instant since `from`, however many stand between: by what was written,
 * and by who counts for a merged manager while the merge stands.
 */
async function isAbove(ctx: Context, personId: string, below: string, from: Date): Promise<boolean> {
  const [row] = await ctx.db.$queryRaw<{ found: boolean }[]>(sql`
    WITH RECURSIVE above(id, during) AS (
      SELECT counts.id, counts.during FROM (SELECT ${below}::uuid AS id, tstzrange(${from}::timestamptz, NULL) AS during) line
        CROSS JOIN LATERAL (${WHO_COUNT}) counts UNION
      SELECT counts.id, counts.during FROM (
        SELECT l."managerId" AS id, above.during * tstzrange(l."from", l."to") AS during FROM above
        JOIN "ReportingLine" l ON l."personId" = above.id AND above.during && tstzrange(l."from", l."to")
        WHERE above.id <> ${personId}::uuid) line CROSS JOIN LATERAL (${WHO_COUNT}) counts)
    SELECT EXISTS (SELECT FROM above WHERE id = ${personId}::uuid) AS found`)
  return row?.found ?? false
}
