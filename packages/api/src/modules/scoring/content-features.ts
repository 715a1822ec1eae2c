import { setImmediate as breathe } from 'node:timers/promises'
import type { ContentMeasure } from '@portevoix/sdk/plugin'
import type { Db } from '../../core/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { answersBehind, metricDefinition, peopleCountedBy } from '../metrics/index.ts'
import { shapeOf, topicMatches, wordsOf } from './content-text.ts'
import type { Source, Values, WantedFeature } from './feature-source.ts'
import { metricLevels } from './metric-levels.ts'
import { BEGINNING, measuredOfContents, metricSums, zonesOfFacts } from './metric-sums.ts'
import { type Scope, sharesWithin } from './scope.ts'

const { sql } = Prisma
const DAY_MS = 86_400_000

type ValueRow = { id: string; value: number }
const byId = (rows: readonly ValueRow[]) => rows.map((row): [string, Values] => [row.id, [row.value]])

/** At which instant a run reads, and what it is over. */
interface Reading {
  readonly asOf: Date
  readonly scope: Scope
}

/** One source for all that the content itself says, one for its shares, and one for each metric. */
export async function contentSources(db: Db, wanted: readonly WantedFeature[], of: Reading): Promise<Source[]> {
  const plan: Source[] = []
  const own: { feature: string; measure: ContentMeasure }[] = []
  for (const [feature, parsed] of wanted) {
    if (parsed.from === 'metric') plan.push({ features: [feature], read: await metricReader(db, parsed.metric, of) })
    else if (parsed.from !== 'content') throw new Error(`The feature ${feature} is none of contents.`)
    else if (parsed.measure === 'shares') plan.push({ features: [feature], read: sharesBefore(of) })
    else own.push({ feature, measure: parsed.measure })
  }
  if (own.length > 0) plan.push(await ownSource(db, own, of))
  return plan
}

/** What is added up makes a sum; of a level, such as followers, the last of each counts. */
async function metricReader(db: Db, metric: string, { asOf, scope }: Reading): Promise<Source['read']> {
  // Counts of people are told to whoever may list them, which a model is not.
  if (peopleCountedBy(metric) !== null || answersBehind(metric) !== null) return async () => []
  const builtIn = metricDefinition(metric)
  const adds = builtIn
    ? builtIn.kind === 'FACT' && builtIn.adds
    : (await db.metricDefinition.findFirst({ where: { key: metric } }))?.adds
  if (!adds) return async () => []
  if (adds === 'LEVEL') {
    return async (batchDb, { ids }) =>
      byId(await batchDb.$queryRaw<ValueRow[]>(metricLevels(measuredOfContents(ids, scope), metric, asOf)))
  }
  const { timeZone } = await db.organization.findFirstOrThrow({ select: { timeZone: true } })
  // The day that is under way counts once its noon is over, as it does in the outcome of a later backtest.
  const zones = await zonesOfFacts(db)
  const until = { period: { from: BEGINNING, to: asOf }, timeZone, zones, now: new Date(asOf.getTime() + DAY_MS) }
  return async (batchDb, { ids }) =>
    byId(await batchDb.$queryRaw<ValueRow[]>(metricSums(measuredOfContents(ids, scope), metric, until)))
}

function sharesBefore({ asOf, scope }: Reading): Source['read'] {
  return async (db, { ids }) => {
    const counts = new Map(
      byId(
        await db.$queryRaw<ValueRow[]>(sql`SELECT s."contentId" AS id, count(*)::float8 AS value FROM "Share" s
          WHERE s."contentId" = ANY(${[...ids]}::uuid[]) AND s."publishedAt" < ${asOf} AND ${sharesWithin(scope)}
          GROUP BY 1`),
      ),
    )
    return ids.map((id): [string, Values] => [id, counts.get(id) ?? [0]])
  }
}

interface ContentRow {
  id: string
  kind: string
  title: string
  text: string | null
  url: string | null
  language: string | null
  publishedAt: Date | null
}

/** Texts that are read at a time: some are long. */
const TEXTS = 200

async function ownSource(
  db: Db,
  wanted: readonly { feature: string; measure: ContentMeasure }[],
  { asOf, scope }: Reading,
): Promise<Source> {
  const measures = new Set(wanted.map(({ measure }) => measure))
  const topics = measures.has('topicMatches') ? await readTopics(db, scope) : []
  const needsText = measures.has('wordCount') || measures.has('sentenceLength') || topics.length > 0
  const text = needsText ? sql`text` : sql`NULL::text AS text`
  return {
    features: wanted.map(({ feature }) => feature),
    read: async (batchDb, { ids }) => {
      const found: [string, Values][] = []
      for (let start = 0; start < ids.length; start += TEXTS) {
        const rows = await batchDb.$queryRaw<ContentRow[]>(sql`
          SELECT id, kind, title, ${text}, url, language, "publishedAt" FROM "Content"
          WHERE id = ANY(${ids.slice(start, start + TEXTS)}::uuid[])`)
        for (const row of rows) {
          const value = measurer(row, topics, asOf)
          found.push([row.id, wanted.map(({ measure }) => value(measure))])
        }
        // Dividing texts into words keeps the processor busy: requests of the same process get their turn between.
        await breathe()
      }
      return found
    },
  }
}

/** All topics, those of the campaign, or the one that the run is over. */
async function readTopics(db: Db, { topicId, campaignId }: Scope): Promise<Set<string>[]> {
  const within = campaignId !== null ? { campaigns: { some: { campaignId } } } : topicId !== null ? { id: topicId } : {}
  const topics = await db.topic.findMany({ where: within, select: { name: true } })
  return topics.map(({ name }) => wordsOf(name, null))
}

function measurer(row: ContentRow, topics: readonly ReadonlySet<string>[], asOf: Date) {
  const language = row.language?.split('-')[0]?.toLowerCase() ?? null
  const text = row.text?.trim() ? row.text : null
  let known: ReturnType<typeof shapeOf> | null = null
  const shape = (): ReturnType<typeof shapeOf> | null => {
    known ??= text === null ? null : shapeOf(text, language)
    return known
  }
  return (measure: ContentMeasure): number | string | null => {
    switch (measure) {
      case 'kind':
        return row.kind
      case 'language':
        return language
      case 'ageDays':
        return row.publishedAt && (asOf.getTime() - row.publishedAt.getTime()) / DAY_MS
      case 'titleLength':
        return row.title.length
      case 'wordCount':
        return shape()?.words ?? null
      case 'sentenceLength': {
        const { words = 0, sentences = 0 } = shape() ?? {}
        return sentences > 0 ? words / sentences : null
      }
      case 'hasUrl':
        return row.url === null ? 0 : 1
      case 'topicMatches':
        return topics.length > 0 ? topicMatches(wordsOf(`${row.title}\n${text ?? ''}`, language), topics) : null
      case 'shares':
        throw new Error('Shares are counted apart.')
    }
  }
}
