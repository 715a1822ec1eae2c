import type { Context } from '../../core/context.ts'
import { InvalidInputError } from '../../core/errors.ts'
import { peopleWithout } from '../privacy/index.ts'
import { texts } from './texts.ts'

/**
 * Those of some people with whom nobody may have a contact: who are archived, to whom messages are switched off, or whose data
 * is only stored. Which it is, is not told.
 */
export async function peopleNotToContact(ctx: Context, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const off = await peopleWithout(ctx, ['MESSAGES'], [...personIds])
  const people = await ctx.db.person.findMany({
    where: { id: { in: [...personIds] }, archivedAt: null },
    select: { id: true },
  })
  const there = new Set(people.map(({ id }) => id))
  return new Set(personIds.filter((id) => off.has(id) || !there.has(id)))
}

/** @throws InvalidInputError CONTACT_SWITCHED_OFF. */
export async function assertMayContact(ctx: Context, personId: string, path: readonly string[]): Promise<void> {
  if (!(await peopleNotToContact(ctx, [personId])).has(personId)) return
  throw new InvalidInputError(texts('switched-off'), path, 'CONTACT_SWITCHED_OFF')
}
