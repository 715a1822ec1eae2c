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
    description: 'A parameter of a method for the earned media value.',
    fields: (t) => ({
      name: t.exposeString('name', {
        description:
          'The name of the parameter. `cpcMinor`: the cost of a click, in minor units. `cpmMinor`: the cost of a thousand impressions or people reached, in minor units. `reactionWeight`: the number of clicks that a reaction is worth.',
      }),
      value: t.expose('value', { type: 'Decimal', description: 'The value; fractions of a minor unit are allowed.' }),
    }),
  })

export const EarnedMediaSetting = builder.objectRef<Setting>('EarnedMediaSetting').implement({
  description: 'The parameters that an organisation set for one method of the earned media value.',
  fields: (t) => ({
    method: t.exposeString('method', { description: 'The key of the method.' }),
    version: t.exposeInt('version', {
      description:
        'Grows with every change; send it as `expectedVersion`. 0 for the defaults, which are round figures in the organisation’s currency and not market prices.',
    }),
    currency: t.expose('currency', { type: 'Currency', description: 'The currency of the values.' }),
    parameters: t.field({
      type: [EarnedMediaParameter],
      description: 'The values of all parameters of the method.',
      resolve: ({ parameters }) => parameters,
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the values were set. Null for the defaults.',
    }),
  }),
})

const EarnedMediaMethod = builder.objectRef<{ method: Method }>('EarnedMediaMethod').implement({
  description:
    'A method that estimates what the same attention would have cost as advertising. Values of different methods are never added up.',
  fields: (t) => ({
    key: t.exposeString('method', { description: 'The key of the method, such as `clicks-cpc`.' }),
    formula: t.string({ description: 'The formula of the method.', resolve: ({ method }) => FORMULAS[method] }),
    methodVersion: t.int({
      description: 'The version of the formula.',
      resolve: ({ method }) => EARNED_MEDIA_METHODS[method].version,
    }),
    metrics: t.stringList({
      description: 'The keys of the metrics in the formula.',
      resolve: ({ method }) => [...EARNED_MEDIA_METHODS[method].metrics],
    }),
    setting: t.field({
      type: EarnedMediaSetting,
      description: 'The current parameters.',
      resolve: ({ method }, _args, ctx) => earnedMediaSettingOf(ctx, method),
    }),
  }),
})

builder.queryField('earnedMediaMethods', (t) =>
  t.field({
    type: [EarnedMediaMethod],
    description: 'The methods for computing the earned media value, with their current parameters.',
    resolve: (_root, _args, ctx) => {
      assertCan(ctx, 'metric:read', 'part')
      return (Object.keys(EARNED_MEDIA_METHODS) as Method[]).map((method) => ({ method }))
    },
  }),
)
