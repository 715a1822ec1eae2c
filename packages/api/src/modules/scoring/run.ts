import type { Json, Scored } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { type MessageRow, messageColumns, type Text } from '../../core/texts/index.ts'
import { Prisma, type ScoreRun } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { holdsRun, type Lease, takeRun } from '../../platform/jobs/index.ts'
import { shareExclusions } from '../privacy/index.ts'
import type { Cohort } from './cohort.ts'
import { fittedHash } from './fitted-hash.ts'
import type { MissingSource } from './missing-sources.ts'
import { scopeOf } from './scope.ts'
import { lockShownRun, shownLike, showRun } from './shown-run.ts'
import { packParts } from './stored-parts.ts'
import { MAY_BE_SCORED, SUBJECTS, WILL_BE_SCORED } from './subjects.ts'

const { sql, raw } = Prisma

/** A run that this worker holds. */
export type ClaimedRun = ScoreRun & Lease

const scoresOf = ({ subject }: ScoreRun) => raw(`"${SUBJECTS[subject].scores}"`)

/** What every event of a run tells. */
export const toldOf = (run: ScoreRun) => ({ model: run.model, ...scopeOf(run) })

/** Takes the run over, from a dead worker too, whose scores are dropped; null where it has ended. */
export async function claimRun(ctx: Context, runId: string): Promise<ClaimedRun | null> {
  const run = await takeRun<ScoreRun>(ctx, 'ScoreRun', runId)
  if (run) await dropScores(ctx, run)
  return run
}

async function dropScores(ctx: Context, run: ScoreRun): Promise<void> {
  await ctx.db.$executeRaw(sql`DELETE FROM ${scoresOf(run)} WHERE "runId" = ${run.id}::uuid`)
}

/** Puts the run back into the queue, for a later try. @returns false where the run was taken over. */
export async function releaseRun(ctx: Context, { id, leaseToken }: Lease): Promise<boolean> {
  const { count } = await ctx.db.scoreRun.updateMany({
    where: { id, leaseToken },
    data: { status: 'QUEUED', leaseToken: null },
  })
  return count === 1
}

/** Networks that a run needs and whose measures are being computed. */
export async function networksBehind(ctx: Context, kinds: readonly string[]): Promise<string[]> {
  if (kinds.length === 0) return []
  const rows = await ctx.db.$queryRaw<{ kind: string }[]>(sql`SELECT kind FROM "Network"
    WHERE kind = ANY(${[...kinds]}::text[]) AND "measuredRevision" IS DISTINCT FROM revision`)
  return rows.map(({ kind }) => kind)
}

/** The words of a message stand beside its text: runs from before messages had codes have words alone. */
const asStored = (missing: readonly MissingSource[]) =>
  missing.map(({ source, remedy }) => {
    const { words, text } = messageColumns(remedy)
    return { source, remedy: words, text }
  }) as unknown as Prisma.InputJsonValue

/** Freezes what the model learned of the cohort. @returns false where the run was taken over. */
export async function storeFit(
  ctx: Context,
  run: ClaimedRun,
  input: { cohort: Cohort; fitted: Json; asOf: Date },
): Promise<boolean> {
  const { cohort, fitted, asOf } = input
  const failures = [...cohort.failures.values()].map(({ reason, count }) => {
    const { words, text } = messageColumns(reason)
    return { reason: words, text, count }
  }) as unknown as Prisma.InputJsonValue
  const { count } = await ctx.db.scoreRun.updateMany({
    where: { id: run.id, leaseToken: run.leaseToken },
    data: {
      fitted: (fitted ?? Prisma.JsonNull) as Prisma.InputJsonValue,
      fittedHash: fitted === null ? null : fittedHash(fitted),
      asOf,
      excluded: cohort.excluded,
      failed: cohort.failed,
      failures,
      missingSources: asStored(cohort.findings.missing),
    },
  })
  return count === 1
}

/** A score with whose it is, and what the simplest model would have gone by. */
export interface NewScore {
  readonly id: string
  readonly scored: Scored<string>
  readonly baseline: number | null
}

/**
 * A column of rows that travel to the database. One text with a line for each row, which needs none of an array's
 * quoting: neither numbers, ids nor JSON have line breaks.
 */
function lines(values: readonly (string | number | null)[], type: 'uuid' | 'float8' | 'json'): Prisma.Sql {
  return sql`string_to_array(${values.map((value) => value ?? '').join('\n')}, chr(10), '')::${raw(type)}[]`
}

