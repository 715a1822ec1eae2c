import type { Context } from '../../core/context.ts'
import type { LogLevel } from '../../generated/prisma/client.ts'

/** A line for the log of a run. */
export interface Line {
  level: LogLevel
  message: string
}

const MOST_LINES = 500
const LONGEST_LINE = 2_000

/** Adds lines to the log of a run. Those beyond the most that a run keeps are told of by the last one only. */
export async function addLines(ctx: Context, runId: string, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return
  const there = await ctx.db.syncLogLine.count({ where: { runId } })
  const room = Math.max(0, MOST_LINES - there)
  const kept = lines.slice(0, room)
  if (room > 0 && lines.length >= room) {
    kept.splice(room - 1, 1, { level: 'WARN', message: `A run keeps ${MOST_LINES} lines: later ones are left out.` })
  }
  const at = ctx.now()
  await ctx.db.syncLogLine.createMany({
    data: kept.map(({ level, message }) => ({
      id: ctx.newId(),
      runId,
      level,
      message: message.slice(0, LONGEST_LINE).toWellFormed().replaceAll('\0', ''),
      at,
    })),
  })
}
