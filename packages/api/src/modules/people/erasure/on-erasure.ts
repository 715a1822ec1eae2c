import type { Context } from '../../../core/context.ts'
import { forgetAnswersAbout } from '../../../platform/operations/index.ts'
import { forgetSealedRows } from './forget-sealed-rows.ts'

type ErasureListener = (ctx: Context, names: readonly string[]) => Promise<void>

const listeners: ErasureListener[] = []

/** Lets another module erase what it keeps apart, in the same transaction: what names somebody by one of these names. */
export function onErasure(listener: ErasureListener): void {
  listeners.push(listener)
}

/** Erases what is kept apart: stored answers, sealed rows, and what other modules keep. */
export async function eraseApart(ctx: Context, names: readonly string[]): Promise<void> {
  await forgetAnswersAbout(ctx, names)
  await forgetSealedRows(ctx, names)
  for (const listener of listeners) await listener(ctx, names)
}
