import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../../core/context.ts'
import { type Person, Prisma } from '../../generated/prisma/client.ts'
import { can } from '../../platform/auth/index.ts'
import { personById } from './loaders.ts'

/** Whether the actor may read this person: the team everybody, an ambassador themselves. */
export function mayReadPerson(ctx: Context, personId: string): boolean {
  const granted = can(ctx, 'person:read')
  return granted === 'any' || (granted === 'own' && ctx.actor.personId === personId)
}

/**
 * The person with this id, or null where there is none or the actor may not read them.
 * @param info of the field that answers them: only what that selects is read.
 */
export async function readablePersonById(
  ctx: Context,
  personId: string,
  info?: GraphQLResolveInfo,
): Promise<Person | null> {
  return mayReadPerson(ctx, personId) ? await personById(ctx, info && { info }).load(personId) : null
}

/** Ids that a lookup may answer with, as a condition beside its key: all, one's own, or none. */
export function readablePeople(ctx: Context): Prisma.PersonWhereInput {
  const granted = can(ctx, 'person:read')
  if (granted === 'any') return {}
  return { id: { in: granted === 'own' && ctx.actor.personId ? [ctx.actor.personId] : [] } }
}

/** The same condition in SQL on alias `t`, for actors who may read only themselves. */
export function ownPersonSql(ctx: Context): Prisma.Sql {
  return ctx.actor.personId ? Prisma.sql`t.id = ${ctx.actor.personId}::uuid` : Prisma.sql`FALSE`
}