/** Stores scores of one batch in one statement. @returns false where the run was taken over. */
export async function storeScores(ctx: Context, run: ClaimedRun, batch: readonly NewScore[]): Promise<boolean> {
  // What a crash of the database loses is made anew with the run, and the commit that shows the scores waits for all.
  await ctx.db.$executeRaw`SET LOCAL synchronous_commit = off`
  if (!(await holdsRun(ctx, 'ScoreRun', run, 'shared'))) return false
  const { key, subjects } = SUBJECTS[run.subject]
  const owner = raw(`"${key}"`)
  const numbers = (of: (score: NewScore) => number | null) => lines(batch.map(of), 'float8')
  const dimensions = batch.map(({ scored }) => JSON.stringify(packParts(scored.parts)))
  const ids = batch.map(({ id }) => id)
  // What was deleted since the features were read has no row to hang a score on; a deletion under way is waited for. Those that are there are one stretch of
  // the key. IS TRUE keeps it from becoming a join: right after an import the planner knows nothing of the tables and
  // would compare everything with everything.
  await ctx.db.$executeRaw(sql`
    INSERT INTO ${scoresOf(run)} ("runId", ${owner}, value, base, coverage, baseline, dimensions)
    SELECT ${run.id}::uuid, r.*
    FROM unnest(
      ${lines(ids, 'uuid')}, ${numbers(({ scored }) => scored.value)}, ${numbers(({ scored }) => scored.base)},
      ${numbers(({ scored }) => scored.coverage)}, ${numbers(({ baseline }) => baseline)},
      ${lines(dimensions, 'json')}
    ) r(id, value, base, coverage, baseline, dimensions)
    WHERE (r.id IN (
      SELECT x.id FROM ${raw(`"${subjects}"`)} x WHERE x.id BETWEEN ${ids[0]}::uuid AND ${ids.at(-1)}::uuid
      FOR KEY SHARE
    )) IS TRUE`)
  return true
}

/**
 * Shows the scores of this run instead of those before, at once. A run of a later instant stays the shown one, and a
 * shadow run is never shown by itself. Whoever may no longer be scored is taken out; only those who objected or took a
 * needed consent back while it ran are counted.
 */
export async function finishRun(ctx: Context, run: ClaimedRun): Promise<void> {
  if (!(await holdsRun(ctx, 'ScoreRun', run))) return
  const { id, shadow } = run
  const objected = run.subject === 'PERSON' ? await dropExcluded(ctx, run) : 0
  const [counted] = await ctx.db.$queryRaw<{ count: number }[]>(
    sql`SELECT count(*)::int AS count FROM ${scoresOf(run)} WHERE "runId" = ${id}::uuid`,
  )
  const scored = counted?.count ?? 0
  await lockShownRun(ctx, run)
  const stored = await ctx.db.scoreRun.findFirst({ where: { id } })
  const shown = await shownLike(ctx, run)
  const current = !shadow && (!shown?.asOf || !stored?.asOf || shown.asOf <= stored.asOf)
  await ctx.db.scoreRun.updateMany({
    where: { id },
    data: {
      status: 'SUCCEEDED',
      scored,
      excluded: { increment: objected },
      leaseToken: null,
      finishedAt: ctx.now(),
    },
  })
  if (current) await showRun(ctx, run)
  await emit(ctx, 'score-run.finished', {
    ...{ subjectType: 'ScoreRun', subjectId: id },
    // Not everybody who lists people may be told of a segment.
    data: { ...toldOf(run), ...(run.segmentId === null && { scored }), current, shadow },
  })
}

/** @returns of how many who objected or took a needed consent back it dropped the scores. */
async function dropExcluded(ctx: Context, { id }: ClaimedRun): Promise<number> {
  await shareExclusions(ctx)
  // IS TRUE keeps it from becoming a join, which without statistics compares everything with everything.
  const rows = await ctx.db.$queryRaw<{ count: number }[]>(sql`
    WITH dropped AS (
      DELETE FROM "Score" s WHERE s."runId" = ${id}::uuid
        AND (s."personId" IN (SELECT x.id FROM "Person" x WHERE NOT ${MAY_BE_SCORED})) IS TRUE
      RETURNING s."personId"
    )
    SELECT count(*)::int AS count FROM dropped d
    WHERE (d."personId" IN (SELECT x.id FROM "Person" x WHERE NOT ${WILL_BE_SCORED})) IS TRUE`)
  return rows[0]?.count ?? 0
}

/** Ends the run with a failure; nothing of it is ever shown. */
export async function failRun(
  ctx: Context,
  run: ClaimedRun,
  told: Text | MessageRow,
  missing: readonly MissingSource[] = [],
): Promise<void> {
  if (!(await holdsRun(ctx, 'ScoreRun', run))) return
  const { id } = run
  const { words, text } = messageColumns(told)
  await dropScores(ctx, run)
  await ctx.db.scoreRun.updateMany({
    where: { id },
    data: {
      status: 'FAILED',
      error: words,
      errorText: text === null ? Prisma.DbNull : (text as Prisma.InputJsonValue),
      ...(missing.length > 0 && { missingSources: asStored(missing) }),
      leaseToken: null,
      finishedAt: ctx.now(),
    },
  })
  await emit(ctx, 'score-run.failed', { subjectType: 'ScoreRun', subjectId: id, data: toldOf(run) })
}

/** Ends a run that has not ended, and drops what it has scored so far. @returns null where it had ended. */
export async function endCancelled(ctx: Context, { id }: ScoreRun): Promise<ScoreRun | null> {
  const [run] = await ctx.db.scoreRun.updateManyAndReturn({
    where: { id, status: { in: ['QUEUED', 'RUNNING'] } },
    data: { status: 'CANCELLED', leaseToken: null, finishedAt: ctx.now() },
  })
  if (!run) return null
  await dropScores(ctx, run)
  await emit(ctx, 'score-run.cancelled', { subjectType: 'ScoreRun', subjectId: id, data: toldOf(run) })
  return run
}
