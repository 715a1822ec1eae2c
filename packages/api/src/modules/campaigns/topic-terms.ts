import { findingForm } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../core/context.ts'
import type { Db } from '../../core/database.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import { defineLoader, manyForEach } from '../../core/loaders.ts'
import { insertRows } from '../../core/rows.ts'
import type { Topic, TopicTerm, TopicTermKind } from '../../generated/prisma/client.ts'
import { texts } from './texts.ts'
import { isForLanguage, readTopicQuery, searchQueries, type TopicQuery, wordsForFinding } from './topic-query.ts'

/** Words for a topic, as a caller names them. */
export interface WantedTerm {
  language?: string | null | undefined
  text: string
}

/** @throws InvalidInputError naming the place of a query that asks for nothing, and so would find every text. */
export function assertQueries(queries: readonly WantedTerm[] | null | undefined): void {
  const index = queries?.findIndex(({ text }) => readTopicQuery(text) === null) ?? -1
  if (index < 0) return
  const message = texts('no-word')
  throw new InvalidInputError(message, ['input', 'queries', String(index), 'text'])
}

const keyOf = ({ language = null, text }: WantedTerm) => `${language ?? ''} ${findingForm(text)}`

/** Queries of all topics of an organisation, archived ones too: every text is held to them. */
export const MOST_QUERIES = 2_000

/**
 * Whether a topic may have these queries. Two who add some at once would each count without the other's: call it under the
 * lock of topics.
 * @throws ConflictError TOPIC_QUERIES_FULL.
 */
export async function assertQueryRoom(
  ctx: Context,
  topic: { id: string; version: number | null },
  queries: readonly WantedTerm[] | null | undefined,
): Promise<void> {
  if (!queries || queries.length === 0) return
  const others = await ctx.db.topicTerm.count({ where: { kind: 'QUERY', topicId: { not: topic.id } } })
  if (others + distinct(queries).length <= MOST_QUERIES) return
  const message = texts('queries-full', { most: MOST_QUERIES, others })
  throw new ConflictError(message, topic.version, 'TOPIC_QUERIES_FULL', ['input', 'queries'])
}

/** The same words in one language, once. */
const distinct = (terms: readonly WantedTerm[]) => [...new Map(terms.map((term) => [keyOf(term), term])).values()]

/** Whether a topic has other words of a kind than these. */
export async function termsDiffer(
  ctx: Context,
  { id: topicId }: { id: string },
  kind: TopicTermKind,
  wanted: readonly WantedTerm[] | null | undefined,
): Promise<boolean> {
  if (!wanted) return false
  const stand = await ctx.db.topicTerm.findMany({ where: { topicId, kind }, orderBy: { position: 'asc' } })
  const told = (terms: readonly WantedTerm[]) => terms.map(({ language = null, text }) => [language, text])
  return JSON.stringify(told(stand)) !== JSON.stringify(told(distinct(wanted)))
}

/** Makes the words of a kind these; without a list they stay. */
export async function writeTerms(
  ctx: Context,
  { id: topicId }: { id: string },
  kind: TopicTermKind,
  wanted: readonly WantedTerm[] | null | undefined,
): Promise<void> {
  if (!wanted) return
  await ctx.db.topicTerm.deleteMany({ where: { topicId, kind } })
  await insertRows(
    ctx,
    'TopicTerm',
    distinct(wanted).map(({ language = null, text }, position) => ({
      ...{ id: ctx.newId(), topicId, kind, language, text, position },
    })),
  )
}

/** Words of topics, in the order of the input. */
export const termsOfTopic = defineLoader<string, TopicTerm[]>(async (ctx, topicIds) => {
  const rows = await ctx.db.topicTerm.findMany({
    where: { topicId: { in: [...topicIds] } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return manyForEach(topicIds, rows, (row) => row.topicId)
})

interface Found {
  topic: Topic
  language: string | null
  query: TopicQuery
}

/** The queries of all topics that are not archived, at most `MOST_QUERIES` of an organisation. */
const allQueries = defineLoader<'all', (words: string) => Found[]>(async (ctx, keys) => {
  const rows = await ctx.db.topicTerm.findMany({
    where: { kind: 'QUERY', topic: { archivedAt: null } },
    include: { topic: true },
    orderBy: [{ topic: { name: 'asc' } }, { topicId: 'asc' }],
  })
  const search = searchQueries(
    rows.flatMap(({ topic, language, text }): Found[] => {
      const query = readTopicQuery(text)
      return query ? [{ topic, language, query }] : []
    }),
  )
  return keys.map(() => search)
})

/** How many characters of a text are read: a page of long ones takes a bounded time. */
export const LONGEST_TEXT = 10_000

/** Prepares to ask of many texts whether they are about one topic: whether one of its queries matches. */
export async function matcherOfTopic(
  db: Db,
  topicId: string,
): Promise<(text: string, language: string | null) => boolean> {
  const terms = await db.topicTerm.findMany({ where: { topicId, kind: 'QUERY' } })
  const search = searchQueries(
    terms.flatMap(({ language, text }) => {
      const query = readTopicQuery(text)
      return query ? [{ language, query }] : []
    }),
  )
  return (text, language) => {
    const found = search(wordsForFinding(text.slice(0, LONGEST_TEXT)))
    return found.some((query) => isForLanguage(query.language, language))
  }
}

/** The topics that a text is about: those of which a query in its language finds it, by name. A name alone finds nothing. */
export async function topicsIn(ctx: Context, text: string, language: string | null): Promise<Topic[]> {
  const words = wordsForFinding(text.slice(0, LONGEST_TEXT))
  const search = await allQueries(ctx).load('all')
  const found = (search?.(words) ?? []).filter((query) => isForLanguage(query.language, language))
  return [...new Map(found.map(({ topic }) => [topic.id, topic])).values()]
}
