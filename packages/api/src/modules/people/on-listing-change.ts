import type { Context } from '../../core/context.ts'

type ListingListener = (ctx: Context, personIds: readonly string[]) => Promise<void>

const listeners: ListingListener[] = []

/**
 * Lets another module answer, in the same transaction, when people leave what is listed and measured or come back to
 * it. Called while the rows of the people and of all that hangs on them still stand.
 */
export function onListingChange(listener: ListingListener): void {
  listeners.push(listener)
}

/** Tells of people who are about to be archived, restored or purged. */
export async function listingChanges(ctx: Context, personIds: readonly string[]): Promise<void> {
  for (const listener of listeners) await listener(ctx, personIds)
}
