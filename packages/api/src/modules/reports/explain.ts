import type { Context } from '../../core/context.ts'
import { defineLoader, manyForEach } from '../../core/loaders.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import {
  allMetrics,
  answersBehind,
  daysOf,
  EARNED_MEDIA,
  EARNED_MEDIA_METHODS,
  findMetric,
  formulaOf,
  partsKnown,
  sourcesAsKnown,
} from '../metrics/index.ts'
import { askedFor } from './counted.ts'
import { DEFAULT_METHOD } from './facts.ts'
import type { Scope } from './scope.ts'
import { scopeKey } from './scope.ts'

const { sql } = Prisma

/** A fact that a number is made of. */
export interface ExplainingFact {
  source: string
  key: string
  revision: number
  metric: string
  subjectType: string
  subjectId: string
  at: Date
  on: Date | null
  value: Prisma.Decimal
  recordedAt: Date
}

interface Asked extends Scope {
  metric: string
  first: number
}

/** Keys of the facts that a metric comes down to. */
export async function factKeysOf(ctx: Context, metric: string, knownAt: Date | null): Promise<string[]> {
  return [...((await formulaOf(ctx, metric, knownAt))?.facts ?? [metric])]
}

/** By which keys acts are noted that restate a metric. */
export async function restatedKeysOf(ctx: Context, metric: string, knownAt: Date | null): Promise<string[]> {
  const { facts, named } = (await formulaOf(ctx, metric, knownAt)) ?? { facts: [metric], named: [] }
  const prices = facts.includes('gains') ? [`${EARNED_MEDIA}${DEFAULT_METHOD}`] : []
  return [...new Set([metric, ...named, ...facts, ...prices])]
}

/**
 * Those whose facts may be told. Answers are told by months that have enough of them: a list of their facts, sources or times
 * would show the months that do not.
 */
async function listedKeysOf(ctx: Context, metric: string, knownAt: Date | null): Promise<string[]> {
  return (await factKeysOf(ctx, metric, knownAt)).filter((key) => answersBehind(key) === null)
}

/** Those that facts are stored of, with what gains are valued by. */
export async function storedKeysOf(ctx: Context, metric: string, knownAt: Date | null): Promise<string[]> {
  const keys = await listedKeysOf(ctx, metric, knownAt)
  return keys.flatMap((key) => (key === 'gains' ? EARNED_MEDIA_METHODS[DEFAULT_METHOD].metrics : [key]))
}

/** Keys of all metrics whose facts may be told. */
export async function listedMetrics(ctx: Context): Promise<string[]> {
  const metrics = await allMetrics(ctx)
  return metrics.flatMap(({ key, aggregation }) => (aggregation && answersBehind(key) === null ? [key] : []))
}

/** Whether a fact stands aside, because a source of a higher rank tells of the same. */
const ASIDE = sql`CASE WHEN scope.known IS NULL THEN p.aside ELSE EXISTS (
  SELECT FROM "MetricAside" away WHERE away."organizationId" = p."organizationId" AND away."pointId" = p.id
    AND away."from" <= scope.known AND (away."to" IS NULL OR away."to" > scope.known)) END`

/** Sources as they stood for each of these numbers, as a relation called `source`. */
const sourcesOf = (asked: readonly Scope[]) =>
  sql`WITH source AS MATERIALIZED (${sourcesAsKnown(asked.map(({ knownAt }) => knownAt))})`

/**
 * Facts in force for a number, as `scope` names it: those of the subject, and of what is a part of it. Of a level those of
 * groups stand aside as well that another one of a higher rank tells of the same.
 */
function factsInForce(): Prisma.Sql {
  const branch = (condition: Prisma.Sql) => sql`
    SELECT ${everyColumn('MetricPoint', 'p')}, ${ASIDE} AS "isAside"
    FROM "MetricPoint" p LEFT JOIN "MetricDimensionSet" d ON d.id = p."dimensionsId"
    WHERE ${condition} AND ${askedFor(sql`d."values"`)} AND p.metric = ANY(string_to_array(scope.metrics, ' '))
      AND p.at >= scope."from" - interval '2 days' AND p.at < scope."to" + interval '2 days'
      AND CASE WHEN p."on" IS NULL THEN p.at >= scope."from" AND p.at < scope."to"
        ELSE p."on" >= scope."fromDay" AND p."on" < scope."toDay" END
      AND (scope.known IS NULL AND p."supersededAt" IS NULL OR p."recordedAt" <= scope.known
        AND (p."supersededAt" IS NULL OR p."supersededAt" > scope.known))`
  const facts = sql`${branch(sql`p."subjectId" = scope.id`)} UNION ALL ${branch(
    sql`p."subjectId" IN (${partsKnown(sql`scope.id`, sql`scope.known`)})`,
  )}`
  return sql`
    SELECT fact.*, fact."isAside" OR fact.metric = ANY(string_to_array(scope.levels, ' ')) AND source.rank > min(source.rank)
      FILTER (WHERE NOT fact."isAside") OVER (PARTITION BY fact."subjectId", fact.metric) AS "standsAside"
    FROM (${facts}) fact JOIN source ON source.key = fact.source AND source.known = coalesce(scope.known, 'infinity')`
}

