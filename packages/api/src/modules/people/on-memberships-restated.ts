import type { Context } from '../../core/context.ts'

/** Whose departments were told anew, of which time, and by which act. */
interface Restated {
  act: string
  /** The instant of the act. */
  at: Date
  people: readonly { personId: string; from: Date }[]
}
type RestatementListener = (ctx: Context, restated: Restated) => Promise<void>

const listeners: RestatementListener[] = []

/** Lets another module answer, in the same transaction, when it is told anew where people belonged at a time that is over. */
export function onMembershipsRestated(listener: RestatementListener): void {
  listeners.push(listener)
}

/** Tells of people who belonged to other departments than was known. */
export async function membershipsRestated(ctx: Context, restated: Restated): Promise<void> {
  for (const listener of listeners) await listener(ctx, restated)
}
