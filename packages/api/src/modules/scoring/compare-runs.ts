import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { NO_ID } from '../../core/ids.ts'
import { assertFound, type NamedId, namedId } from '../../core/named-ids.ts'
import { Prisma, type ScoreRun } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { peopleOfSegment } from '../people/index.ts'
import { hasScores } from './has-scores.ts'
import { assertReadsRuns } from './reads-runs.ts'
import { shownLike } from './shown-run.ts'
import { SUBJECTS, shownScores } from './subjects.ts'
import { texts } from './texts.ts'

const { sql, raw } = Prisma

/** Those who rise and fall most are listed, at most so many of each. */
export const MOST_SHIFTS = 25

/** How one subject stands in two runs; places among those that both have scored, the highest score first. */
export interface RankShift {
  subjectId: string
  baseRank: number
  candidateRank: number
  baseValue: number
  candidateValue: number
}

interface Summary {
  both: number
  onlyBase: number
  onlyCandidate: number
  spearman: number | null
  meanShift: number | null
  topSize: number
  topKept: number | null
  baseCoverage: number | null
  candidateCoverage: number | null
  risers: RankShift[]
  fallers: RankShift[]
}

/** What changes where the candidate is shown instead of the base. */
export interface RunComparison extends Summary {
  base: ScoreRun
  candidate: ScoreRun
}

/**
 * Holds two runs against each other, in one statement of a few passes over their scores. Those who object, or are not
 * there now, do not count.
 * @param runs.base the shown run of the candidate's model and scope where it is left out.
 * @throws RequestError FORBIDDEN; NOT_FOUND; BAD_REQUEST where the two cannot be compared.
 */
export async function compareRuns(
  ctx: Context,
  runs: { candidate: string; base: string | null },
): Promise<RunComparison> {
  assertReadsRuns(ctx)
  const named = {
    candidate: namedId(runs.candidate, 'ScoreRun', ['candidate']),
    base: runs.base === null ? null : namedId(runs.base, 'ScoreRun', ['base']),
  }
  await assertFound(ctx, [named.candidate, ...(named.base ? [named.base] : [])])
  const candidate = await comparable(ctx, named.candidate)
  const base = named.base ? await comparable(ctx, named.base) : await shownRun(ctx, candidate)
  if (base.subject !== candidate.subject) {
    throw new RequestError('BAD_REQUEST', texts('other-subject'))
  }
  // Places and numbers of people are told to whoever may list them.
  if (candidate.subject === 'PERSON') assertCan(ctx, 'person:read')
  return { base, candidate, ...(await summarise(ctx, base, candidate)) }
}

async function comparable(ctx: Context, { key, path }: NamedId): Promise<ScoreRun> {
  const run = await ctx.db.scoreRun.findFirstOrThrow({ where: { id: key ?? NO_ID } })
  // Whom it scored tells who is in the segment.
  if (run.segmentId !== null) await peopleOfSegment(ctx, run.segmentId)
  if (run.status !== 'SUCCEEDED' || !(await hasScores(ctx, run))) {
    throw new RequestError('BAD_REQUEST', texts('nothing-to-compare', { place: path.join('.') }))
  }
  return run
}

async function shownRun(ctx: Context, candidate: ScoreRun): Promise<ScoreRun> {
  const run = await shownLike(ctx, candidate)
  if (run) return run
  throw new RequestError('BAD_REQUEST', texts('no-base', { model: candidate.model }))
}

async function summarise(ctx: Context, base: ScoreRun, candidate: ScoreRun): Promise<Summary> {
  const tables = SUBJECTS[base.subject]
  const scores = (run: ScoreRun) => sql`SELECT s.${raw(`"${tables.key}"`)} AS id, s.value, s.coverage
    FROM ${shownScores(tables, run.id)}`
  // Places by `row_number` as the ranking shows them; `rank` plus half of those who are level for the correlation.
  const middle = (value: string) =>
    raw(`rank() OVER (ORDER BY ${value}) + (count(*) OVER (PARTITION BY ${value}) - 1) / 2.0`)
  const list = (order: string) => sql`(SELECT coalesce(json_agg(json_build_object(
      'subjectId', l.id, 'baseRank', l.b, 'candidateRank', l.c, 'baseValue', l."baseValue", 'candidateValue', l."candidateValue"
    ) ORDER BY ${raw(order)}, l.c, l.id), '[]') FROM (
      SELECT * FROM placed l WHERE ${raw(order)} < 0 ORDER BY ${raw(order)}, l.c, l.id LIMIT ${MOST_SHIFTS}) l)`
  const [row] = await ctx.db.$queryRaw<Summary[]>(sql`
    WITH base AS MATERIALIZED (${scores(base)}), candidate AS MATERIALIZED (${scores(candidate)}),
    placed AS MATERIALIZED (
      SELECT base.id, base.value AS "baseValue", candidate.value AS "candidateValue",
        base.coverage AS "baseCoverage", candidate.coverage AS "candidateCoverage",
        (row_number() OVER (ORDER BY base.value DESC, base.id DESC))::int AS b,
        (row_number() OVER (ORDER BY candidate.value DESC, base.id DESC))::int AS c,
        ${middle('base.value')} AS "baseMiddle", ${middle('candidate.value')} AS "candidateMiddle"
      FROM base JOIN candidate ON candidate.id = base.id
    ), whole AS (SELECT count(*)::int AS n, ceil(count(*) / 10.0)::int AS top FROM placed)
    SELECT whole.n AS both, whole.top AS "topSize",
      (SELECT count(*)::int FROM base) - whole.n AS "onlyBase",
      (SELECT count(*)::int FROM candidate) - whole.n AS "onlyCandidate",
      a.*, ${list('l.c - l.b')} AS risers, ${list('l.b - l.c')} AS fallers
    FROM whole CROSS JOIN LATERAL (
      SELECT corr("baseMiddle", "candidateMiddle") AS spearman, avg(abs(b - c))::float8 AS "meanShift",
        (count(*) FILTER (WHERE b <= whole.top AND c <= whole.top))::float8 / nullif(whole.top, 0) AS "topKept",
        avg("baseCoverage") AS "baseCoverage", avg("candidateCoverage") AS "candidateCoverage"
      FROM placed
    ) a`)
  if (!row) throw new Error('A summary has one row.')
  return row
}

/** Mean contribution of one dimension over those that both runs have scored; null where a run has no such dimension. */
export interface DimensionShift {
  name: string
  base: number | null
  candidate: number | null
}

/** How the mean contribution of each dimension changes. */
export async function compareDimensions(
  ctx: Context,
  { base, candidate }: Pick<RunComparison, 'base' | 'candidate'>,
): Promise<DimensionShift[]> {
  const tables = SUBJECTS[base.subject]
  const [key, scores] = [raw(`"${tables.key}"`), raw(`"${tables.scores}"`)]
  const means = (run: ScoreRun, other: ScoreRun) => sql`
    SELECT d->>0 AS name, avg((d->>1)::float8) AS mean FROM (
      SELECT s.dimensions FROM ${shownScores(tables, run.id)}
        AND EXISTS (SELECT FROM ${scores} o WHERE o."organizationId" = s."organizationId" AND o."runId" = ${other.id}::uuid
          AND o.${key} = s.${key})
    ) s CROSS JOIN LATERAL json_array_elements(s.dimensions) d GROUP BY 1`
  return await ctx.db.$queryRaw<DimensionShift[]>(sql`
    SELECT name, b.mean AS base, c.mean AS candidate
    FROM (${means(base, candidate)}) b FULL JOIN (${means(candidate, base)}) c USING (name) ORDER BY name`)
}
