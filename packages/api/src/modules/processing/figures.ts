import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { daysOf, retentionClasses, termsOf } from '../../platform/retention/index.ts'
import { shownCount, smallestGroupOf } from '../../platform/small-groups/index.ts'

const { sql } = Prisma
const DAY_MS = 86_400_000

/** Days that accesses are counted for. */
export const ACCESS_DAYS = 30

/** The figures of an organisation for an impact assessment. Numbers are in whole steps of the smallest group. */
export interface Impact {
  readonly asOf: Date
  readonly smallestGroup: number
  readonly peopleActive: number | null
  readonly peopleScored: number | null
  readonly scoreCount: number | null
  readonly tieCount: number | null
  readonly accesses: readonly { readonly class: string; readonly count: number | null }[]
  readonly retentionHorizonDays: number
  readonly hasExclusions: boolean
}

/** Without those of former runs: they are deleted for their age, and no number falls by that. */
const SCORES = sql`FROM "Score" s JOIN "ScoreRun" run ON run.id = s."runId" WHERE run.current OR run.shadow`

/** Counted now, in one statement. Whoever may read more is told no more here: the sheet is handed around. */
export async function impactOf(ctx: Context): Promise<Impact> {
  const smallest = await smallestGroupOf(ctx)
  const since = new Date(ctx.now().getTime() - ACCESS_DAYS * DAY_MS)
  const [counts] = await ctx.db.$queryRaw<
    { people: number; scored: number; scores: number; ties: number; excluded: boolean; accesses: Accesses }[]
  >(sql`
    SELECT (SELECT count(*) FROM "Person" WHERE active AND "archivedAt" IS NULL)::int AS people,
      (SELECT count(DISTINCT s."personId") ${SCORES})::int AS scored, (SELECT count(*) ${SCORES})::int AS scores,
      (SELECT count(*) FROM "Tie")::int AS ties, EXISTS (SELECT FROM "ProcessingExclusion") AS excluded,
      coalesce((SELECT json_agg(a ORDER BY a.class) FROM (
        SELECT class::text AS class, count(*)::int AS count FROM "PersonAccess" WHERE hour >= ${since} GROUP BY class) a), '[]') AS accesses`)
  const terms = await termsOf(ctx.db)
  const told = (count: number | undefined) => shownCount(count ?? 0, smallest)
  return {
    asOf: ctx.now(),
    smallestGroup: smallest,
    peopleActive: told(counts?.people),
    peopleScored: told(counts?.scored),
    scoreCount: told(counts?.scores),
    tieCount: told(counts?.ties),
    accesses: (counts?.accesses ?? []).map((one) => ({ class: one.class, count: told(one.count) })),
    retentionHorizonDays: Math.max(...retentionClasses().map((of) => daysOf(of, terms))),
    hasExclusions: counts?.excluded ?? false,
  }
}

type Accesses = readonly { class: string; count: number }[]
