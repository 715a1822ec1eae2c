import type { Context } from '../../core/context.ts'

type ListingListener = (ctx: Context, personIds: readonly string[]) => Promise<void>

const listeners: ListingListener[] = []

/**
 * Registers a callback of another module, which runs in the same transaction when people leave the listed and measured
 * people or return to them. It runs while their rows and all dependent rows still exist.
 */
export function onListingChange(listener: ListingListener): void {
  listeners.push(listener)
}

/** Calls the callbacks for people who are about to be archived, restored or purged. */
export async function listingChanges(ctx: Context, personIds: readonly string[]): Promise<void> {
  for (const listener of listeners) await listener(ctx, personIds)
}
