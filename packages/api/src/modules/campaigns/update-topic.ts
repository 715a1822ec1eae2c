import { assertVersion, changedMeanwhile, changesNothing, parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, NotFoundError, violatedUniqueConstraint } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Topic } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { TopicUpdateInput } from './input.ts'

/** @throws NotFoundError; ConflictError VERSION_CONFLICT, or NAME_TAKEN where another topic has this name. */
export async function updateTopic(
  ctx: Context,
  args: { id: string; expectedVersion?: number | null; input: unknown },
): Promise<Topic> {
  assertCan(ctx, 'topic:write')
  const id = requireId(args.id, 'Topic', 'id')
  const changes = parseInput(TopicUpdateInput, args.input)
  const topic = await ctx.db.topic.findFirst({ where: { id } })
  if (!topic) throw new NotFoundError('Topic', ['id'])
  assertVersion(topic, args.expectedVersion)
  if (changesNothing(changes)) return topic
  const { name, description } = changes
  const [updated] = await ctx.db.topic
    .updateManyAndReturn({
      where: { id, version: topic.version },
      data: { name, description, version: { increment: 1 } },
    })
    .catch((error: unknown) => {
      if (violatedUniqueConstraint(error) === null) throw error
      throw new ConflictError(
        `There is a topic "${name}" already: use it, or choose another name.`,
        null,
        'NAME_TAKEN',
        ['input', 'name'],
      )
    })
  if (!updated) throw changedMeanwhile()
  await emit(ctx, 'topic.updated', { subjectType: 'Topic', subjectId: id })
  return updated
}
