import type { Context } from '../../core/context.ts'
import { type ContentScore, Prisma, type Score, type ScoreSubject } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { decodeCursor, encodeCursor, type Page, toPage } from '../../platform/lists/index.ts'
import { shownRunOf } from './known-models.ts'
import { SUBJECTS, shownScores } from './subjects.ts'

const { sql, raw } = Prisma

interface RankingArguments {
  model: string
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
 * ranking of people is a list of them.
 * @throws RequestError FORBIDDEN, BAD_CURSOR; BAD_REQUEST for an unknown model.
 */
async function readRanking<Row extends Score | ContentScore>(
  ctx: Context,
  subject: ScoreSubject,
  args: RankingArguments,
): Promise<Ranking<Row>> {
  assertCan(ctx, 'score:read')
  if (subject === 'PERSON') assertCan(ctx, 'person:read')
  const run = await shownRunOf(ctx, subject, args.model)
  if (!run) return { ...toPage<Row>([], { first: args.first, after: null, cursorOf: () => '' }), count: async () => 0 }
  const tables = SUBJECTS[subject]
  const order = `ranking ${args.model}`
  const key = raw(`s."${tables.key}"`)
  const scores = sql`FROM ${shownScores(tables, run.id)}`
  // Both columns descend, so that the index of the run is read backwards and no further than the page.
  const rows = await ctx.db.$queryRaw<(Row & { sort: string; subjectId: string })[]>(sql`
    SELECT s.*, s.value::text AS sort, ${key} AS "subjectId" ${scores} AND ${behind(args.after, order, key)}
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
