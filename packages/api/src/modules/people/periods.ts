import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'

const { sql, raw, join } = Prisma

/** A condition on alias `m`: the periods that hold at an instant. */
export const heldAt = (at: Prisma.Sql): Prisma.Sql =>
  sql`coalesce(m."from", '-infinity') <= ${at} AND (m."to" IS NULL OR m."to" > ${at})`

/** A table of dated facts about people: what holds from `from` until `to`, for the person of `personId`. */
interface PeriodTable {
  readonly table: 'Membership' | 'PersonAttributeValue' | 'PersonRelation' | 'ReportingLine'
  /** An id that parts the facts of a person: those of other parts stay. */
  readonly part?: string
  /** The columns that make one fact of a person another than the next. */
  readonly facts: readonly string[]
  /** Columns that are written with a fact and make it no other one. */
  readonly along?: readonly string[]
  /** The facts that a person has once at an instant; another value of the remaining columns replaces it. */
  readonly key: readonly string[]
}

/** The facts that shall hold for people, each from an instant on. */
interface Wanted {
  readonly since: ReadonlyMap<string, Date>
  /** Which parts of each person, in a table that has some. */
  readonly parts?: ReadonlyMap<string, readonly string[]>
  /** Rows of the table, as a relation. */
  readonly rows: Prisma.Sql
}

/**
 * Lets exactly these facts hold for people from an instant on: what began later is gone, what lasted then ends, and what
 * came before stays. The number of statements does not grow with the people.
 * @returns those of them for whom that is something else than before.
 */
export async function setPeriods(
  ctx: Context,
  { table, part, facts, along = [], key }: PeriodTable,
  { since, parts, rows }: Wanted,
): Promise<ReadonlySet<string>> {
  const changed = new Set<string>()
  const run = async (statement: Prisma.Sql) => {
    for (const { personId } of await ctx.db.$queryRaw<{ personId: string }[]>(statement)) changed.add(personId)
  }
  const name = raw(`"${table}"`)
  const same = (columns: readonly string[]) =>
    join(
      ['personId', ...columns].map((column) => raw(`r."${column}" = m."${column}"`)),
      ' AND ',
    )
  const named = [...since].flatMap(([id, from]) =>
    (parts ? (parts.get(id) ?? []) : [null]).map((of) => ({ id, from, of })),
  )
  const person = sql`unnest(${named.map(({ id }) => id)}::uuid[], ${named.map(({ from }) => from)}::timestamptz[],
    ${named.map(({ of }) => of)}::uuid[]) AS p(id, since, part)`
  const whose = part ? sql`m."personId" = p.id AND m.${raw(`"${part}"`)} = p.part` : sql`m."personId" = p.id`
  const stays = sql`m."to" IS NULL AND EXISTS (SELECT FROM ${rows} r WHERE ${same(facts)})`
  await run(sql`
    DELETE FROM ${name} m USING ${person}
    WHERE ${whose} AND m."from" >= p.since AND NOT (${stays}) RETURNING m."personId"`)
  await run(sql`
    UPDATE ${name} m SET "to" = p.since FROM ${person}
    WHERE ${whose} AND (m."to" IS NULL OR m."to" > p.since) AND NOT (${stays}) RETURNING m."personId"`)
  await run(sql`
    UPDATE ${name} m SET "from" = p.since FROM ${person}
    WHERE ${whose} AND m."to" IS NULL AND m."from" > p.since RETURNING m."personId"`)
  const columns = raw(['id', 'personId', ...facts, ...along, 'from'].map((column) => `"${column}"`).join(', '))
  await run(sql`
    INSERT INTO ${name} (${columns}, "createdAt", "updatedAt")
    SELECT ${columns}, ${ctx.now()}::timestamptz, ${ctx.now()}::timestamptz FROM ${rows} r
    WHERE NOT EXISTS (SELECT FROM ${name} m WHERE ${same(key)} AND m."to" IS NULL) RETURNING "personId"`)
  return changed
}
