import { builder } from './builder.ts'

/** An amount in the currency's minor unit, and its ISO 4217 code. */
export interface Money {
  amountMinor: bigint
  currency: string
}

export const MoneyType = builder.objectRef<Money>('Money').implement({
  description: 'An amount of money.',
  fields: (t) => ({
    amountMinor: t.expose('amountMinor', {
      type: 'BigInt',
      description: 'The amount in the minor unit of the currency, such as cents for EUR.',
    }),
    currency: t.expose('currency', { type: 'Currency', description: 'ISO 4217 code.' }),
  }),
})

export const MoneyInput = builder.inputType('MoneyInput', {
  description: 'An amount of money.',
  fields: (t) => ({
    amountMinor: t.field({
      type: 'BigInt',
      required: true,
      description: 'The amount in the minor unit of the currency: 150000 is EUR 1,500.',
    }),
    currency: t.field({ type: 'Currency', required: true, description: 'ISO 4217 code.' }),
  }),
})
