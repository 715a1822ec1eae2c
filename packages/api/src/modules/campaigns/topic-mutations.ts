import { ConflictError } from '../../core/errors.ts'
import type { Topic as TopicRow } from '../../generated/prisma/client.ts'
import {
  born,
  change,
  changes,
  input,
  line,
  mutation,
  optional,
  prose,
  setArchived,
  taken,
  thing,
} from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { Topic } from './topic-schema.ts'

const facts = {
  name: line('Name, unique in the organisation'),
  description: optional(prose('What belongs to it')),
}
const TOPIC = thing('Topic', 'The topic.')

const nameTaken = (name: string | undefined) =>
  taken('NAME_TAKEN', `There is a topic "${name}" already: use it, or choose another name.`, ['input', 'name'])
const about = ({ id }: TopicRow) => ({ subjectType: 'Topic', subjectId: id }) as const

export const createTopic = mutation('topicCreate', {
  does: 'Makes a topic.',
  needs: 'topic:write',
  gives: Topic,
  input: input('TopicCreateInput', 'A new topic.', facts),
  tells: ['topic.created'],
  errors: [ConflictError],
  act: async (ctx, { input }) => {
    const topic = await ctx.db.topic.create({ data: { ...born(ctx), ...input } }).catch(nameTaken(input.name))
    await emit(ctx, 'topic.created', about(topic))
    return topic
  },
})

export const updateTopic = mutation('topicUpdate', {
  does: 'Changes a topic.',
  needs: 'topic:write',
  on: TOPIC,
  gives: Topic,
  input: changes('TopicUpdateInput', 'What changes of a topic; what is left out stays.', facts),
  tells: ['topic.updated'],
  act: async (ctx, { thing: topic, input }) => {
    const { row, fields } = await change(ctx, 'Topic', topic, { to: input, conflict: nameTaken(input.name) })
    if (fields.length > 0) await emit(ctx, 'topic.updated', { ...about(row), data: { fields } })
    return row
  },
})

export const archiveTopic = mutation('topicArchive', {
  does: 'Takes a topic out of lists; campaigns keep it.',
  needs: 'topic:write',
  on: TOPIC,
  gives: Topic,
  tells: ['topic.archived'],
  act: (ctx, { thing: topic }) =>
    setArchived(ctx, 'Topic', topic, ctx.now(), { tell: () => emit(ctx, 'topic.archived', about(topic)) }),
})

export const restoreTopic = mutation('topicRestore', {
  does: 'Lists an archived topic again.',
  needs: 'topic:write',
  on: TOPIC,
  gives: Topic,
  tells: ['topic.restored'],
  act: (ctx, { thing: topic }) =>
    setArchived(ctx, 'Topic', topic, null, { tell: () => emit(ctx, 'topic.restored', about(topic)) }),
})
