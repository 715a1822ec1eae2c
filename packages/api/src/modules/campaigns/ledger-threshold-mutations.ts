import type { Context } from '../../core/context.ts'
import { NotFoundError } from '../../core/errors.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import { Prisma, type LedgerThreshold as ThresholdRow } from '../../generated/prisma/client.ts'
import { amount, country, input, line, mutation } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { LedgerThreshold, LedgerThresholdRemovePayload } from './ledger-threshold-schema.ts'
import { texts } from './texts.ts'

const about = (ctx: Context, key: string) =>
  ({ subjectType: 'Organization', subjectId: ctx.organizationId, data: { country: key } }) as const

export const setLedgerThreshold = mutation('ledgerThresholdSet', {
  does: 'Sets the threshold of a country: the sum from which its law requires more, such as a written contract, when a person receives it in a year for one objective.',
  needs: 'cost:write',
  gives: LedgerThreshold,
  input: input('LedgerThresholdSetInput', 'The threshold of a country.', {
    country: country('The country whose law sets the threshold.'),
    amount: amount('The sum, in the currency of the law.', {
      least: 1n,
      refusal: texts('threshold-above-zero'),
    }),
    source: line('The law that sets the threshold, such as its name and article'),
  }),
  tells: ['ledger-threshold.set'],
  act: async (ctx, { input: { country, amount, source } }) => {
    // One statement: others may set or remove the same country at the same time.
    const [threshold] = await ctx.db.$queryRaw<ThresholdRow[]>(Prisma.sql`
      INSERT INTO "LedgerThreshold" AS t (country, "amountMinor", currency, source, "updatedAt")
      VALUES (${country}, ${amount.amountMinor}, ${amount.currency}, ${source}, ${ctx.now()})
      ON CONFLICT ("organizationId", country) DO UPDATE SET ("amountMinor", currency, source, "updatedAt")
        = (EXCLUDED."amountMinor", EXCLUDED.currency, EXCLUDED.source, EXCLUDED."updatedAt")
      RETURNING ${everyColumn('LedgerThreshold')}`)
    if (!threshold) throw new Error('A threshold that was written is not there.')
    await emit(ctx, 'ledger-threshold.set', about(ctx, country))
    return threshold
  },
})

export const removeLedgerThreshold = mutation('ledgerThresholdRemove', {
  does: 'Removes the threshold of a country.',
  needs: 'cost:write',
  gives: LedgerThresholdRemovePayload,
  input: input('LedgerThresholdRemoveInput', 'The threshold to remove.', { country: country('The country.') }),
  tells: ['ledger-threshold.removed'],
  errors: [NotFoundError],
  act: async (ctx, { input: { country } }) => {
    const { count } = await ctx.db.ledgerThreshold.deleteMany({ where: { country } })
    if (count === 0) throw new NotFoundError('LedgerThreshold', ['input', 'country'])
    await emit(ctx, 'ledger-threshold.removed', about(ctx, country))
    return { removedKey: country }
  },
})
