import type { Context } from '../../../core/context.ts'
import type { PersonMerge } from '../../../generated/prisma/client.ts'

interface MergeListener {
  /** The stricter of what both said holds for the person who is kept. */
  merged(ctx: Context, merge: PersonMerge): Promise<void>
  /** What `merged` changed is as it was. */
  unmerged(ctx: Context, merge: PersonMerge): Promise<void>
}

const listeners: MergeListener[] = []

/** Registers callbacks of another module, which run in the transaction in which people are merged or a merge is undone. */
export function onPersonMerged(listener: MergeListener): void {
  listeners.push(listener)
}

export async function personMerges(ctx: Context, merge: PersonMerge): Promise<void> {
  for (const listener of listeners) await listener.merged(ctx, merge)
}

export async function personUnmerges(ctx: Context, merge: PersonMerge): Promise<void> {
  for (const listener of listeners) await listener.unmerged(ctx, merge)
}
