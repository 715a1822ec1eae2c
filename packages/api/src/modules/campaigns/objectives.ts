import type { Context } from '../../core/context.ts'
import { checkAll, NotFoundError } from '../../core/errors.ts'
import type { Objective, ObjectiveKind, Prisma } from '../../generated/prisma/client.ts'
import { differences } from '../../platform/acts/index.ts'
import { assertMetric } from '../metrics/index.ts'

/** An objective as a caller names it; `id` is the key of one that is kept. */
interface WantedObjective {
  id?: string | null | undefined
  kind: ObjectiveKind
  metric: string
  baseline?: Prisma.Decimal | null | undefined
  target: Prisma.Decimal
  dueAt?: Date | null | undefined
}

type Wanted = readonly WantedObjective[] | null | undefined

/** @throws InvalidInputError naming the place of each metric that is not in the registry. */
export async function assertMetrics(ctx: Context, objectives: Wanted): Promise<void> {
  await checkAll(
    (objectives ?? []).map(
      ({ metric }, index) =>
        () =>
          assertMetric(ctx, metric, ['input', 'objectives', String(index), 'metric']),
    ),
  )
}

/** A target that was changed while the campaign was under way, for the audit trail. */
interface TargetChange {
  objectiveId: string
  from: string | null
  to: string | null
}

type Row = Omit<Objective, 'organizationId' | 'campaignId' | 'createdAt'>

/** What must be done for a campaign to have other objectives. */
interface Plan {
  added: readonly Row[]
  changed: readonly Row[]
  removed: readonly Row[]
  targets: readonly TargetChange[]
}

/**
 * Plans to make the campaign's objectives these: those with an id are kept and changed, those without are added, those
 * not named are removed. Without a list they stay.
 * @returns null where they are as they are wanted.
 * @throws NotFoundError naming the place of an id that is not an objective of this campaign.
 */
export async function planObjectives(
  ctx: Context,
  { id: campaignId }: { id: string },
  objectives: Wanted,
): Promise<Plan | null> {
  if (!objectives) return null
  const before = new Map((await ctx.db.objective.findMany({ where: { campaignId } })).map((row) => [row.id, row]))
  const removed = new Map<string, Row>(before)
  const rows = objectives.map(({ id, kind, metric, baseline = null, target, dueAt = null }, position) => {
    // An id that is named twice is missing the second time.
    if (id && !removed.delete(id)) throw new NotFoundError('Objective', ['input', 'objectives', String(position), 'id'])
    return { id: id ?? ctx.newId(), kind, metric, baseline, target, dueAt, position }
  })
  const plan = {
    added: rows.filter(({ id }) => !before.has(id)),
    changed: rows.filter((row) => Object.keys(differences(before.get(row.id) ?? row, row)).length > 0),
    removed: [...removed.values()],
  }
  const { added, changed } = plan
  if (added.length + changed.length + removed.size === 0) return null
  const targets = [...added, ...changed, ...removed.values()].map(({ id, target }) => ({
    objectiveId: id,
    from: before.get(id)?.target.toString() ?? null,
    to: removed.has(id) ? null : target.toString(),
  }))
  return { ...plan, targets: targets.filter(({ from, to }) => from !== to) }
}

/** Does what was planned. */
export async function writeObjectives(
  ctx: Context,
  { id: campaignId }: { id: string },
  plan: Plan | null,
): Promise<void> {
  if (!plan) return
  await ctx.db.objective.deleteMany({ where: { id: { in: plan.removed.map(({ id }) => id) } } })
  for (const { id, ...row } of plan.changed) await ctx.db.objective.updateMany({ where: { id }, data: row })
  await ctx.db.objective.createMany({ data: plan.added.map((row) => ({ ...row, campaignId })) })
}
