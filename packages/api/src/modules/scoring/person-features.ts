import type { Db } from '../../core/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { type Source, type Values, type WantedFeature, within } from './feature-source.ts'

const { sql, raw, join } = Prisma

/**
 * One source for each kind of tie, each nomination and the reach. Who may nominate is counted once for the whole cohort
 * here; the rest is read batch by batch later.
 */
export async function personSources(db: Db, wanted: readonly WantedFeature[]): Promise<Source[]> {
  const plan: Source[] = []
  const ties = new Map<string, { feature: string; measure: string }[]>()
  for (const [feature, parsed] of wanted) {
    if (parsed.from === 'tie') {
      ties.set(parsed.kind, [...(ties.get(parsed.kind) ?? []), { feature, measure: parsed.measure }])
    } else if (parsed.from === 'nomination') {
      plan.push({ features: [feature], read: await nominationReader(db, parsed.dimension, parsed.measure) })
    } else if (parsed.from === 'reach') {
      plan.push({ features: [feature], read: readFollowers })
    } else {
      throw new Error(`The feature ${feature} is none of people.`)
    }
  }
  for (const [kind, measures] of ties) plan.push(tieSource(kind, measures))
  return plan
}

/**
 * Values by id, of a statement that selects `id` and `values`, an array. They come as one JSON text, which the driver
 * need not take apart row by row.
 */
async function valuesById(db: Db, statement: Prisma.Sql): Promise<[string, Values][]> {
  const [found] = await db.$queryRaw<{ pairs: [string, Values][] | null }[]>(
    sql`SELECT json_agg(json_build_array(r.id, r.values)) AS pairs FROM (${statement}) r`,
  )
  return found?.pairs ?? []
}

/** The catalogue admits names of measures only, which are names of columns. */
function tieSource(kind: string, measures: readonly { feature: string; measure: string }[]): Source {
  const columns = join(measures.map(({ measure }) => sql`${raw(`"${measure}"`)}::float8`))
  return {
    features: measures.map(({ feature }) => feature),
    read: async (db, batch) =>
      await valuesById(
        db,
        sql`SELECT "personId" AS id, ARRAY[${columns}] AS values FROM "NetworkMeasure"
          WHERE kind = ${kind} AND ${within(sql`"personId"`, batch)}`,
      ),
  }
}

/**
 * Who could have named somebody: those who named anybody for the dimension, and are not that person. What archived
 * people said does not count. Where nobody named anybody nothing was gathered, and nothing is known.
 */
async function nominationReader(db: Db, dimension: string, measure: 'count' | 'share'): Promise<Source['read']> {
  const said = sql`FROM "Nomination" n JOIN "Person" p ON p."organizationId" = n."organizationId"
    AND p.id = n."nominatorId" AND p."archivedAt" IS NULL WHERE n.dimension = ${dimension}`
  const nominators = new Set(
    (await db.$queryRaw<{ id: string }[]>(sql`SELECT DISTINCT n."nominatorId" AS id ${said}`)).map(({ id }) => id),
  )
  if (nominators.size === 0) return async () => []
  return async (batchDb, batch) => {
    const counted = await valuesById(
      batchDb,
      sql`SELECT n."nomineeId" AS id, ARRAY[count(*)] AS values ${said}
        AND ${within(sql`n."nomineeId"`, batch)} GROUP BY 1`,
    )
    const counts = new Map(counted)
    return batch.ids.flatMap((id): [string, Values][] => {
      const count = Number(counts.get(id)?.[0] ?? 0)
      const asked = nominators.size - (nominators.has(id) ? 1 : 0)
      if (measure === 'count') return [[id, [count]]]
      return asked > 0 ? [[id, [count / asked]]] : []
    })
  }
}

const readFollowers: Source['read'] = async (db, batch) =>
  await valuesById(
    db,
    sql`SELECT "personId" AS id, ARRAY[sum(followers)] AS values FROM "SocialAccount"
      WHERE ${within(sql`"personId"`, batch)} AND followers IS NOT NULL GROUP BY 1`,
  )
