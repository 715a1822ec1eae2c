import type { Db } from '../../core/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'

/** A table with rows of organisations, as the catalogue of the database has it. */
export interface OwnedTable {
  readonly name: string
  /** Whether the organisation itself may delete its rows; otherwise the system role does. */
  readonly deletable: boolean
  /** Columns by which rows refer to rows of the same table, with the columns that they refer to. */
  readonly own: readonly { readonly from: string; readonly to: string }[]
}

interface Read extends OwnedTable {
  /** Tables that its rows refer to. */
  readonly refersTo: readonly string[]
}

/**
 * All tables with rows of organisations, those first whose rows nothing that follows refers to: deleted in this order, a
 * row takes no others with it. It is read from the catalogue, so that no table can be forgotten.
 */
export async function ownedTables(db: Db): Promise<OwnedTable[]> {
  const rows = await db.$queryRaw<Read[]>(Prisma.sql`
    SELECT c.relname AS name, has_table_privilege(c.oid, 'DELETE') AS deletable,
      coalesce((SELECT json_agg(DISTINCT r.relname) FROM pg_constraint k JOIN pg_class r ON r.oid = k.confrelid
        WHERE k.contype = 'f' AND k.conrelid = c.oid AND k.confrelid <> c.oid), '[]') AS "refersTo",
      coalesce((SELECT json_agg(json_build_object('from', f.attname, 'to', t.attname))
        FROM pg_constraint k, unnest(k.conkey, k.confkey) AS pair(own, other)
          JOIN pg_attribute f ON f.attrelid = c.oid AND f.attnum = pair.own
          JOIN pg_attribute t ON t.attrelid = c.oid AND t.attnum = pair.other
        WHERE k.contype = 'f' AND k.conrelid = c.oid AND k.confrelid = c.oid AND f.attname <> 'organizationId'), '[]') AS own
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organizationId' AND NOT a.attisdropped)
    ORDER BY c.relname`)
  return inOrder(rows).map(({ name, deletable, own }) => ({ name, deletable, own }))
}

/** @throws Error where tables refer to each other in a circle. */
function inOrder(tables: readonly Read[]): Read[] {
  const left = new Map(tables.map((table) => [table.name, table]))
  const ordered: Read[] = []
  while (left.size > 0) {
    const referred = new Set([...left.values()].flatMap(({ refersTo }) => refersTo))
    const free = [...left.values()].filter(({ name }) => !referred.has(name))
    if (free.length === 0) throw new Error(`Tables refer to each other in a circle: ${[...left.keys()].join(', ')}.`)
    for (const table of free) left.delete(table.name)
    ordered.push(...free)
  }
  return ordered
}
