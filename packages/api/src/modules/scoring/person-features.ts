import type { Db } from '../../core/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { shownCount, smallestGroup } from '../../platform/small-groups/index.ts'
import { mayProcess } from '../privacy/index.ts'
import { type Source, type Values, type WantedFeature, within } from './feature-source.ts'
import type { Scope } from './scope.ts'

const { sql, raw, join } = Prisma

/**
 * One source for each kind of tie, each nomination and the reach. How many nominate is read once for the whole cohort
 * here; the rest is read batch by batch later.
 */
export async function personSources(db: Db, wanted: readonly WantedFeature[], scope: Scope): Promise<Source[]> {
  const plan: Source[] = []
  const ties = new Map<string, { feature: string; measure: string }[]>()
  for (const [feature, parsed] of wanted) {
    if (parsed.from === 'tie') {
      ties.set(parsed.kind, [...(ties.get(parsed.kind) ?? []), { feature, measure: parsed.measure }])
    } else if (parsed.from === 'nomination') {
      plan.push({ features: [feature], read: await nominationReader(db, parsed.dimension, parsed.measure) })
    } else if (parsed.from === 'reach') {
      plan.push({ features: [feature], read: await followersReader(db, scope) })
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
          WHERE kind = ${kind} AND ${within(sql`"personId"`, batch)}
            AND ("personId" IN (SELECT x.id FROM "Person" x WHERE ${within(sql`x.id`, batch)} AND ${mayProcess('TIES')})) IS TRUE`,
      ),
  }
}

/**
 * Nominations as the last monthly close published them: of fewer than a group nothing is known, to the model neither. It
 * is missing before the model is asked, since what is left out of a sum can be subtracted again.
 */
async function nominationReader(db: Db, dimension: string, measure: 'count' | 'share'): Promise<Source['read']> {
  const smallest = await smallestGroup(db)
  const tally = await db.nominatorTally.findFirst({ where: { dimension } })
  const nominators = shownCount(tally?.published ?? 0, smallest)
  if (nominators === null) return async () => []
  return async (batchDb, batch) => {
    const counted = await valuesById(
      batchDb,
      sql`SELECT t."nomineeId" AS id, ARRAY[t.published] AS values FROM "NominationTally" t
        WHERE t.dimension = ${dimension} AND ${within(sql`t."nomineeId"`, batch)}`,
    )
    return counted.flatMap(([id, [published]]): [string, Values][] => {
      const count = shownCount(Number(published), smallest)
      if (count === null) return []
      // Both are rounded down, and at different times: somebody is not named by more than all.
      return [[id, [measure === 'count' ? count : Math.min(1, count / nominators)]]]
    })
  }
}

/** Followers on all networks, of the accounts of merged people too; in a campaign that is meant for some networks, on those. */
async function followersReader(db: Db, { campaignId }: Scope): Promise<Source['read']> {
  const campaign =
    campaignId === null ? null : await db.campaign.findFirst({ where: { id: campaignId }, select: { networks: true } })
  const networks = campaign?.networks ?? []
  const counted = networks.length > 0 ? sql`network = ANY(${networks}::text[])` : sql`TRUE`
  return async (batchDb, batch) =>
    await valuesById(
      batchDb,
      sql`SELECT id, ARRAY[sum(followers)] AS values FROM (
          SELECT "personId" AS id, followers, network FROM "SocialAccount" WHERE ${within(sql`"personId"`, batch)}
          UNION ALL SELECT m."intoId", a.followers, a.network FROM "PersonMerge" m
          JOIN "SocialAccount" a ON a."personId" = m."personId" WHERE m."to" IS NULL AND ${within(sql`m."intoId"`, batch)}
        ) account WHERE followers IS NOT NULL AND ${counted} GROUP BY 1`,
    )
}
