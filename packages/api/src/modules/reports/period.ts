import { builder } from '../../core/builder.ts'
import { isTimeZone } from '../../core/time-zone.ts'
import type { Period } from '../metrics/index.ts'
import { refusal } from './refusal.ts'
import { texts } from './texts.ts'

const LONGEST_MS = 50 * 366 * 24 * 3_600_000

/** @throws FieldError INVALID_PERIOD where it is empty, the wrong way round or longer than fifty years. */
export function checkPeriod({ from, to }: Period): Period {
  if (from >= to) {
    throw refusal('INVALID_PERIOD', texts('period-order'))
  }
  if (to.getTime() - from.getTime() > LONGEST_MS) {
    throw refusal('INVALID_PERIOD', texts('period-too-long'))
  }
  return { from, to }
}

/** @throws FieldError INVALID_TIME_ZONE for what is no IANA time zone. */
export function checkTimeZone(timeZone: string): string {
  if (isTimeZone(timeZone)) return timeZone
  const shown = timeZone.slice(0, 60)
  throw refusal('INVALID_TIME_ZONE', texts('no-time-zone', { zone: shown }))
}

export const PeriodInput = builder.inputType('PeriodInput', {
  description: 'A period of time, which includes `from` and excludes `to`.',
  fields: (t) => ({
    from: t.field({ type: 'DateTime', required: true, description: 'The first instant of the period.' }),
    to: t.field({
      type: 'DateTime',
      required: true,
      description: 'The first instant after the period; at most fifty years after `from`.',
    }),
  }),
})
