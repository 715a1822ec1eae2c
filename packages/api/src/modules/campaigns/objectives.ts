import type { Context } from '../../core/context.ts'
import { checkAll, NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Objective, ObjectiveKind, Prisma } from '../../generated/prisma/client.ts'
import { assertMetric } from '../metrics/index.ts'

interface GivenObjective {
  id?: string | null
  kind: string
  metric: string
  baseline?: Prisma.Decimal | null
  target: Prisma.Decimal
  dueAt?: Date | null
}

/** @throws InvalidInputError naming the place of each metric that is not in the registry. */
export async function assertMetrics(ctx: Context, objectives: readonly { metric: string }[]): Promise<void> {
  await checkAll(
    [...objectives.entries()].map(
      ([index, { metric }]) =>
        () =>
          assertMetric(ctx, metric, ['input', 'objectives', String(index), 'metric']),
    ),
  )
}

/** Adds the objectives of a new campaign, in their order. */
export async function addObjectives(
  ctx: Context,
  campaignId: string,
  objectives: readonly Omit<GivenObjective, 'id'>[],
): Promise<void> {
  await ctx.db.objective.createMany({
    data: objectives.map((objective, position) => ({ ...rowOf(objective, position), id: ctx.newId(), campaignId })),
  })
}

/** A target that was changed while the campaign was under way, for the audit trail. */
export interface TargetChange {
  objectiveId: string
  from: string | null
  to: string | null
}

/**
 * Makes the campaign's objectives these: those with an id are kept and changed, those without are added, those not
 * named are removed.
 * @throws NotFoundError naming the place of an id that is not an objective of this campaign.
 */
export async function replaceObjectives(
  ctx: Context,
  campaignId: string,
  objectives: readonly GivenObjective[],
): Promise<TargetChange[]> {
  const before = new Map((await ctx.db.objective.findMany({ where: { campaignId } })).map((row) => [row.id, row]))
  const changes: TargetChange[] = []
  for (const [position, { id: globalId, ...objective }] of objectives.entries()) {
    const row = rowOf(objective, position)
    if (globalId === null || globalId === undefined) {
      const id = ctx.newId()
      await ctx.db.objective.create({ data: { ...row, id, campaignId } })
      changes.push({ objectiveId: id, from: null, to: row.target.toString() })
      continue
    }
    const known = takeOut(before, requireId(globalId, 'Objective', `input.objectives.${position}.id`), position)
    await ctx.db.objective.updateMany({ where: { id: known.id }, data: row })
    if (!known.target.equals(row.target)) {
      changes.push({ objectiveId: known.id, from: known.target.toString(), to: row.target.toString() })
    }
  }
  await ctx.db.objective.deleteMany({ where: { id: { in: [...before.keys()] } } })
  for (const { id, target } of before.values()) changes.push({ objectiveId: id, from: target.toString(), to: null })
  return changes
}

/** An id that is named twice is missing the second time. */
function takeOut(objectives: Map<string, Objective>, id: string, position: number): Objective {
  const found = objectives.get(id)
  if (!found) throw new NotFoundError('Objective', ['input', 'objectives', String(position), 'id'])
  objectives.delete(id)
  return found
}

function rowOf({ kind, metric, baseline, target, dueAt }: Omit<GivenObjective, 'id'>, position: number) {
  return { kind: kind as ObjectiveKind, metric, baseline: baseline ?? null, target, dueAt: dueAt ?? null, position }
}
