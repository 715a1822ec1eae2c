import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { activeOwners } from '../../../platform/auth/index.ts'
import { emitAll } from '../../../platform/events/index.ts'
import type { LeaveCheck, oneOwnerRemains } from '../owners-who-leave.ts'
import { isRestricted } from '../restricted.ts'

const { sql } = Prisma

interface EventOrigin {
  integrationId?: string
}

async function tellActive(ctx: Context, personIds: Iterable<string>, origin: EventOrigin): Promise<void> {
  const data = { ...origin, fields: ['active'] }
  await emitAll(
    ctx,
    'person.updated',
    [...personIds].map((id) => ({ subjectType: 'Person' as const, subjectId: id, data })),
  )
}

/** A condition on alias `m`: other records than these also say that the person who is kept has left. */
const isSaidByOthers = (ids: readonly string[] = []): Prisma.Sql => sql`EXISTS (SELECT FROM "PersonMerge" other
  WHERE other."intoId" = m."intoId" AND other."to" IS NULL AND other."madeLeave" AND other."personId" <> ALL(${[...ids]}::uuid[]))`

/**
 * People leave with what was merged into them: whoever is said to have left by a directory that knows them by a merged
 * row is out. Runs before those rows are set inactive.
 * @param leaving ids of people who are about to be set inactive.
 */
export async function leaveWithMerged(ctx: Context, leaving: readonly string[], origin: EventOrigin): Promise<void> {
  if (leaving.length === 0) return
  const left = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    WITH gone AS (
      SELECT m.id, m."intoId" FROM "PersonMerge" m JOIN "Person" part ON part.id = m."personId" AND part.active
      JOIN "Person" kept ON kept.id = m."intoId" AND (kept.active OR ${isSaidByOthers()})
      WHERE m."personId" = ANY(${[...leaving]}::uuid[]) AND m."to" IS NULL
    ), marked AS (UPDATE "PersonMerge" m SET "madeLeave" = TRUE FROM gone WHERE m.id = gone.id)
    UPDATE "Person" kept SET active = FALSE, version = kept.version + 1, "updatedAt" = ${ctx.now()}::timestamptz
    WHERE kept.id IN (SELECT "intoId" FROM gone) AND kept.active RETURNING kept.id`)
  await tellActive(
    ctx,
    left.map(({ id }) => id),
    origin,
  )
}

/** People who are said to have left as themselves: no merged row that comes back brings them back. */
export async function leaveThemselves(ctx: Context, leaving: readonly string[]): Promise<void> {
  if (leaving.length === 0) return
  await ctx.db.personMerge.updateMany({
    where: { intoId: { in: [...leaving] }, to: null, madeLeave: true },
    data: { madeLeave: false },
  })
}

/**
 * People come back with the merged row by which they left, where nothing else says that they left and their data is not
 * only stored. Runs before those rows are set active.
 * @param returning ids of people who are there after this.
 * @returns those who are back, while the person who counts for them stays out: somebody answers for these.
 */
export async function returnWithMerged(
  ctx: Context,
  returning: readonly string[],
  origin: EventOrigin,
): Promise<ReadonlySet<string>> {
  if (returning.length === 0) return new Set()
  const ids = [...returning]
  const back = await ctx.db.$queryRaw<{ personId: string; intoId: string; comes: boolean }[]>(sql`
    WITH back AS MATERIALIZED (
      SELECT m.id, m."personId", m."intoId",
        m."madeLeave" AND NOT ${isSaidByOthers(ids)} AND NOT ${isRestricted(sql`kept.id`)} AS comes
      FROM "PersonMerge" m JOIN "Person" part ON part.id = m."personId" AND NOT part.active
      JOIN "Person" kept ON kept.id = m."intoId" AND NOT kept.active
      WHERE m."personId" = ANY(${ids}::uuid[]) AND m."intoId" <> ALL(${ids}::uuid[]) AND m."to" IS NULL
    ), unmarked AS (UPDATE "PersonMerge" m SET "madeLeave" = FALSE FROM back WHERE m.id = back.id AND NOT back.comes
    ), come AS (UPDATE "Person" kept SET active = TRUE, version = kept.version + 1, "updatedAt" = ${ctx.now()}::timestamptz
      WHERE kept.id IN (SELECT "intoId" FROM back WHERE comes))
    SELECT "personId", "intoId", comes FROM back`)
  const come = new Set(back.flatMap(({ intoId, comes }) => (comes ? [intoId] : [])))
  await tellActive(ctx, come, origin)
  return new Set(back.flatMap(({ personId, intoId }) => (come.has(intoId) ? [] : [personId])))
}

/** Whether a record that is merged into a person now says that they have left. */
export async function isOutByMerged(ctx: Context, intoId: string): Promise<boolean> {
  return (await ctx.db.personMerge.count({ where: { intoId, to: null, madeLeave: true } })) > 0
}

/** Who cannot leave by a rule about owners: with a merged row, the owner whom it was merged into would leave. */
export async function leaveCheck(ctx: Context, rule: typeof oneOwnerRemains): Promise<LeaveCheck> {
  const owners = await activeOwners(ctx)
  const merges = await ctx.db.personMerge.findMany({
    where: { to: null, intoId: { in: owners.flatMap(({ personId }) => personId ?? []) } },
    select: { personId: true, intoId: true },
  })
  const kept = new Map(merges.map(({ personId, intoId }) => [personId, intoId]))
  const check = rule(owners)
  return (personId) => check(kept.get(personId) ?? personId)
}
