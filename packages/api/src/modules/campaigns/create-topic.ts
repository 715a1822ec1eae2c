import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, violatedUniqueConstraint } from '../../core/errors.ts'
import type { Topic } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { TopicCreateInput } from './input.ts'

/** @throws ConflictError NAME_TAKEN where the organisation has a topic of this name. */
export async function createTopic(ctx: Context, input: unknown): Promise<Topic> {
  assertCan(ctx, 'topic:write')
  const { name, description } = parseInput(TopicCreateInput, input)
  const topic = await ctx.db.topic
    .create({ data: { id: ctx.newId(), name, description, createdAt: ctx.now() } })
    .catch((error: unknown) => {
      if (violatedUniqueConstraint(error) === null) throw error
      throw new ConflictError(
        `There is a topic "${name}" already: use it, or choose another name.`,
        null,
        'NAME_TAKEN',
        ['input', 'name'],
      )
    })
  await emit(ctx, 'topic.created', { subjectType: 'Topic', subjectId: topic.id })
  return topic
}
