import { assertVersion, changedMeanwhile } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Topic } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'

interface Args {
  id: string
  expectedVersion?: number | null
}

/** Takes a topic out of lists; campaigns keep it. A repeat changes nothing. @throws NotFoundError; ConflictError VERSION_CONFLICT. */
export function archiveTopic(ctx: Context, args: Args): Promise<Topic> {
  return setArchived(ctx, args, true)
}

/** Lists an archived topic again. A repeat changes nothing. @throws NotFoundError; ConflictError VERSION_CONFLICT. */
export function restoreTopic(ctx: Context, args: Args): Promise<Topic> {
  return setArchived(ctx, args, false)
}

async function setArchived(ctx: Context, args: Args, archive: boolean): Promise<Topic> {
  assertCan(ctx, 'topic:write')
  const id = requireId(args.id, 'Topic', 'id')
  const topic = await ctx.db.topic.findFirst({ where: { id } })
  if (!topic) throw new NotFoundError('Topic', ['id'])
  assertVersion(topic, args.expectedVersion)
  if ((topic.archivedAt !== null) === archive) return topic
  const [changed] = await ctx.db.topic.updateManyAndReturn({
    where: { id, version: topic.version },
    data: { archivedAt: archive ? ctx.now() : null, version: { increment: 1 } },
  })
  if (!changed) throw changedMeanwhile()
  await emit(ctx, archive ? 'topic.archived' : 'topic.restored', { subjectType: 'Topic', subjectId: id })
  return changed
}
