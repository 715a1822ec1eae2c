import { idForm, mailForm } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../core/context.ts'
import { parseGlobalId, Uuid } from '../../core/ids.ts'
import type { Person } from '../../generated/prisma/client.ts'
import type { ExternalId } from './external-ids.ts'
import { readablePeople } from './visibility.ts'

/** Exactly one key of a person. */
export interface PersonKey {
  id?: string | null
  externalId?: string | null
  externalIdIn?: ExternalId | null
  email?: string | null
}

/** The person with this key; null where there is none or the actor may not read them. */
export async function findPerson(ctx: Context, by: PersonKey): Promise<Person | null> {
  const { id, externalId, externalIdIn, email } = by
  const readable = readablePeople(ctx)
  if (typeof id === 'string') {
    const parsed = parseGlobalId(id)
    if (parsed?.type !== 'Person' || !Uuid.safeParse(parsed.id).success) return null
    return await ctx.db.person.findFirst({ where: { AND: [{ id: parsed.id }, readable] } })
  }
  if (externalIdIn) {
    const [source, value] = [externalIdIn.source, idForm(externalIdIn.id)]
    return await ctx.db.person.findFirst({ where: { AND: [{ externalIds: { some: { source, value } } }, readable] } })
  }
  const key = typeof externalId === 'string' ? { externalId: idForm(externalId) } : { email: mailForm(email ?? '') }
  return await ctx.db.person.findFirst({ where: { AND: [key, readable] } })
}
