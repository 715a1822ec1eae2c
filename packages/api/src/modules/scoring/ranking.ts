import type { Context } from '../../core/context.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import { type ContentScore, Prisma, type Score, type ScoreSubject } from '../../generated/prisma/client.ts'
import { assertCan, canAny, lacking, reaches, readable } from '../../platform/auth/index.ts'
import { decodeCursor, encodeCursor, type Page, toPage } from '../../platform/lists/index.ts'
import { shownRunOf } from './known-models.ts'
import { assertReadsRuns } from './reads-runs.ts'
import { scopeKey } from './scope.ts'
import { namedScope, type ScopeArguments } from './scope-schema.ts'
import { SUBJECTS, shownScores } from './subjects.ts'

const { sql, raw } = Prisma

interface RankingArguments {
  model: string
  /** The topic or campaign that the query names. */
  over: ScopeArguments
  first: number
  after: string | null
}
type Ranking<Row> = Page<Row> & { count(): Promise<number> }

/** A page of a model's shown scores of people: see `readRanking`. */
export const rankPeople = (ctx: Context, args: RankingArguments): Promise<Ranking<Score>> =>
  readRanking<Score>(ctx, 'PERSON', args)

/** A page of a model's shown scores of contents: see `readRanking`. */
export const rankContents = (ctx: Context, args: RankingArguments): Promise<Ranking<ContentScore>> =>
  readRanking<ContentScore>(ctx, 'CONTENT', args)

/**
 * The highest score first, ties broken by the subject's id. For the team only: nobody sees how they stand to others. A
 * ranking of people is a list of them, as far as the actor may read them.
 * @throws RequestError FORBIDDEN, BAD_CURSOR; BAD_REQUEST for an unknown model.
 */
async function readRanking<Row extends Score | ContentScore>(
  ctx: Context,
  subject: ScoreSubject,
  args: RankingArguments,
): Promise<Ranking<Row>> {
  assertReadsRuns(ctx)
  const scope = await namedScope(ctx, args.over)
  // Only the runs over campaigns belong to a part of the organisation.
  const least = scope.campaignId === null ? 'any' : 'part'
  assertCan(ctx, 'score:read', least)
  if (subject === 'PERSON') assertCan(ctx, 'person:read', least)
  const run = await shownRunOf(ctx, subject, { model: args.model, scope })
  if (run && !(await reaches(ctx, 'score:read', 'ScoreRun', run.id))) throw lacking('score:read')
  if (!run) return { ...toPage<Row>([], { first: args.first, after: null, cursorOf: () => '' }), count: async () => 0 }
  const tables = SUBJECTS[subject]
  const order = `ranking ${args.model} ${scopeKey(scope)}`.trimEnd()
  const key = raw(`s."${tables.key}"`)
  const listed =
    subject === 'PERSON' ? sql`x.id IN (SELECT t.id FROM "Person" t WHERE ${readable(ctx, 'Person')})` : sql`TRUE`
  const scores = sql`FROM ${shownScores(tables, run.id)} AND ${canAny(ctx, 'person:read') ? sql`TRUE` : listed}`
  // Both columns descend, so that the index of the run is read backwards and no further than the page.
  const rows = await ctx.db.$queryRaw<(Row & { sort: string; subjectId: string })[]>(sql`
    SELECT ${everyColumn(tables.scores, 's')}, s.value::text AS sort, ${key} AS "subjectId" ${scores} AND ${behind(args.after, order, key)}
    ORDER BY s.value DESC, ${key} DESC LIMIT ${args.first + 1}`)
  const cursorOf = ({ sort, subjectId }: { sort: string; subjectId: string }) =>
    encodeCursor({ order, value: sort, id: subjectId })
  return {
    ...toPage(rows, { ...args, cursorOf }),
    count: async () => {
      const [row] = await ctx.db.$queryRaw<{ count: bigint }[]>(sql`SELECT count(*) AS count ${scores}`)
      return Number(row?.count ?? 0)
    },
  }
}

function behind(after: string | null, order: string, key: Prisma.Sql): Prisma.Sql {
  if (after === null) return sql`TRUE`
  const { value, id } = decodeCursor(after, order, 'double precision')
  return sql`(s.value, ${key}) < (${value}::double precision, ${id}::uuid)`
}
