import type { Context } from '../../../core/context.ts'
import { forgetAnswersAbout } from '../../../platform/operations/index.ts'
import { forgetSealedRows } from './forget-sealed-rows.ts'

type ErasureListener = (ctx: Context, names: readonly string[]) => Promise<void>

const listeners: ErasureListener[] = []

/**
 * Registers a callback of another module, which erases its separate data in the same transaction: everything that names
 * a person by one of these names.
 */
export function onErasure(listener: ErasureListener): void {
  listeners.push(listener)
}

/** Erases separate data: stored answers, sealed rows, and the data of other modules. */
export async function eraseApart(ctx: Context, names: readonly string[]): Promise<void> {
  await forgetAnswersAbout(ctx, names)
  await forgetSealedRows(ctx, names)
  for (const listener of listeners) await listener(ctx, names)
}

const beforehand: ((ctx: Context, personIds: readonly string[]) => Promise<void>)[] = []

/**
 * Registers a callback of another module, which runs in the same transaction while the people and all about them are there. Of
 * those who are erased with their source there may be thousands.
 */
export function beforeErasure(listener: (ctx: Context, personIds: readonly string[]) => Promise<void>): void {
  beforehand.push(listener)
}

export async function tellErasure(ctx: Context, personIds: readonly string[]): Promise<void> {
  for (const listener of beforehand) await listener(ctx, personIds)
}
