import type { Context } from '../../../core/context.ts'

/** A table of the database catalogue. */
export interface TableFacts {
  /** Columns of its primary key, in order. */
  readonly key: readonly string[]
  readonly columns: ReadonlyMap<string, { readonly isUnique: boolean; readonly isNullable: boolean }>
}

interface Found {
  table: string
  key: string[]
  columns: { name: string; isUnique: boolean; isNullable: boolean }[]
}

/** The product's own tables in the database. */
export async function tablesOf(ctx: Context): Promise<ReadonlyMap<string, TableFacts>> {
  const rows = await ctx.db.$queryRaw<Found[]>`
    SELECT c.relname::text AS table,
      ARRAY(SELECT a.attname::text FROM unnest(p.indkey) WITH ORDINALITY AS k(number, place)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number ORDER BY k.place) AS key,
      (SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'isNullable', NOT a.attnotnull,
          'isUnique', EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisunique AND a.attnum = ANY (i.indkey))))
        FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
    FROM pg_class c JOIN pg_index p ON p.indrelid = c.oid AND p.indisprimary
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`
  return new Map(
    rows.map(({ table, key, columns }) => [table, { key, columns: new Map(columns.map((one) => [one.name, one])) }]),
  )
}
