import type { Context } from '../../core/context.ts'
import { insertRows } from '../../core/rows.ts'
import { ingestInBatches } from '../../modules/metrics/index.ts'
import type { DemoPlan } from '../plan/index.ts'

/** Prices of attention in euro cents, of the order that advertising on such networks costs. */
const EARNED_MEDIA = [
  { method: 'clicks-cpc', parameters: { cpcMinor: '380' } },
  { method: 'reach-cpm', parameters: { cpmMinor: '2800' } },
  { method: 'impressions-cpm-engagement', parameters: { cpmMinor: '2200', cpcMinor: '380', reactionWeight: '0.25' } },
] as const

export async function writeMetrics(ctx: Context, plan: DemoPlan): Promise<void> {
  await insertRows(
    ctx,
    'EarnedMediaSetting',
    EARNED_MEDIA.map((setting) => ({ ...setting, version: 1, currency: 'EUR', createdAt: plan.year.from })),
  )
  for (const { source, points } of plan.metrics) {
    const { rejected } = await ingestInBatches(ctx, { act: null, source, points })
    const [first] = rejected
    if (first) throw new Error(`A point of the demo was refused: ${first.message}`)
  }
}
