import type { Db } from '../../../core/database.ts'

/** A table, as the database describes it. */
export interface TableShape {
  readonly name: string
  /** Columns of its primary key but the organisation, in order. */
  readonly key: readonly Column[]
  readonly columns: readonly Column[]
}

interface Column {
  readonly name: string
  /** As PostgreSQL writes it, such as `timestamp with time zone`. */
  readonly type: string
}

/** A column with a foreign key to the id of a table. */
export interface Reference {
  readonly table: string
  readonly column: string
  readonly to: string
}

export interface Catalogue {
  readonly tables: ReadonlyMap<string, TableShape>
  readonly references: readonly Reference[]
}

/** The tables of organisations, and what refers to what in them. */
export async function readCatalogue(db: Db): Promise<Catalogue> {
  const tables = await db.$queryRaw<TableShape[]>`
    SELECT c.relname::text AS name,
      (SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, NULL)) ORDER BY k.place)
        FROM unnest(p.indkey) WITH ORDINALITY AS k(number, place)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number AND a.attname <> 'organizationId') AS key,
      (SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, NULL)) ORDER BY a.attnum)
        FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> 'organizationId') AS columns
    FROM pg_class c JOIN pg_index p ON p.indrelid = c.oid AND p.indisprimary
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organizationId')
    ORDER BY c.relname`
  const references = await db.$queryRaw<Reference[]>`
    SELECT f.conrelid::regclass::name::text AS table, a.attname::text AS column, f.confrelid::regclass::name::text AS to
    FROM pg_constraint f CROSS JOIN LATERAL unnest(f.conkey, f.confkey) AS k(own, other)
    JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.own
    JOIN pg_attribute b ON b.attrelid = f.confrelid AND b.attnum = k.other
    WHERE f.contype = 'f' AND f.connamespace = 'public'::regnamespace AND f.conparentid = 0 AND b.attname = 'id'
    ORDER BY 1, 2`
  return {
    tables: new Map(tables.map((table) => [table.name, { ...table, key: table.key ?? [] }])),
    references: references.map(({ table, column, to }) => ({
      ...{ table: table.replaceAll('"', ''), column, to: to.replaceAll('"', '') },
    })),
  }
}
