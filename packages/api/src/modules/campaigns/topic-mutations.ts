import { nameKey } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { Topic as TopicRow } from '../../generated/prisma/client.ts'
import {
  born,
  change,
  changes,
  idOf,
  input,
  line,
  listOf,
  locale,
  mutation,
  optional,
  part,
  prose,
  setArchived,
  taken,
  thing,
} from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { texts } from './texts.ts'
import { Topic } from './topic-schema.ts'
import { assertQueries, assertQueryRoom, MOST_QUERIES, termsDiffer, writeTerms } from './topic-terms.ts'

const MOST_TERMS = 50
const TopicTermInput = input('TopicTermInput', 'A synonym or a query of a topic, in one language or in all.', {
  language: optional(
    locale(
      'The language of the words. A query is only compared with texts in this language. All languages when left out.',
    ),
  ),
  text: line('The words of the synonym or the query'),
})
const term = (description: string) => part(TopicTermInput, description)

const facts = {
  name: line('The name; regardless of upper and lower case, it is unique in the organisation.'),
  description: optional(prose('What the topic includes')),
  aim: optional(prose('What the organisation wants to achieve with the topic')),
  departmentId: optional(idOf('Department', 'The department that owns the topic.', 'READ')),
  parentId: optional(idOf('Topic', 'The topic directly above.', 'READ')),
}
const synonyms = listOf(term('A synonym'), 'All other names of the topic', { most: MOST_TERMS })
const queries = listOf(
  term('A query'),
  `All queries by which texts about it are found: a text is about the topic when one of them matches it, and a topic without queries matches no text. A query matches a text that has all its words, \`"words in quotes"\` in that order, \`word*\` as the beginning of a word, and none of its \`-word\`s; case and accents make no difference. All topics of the organisation have at most ${MOST_QUERIES.toLocaleString('en')} queries together`,
  { most: MOST_TERMS },
)
const TOPIC = thing('Topic', 'The topic.')

const nameTaken = (name: string | undefined) =>
  taken('NAME_TAKEN', texts('topic-taken', { name: name ?? '' }), ['input', 'name'])
const about = ({ id }: TopicRow) => ({ subjectType: 'Topic', subjectId: id }) as const

/** Two moves at once would each see no circle, and make one together; two who add queries would each count their own. */
async function lockTopics(ctx: Context): Promise<void> {
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('topics ' || ${ctx.organizationId}, 7079))`
}

/** @throws ConflictError TOPIC_CIRCLE where a topic would be a part of itself. */
async function assertNoCircle(ctx: Context, { id, version }: TopicRow, parentId: string): Promise<void> {
  const above = await ctx.db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE above AS (
      SELECT t.id, t."parentId" FROM "Topic" t WHERE t.id = ${parentId}::uuid
      UNION SELECT t.id, t."parentId" FROM "Topic" t JOIN above ON t.id = above."parentId"
    ) SELECT id FROM above WHERE id = ${id}::uuid`
  if (above.length === 0) return
  const message = texts('topic-circle')
  throw new ConflictError(message, version, 'TOPIC_CIRCLE', ['input', 'parentId'])
}

export const createTopic = mutation('topicCreate', {
  does: 'Creates a topic.',
  needs: 'topic:write',
  gives: Topic,
  input: input('TopicCreateInput', 'A new topic.', {
    ...facts,
    synonyms: optional(synonyms),
    queries: optional(queries),
  }),
  locks: lockTopics,
  tells: ['topic.created'],
  errors: [ConflictError],
  act: async (ctx, { input }) => {
    const { synonyms, queries, ...values } = input
    assertQueries(queries)
    const own = born(ctx)
    await assertQueryRoom(ctx, { ...own, version: null }, queries)
    const topic = await ctx.db.topic
      .create({ data: { ...own, updatedAt: own.createdAt, ...values, key: nameKey(values.name) } })
      .catch(nameTaken(values.name))
    await writeTerms(ctx, topic, 'SYNONYM', synonyms)
    await writeTerms(ctx, topic, 'QUERY', queries)
    await emit(ctx, 'topic.created', about(topic))
    return topic
  },
})

export const updateTopic = mutation('topicUpdate', {
  does: 'Changes a topic.',
  needs: 'topic:write',
  many: true,
  on: TOPIC,
  gives: Topic,
  input: changes('TopicUpdateInput', 'The changes of a topic. A field that is left out stays as it is.', {
    ...facts,
    synonyms,
    queries,
  }),
  locks: lockTopics,
  tells: ['topic.updated'],
  act: async (ctx, { thing: topic, input }) => {
    const { synonyms, queries, ...values } = input
    assertQueries(queries)
    if (values.parentId && values.parentId !== topic.parentId) await assertNoCircle(ctx, topic, values.parentId)
    const also = [
      ...((await termsDiffer(ctx, topic, 'SYNONYM', synonyms)) ? ['synonyms'] : []),
      ...((await termsDiffer(ctx, topic, 'QUERY', queries)) ? ['queries'] : []),
    ]
    if (also.includes('queries')) await assertQueryRoom(ctx, topic, queries)
    const key = values.name === undefined || values.name === topic.name ? undefined : nameKey(values.name)
    const { row, fields } = await change(ctx, 'Topic', topic, {
      to: { ...values, key },
      also,
      conflict: nameTaken(values.name),
    })
    if (fields.length === 0) return row
    if (also.includes('synonyms')) await writeTerms(ctx, row, 'SYNONYM', synonyms)
    if (also.includes('queries')) await writeTerms(ctx, row, 'QUERY', queries)
    const told = fields.filter((field) => field !== 'key')
    await emit(ctx, 'topic.updated', { ...about(row), data: { fields: told } })
    return row
  },
})

export const archiveTopic = mutation('topicArchive', {
  does: 'Archives a topic: lists leave it out, and campaigns keep it.',
  needs: 'topic:write',
  many: true,
  on: TOPIC,
  gives: Topic,
  tells: ['topic.archived'],
  act: (ctx, { thing: topic }) =>
    setArchived(ctx, 'Topic', topic, ctx.now(), { tell: () => emit(ctx, 'topic.archived', about(topic)) }),
})

export const restoreTopic = mutation('topicRestore', {
  does: 'Restores an archived topic: lists contain it again.',
  needs: 'topic:write',
  many: true,
  on: TOPIC,
  gives: Topic,
  tells: ['topic.restored'],
  act: (ctx, { thing: topic }) =>
    setArchived(ctx, 'Topic', topic, null, { tell: () => emit(ctx, 'topic.restored', about(topic)) }),
})
