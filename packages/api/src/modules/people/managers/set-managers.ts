import type { Context } from '../../../core/context.ts'
import { ConflictError } from '../../../core/errors.ts'
import { rowsOf } from '../../../core/rows.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { setPeriods } from '../periods.ts'
import { texts } from '../texts.ts'
import { circularManagers } from './circles.ts'

const { sql } = Prisma

const LINES = { table: 'ReportingLine', facts: ['managerId'], key: ['managerId'] } as const

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
  const wanted = new Map(people.map(({ personId, managerId }) => [personId, managerId]))
  if (wanted.size === 0) return { changed: new Set(), circular: new Set() }
  const circular = circularManagers(await managersAbove(ctx, people), wanted)
  const accepted = people.filter(({ personId }) => !circular.has(personId))
  return { changed: await setLines(ctx, accepted, ctx.now()), circular }
}

/** Who reports to whom now, of these people and everybody above their old and new managers. */
async function managersAbove(ctx: Context, people: readonly NewManager[]): Promise<ReadonlyMap<string, string>> {
  const ids = people.flatMap(({ personId, managerId }) => [personId, ...(managerId === null ? [] : [managerId])])
  const rows = await ctx.db.$queryRaw<NewManager[]>(sql`
    WITH RECURSIVE above(id) AS (SELECT unnest(${ids}::uuid[]) UNION
      SELECT l."managerId" FROM above JOIN "ReportingLine" l ON l."personId" = above.id AND l."to" IS NULL)
    SELECT l."personId", l."managerId" FROM above JOIN "ReportingLine" l ON l."personId" = above.id AND l."to" IS NULL`)
  return new Map(rows.map(({ personId, managerId }) => [personId, managerId ?? '']))
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

/** Whether somebody is above another person at any instant since `from`, however many stand between. */
async function isAbove(ctx: Context, personId: string, below: string, from: Date): Promise<boolean> {
  const [row] = await ctx.db.$queryRaw<{ found: boolean }[]>(sql`
    WITH RECURSIVE above(id, during) AS (
      SELECT ${below}::uuid, tstzrange(${from}::timestamptz, NULL) UNION
      SELECT l."managerId", above.during * tstzrange(l."from", l."to") FROM above
        JOIN "ReportingLine" l ON l."personId" = above.id AND above.during && tstzrange(l."from", l."to")
        WHERE above.id <> ${personId}::uuid)
    SELECT EXISTS (SELECT FROM above WHERE id = ${personId}::uuid) AS found`)
  return row?.found ?? false
}
