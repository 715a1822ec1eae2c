import type { Context } from '../../core/context.ts'

type PresenceListener = (ctx: Context, personIds: readonly string[]) => Promise<void>

const listeners: PresenceListener[] = []

/**
 * Lets another module answer, in the same transaction, when people leave what is listed and measured or come back to
 * it. Called while the rows of the people and of all that hangs on them still stand.
 */
export function onPresenceChange(listener: PresenceListener): void {
  listeners.push(listener)
}

/** Tells of people who are about to be archived, restored or purged. */
export async function presenceChanges(ctx: Context, personIds: readonly string[]): Promise<void> {
  for (const listener of listeners) await listener(ctx, personIds)
}
