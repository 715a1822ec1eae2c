import { builder } from '../../../core/builder.ts'
import { assertCan } from '../../../platform/auth/index.ts'
import { EARNED_MEDIA_METHODS, type EarnedMediaMethod as Method } from '../formulas/index.ts'
import { earnedMediaSettingOf, type EarnedMediaSetting as Setting } from './settings.ts'

const FORMULAS: Readonly<Record<Method, string>> = {
  'clicks-cpc': 'clicks × CPC',
  'reach-cpm': 'reach / 1000 × CPM',
  'impressions-cpm-engagement': 'impressions / 1000 × CPM + CPC × (m × reactions + clicks)',
}

/** A named number that a method works with. */
export const EarnedMediaParameter = builder
  .objectRef<{ name: string; value: string }>('EarnedMediaParameter')
  .implement({
    description: 'A number that a method works with.',
    fields: (t) => ({
      name: t.exposeString('name', {
        description:
          '`cpcMinor`: cost of a click, in minor units; `cpmMinor`: cost of a thousand showings or people reached, in minor units; `reactionWeight`: how many clicks a reaction is worth.',
      }),
      value: t.expose('value', { type: 'Decimal', description: 'Its value; fractions of a minor unit are allowed.' }),
    }),
  })

export const EarnedMediaSetting = builder.objectRef<Setting>('EarnedMediaSetting').implement({
  description: 'What attention is taken to cost, by one method.',
  fields: (t) => ({
    method: t.exposeString('method', { description: 'Key of the method.' }),
    version: t.exposeInt('version', {
      description:
        'Grows with every change; send it as `expectedVersion`. 0: the defaults, round figures in the organisation’s currency that are no market’s prices.',
    }),
    currency: t.expose('currency', { type: 'Currency', description: 'Currency of the values.' }),
    parameters: t.field({
      type: [EarnedMediaParameter],
      description: 'The numbers that the method works with.',
      resolve: ({ parameters }) => parameters,
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was set; null for the defaults.',
    }),
  }),
})

const EarnedMediaMethod = builder.objectRef<{ method: Method }>('EarnedMediaMethod').implement({
  description:
    'A convention of what attention would have cost as advertising. Values of different methods are never added.',
  fields: (t) => ({
    key: t.exposeString('method', { description: 'Its key, such as `clicks-cpc`.' }),
    formula: t.string({ description: 'How it is computed.', resolve: ({ method }) => FORMULAS[method] }),
    methodVersion: t.int({
      description: 'Version of the formula.',
      resolve: ({ method }) => EARNED_MEDIA_METHODS[method].version,
    }),
    metrics: t.stringList({
      description: 'Keys of the metrics that it reads.',
      resolve: ({ method }) => [...EARNED_MEDIA_METHODS[method].metrics],
    }),
    setting: t.field({
      type: EarnedMediaSetting,
      description: 'The numbers that it works with now.',
      resolve: ({ method }, _args, ctx) => earnedMediaSettingOf(ctx, method),
    }),
  }),
})

builder.queryField('earnedMediaMethods', (t) =>
  t.field({
    type: [EarnedMediaMethod],
    description: 'The methods by which earned media value can be computed, with what they work with now.',
    resolve: (_root, _args, ctx) => {
      assertCan(ctx, 'metric:read', 'part')
      return (Object.keys(EARNED_MEDIA_METHODS) as Method[]).map((method) => ({ method }))
    },
  }),
)
