import type { Db } from '../../core/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { missingFeatures, type Row, type ScoringModelInfo } from '../../platform/plugin-host/index.ts'
import { planFeatures, readRows } from './features.ts'

/** People to score, with what is known of each at one instant. */
export interface Cohort {
  personIds: string[]
  rows: Row[]
  /** People left out because they object to profiling. */
  excluded: number
  /** People whom the model cannot score. */
  failed: number
  /** Why, with the number of people; a person may have several reasons. */
  failures: Map<string, number>
}

/** People read at a time: memory beside the rows themselves stays flat. */
const BATCH = 2_000

/**
 * Reads the features of all people who are active, not archived and do not object.
 * @param db a transaction with one snapshot, so that no score mixes two states.
 */
export async function readCohort(db: Db, model: ScoringModelInfo): Promise<Cohort> {
  const cohort: Cohort = { personIds: [], rows: [], excluded: 0, failed: 0, failures: new Map() }
  cohort.excluded = await db.person.count({
    where: { active: true, archivedAt: null, scoringObjectedAt: { not: null } },
  })
  const plan = await planFeatures(db, model.features)
  let after: string | null = null
  for (;;) {
    const ids: string[] = await nextIds(db, after)
    for (const [index, row] of (await readRows(db, plan, ids)).entries()) {
      const missing = missingFeatures(model, row)
      for (const feature of missing) {
        const reason = `Not known: ${feature} (${model.features[feature]?.source}), which the model needs.`
        cohort.failures.set(reason, (cohort.failures.get(reason) ?? 0) + 1)
      }
      if (missing.length > 0) {
        cohort.failed += 1
        continue
      }
      cohort.personIds.push(ids[index] ?? '')
      cohort.rows.push(row)
    }
    if (ids.length < BATCH) return cohort
    after = ids.at(-1) ?? null
  }
}

async function nextIds(db: Db, after: string | null): Promise<string[]> {
  const behind = after === null ? Prisma.sql`TRUE` : Prisma.sql`id > ${after}::uuid`
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT id FROM "Person" WHERE active AND "archivedAt" IS NULL AND "scoringObjectedAt" IS NULL AND ${behind}
    ORDER BY id LIMIT ${BATCH}`)
  return rows.map(({ id }) => id)
}
