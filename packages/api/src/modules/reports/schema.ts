import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { MoneyType } from '../../core/money.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import { lacking, reaches } from '../../platform/auth/index.ts'
import { Ambassador } from '../ambassadors/index.ts'
import { Campaign, Objective, Topic } from '../campaigns/index.ts'
import { Content } from '../content/index.ts'
import { METRIC_SUBJECTS, mayReadNumbers } from '../metrics/index.ts'
import { Organization } from '../organizations/index.ts'
import { Department } from '../people/index.ts'
import { costOf, DEFAULT_METHOD, earnedMediaOf, factOf } from './facts.ts'
import { checkMethod, figureOf, metricValue, returnOf } from './figures.ts'
import { ObjectiveProgressType, progressOfObjective, progressOfOwner } from './objectives.ts'
import { checkPeriod, checkTimeZone, PeriodInput } from './period.ts'
import { RestatementType, restatementsOf } from './restatements.ts'
import type { Scope } from './scope.ts'
import { seriesOf } from './series.ts'
import {
  EarnedMediaValueType,
  RatioType,
  ReturnOnInvestmentType,
  SeriesBucket,
  SeriesType,
  UnusableAmountType,
} from './types.ts'

/** Acts by which an ambassador takes part. */
const PARTICIPATION_ACTS = ['shares'] as const

const reported = (what: string) =>
  `${what} As networks and other sources report it; null where no fact is known in the period: missing is not zero.`

const Report = builder.objectRef<Scope>('Report').implement({
  description:
    'What a campaign, or anything else that shares count for, came to in a period, its shares included. Costs, participation and objectives are those of campaigns. Every ratio is the sum of the period over the sum of the period.',
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
        'Ambassadors with at least one act in the period while enrolled / ambassadors enrolled at some time in the period (then, not now). Which acts count: see `participationActs`. Both are counts of people: without `person:read`, `participation:read` and `share:read` they are known for closed calendar months of the organisation only, in steps of its `minimumGroupSize`, and there is no value.',
      ),
      participationActs: t.stringList({
        description:
          'Keys of the metrics whose acts `participationRate` counts: `shares`, which are published shares. What was only prepared is no act.',
        resolve: () => [...PARTICIPATION_ACTS],
      }),
      shares: known(
        'shares',
        'Shares first known to be published in the period: posted by a connector, marked by the person, with an address, or with a first counted click. See `Share.evidence`. Counted by the platform, so zero is real.',
      ),
      sharesPrepared: known(
        'shares-prepared',
        'Shares that were prepared in the period and neither known to be published nor discarded before its end. Many networks do not tell.',
      ),
      clicks: known(
        'clicks',
        'Clicks on tracked links, obvious bots left out. Counted by the platform, so zero is real.',
      ),
      impressions: fact('impressions', reported('Times that posts were shown.')),
      reach: fact('reach', reported('People who saw a post, counted again for each post.')),
      engagements: fact('engagements', reported('Interactions with posts, by each network’s own definition.')),
      engagementRateByImpressions: rate('engagement-rate-by-impressions', 'Engagements / impressions.'),
      amplification: rate('amplification', 'Reposts by others / posts.'),
      conversation: rate('conversation', 'Comments / posts.'),
      applause: rate('applause', 'Reactions / posts.'),
      value: t.field({
        type: 'Decimal',
        nullable: true,
        description:
          'Any metric of the registry; null where it is not known, needs a method to be named, or tells of fewer people or answers than the organisation’s `minimumGroupSize` to who may not list them. A level, such as followers, is that at the end of the period: the campaign’s own where it has one, else the sum of the latest of each share.',
        args: { metric: t.arg.string({ required: true, description: 'Key of the metric: see `metrics`.' }) },
        resolve: async (report, { metric }, ctx) => (await metricValue(ctx, report, metric))?.toFixed() ?? null,
      }),
      earnedMediaValue: t.field({
        type: EarnedMediaValueType,
        nullable: true,
        description:
          'What the same attention would have cost as advertising; null where a metric that the method reads is not known.',
        args: {
          method: t.arg.string({ required: true, description: 'Key of the method: see `earnedMediaMethods`.' }),
        },
        resolve: (report, { method }, ctx) => earnedMediaOf(ctx, report, checkMethod(method)),
      }),
      cost: t.field({
        type: MoneyType,
        nullable: true,
        description:
          'What was spent in the period, in the organisation’s currency where any cost is in it, else in that of the most costs; null where nothing was entered, or without `cost:read`. Costs in other currencies are left out, since no exchange rate is implied: see `unusableAmounts`.',
        resolve: async (report, _args, ctx) => (await costOf(ctx, report)).total,
      }),
      unusableAmounts: t.field({
        type: [UnusableAmountType],
        description:
          'Costs of the period that `cost` leaves out, because they are in another currency, each with what to do about it. What is computed from costs is not known while there are any. Empty where there are none, or without `cost:read`.',
        resolve: async (report, _args, ctx) => [...(await costOf(ctx, report)).unusable],
      }),
      roi: t.field({
        type: ReturnOnInvestmentType,
        nullable: true,
        description: 'Return on investment: earned media value against costs, in the currency of the value.',
        args: {
          earnedMediaMethod: t.arg.string({
            defaultValue: DEFAULT_METHOD,
            description: 'Method of the gains: see `earnedMediaMethods`.',
          }),
        },
        resolve: (report, { earnedMediaMethod }, ctx) =>
          returnOf(ctx, report, checkMethod(earnedMediaMethod ?? DEFAULT_METHOD)),
      }),
      series: t.field({
        type: SeriesType,
        nullable: true,
        description:
          'A metric step by step. Derived metrics are computed for each step, sum over sum; a level, such as followers, is that at the end of the step, where any was told within it.',
        complexity: { field: 20 },
        args: {
          metric: t.arg.string({ required: true, description: 'Key of the metric: see `metrics`.' }),
          bucket: t.arg({ type: SeriesBucket, required: true, description: 'The step.' }),
        },
        resolve: async (report, { metric, bucket }, ctx) => {
          const timeZone = report.timeZone ?? (await organizationTimeZone(ctx))
          return await seriesOf(ctx, { ...report, metric, bucket, timeZone })
        },
      }),
      restatements: t.field({
        type: [RestatementType],
        description:
          'What changed the numbers of the period after its end, the latest first: late facts, corrections, costs entered or taken back, new prices of attention. At most 100. Empty where nothing did; acts that tell of a later time never stand here.',
        complexity: { field: 20, multiplier: 5 },
        resolve: (report, _args, ctx) => restatementsOf(ctx, report),
      }),
      objectives: t.field({
        type: [ObjectiveProgressType],
        description:
          'How far each objective that held in the period is reached, by its last target in it, in the order of the objectives. What was set, changed or archived after the period changes nothing of it.',
        complexity: { field: 10, multiplier: 5 },
        resolve: (report, _args, ctx) => progressOfOwner(ctx, report),
      }),
    }
  },
})

