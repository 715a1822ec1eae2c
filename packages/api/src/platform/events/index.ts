import type { Context } from '../../core/context.ts'
import type { Prisma } from '../../generated/prisma/client.ts'

/** What happened to what; `data` holds ids, states and counts, never personal data. */
export interface NewEvent {
  subjectType: string
  subjectId: string
  data?: Prisma.InputJsonObject
}

/**
 * Writes an event in the transaction of the change, so that there is one exactly when there is the other.
 * @param type noun and past tense, such as `campaign.launched`.
 */
export async function emit(ctx: Context, type: string, event: NewEvent): Promise<void> {
  await ctx.db.event.create({
    data: { id: ctx.newId(), type, actorId: ctx.actor.accountId, at: ctx.now(), ...event },
    select: { id: true },
  })
}

/** Writes events of one type about many things, in one statement. */
export async function emitAll(ctx: Context, type: string, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const at = ctx.now()
  await ctx.db.event.createMany({
    data: events.map((event) => ({ id: ctx.newId(), type, actorId: ctx.actor.accountId, at, ...event })),
  })
}
