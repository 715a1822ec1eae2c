import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import type { Benefit } from '../../generated/prisma/client.ts'
import { texts } from './texts.ts'

/**
 * Refuses that people free themselves from a legal duty by their own statement.
 * @throws RequestError FORBIDDEN.
 */
export function assertMayState(ctx: Context, personId: string | null, benefit: Benefit): void {
  if (benefit === 'YES' || personId === null || ctx.actor.personId !== personId) return
  throw new RequestError('FORBIDDEN', texts('own-benefit'))
}
