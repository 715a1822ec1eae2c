import type { Context } from '../../core/context.ts'
import { insertRows } from '../../core/rows.ts'
import type { Prisma } from '../../generated/prisma/client.ts'

/** What happened to what; `data` holds ids, states and counts, never personal data. */
export interface NewEvent {
  subjectType: string
  subjectId: string
  data?: Prisma.InputJsonObject
}

/**
 * What happened: a noun and a verb in the past tense, both in small letters, with hyphens where they are several words:
 * `campaign.launched`, `score-run.finished`. Work that ends without success has `….failed` or `….cancelled` instead of
 * `….finished`.
 */
export type EventType = `${Lowercase<string>}.${Lowercase<string>}`

/** Writes an event in the transaction of the change, so that there is one exactly when there is the other. */
export async function emit(ctx: Context, type: EventType, event: NewEvent): Promise<void> {
  await ctx.db.event.create({
    data: { id: ctx.newId(), type, actorId: ctx.actor.accountId, at: ctx.now(), ...event },
    select: { id: true },
  })
}

/** Writes events of one type about many things, in one statement. */
export async function emitAll(ctx: Context, type: EventType, events: readonly NewEvent[]): Promise<void> {
  const [actorId, at] = [ctx.actor.accountId, ctx.now()]
  await insertRows(
    ctx,
    'Event',
    events.map(({ subjectType, subjectId, data = {} }) => ({
      id: ctx.newId(),
      type,
      actorId,
      at,
      subjectType,
      subjectId,
      data,
    })),
  )
}
