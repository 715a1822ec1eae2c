import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { activeOwners } from '../../../platform/auth/index.ts'
import { emitAll } from '../../../platform/events/index.ts'
import type { LeaveCheck, oneOwnerRemains } from '../owners-who-leave.ts'

/**
 * People leave with what was merged into them: whoever is said to have left by a directory that knows them by a merged
 * row is out. Runs before those rows are set inactive.
 * @param leaving ids of people who are about to be set inactive.
 */
export async function leaveWithMerged(
  ctx: Context,
  leaving: readonly string[],
  origin: { integrationId?: string },
): Promise<void> {
  if (leaving.length === 0) return
  const left = await ctx.db.$queryRaw<{ id: string }[]>(Prisma.sql`
    UPDATE "Person" kept SET active = FALSE, version = kept.version + 1, "updatedAt" = ${ctx.now()}::timestamptz
    FROM "PersonMerge" m JOIN "Person" part ON part.id = m."personId" AND part.active
    WHERE m."personId" = ANY(${[...leaving]}::uuid[]) AND m."to" IS NULL AND kept.id = m."intoId" AND kept.active
    RETURNING kept.id`)
  await emitAll(
    ctx,
    'person.updated',
    left.map(({ id }) => ({ subjectType: 'Person', subjectId: id, data: { ...origin, fields: ['active'] } })),
  )
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
