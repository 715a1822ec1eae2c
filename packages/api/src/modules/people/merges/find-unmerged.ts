import type { Context } from '../../../core/context.ts'
import { ConflictError } from '../../../core/errors.ts'
import { globalId } from '../../../core/ids.ts'
import type { Person, PersonMerge } from '../../../generated/prisma/client.ts'
import { texts } from '../texts.ts'

/** The merge of a person into another one that stands now; null where there is none. */
export async function mergeOf(ctx: Context, personId: string): Promise<PersonMerge | null> {
  return await ctx.db.personMerge.findFirst({ where: { personId, to: null } })
}

/** @throws ConflictError PERSON_MERGED, which names the person to use. */
export async function assertUnmerged(ctx: Context, person: Person, path: readonly string[]): Promise<void> {
  const merge = await mergeOf(ctx, person.id)
  if (!merge) return
  const into = globalId('Person', merge.intoId)
  throw new ConflictError(texts('person-merged', { into }), person.version, 'PERSON_MERGED', path)
}

/** For the target of an act: a person who is not merged into another one. */
export async function findUnmerged(ctx: Context, id: string): Promise<Person | null> {
  const person = await ctx.db.person.findFirst({ where: { id } })
  if (person) await assertUnmerged(ctx, person, ['id'])
  return person
}
