import { hash } from 'node:crypto'
import type { Context } from '../../../core/context.ts'
import { dateOf, type When } from '../../../core/day.ts'
import { rowsOf } from '../../../core/rows.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { TOTAL } from './cells.ts'
import { type PointInput, VALUE_LIMIT } from './points.ts'
import { toScaled } from './scaled.ts'

const { sql } = Prisma

/** What a source says a metric has come to by an instant. */
export interface RunningTotal extends When {
  metric: string
  subject: PointInput['subject']
  /** What the total is of, where a source splits it: country, device. Each split is a series of its own. */
  dimensions?: Readonly<Record<string, string>> | undefined
  /** A decimal as text, not below zero. */
  value: string
}

/** Keeps totals as a source told them; of two at one instant the later one. */
export async function keepTotals(ctx: Context, source: string, totals: readonly RunningTotal[]): Promise<void> {
  const rows = totals.map((total) => {
    const { subject, metric, dimensions = {}, at, on, value } = total
    return {
      ...{ source, metric, value, dimensions },
      series: keyPrefixOf(total),
      isPart: Object.keys(dimensions).length > 0,
      subjectType: subject.type,
      subjectId: subject.id,
      at: on ? dateOf(on) : (at ?? ctx.now()),
      on: on ?? null,
    }
  })
  const usable = rows.filter(({ value }) => (toScaled(value) ?? VALUE_LIMIT) < VALUE_LIMIT)
  const last = new Map(usable.map((row) => [`${row.series}${row.at.getTime()}`, row]))
  await ctx.db.$executeRaw(sql`
    INSERT INTO "MetricTotal" (source, series, "isPart", "subjectType", "subjectId", metric, dimensions, at, "on", value)
    SELECT source, series, "isPart", "subjectType", "subjectId", metric, dimensions, at, "on", value
    FROM ${rowsOf('MetricTotal', [...last.values()])} ORDER BY series, at
    ON CONFLICT ("organizationId", source, series, at) DO UPDATE
      SET value = EXCLUDED.value, "on" = EXCLUDED."on", dimensions = EXCLUDED.dimensions`)
}

/** Beginning of the keys of a series' facts. */
export function keyPrefixOf({ metric, subject, dimensions = {} }: RunningTotal): string {
  const split = Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1))
  const name = JSON.stringify([subject.type, subject.id, metric, split])
  return `${TOTAL}${hash('sha256', name).slice(0, 32)}:`
}
