import { idForm, mailForm } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../core/context.ts'
import { parseGlobalId, Uuid } from '../../core/ids.ts'
import type { Person, Prisma } from '../../generated/prisma/client.ts'
import type { ExternalId } from './external-ids.ts'
import { readablePersonById } from './loaders.ts'

/** Exactly one key of a person. */
export interface PersonKey {
  id?: string | null
  externalId?: string | null
  externalIdIn?: ExternalId | null
  email?: string | null
}

/** The person with this key; null when there is none or the actor may not read them. */
export async function findPerson(ctx: Context, by: PersonKey): Promise<Person | null> {
  const { id, externalId, externalIdIn, email } = by
  if (typeof id === 'string') {
    const parsed = parseGlobalId(id)
    const isPerson = parsed?.type === 'Person' && Uuid.safeParse(parsed.id).success
    return isPerson ? await readablePersonById(ctx, parsed.id) : null
  }
  const keyed = await ctx.db.person.findFirst({
    where: whereOf({ externalId, externalIdIn, email }),
    select: { id: true },
  })
  return keyed && (await readablePersonById(ctx, keyed.id))
}

function whereOf({ externalId, externalIdIn, email }: PersonKey): Prisma.PersonWhereInput {
  if (externalIdIn) {
    const [source, value] = [externalIdIn.source, idForm(externalIdIn.id)]
    return { externalIds: { some: { source, value } } }
  }
  return typeof externalId === 'string' ? { externalId: idForm(externalId) } : { email: mailForm(email ?? '') }
}
