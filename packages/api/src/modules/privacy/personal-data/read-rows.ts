import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { formerIdentifiers } from '../../people/index.ts'
import type { Section } from './plan.ts'

const { sql, raw, join } = Prisma

export type Row = { readonly [column: string]: unknown }

/** Rows of a section, and the key of the last one; null where there are no more. */
interface Batch {
  readonly rows: readonly Row[]
  readonly after: readonly string[] | null
}

/** Reads some rows of a section, in the order of its key, behind `after`. */
export async function readRows(
  ctx: Context,
  section: Section,
  { personIds, after, most }: { personIds: readonly string[]; after: readonly string[] | null; most: number },
): Promise<Batch> {
  // Former identifiers are sealed: they are opened, for this person alone.
  if (section.table.name === 'FormerIdentifier') {
    return { rows: (await formerIdentifiers(ctx, personIds)).map((one) => ({ ...one })), after: null }
  }
  const { table, columns, names } = section
  const key = table.key.map(({ name }) => raw(`t."${name}"`))
  const values = [
    ...columns.map(({ name, value }) => raw(`${value} AS "${name}"`)),
    ...names.map(({ column, table: to, name }) =>
      raw(`(SELECT n."${name}" FROM "${to}" n WHERE n.id = t."${column}") AS "${column.replace(/Id$/, '')}"`),
    ),
  ]
  const behind = after
    ? sql`AND (${join(key)}) > (${join(table.key.map(({ type }, place) => sql`${after[place]}::${raw(type)}`))})`
    : sql``
  const found = await ctx.db.$queryRaw<{ key: string[]; row: Row }[]>(sql`
    SELECT ARRAY[${join(key.map((one) => sql`${one}::text`))}] AS key, to_jsonb(r) AS row
    FROM ${raw(`"${table.name}"`)} t CROSS JOIN LATERAL (SELECT ${join(values)}) r
    WHERE (${section.rows}) ${behind} ORDER BY ${join(key)} LIMIT ${most}`)
  return { rows: found.map(({ row }) => row), after: found.length < most ? null : (found.at(-1)?.key ?? null) }
}
