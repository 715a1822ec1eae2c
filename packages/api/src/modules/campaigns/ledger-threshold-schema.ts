import { builder } from '../../core/builder.ts'
import { MoneyType } from '../../core/money.ts'
import type { LedgerThreshold as ThresholdRow } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'

export type Threshold = Pick<ThresholdRow, 'country' | 'amountMinor' | 'currency' | 'source' | 'updatedAt'>

export const LedgerThreshold = builder.objectRef<Threshold>('LedgerThreshold').implement({
  description: 'From which sum the law of a country asks for more, for one person, year and objective.',
  fields: (t) => ({
    country: t.expose('country', { type: 'CountryCode', description: 'The country whose law it is.' }),
    amount: t.field({
      type: MoneyType,
      description: 'The sum, in the currency that the law names.',
      resolve: ({ amountMinor, currency }) => ({ amountMinor, currency }),
    }),
    source: t.exposeString('source', { description: 'The law that it stands in.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was set.' }),
  }),
})

builder.queryField('ledgerThresholds', (t) =>
  t.field({
    type: [LedgerThreshold],
    description:
      'The thresholds of the organisation, by country; at most one of each. Needs the permission `cost:read`.',
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
    description: 'What was taken away.',
    fields: (t) => ({
      removedKey: t.exposeString('removedKey', { description: 'The country whose threshold it was.' }),
    }),
  })
