import { builder } from '../../core/builder.ts'
import { MoneyType } from '../../core/money.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import { costOf, DEFAULT_METHOD, earnedMediaOf, factOf } from './facts.ts'
import { checkMethod, figureOf, metricValue, returnOf } from './figures.ts'
import { ObjectiveProgressType, progressOfObjective, progressOfOwner } from './objectives.ts'
import { RestatementType, restatementsOf } from './restatements.ts'
import type { Scope } from './scope.ts'
import { seriesOf } from './series.ts'
import {
  EarnedMediaValueType,
  PEOPLE_COUNTED_AGAIN,
  RatioType,
  ReturnOnInvestmentType,
  SeriesBucket,
  SeriesType,
  UnusableAmountType,
} from './types.ts'

/** The metrics whose acts count as participation of an ambassador. */
const PARTICIPATION_ACTS = ['shares'] as const

const reported = (what: string) =>
  `${what} As networks and other sources report it. Null when no fact is known in the period: missing is not zero.`

/** A report of a subject, or of an objective, which is then the only one that it names. */
export interface ReportScope extends Scope {
  objectiveId?: string
}

export const Report = builder.objectRef<ReportScope>('Report')
Report.implement({
  description:
    'The figures of a campaign, or of another object that shares count for, in a period, including its shares. Only campaigns have costs, participation and objectives. In every ratio, the numerator and the denominator are sums over the period.',
  fields: (t) => {
    const fact = (metric: string, description: string) =>
      t.field({
        type: 'Decimal',
        nullable: true,
        description,
        resolve: async (report, _args, ctx) => (await factOf(ctx, report, metric)).value?.toFixed() ?? null,
      })
    const known = (metric: string, description: string) =>
      t.field({
        type: 'Decimal',
        description,
        resolve: async (report, _args, ctx) => (await factOf(ctx, report, metric)).value?.toFixed() ?? '0',
      })
    const rate = (metric: string, description: string) =>
      t.field({ type: RatioType, description, resolve: (report, _args, ctx) => figureOf(ctx, report, metric) })
    return {
      from: t.field({
        type: 'DateTime',
        description: 'First instant of the period.',
        resolve: (report) => report.period.from,
      }),
      to: t.field({
        type: 'DateTime',
        description: 'First instant after the period.',
        resolve: (report) => report.period.to,
      }),
      participationRate: rate(
        'participation-rate',
        'Ambassadors with at least one act in the period while they were enrolled / ambassadors who were enrolled at some time in the period. For the acts, see `participationActs`. Both are counts of people: without `person:read`, `participation:read` and `share:read` they are only shown for closed calendar months of the organisation, in steps of its `minimumGroupSize`, and the value is null.',
      ),
      participationActs: t.stringList({
        description:
          'The keys of the metrics whose acts `participationRate` counts: `shares`, which are published shares. Shares that were only prepared do not count.',
        resolve: () => [...PARTICIPATION_ACTS],
      }),
      shares: known(
        'shares',
        'The number of shares that were first known to be published in the period: posted by a connector, marked as posted by the person, entered with an address, or with a first counted click. See `Share.evidence`. The platform counts them, so zero means zero.',
      ),
      sharesPrepared: known(
        'shares-prepared',
        'The number of shares that were prepared in the period and, at its end, were neither known to be published nor discarded. Many networks do not report whether a share was published.',
      ),
      clicks: known(
        'clicks',
        'The number of clicks on tracked links, without obvious bots. The platform counts them, so zero means zero.',
      ),
      impressions: fact('impressions', reported('The number of times posts were shown.')),
      reach: fact('reach', reported('The number of people who saw a post, counted again for each post.')),
      engagements: fact(
        'engagements',
        reported('The number of interactions with posts, by each network’s own definition.'),
      ),
      engagementRateByImpressions: rate('engagement-rate-by-impressions', 'Engagements / impressions.'),
      amplification: rate('amplification', 'Reposts by others / posts.'),
      conversation: rate('conversation', 'Comments / posts.'),
      applause: rate('applause', 'Reactions / posts.'),
      value: t.field({
        type: 'Decimal',
        nullable: true,
        description:
          'The value of any metric. Null when the value is unknown, when the metric needs a method, and when it counts fewer people or answers than the organisation’s `minimumGroupSize` and the caller may not list them. A level, such as followers, is the level at the end of the period: that of the object itself if there is one, otherwise the sum of the latest level of each share.',
        args: { metric: t.arg.string({ required: true, description: 'The key of the metric: see `metrics`.' }) },
        resolve: async (report, { metric }, ctx) => (await metricValue(ctx, report, metric))?.toFixed() ?? null,
      }),
      peopleCountedAgain: t.boolean({
        description: PEOPLE_COUNTED_AGAIN,
        args: { metric: t.arg.string({ required: true, description: 'The key of the metric: see `metrics`.' }) },
        resolve: async (report, { metric }, ctx) => (await figureOf(ctx, report, metric)).peopleCountedAgain,
      }),
      earnedMediaValue: t.field({
        type: EarnedMediaValueType,
        nullable: true,
        description:
          'What the same attention would have cost as advertising. Null when a metric that the method uses is unknown.',
        args: {
          method: t.arg.string({ required: true, description: 'The key of the method: see `earnedMediaMethods`.' }),
        },
        resolve: (report, { method }, ctx) => earnedMediaOf(ctx, report, checkMethod(method)),
      }),
      cost: t.field({
        type: MoneyType,
        nullable: true,
        description:
          'The sum of the costs in the period, in the organisation’s currency if any cost is in that currency, otherwise in the currency of the most costs. Costs in other currencies are left out, because no exchange rate is assumed: see `unusableAmounts`. Null when no cost was entered, and without `cost:read`.',
        resolve: async (report, _args, ctx) => (await costOf(ctx, report)).total,
      }),
      unusableAmounts: t.field({
        type: [UnusableAmountType],
        description:
          'The costs of the period that `cost` leaves out because they are in another currency, each with a remedy. While there are any, metrics computed from costs are unknown. Empty when there are none, and without `cost:read`.',
        resolve: async (report, _args, ctx) => [...(await costOf(ctx, report)).unusable],
      }),
      roi: t.field({
        type: ReturnOnInvestmentType,
        nullable: true,
        description:
          'The return on investment: earned media value compared with costs, in the currency of the earned media value.',
        args: {
          earnedMediaMethod: t.arg.string({
            defaultValue: DEFAULT_METHOD,
            description: 'The method that computes the gains: see `earnedMediaMethods`.',
          }),
        },
        resolve: (report, { earnedMediaMethod }, ctx) =>
          returnOf(ctx, report, checkMethod(earnedMediaMethod ?? DEFAULT_METHOD)),
      }),
      series: t.field({
        type: SeriesType,
        nullable: true,
        description:
          'A metric over time, step by step. A computed metric is computed for each step from the sums of that step. A level, such as followers, is the level at the end of the step, and null if none was reported in the step.',
        complexity: { field: 20 },
        args: {
          metric: t.arg.string({ required: true, description: 'The key of the metric: see `metrics`.' }),
          bucket: t.arg({ type: SeriesBucket, required: true, description: 'The length of a step.' }),
        },
        resolve: async (report, { metric, bucket }, ctx) => {
          const timeZone = report.timeZone ?? (await organizationTimeZone(ctx))
          return await seriesOf(ctx, { ...report, metric, bucket, timeZone })
        },
      }),
      restatements: t.field({
        type: [RestatementType],
        description:
          'The changes to the numbers of the period that were made after its end, the latest first; at most 100. Examples: late facts, corrections, costs entered or reversed, new earned media prices. Acts that concern a later time are never listed. Empty when nothing changed the numbers.',
        complexity: { field: 20, multiplier: 5 },
        resolve: (report, _args, ctx) => restatementsOf(ctx, report),
      }),
      objectives: t.field({
        type: [ObjectiveProgressType],
        description:
          'The progress of each objective that applied in the period, measured against its last target in the period, in the order of the objectives. Objectives that were set, changed or archived after the period do not change this list. In the report of an objective, only that objective.',
        complexity: { field: 10, multiplier: 5 },
        resolve: async (report, _args, ctx) => {
          const { objectiveId } = report
          if (objectiveId === undefined) return await progressOfOwner(ctx, report)
          const own = await progressOfObjective(ctx, { ...report, objectiveId })
          return own ? [own] : []
        },
      }),
    }
  },
})