/** Numbers, as rows that are called `scope`. */
async function scopesOf(ctx: Context, asked: readonly (Scope & { metric: string })[]): Promise<Prisma.Sql> {
  const own = await organizationTimeZone(ctx)
  const days = asked.map(({ period, timeZone, knownAt }) => daysOf(period, timeZone ?? own, knownAt ?? ctx.now()))
  const keys = await Promise.all(asked.map(({ metric, knownAt }) => listedKeysOf(ctx, metric, knownAt)))
  const levels = await Promise.all(keys.map((one) => levelsOf(ctx, one)))
  return sql`unnest(${asked.map(({ subject }) => subject.id)}::uuid[],
    ${asked.map(({ period }) => period.from)}::timestamptz[], ${asked.map(({ period }) => period.to)}::timestamptz[],
    ${days.map(({ from }) => from)}::date[], ${days.map(({ to }) => to)}::date[],
    ${asked.map(({ knownAt }) => knownAt)}::timestamptz[], ${keys.map((one) => one.join(' '))}::text[],
    ${levels.map((one) => one.join(' '))}::text[],
    ${asked.map(({ where }) => (where ? JSON.stringify(where) : null))}::text[])
    WITH ORDINALITY AS scope(id, "from", "to", "fromDay", "toDay", known, metrics, levels, "where", position)`
}

async function levelsOf(ctx: Context, keys: readonly string[]): Promise<string[]> {
  const metrics = await Promise.all(keys.map((key) => findMetric(ctx, key)))
  return metrics.flatMap((metric) => (metric?.adds === 'LEVEL' ? [metric.key] : []))
}

/** Facts that numbers are made of, the newest first. One statement for all numbers of an operation that ask for as many. */
export const factsBehind = defineLoader<Asked, ExplainingFact[]>(
  async (ctx, asked) => {
    const rows = await ctx.db.$queryRaw<(ExplainingFact & { position: number })[]>(sql`
      ${sourcesOf(asked)} SELECT scope.position::int - 1 AS position, p.source, p.key, p.revision, p.metric, p."subjectType"::text AS "subjectType",
        p."subjectId", p.at, p."on", p.value, p."recordedAt"
      FROM ${await scopesOf(ctx, asked)}
      JOIN unnest(${asked.map(({ first }) => first)}::int[]) WITH ORDINALITY AS most("first", position)
        ON most.position = scope.position
      CROSS JOIN LATERAL (
        SELECT * FROM (${factsInForce()}) p WHERE NOT p."standsAside" ORDER BY p.at DESC, p.id DESC LIMIT most."first"
      ) p ORDER BY scope.position, p.at DESC, p.id DESC`)
    return manyForEach(
      asked.map((_one, index) => index),
      rows,
      ({ position }) => position,
    )
  },
  (key) => `${scopeKey(key)} ${key.metric} ${key.first}`,
)

/** What a source told for a number. */
export interface ExplainingSource {
  source: string
  counted: number
  aside: number
}

const MOST_SOURCES = 100

/** Sources whose facts are behind numbers, or stand aside there, those with the most facts first. One statement for all. */
export const sourcesBehind = defineLoader<Scope & { metric: string }, ExplainingSource[]>(
  async (ctx, asked) => {
    const rows = await ctx.db.$queryRaw<(ExplainingSource & { position: number })[]>(sql`
      ${sourcesOf(asked)} SELECT scope.position::int - 1 AS position, found.* FROM ${await scopesOf(ctx, asked)}
      CROSS JOIN LATERAL (
        SELECT p.source, (count(*) FILTER (WHERE NOT p."standsAside"))::int AS counted,
          (count(*) FILTER (WHERE p."standsAside"))::int AS aside
        FROM (${factsInForce()}) p GROUP BY p.source ORDER BY count(*) DESC, p.source LIMIT ${MOST_SOURCES}
      ) found ORDER BY scope.position, found.counted + found.aside DESC, found.source`)
    return manyForEach(
      asked.map((_one, index) => index),
      rows,
      ({ position }) => position,
    )
  },
  (key) => `${scopeKey(key)} ${key.metric}`,
)
