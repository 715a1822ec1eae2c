import type { Context } from '../../core/context.ts'
import { checkAll, InvalidInputError, NotFoundError } from '../../core/errors.ts'
import { Text } from '../../core/texts/index.ts'
import type { Objective, ObjectiveDiscipline, ObjectiveKind, Prisma } from '../../generated/prisma/client.ts'
import { differences } from '../../platform/acts/index.ts'
import { emitAll } from '../../platform/events/index.ts'
import {
  assertMetric,
  type DimensionValues,
  isCountedOfCampaigns,
  isWholeOnly,
  mayReadNumbers,
  type RegisteredMetric,
  readWhere,
  requireSubject,
  subjectsInWords,
  type Where,
} from '../metrics/index.ts'
import { lockObjectives } from './objective-room.ts'
import { texts } from './texts.ts'

/** An objective as a caller names it; `id` is the key of one that is kept. */
interface WantedObjective {
  id?: string | null | undefined
  kind: ObjectiveKind
  discipline?: ObjectiveDiscipline | null | undefined
  metric: string
  baseline?: Prisma.Decimal | null | undefined
  target: Prisma.Decimal
  dueAt?: Date | null | undefined
  reason?: string | null | undefined
}

type Wanted = readonly WantedObjective[] | null | undefined

/** Of what the metric of an objective is read. */
export interface ObjectiveSubject {
  subjectType: string
  subjectId: string
}

/** @throws NotFoundError for what facts cannot be about, or whose numbers the actor may not read. */
export async function findSubject(ctx: Context, id: string): Promise<ObjectiveSubject> {
  const path = 'input.subjectId'
  const subject = await requireSubject(ctx, id, path)
  if (!(await mayReadNumbers(ctx, subject))) throw new NotFoundError(subjectsInWords(), path.split('.'))
  return { subjectType: subject.type, subjectId: subject.id }
}

/**
 * The metric of an objective.
 * @throws InvalidInputError where there is none, or where it is not told of the subject: some are counted of campaigns
 * alone.
 */
export async function metricOfObjective(
  ctx: Context,
  key: string,
  subjectType: string,
  path: readonly string[] = ['input', 'metric'],
): Promise<RegisteredMetric> {
  const metric = await assertMetric(ctx, key, path)
  if (subjectType === 'CAMPAIGN' || !isCountedOfCampaigns(key)) return metric
  const message = texts('metric-of-campaigns', { metric: key })
  throw new InvalidInputError(message, path, 'METRIC_OF_CAMPAIGNS')
}

/**
 * Of which numbers of its subject an objective is, by dimensions; empty for all.
 * @throws InvalidInputError for dimensions or values that there are not, and where the metric is not told apart by them.
 */
export async function dimensionsOfObjective(
  ctx: Context,
  { key, formula }: RegisteredMetric,
  wanted: readonly DimensionValues[] | null | undefined,
): Promise<Where> {
  const path = ['input', 'dimensions']
  const where = await readWhere(ctx, wanted ?? [])
  if (where instanceof Text) throw new InvalidInputError(where, path, 'UNKNOWN_DIMENSION')
  if (where) assertSplit({ key, facts: formula?.facts ?? [key] }, Object.keys(where), path)
  return where ?? {}
}

/** @throws InvalidInputError METRIC_NOT_SPLIT where a metric is known of the whole alone. */
export function assertSplit(
  { key, facts }: { key: string; facts: readonly string[] },
  dimensions: readonly string[],
  path: readonly string[],
): void {
  if (dimensions.length === 0 || !facts.some((fact) => isWholeOnly(fact, dimensions))) return
  const message = texts('metric-not-split', { metric: key, dimensions: dimensions.join(', ') })
  throw new InvalidInputError(message, path, 'METRIC_NOT_SPLIT')
}

/** A target that was changed while the campaign was under way, for the audit trail. */
interface TargetChange {
  objectiveId: string
  from: string | null
  to: string | null
}

type Row = Pick<
  Objective,
  'id' | 'kind' | 'discipline' | 'metric' | 'edition' | 'baseline' | 'target' | 'dueAt' | 'position'
>

/** Why it stands as it does from now on; null where nobody says. */
interface Why {
  reason: string | null
}

/** What must be done for a campaign to have other objectives. */
interface Plan {
  added: readonly (Row & Why)[]
  changed: readonly (Row & Why & { fields: string[]; before: Objective })[]
  archived: readonly (Objective & Why)[]
  targets: readonly TargetChange[]
}

