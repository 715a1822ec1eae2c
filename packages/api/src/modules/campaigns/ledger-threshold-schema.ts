import { builder } from '../../core/builder.ts'
import { MoneyType } from '../../core/money.ts'
import type { LedgerThreshold as ThresholdRow } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'

export type Threshold = Pick<ThresholdRow, 'country' | 'amountMinor' | 'currency' | 'source' | 'updatedAt'>

export const LedgerThreshold = builder.objectRef<Threshold>('LedgerThreshold').implement({
  description:
    'The sum per person, year and objective from which the law of a country requires more, such as a written contract.',
  fields: (t) => ({
    country: t.expose('country', { type: 'CountryCode', description: 'The country whose law sets the threshold.' }),
    amount: t.field({
      type: MoneyType,
      description: 'The sum, in the currency of the law.',
      resolve: ({ amountMinor, currency }) => ({ amountMinor, currency }),
    }),
    source: t.exposeString('source', { description: 'The law that sets the threshold, such as its name and article.' }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When the organisation last set the threshold.',
    }),
  }),
})

builder.queryField('ledgerThresholds', (t) =>
  t.field({
    type: [LedgerThreshold],
    description:
      'The thresholds that the organisation set, ordered by country, at most one for each country. Needs the permission `cost:read`.',
    complexity: { field: 10, multiplier: 10 },
    resolve: (_root, _args, ctx) => {
      assertCan(ctx, 'cost:read', 'part')
      return ctx.db.ledgerThreshold.findMany({ orderBy: { country: 'asc' } })
    },
  }),
)

export const LedgerThresholdRemovePayload = builder
  .objectRef<{ removedKey: string }>('LedgerThresholdRemovePayload')
  .implement({
    description: 'The threshold that was removed.',
    fields: (t) => ({
      removedKey: t.exposeString('removedKey', { description: 'The country of the threshold.' }),
    }),
  })
