import { assertVersion, changedMeanwhile } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { Person } from '../../generated/prisma/client.ts'
import { assertCan, assertOwnerRemains } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { requirePerson } from './find-person.ts'
import { presenceChanges } from './presence.ts'

interface Args {
  id: string
  expectedVersion?: number | null
}

/**
 * Takes somebody out of lists and measures, and keeps what is stored of them.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT, PERSON_ARCHIVED or LAST_OWNER.
 */
export async function archivePerson(ctx: Context, args: Args): Promise<Person> {
  return await setArchived(ctx, args, true)
}

/**
 * Puts somebody back who was archived.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT or PERSON_NOT_ARCHIVED.
 */
export async function restorePerson(ctx: Context, args: Args): Promise<Person> {
  return await setArchived(ctx, args, false)
}

async function setArchived(ctx: Context, args: Args, archive: boolean): Promise<Person> {
  assertCan(ctx, 'person:write')
  const person = await requirePerson(ctx, args.id)
  assertVersion(person, args.expectedVersion)
  if ((person.archivedAt !== null) === archive) {
    throw new ConflictError(
      archive ? 'This person is archived already.' : 'Only somebody archived can be restored.',
      person.version,
      archive ? 'PERSON_ARCHIVED' : 'PERSON_NOT_ARCHIVED',
      ['id'],
    )
  }
  if (archive) await assertOwnerRemains(ctx, ({ personId }) => personId === person.id)
  await presenceChanges(ctx, [person.id])
  const [changed] = await ctx.db.person.updateManyAndReturn({
    where: { id: person.id, version: person.version },
    data: { archivedAt: archive ? ctx.now() : null, updatedAt: ctx.now(), version: { increment: 1 } },
  })
  if (!changed) throw changedMeanwhile()
  await emit(ctx, archive ? 'person.archived' : 'person.restored', { subjectType: 'Person', subjectId: person.id })
  return changed
}
