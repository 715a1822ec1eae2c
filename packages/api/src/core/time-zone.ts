/// <reference lib="esnext.temporal" />
import type { Context } from './context.ts'
import { dayOf } from './day.ts'
import { defineLoader } from './loaders.ts'

/** Whether this is a time zone by its IANA name, such as `Europe/Paris`. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const ownTimeZone = defineLoader<'own', string>(async (ctx, keys) => {
  const { timeZone } = await ctx.db.organization.findFirstOrThrow({ select: { timeZone: true } })
  return keys.map(() => timeZone)
})

/** The time zone of the organisation, read once in an operation. */
export async function organizationTimeZone(ctx: Context): Promise<string> {
  return (await ownTimeZone(ctx).load('own')) ?? 'UTC'
}

/** The first instant of a day of the calendar in a time zone, which is not midnight where clocks go forward at midnight. */
export function startOfDay(day: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone }).epochMilliseconds)
}

/** The day of the calendar that an instant belongs to in a time zone. */
export function dayIn(timeZone: string, instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** The instant that something shows: of a day without an hour its beginning in the organisation's time zone. */
export async function instantOf<At extends Date | null>(ctx: Context, at: At, on: Date | null): Promise<At | Date> {
  return on === null ? at : startOfDay(dayOf(on), await organizationTimeZone(ctx))
}
