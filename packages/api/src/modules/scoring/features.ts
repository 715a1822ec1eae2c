import { type ParsedFeature, parseFeature } from '@portevoix/sdk/plugin'
import type { Db } from '../../core/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { Row } from '../../platform/plugin-host/index.ts'

const { sql, raw } = Prisma

/** Reads values of one source for many people; who has none is left out. */
type Reader = (db: Db, personIds: readonly string[]) => Promise<Map<string, number>>

/** Where each feature of a model comes from: readers, and the features that each of them fills. */
export type FeaturePlan = readonly { readonly feature: string; readonly read: Reader }[]

/** Kinds of ties that the features of a model are measured on. */
export function tieKindsOf(features: { readonly [name: string]: { readonly source: string } }): string[] {
  const parsed = Object.values(features).map(({ source }) => parse(source))
  return [...new Set(parsed.flatMap((one) => (one.from === 'tie' ? [one.kind] : [])))]
}

function parse(source: string): ParsedFeature {
  const parsed = parseFeature(source)
  if (!parsed) throw new Error(`The feature source ${source} is not in the catalogue.`)
  return parsed
}

/**
 * Prepares to read a model's features; nominations are counted once for the whole cohort here, ties and followers batch
 * by batch later.
 */
export async function planFeatures(
  db: Db,
  features: { readonly [name: string]: { readonly source: string } },
): Promise<FeaturePlan> {
  const plan: { feature: string; read: Reader }[] = []
  for (const [feature, { source }] of Object.entries(features)) {
    const parsed = parse(source)
    plan.push({ feature, read: await readerOf(db, parsed) })
  }
  return plan
}

async function readerOf(db: Db, parsed: ParsedFeature): Promise<Reader> {
  switch (parsed.from) {
    case 'tie':
      return tieReader(parsed.kind, parsed.measure)
    case 'nomination':
      return await nominationReader(db, parsed.dimension, parsed.measure)
    case 'reach':
      return readFollowers
  }
}

type ValueRow = { id: string; value: number }
const byId = (rows: readonly ValueRow[]) => new Map(rows.map((row) => [row.id, row.value]))

/** The parser admits names of measures only, which are names of columns. */
const tieReader =
  (kind: string, measure: string): Reader =>
  async (db, ids) =>
    byId(
      await db.$queryRaw<ValueRow[]>(sql`SELECT "personId" AS id, ${raw(`"${measure}"`)}::float8 AS value
        FROM "NetworkMeasure" WHERE kind = ${kind} AND "personId" = ANY(${[...ids]}::uuid[])
        AND ${raw(`"${measure}"`)} IS NOT NULL`),
    )

/**
 * Who could have named somebody: those who named anybody for the dimension, and are not that person. What archived
 * people said does not count. Where nobody named anybody nothing was gathered, and nothing is known.
 */
async function nominationReader(db: Db, dimension: string, measure: 'count' | 'share'): Promise<Reader> {
  const said = sql`FROM "Nomination" n JOIN "Person" p ON p."organizationId" = n."organizationId"
    AND p.id = n."nominatorId" AND p."archivedAt" IS NULL WHERE n.dimension = ${dimension}`
  const nominators = new Set(
    (await db.$queryRaw<{ id: string }[]>(sql`SELECT DISTINCT n."nominatorId" AS id ${said}`)).map(({ id }) => id),
  )
  if (nominators.size === 0) return async () => new Map()
  return async (batchDb, ids) => {
    const counts = byId(
      await batchDb.$queryRaw<ValueRow[]>(sql`SELECT n."nomineeId" AS id, count(*)::float8 AS value ${said}
        AND n."nomineeId" = ANY(${[...ids]}::uuid[]) GROUP BY 1`),
    )
    return new Map(
      ids.flatMap((id): [string, number][] => {
        const count = counts.get(id) ?? 0
        const asked = nominators.size - (nominators.has(id) ? 1 : 0)
        if (measure === 'count') return [[id, count]]
        return asked > 0 ? [[id, count / asked]] : []
      }),
    )
  }
}

const readFollowers: Reader = async (db, ids) =>
  byId(
    await db.$queryRaw<ValueRow[]>(sql`SELECT "personId" AS id, sum(followers)::float8 AS value FROM "SocialAccount"
      WHERE "personId" = ANY(${[...ids]}::uuid[]) AND followers IS NOT NULL GROUP BY 1`),
  )

/** Features of people, in the order of their ids: one statement a feature, whatever the number of people. */
export async function readRows(db: Db, plan: FeaturePlan, personIds: readonly string[]): Promise<Row[]> {
  const columns: { feature: string; values: Map<string, number> }[] = []
  for (const { feature, read } of plan) columns.push({ feature, values: await read(db, personIds) })
  return personIds.map((id) =>
    Object.fromEntries(columns.map(({ feature, values }) => [feature, values.get(id) ?? null])),
  )
}