/**
 * Plans to make the campaign's objectives these: those with an id are kept and changed, those without are added, those
 * not named are archived. Without a list they stay. Who sends a list need not give reasons: what it adds or changes has
 * the one that stands beside it, or none, and what it archives has none.
 * @returns null where they are as they are wanted.
 * @throws NotFoundError naming the place of an id that is not an objective of this campaign, or is archived;
 * InvalidInputError naming the place of each metric that cannot be aimed at.
 */
export async function planObjectives(
  ctx: Context,
  { id: campaignId }: { id: string },
  objectives: Wanted,
): Promise<Plan | null> {
  if (!objectives) return null
  await lockObjectives(ctx, campaignId)
  const stand = await ctx.db.objective.findMany({ where: { campaignId, archivedAt: null } })
  const before = new Map(stand.map((row) => [row.id, row]))
  const archived = new Map(stand.map((row) => [row.id, { ...row, reason: null }]))
  const rows = await checkAll(
    objectives.map(({ id, reason = null, ...wanted }, position) => async () => {
      const path = ['input', 'objectives', String(position)]
      // An id that is named twice is missing the second time.
      if (id && !archived.delete(id)) throw new NotFoundError('Objective', [...path, 'id'])
      const { kind, metric, baseline = null, target, dueAt = null } = wanted
      const former = before.get(id ?? '')
      const { discipline = former?.discipline ?? null } = wanted
      const edition =
        former && isSameTarget(former, wanted)
          ? former.edition
          : (await metricOfObjective(ctx, metric, former?.subjectType ?? 'CAMPAIGN', [...path, 'metric'])).version
      return { id: id ?? ctx.newId(), kind, discipline, metric, edition, baseline, target, dueAt, position, reason }
    }),
  )
  const changed = rows.flatMap(({ reason, ...row }) => {
    const former = before.get(row.id)
    const fields = former ? Object.keys(differences(former, row)) : []
    return former && fields.length > 0 ? [{ ...row, reason, fields, before: former }] : []
  })
  const added = rows.filter(({ id }) => !before.has(id))
  if (added.length + changed.length + archived.size === 0) return null
  const targets = [...added, ...changed, ...archived.values()].map(({ id, target }) => ({
    objectiveId: id,
    from: before.get(id)?.target.toString() ?? null,
    to: archived.has(id) ? null : target.toString(),
  }))
  return { added, changed, archived: [...archived.values()], targets: targets.filter(({ from, to }) => from !== to) }
}

/** Whether a target is the one that stands, so that it was set for the edition of its metric that it names. */
const isSameTarget = (former: Objective, { metric, target }: Pick<WantedObjective, 'metric' | 'target'>): boolean =>
  former.metric === metric && former.target.equals(target)

/**
 * Does what was planned.
 * @param since the first instant at which new ones hold.
 */
export async function writeObjectives(
  ctx: Context,
  { id: campaignId, since }: { id: string; since: Date },
  plan: Plan | null,
): Promise<void> {
  if (!plan) return
  const now = ctx.now()
  const touched = { updatedAt: now, version: { increment: 1 } }
  for (const { id, reason } of plan.archived) {
    await ctx.db.objective.updateMany({ where: { id }, data: { archivedAt: now, reason, ...touched } })
  }
  for (const { id, fields: _, before: __, ...row } of plan.changed) {
    await ctx.db.objective.updateMany({ where: { id }, data: { ...row, ...touched } })
  }
  await ctx.db.objective.createMany({
    data: plan.added.map((row) => ({
      ...{ ...row, campaignId, subjectType: 'CAMPAIGN', subjectId: campaignId },
      ...{ from: since, createdAt: now, updatedAt: now },
    })),
  })
  await emitAll(ctx, 'objective.created', plan.added.map(about))
  await emitAll(
    ctx,
    'objective.updated',
    plan.changed
      .map((row) => ({ ...row, fields: fieldsOf(row.fields) }))
      .filter(({ fields }) => fields.length > 0)
      .map((row) => ({ ...about(row), data: changeOf(row.fields, { from: row.before, to: row }) })),
  )
  await emitAll(ctx, 'objective.archived', plan.archived.map(about))
}

/** What an event says that it is about. */
export const about = ({ id }: Pick<Objective, 'id'>) => ({ subjectType: 'Objective', subjectId: id }) as const

/** Names of fields of the API that changed: the edition follows the metric, and the place in the list is nobody's news. */
export const fieldsOf = (columns: readonly string[]): string[] =>
  columns.filter((column) => column !== 'edition' && column !== 'position').toSorted()

/** What the event of a change tells. */
export const changeOf = (fields: string[], { from, to }: Record<'from' | 'to', Pick<Objective, 'target'>>) => ({
  fields,
  ...(!from.target.equals(to.target) && { from: from.target.toString(), to: to.target.toString() }),
})
