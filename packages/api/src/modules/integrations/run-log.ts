import type { Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { type MessageRow, messageColumns, type Text } from '../../core/texts/index.ts'
import type { LogLevel, Prisma } from '../../generated/prisma/client.ts'
import { texts } from './texts.ts'

/** A line of the log of a run. */
export interface Line {
  level: LogLevel
  message: Text | MessageRow
  /** When it was logged; the time of storing when absent. */
  at?: Date | undefined
  fields?: { readonly [key: string]: Json } | undefined
}

const MOST_LINES = 500
const LONGEST_LINE = 2_000

/** Adds lines to the log of a run. When the log is full, its last line says that later ones are left out. */
export async function addLines(ctx: Context, runId: string, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return
  const there = await ctx.db.syncLogLine.count({ where: { runId } })
  const room = Math.max(0, MOST_LINES - there)
  const kept = lines.slice(0, room)
  if (room > 0 && lines.length >= room) {
    kept.splice(room - 1, 1, { level: 'WARN', message: texts('log-full', { most: MOST_LINES }) })
  }
  const now = ctx.now()
  // Lines of one instant are ordered by their ids.
  const ids = kept.map(() => ctx.newId()).sort()
  let last = new Date(0)
  await ctx.db.syncLogLine.createMany({
    data: kept.map(({ level, message, at = now, fields }, index) => {
      // Keeps the order of lines even when the clock is set back.
      last = at > last ? at : last
      const { words, text } = messageColumns(message)
      return {
        id: ids[index] ?? ctx.newId(),
        runId,
        level,
        message: storable(words.slice(0, LONGEST_LINE)),
        ...(text !== null && { text: storableJson(text) }),
        at: last,
        ...(fields && Object.keys(fields).length > 0 ? { fields: storableJson(fields) } : {}),
      }
    }),
  })
}

/** PostgreSQL stores neither NUL nor unpaired surrogates. */
const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '')

const storableJson = (value: object | string): Prisma.InputJsonObject =>
  JSON.parse(JSON.stringify(value), (_key, value: unknown) => {
    if (typeof value === 'string') return storable(value)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [storable(key), one]))
  }) as Prisma.InputJsonObject
