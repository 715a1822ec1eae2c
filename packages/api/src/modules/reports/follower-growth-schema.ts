import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import { HiddenType } from '../../platform/small-groups/index.ts'
import { Channel } from '../listening/index.ts'
import { mayReadNumbers } from '../metrics/index.ts'
import { SocialAccount } from '../people/index.ts'
import { type FollowerGrowth, followerGrowthOf } from './follower-growth.ts'
import { checkPeriod, checkTimeZone, PeriodInput } from './period.ts'
import { SeriesBucket } from './types.ts'

const FollowerStep = builder.objectRef<FollowerGrowth['steps'][number]>('FollowerStep').implement({
  description: 'The followers of an account in one step of time.',
  fields: (t) => ({
    at: t.expose('at', {
      type: 'DateTime',
      description:
        'The start of the hour, day, week or month. The first step may start before the period; only the part within the period is counted.',
    }),
    on: t.expose('on', {
      type: 'Date',
      nullable: true,
      description: 'The first day of the step in the calendar of the time zone. Null for steps of an hour.',
    }),
    followers: t.expose('followers', {
      type: 'Decimal',
      nullable: true,
      description:
        'The number of followers at the end of the step: the last one reported by then. Null when none was reported by then, for steps that have not begun, and when hidden.',
    }),
    gained: t.expose('gained', {
      type: 'Decimal',
      nullable: true,
      description:
        'How many followers there are more at the end of the step than at its start; negative when there are fewer. Null when either number is unknown.',
    }),
    isReported: t.exposeBoolean('isTold', {
      description: 'Whether a number was reported in the step. When false, the earlier number still stands.',
    }),
  }),
})

const FollowerGrowthType = builder.objectRef<FollowerGrowth>('FollowerGrowth').implement({
  description: 'How the followers of an account changed over a period, from the facts of the metric `followers`.',
  fields: (t) => ({
    bucket: t.expose('bucket', { type: SeriesBucket, description: 'The length of the steps.' }),
    timeZone: t.exposeString('timeZone', {
      description: 'The IANA time zone whose calendar decides where steps begin.',
    }),
    atStart: t.expose('atStart', {
      type: 'Decimal',
      nullable: true,
      description: 'The followers at the start of the period. Null when no number was reported by then, or hidden.',
    }),
    atEnd: t.expose('atEnd', {
      type: 'Decimal',
      nullable: true,
      description:
        'The followers at the end of the period, or now when the period is not over. Null when no number was reported by then, or hidden.',
    }),
    gained: t.expose('gained', {
      type: 'Decimal',
      nullable: true,
      description:
        'How many followers there are more at the end than at the start; negative when there are fewer. Null when either number is unknown.',
    }),
    steps: t.field({
      type: [FollowerStep],
      description: 'All steps of the period, in order; at most 10,000.',
      complexity: { field: 1, multiplier: 50 },
      resolve: ({ steps }) => steps,
    }),
    hidden: t.field({
      type: HiddenType,
      nullable: true,
      description: 'Why numbers are hidden. Null when none is hidden.',
      resolve: ({ hidden }) => hidden,
    }),
  }),
})

/** Adds the growth of followers to a type of accounts. */
function addFollowerGrowth(ref: unknown, type: 'SOCIAL_ACCOUNT' | 'CHANNEL'): void {
  builder.objectField(ref as typeof SocialAccount, 'followerGrowth', (t) =>
    t.field({
      type: FollowerGrowthType,
      nullable: true,
      description:
        'How its followers changed, step by step. Every number ever reported is kept with its date and source; of several sources, the one with the highest rank counts. Numbers that the caller may not read are null, and `hidden` says why. The field is null, with an error, when the period or time zone is not valid.',
      complexity: { field: 20 },
      args: {
        period: t.arg({ type: PeriodInput, required: true, description: 'The period.' }),
        bucket: t.arg({ type: SeriesBucket, required: true, description: 'The length of a step.' }),
        timeZone: t.arg.string({
          description:
            'The IANA time zone whose calendar decides where steps begin. Default: the time zone of the organisation.',
        }),
        asKnownAt: t.arg({
          type: 'DateTime',
          description: 'Only what was known at this instant. Default: what is known now.',
        }),
      },
      extensions: { columns: ['id'] },
      resolve: async ({ id }, { period, bucket, timeZone, asKnownAt }, ctx: Context) => {
        const subject = { type, id }
        const zone = timeZone ? checkTimeZone(timeZone) : await organizationTimeZone(ctx)
        const scope = { subject, period: checkPeriod(period), knownAt: asKnownAt ?? null }
        return await followerGrowthOf(ctx, { ...scope, bucket, timeZone: zone }, await mayReadNumbers(ctx, subject))
      },
    }),
  )
}

addFollowerGrowth(SocialAccount, 'SOCIAL_ACCOUNT')
addFollowerGrowth(Channel, 'CHANNEL')
