import type { Db } from '../../core/database.ts'
import type { Text } from '../../core/texts/index.ts'
import { Prisma, type ScoreSubject } from '../../generated/prisma/client.ts'
import { requiredFeatures, type ScoringModelInfo } from '../../platform/plugin-host/index.ts'
import { contentsAbout } from './contents-about.ts'
import { planFeatures, readFeatures } from './features.ts'
import { type Findings, findingsOf } from './missing-sources.ts'
import { RowStore } from './row-store.ts'
import { belongsTo, type Scope } from './scope.ts'
import { SUBJECTS, WILL_BE_SCORED } from './subjects.ts'
import { texts } from './texts.ts'

const { sql, raw } = Prisma

/** People or contents to score, with what is known of each at one instant. */
export interface Cohort {
  ids: string[]
  rows: RowStore
  /**
   * People left out because they object to profiling, or have not given a consent that is needed. Those for whom scoring
   * is switched off are not counted: whoever reads the run would know that there are some.
   */
  excluded: number
  /** Those whom the model cannot score. */
  failed: number
  /** Why, with their number; one may have several reasons. */
  failures: Map<string, { reason: Text; count: number }>
  /** Features of which something was known of somebody. */
  known: Set<string>
  findings: Findings
}

interface CohortRequest {
  readonly subject: ScoreSubject
  readonly scope: Scope
  /** The people of the segment that it is over, on alias `t`; null for another scope. */
  readonly segment: Prisma.Sql | null
  /** With the features that are asked for; the others of `columns` are null for everybody. */
  readonly model: ScoringModelInfo
  /** All features that the model's rows have. */
  readonly columns: ScoringModelInfo['features']
  readonly asOf: Date
}

/** Subjects read at a time: memory beside the compact rows stays flat. */
const BATCH = 2_000

/**
 * Reads the features of all people who are active, not archived and may be scored, or of all contents that are not
 * withdrawn; in a topic, campaign or segment, of those that belong to it.
 * @param db a transaction with one snapshot, so that no score mixes two states.
 */
export async function readCohort(db: Db, request: CohortRequest): Promise<Cohort> {
  const { subject, scope, segment, model, columns, asOf } = request
  const cohort: Cohort = {
    ...{ ids: [], rows: new RowStore(columns), excluded: 0, failed: 0, failures: new Map() },
    ...{ known: new Set(), findings: { missing: [], refusal: null } },
  }
  if (subject === 'PERSON') {
    const [left] = await db.$queryRaw<{ out: number }[]>(sql`SELECT count(*)::int AS out FROM "Person" x
      WHERE x.active AND x."archivedAt" IS NULL AND NOT ${WILL_BE_SCORED} AND ${belongsTo(subject, scope, segment)}`)
    cohort.excluded = left?.out ?? 0
  }
  const plan = await planFeatures(db, model, { asOf, scope })
  const required = requiredFeatures(model)
  const all = await shownIds(db, request)
  for (let start = 0; start < all.length; start += BATCH) {
    const ids = all.slice(start, start + BATCH)
    const table = await readFeatures(db, plan, ids)
    for (const [feature, column] of table) if (column.some((value) => value !== null)) cohort.known.add(feature)
    for (const [place, id] of ids.entries()) {
      const missing = required.filter((feature) => (table.get(feature)?.[place] ?? null) === null)
      for (const feature of missing) {
        const reason = texts('not-known', { feature, source: model.features[feature]?.source ?? '' })
        cohort.failures.set(feature, { reason, count: (cohort.failures.get(feature)?.count ?? 0) + 1 })
      }
      if (missing.length > 0) {
        cohort.failed += 1
        continue
      }
      cohort.ids.push(id)
      cohort.rows.add(table, place)
    }
  }
  if (all.length > 0) cohort.findings = await findingsOf(db, model, cohort.known)
  return cohort
}

/** Read at once, in one text: page by page, a planner without statistics would sort all that is left for each page. */
async function shownIds(db: Db, { subject, scope, segment }: CohortRequest): Promise<string[]> {
  const { subjects, shown } = SUBJECTS[subject]
  const [found] = await db.$queryRaw<{ ids: string | null }[]>(
    sql`SELECT string_agg(x.id::text, ',' ORDER BY x.id) AS ids FROM ${raw(`"${subjects}"`)} x
      WHERE ${shown} AND ${belongsTo(subject, scope, segment)}`,
  )
  const ids = found?.ids?.split(',') ?? []
  return subject === 'CONTENT' && scope.topicId !== null ? await contentsAbout(db, scope.topicId, ids) : ids
}
