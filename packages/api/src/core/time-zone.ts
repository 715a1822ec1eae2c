/// <reference lib="esnext.temporal" />
import { z } from 'zod'
import type { Context } from './context.ts'
import { dayOf } from './day.ts'
import { defineLoader } from './loaders.ts'
import { saying } from './parse.ts'
import { declareTexts } from './texts/index.ts'

const texts = declareTexts('time-zone', {
  unknown: {
    en: 'A time zone is an IANA name, such as `Europe/Paris`.',
    fr: 'Un fuseau horaire est un nom IANA, tel que `Europe/Paris`.',
  },
})

/**
 * Whether this is the IANA name of a time zone, such as `Europe/Paris`. An offset such as `+02:00` is none: its clocks never
 * change, and PostgreSQL counts it in the other direction than JavaScript.
 */
export function isTimeZone(name: string): boolean {
  if (/^[+-]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** The IANA name of a time zone, in an input. */
export const TimeZone = z.string().refine(isTimeZone, saying(texts('unknown')))

const ownTimeZone = defineLoader<'own', string>(async (ctx, keys) => {
  const { timeZone } = await ctx.db.organization.findFirstOrThrow({ select: { timeZone: true } })
  return keys.map(() => timeZone)
})

/** The organisation's time zone, read once per operation. */
export async function organizationTimeZone(ctx: Context): Promise<string> {
  return (await ownTimeZone(ctx).load('own')) ?? 'UTC'
}

/** A time of the day, as it is written: `09:00`. */
export const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** The minute of the day of such a time, and back. */
export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
export const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** The first instant of a calendar day in a time zone. It is not midnight when clocks go forward at midnight. */
export function startOfDay(day: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone }).epochMilliseconds)
}

/** The calendar day of an instant in a time zone. */
export function dayIn(timeZone: string, instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** The instant to show: for a day without a time, the start of that day in the organisation's time zone. */
export async function instantOf<At extends Date | null>(ctx: Context, at: At, on: Date | null): Promise<At | Date> {
  return on === null ? at : startOfDay(dayOf(on), await organizationTimeZone(ctx))
}
