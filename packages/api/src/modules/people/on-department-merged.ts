import type { Context } from '../../core/context.ts'
import type { Department } from '../../generated/prisma/client.ts'

/** A department that becomes a part of another one. */
interface Merged {
  from: Department
  into: Department
}
type MergeListener = (ctx: Context, merged: Merged) => Promise<void>

const listeners: MergeListener[] = []

/**
 * Registers a callback of another module, which hands on what the department owns. It runs in the transaction of the merge,
 * before the department is closed.
 */
export function onDepartmentMerged(listener: MergeListener): void {
  listeners.push(listener)
}

/** Calls the callbacks for a department that is about to be closed. */
export async function departmentMerges(ctx: Context, merged: Merged): Promise<void> {
  for (const listener of listeners) await listener(ctx, merged)
}