/** What shares count for, by the type that facts keep; a share alone has no report. */
const REPORTED = {
  AMBASSADOR: Ambassador,
  CAMPAIGN: Campaign,
  CONTENT: Content,
  DEPARTMENT: Department,
  ORGANIZATION: Organization,
  TOPIC: Topic,
} as const

for (const [type, ref] of Object.entries(REPORTED)) {
  const needed = METRIC_SUBJECTS.get(type)?.numbers
  if (!needed) throw new Error(`Nothing says who may read numbers of ${type}.`)
  builder.objectField(ref as typeof Campaign, 'report', (t) =>
    t.field({
      type: Report,
      nullable: true,
      description: `What it came to in a period. Needs the permission \`${needed}\`: null, with an error, without it.`,
      complexity: { field: 10 },
      args: {
        period: t.arg({ type: PeriodInput, required: true, description: 'The period.' }),
        timeZone: t.arg.string({
          description:
            'IANA time zone whose calendar cuts series and says which days belong to the period, where facts are known by their day alone: a day counts in the period that its noon falls into, and today from its beginning. The organisation’s when left out.',
        }),
        asKnownAt: t.arg({
          type: 'DateTime',
          description:
            'The report as it was known at this instant: without what was told, corrected or taken back since. As it is known now when left out.',
        }),
      },
      extensions: { columns: ['id'] },
      resolve: async ({ id }: { id: string }, { period, timeZone, asKnownAt }, ctx: Context) => {
        const subject = { type, id }
        if (!(await mayReadNumbers(ctx, subject))) throw lacking(needed)
        return {
          subject,
          period: checkPeriod(period),
          timeZone: timeZone ? checkTimeZone(timeZone) : null,
          knownAt: asKnownAt ?? null,
        }
      },
    }),
  )
}

builder.objectField(Objective, 'progress', (t) =>
  t.field({
    type: ObjectiveProgressType,
    nullable: true,
    description:
      'How far it is reached in a period; null where it did not hold in it. Needs the permission `report:read`: null, with an error, without it.',
    complexity: { field: 10 },
    args: {
      period: t.arg({ type: PeriodInput, required: true, description: 'The period.' }),
      timeZone: t.arg.string({
        description: 'IANA time zone of the days that belong to the period, as in `Campaign.report`.',
      }),
      asKnownAt: t.arg({
        type: 'DateTime',
        description: 'As it was known at this instant, as in `Campaign.report`; as it is known now when left out.',
      }),
    },
    extensions: { columns: ['id'] },
    resolve: async ({ id: objectiveId }, { period, timeZone, asKnownAt }, ctx) => {
      if (!(await reaches(ctx, 'report:read', 'Objective', objectiveId))) throw lacking('report:read')
      return await progressOfObjective(ctx, {
        objectiveId,
        period: checkPeriod(period),
        timeZone: timeZone ? checkTimeZone(timeZone) : null,
        knownAt: asKnownAt ?? null,
      })
    },
  }),
)
