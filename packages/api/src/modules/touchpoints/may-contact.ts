import type { Context } from '../../core/context.ts'
import { InvalidInputError } from '../../core/errors.ts'
import { peopleWithout } from '../privacy/index.ts'
import { texts } from './texts.ts'

/**
 * Refuses a contact with somebody who is archived, to whom messages are switched off, or whose data is only stored. The
 * answer is the same for all three: which it is, is not told.
 * @throws InvalidInputError CONTACT_SWITCHED_OFF.
 */
export async function assertMayContact(ctx: Context, personId: string, path: readonly string[]): Promise<void> {
  const off = await peopleWithout(ctx, ['MESSAGES'], [personId])
  const person = await ctx.db.person.findFirst({ where: { id: personId, archivedAt: null }, select: { id: true } })
  if (off.has(personId) || person === null) {
    throw new InvalidInputError(texts('switched-off'), path, 'CONTACT_SWITCHED_OFF')
  }
}
