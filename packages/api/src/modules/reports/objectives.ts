import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { defineLoader, manyForEach } from '../../core/loaders.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import { type Objective as ObjectiveRow, Prisma } from '../../generated/prisma/client.ts'
import { Objective } from '../campaigns/index.ts'
import { exact, type Ratio, type Where } from '../metrics/index.ts'
import { mayReadMetric } from './adoption/adoption.ts'
import { metricValue, progressOf } from './figures.ts'
import type { Scope } from './scope.ts'
import { RatioType } from './types.ts'

/** An objective with the last target that held in a period. */
interface Held {
  objective: ObjectiveRow
  metric: string
  baseline: Prisma.Decimal | null
  target: Prisma.Decimal
}

interface Progress extends Held {
  value: string | null
  progress: Ratio
}

export const ObjectiveProgressType = builder.objectRef<Progress>('ObjectiveProgress').implement({
  description: 'The progress of an objective towards the last target that applied in the period.',
  fields: (t) => ({
    objective: t.field({ type: Objective, description: 'The objective.', resolve: ({ objective }) => objective }),
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description:
        'The value of its metric in the period. Null when the value is unknown or hidden: see `Report.value`.',
    }),
    target: t.field({
      type: 'Decimal',
      description: 'The target at the end of the period. For the current target, see `Objective.target`.',
      resolve: ({ target }) => target,
    }),
    progress: t.field({
      type: RatioType,
      description:
        '(Value − baseline) / (target − baseline), where a missing baseline counts as 0. The objective is reached at 1.',
      resolve: ({ progress }) => progress,
    }),
  }),
})

/** Which objectives: those of a campaign or department, or one by its id. */
type Asked = Pick<Scope, 'period' | 'knownAt'> & ({ ownerId: string } | { objectiveId: string })

const nameOf = (asked: Asked) => ('ownerId' in asked ? asked.ownerId : asked.objectiveId)

interface Row extends ObjectiveRow {
  /** Which one was asked for, from 0. */
  asked: number
  heldMetric: string
  heldBaseline: Prisma.Decimal | null
  heldTarget: Prisma.Decimal
}

/**
 * Objectives that held at some time in a period, in their order, with the last target that did: what is changed later
 * changes nothing of a period that is over. As known at an instant: without what was said after it.
 */
const held = defineLoader<Asked, Held[]>(
  async (ctx, asked) => {
    const rows = await ctx.db.$queryRaw<Row[]>(Prisma.sql`
      SELECT asked.position::int - 1 AS asked, objective.*, t.metric AS "heldMetric", t.baseline AS "heldBaseline", t.target AS "heldTarget"
      FROM unnest(
        ${asked.map((one) => ('ownerId' in one ? one.ownerId : null))}::uuid[],
        ${asked.map((one) => ('objectiveId' in one ? one.objectiveId : null))}::uuid[],
        ${asked.map(({ period }) => period.from)}::timestamptz[], ${asked.map(({ period }) => period.to)}::timestamptz[],
        ${asked.map(({ knownAt }) => knownAt)}::timestamptz[]
      ) WITH ORDINALITY AS asked(owner, objective, "from", "to", known, position)
      CROSS JOIN LATERAL (
        SELECT ${everyColumn('Objective', 'o')} FROM "Objective" o WHERE o."campaignId" = asked.owner
        UNION ALL SELECT ${everyColumn('Objective', 'o')} FROM "Objective" o WHERE o."departmentId" = asked.owner
        UNION ALL SELECT ${everyColumn('Objective', 'o')} FROM "Objective" o WHERE o.id = asked.objective
      ) objective
      CROSS JOIN LATERAL (
        SELECT t.metric, t.baseline, t.target FROM "ObjectiveTarget" t
        WHERE t."objectiveId" = objective.id AND t."from" < asked."to" AND (t."to" IS NULL OR t."to" > asked."from")
          AND (asked.known IS NULL OR (t."from" <= asked.known AND objective."createdAt" <= asked.known))
        ORDER BY t.number DESC LIMIT 1
      ) t
      ORDER BY asked.position, objective.position, objective.id`)
    return manyForEach(
      asked.map((_one, index) => index),
      rows,
      (row) => row.asked,
    ).map((own) =>
      own.map(({ heldMetric: metric, heldBaseline: baseline, heldTarget: target, ...objective }) => ({
        ...{ objective, metric, baseline, target },
      })),
    )
  },
  (one) => `${nameOf(one)} ${one.period.from.getTime()} ${one.period.to.getTime()} ${one.knownAt?.getTime() ?? ''}`,
)

/** Of what, and of which of its numbers, the metric of an objective is read. */
export const scopeOfObjective = ({
  subjectType: type,
  subjectId: id,
  dimensions,
}: Pick<ObjectiveRow, 'subjectType' | 'subjectId' | 'dimensions'>): Pick<Scope, 'subject' | 'where'> => ({
  subject: { type, id },
  where: Object.keys(dimensions as Where).length > 0 ? (dimensions as Where) : null,
})

async function progressIn(ctx: Context, scope: Omit<Scope, 'subject'>, one: Held): Promise<Progress> {
  const of = { ...scope, ...scopeOfObjective(one.objective) }
  const isTold = await mayReadMetric(ctx, of, one.metric)
  const value = isTold ? await metricValue(ctx, of, one.metric) : null
  const baseline = one.baseline === null ? null : exact(one.baseline)
  return { ...one, value: value?.toFixed() ?? null, progress: progressOf(value, exact(one.target), baseline) }
}

/** How far the objectives of a campaign or department are reached in the period of a report; nothing else owns any. */
export async function progressOfOwner(ctx: Context, scope: Scope): Promise<Progress[]> {
  const { subject, period, knownAt } = scope
  const objectives = (await held(ctx).load({ ownerId: subject.id, period, knownAt })) ?? []
  return await Promise.all(objectives.map((objective) => progressIn(ctx, scope, objective)))
}

/** How far one objective is reached in a period; null where it did not hold in it. */
export async function progressOfObjective(
  ctx: Context,
  { objectiveId, ...scope }: Omit<Scope, 'subject'> & { objectiveId: string },
): Promise<Progress | null> {
  const { period, knownAt } = scope
  const [one] = (await held(ctx).load({ objectiveId, period, knownAt })) ?? []
  return one ? await progressIn(ctx, scope, one) : null
}
