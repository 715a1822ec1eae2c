import type { ColumnDeclaration } from '@portevoix/api/modules/people/index.ts'
import pg from 'pg'

/** A column as the catalogue has it. */
interface Column {
  name: string
  type: string
  /** The type of its parts where it is a list. */
  part: string | null
  required: boolean
  label: string | null
  /** Each row needs its own value, so that no two rows are the same. */
  unique: boolean
  /** A part of what must be unique. */
  inUnique: boolean
}

interface Reference {
  columns: string[]
  table: string
}

interface Table {
  columns: Column[]
  references: Reference[]
  /** Whether two rows must differ in what they refer to. */
  linksOnce: boolean
}

/** Of several references of a table exactly one is set: the one that planted rows have. */
const ONE_OF: Readonly<Record<string, string>> = {
  CampaignLink: 'departmentId',
  NoticeEndLink: 'personId',
  NoticePreference: 'personId',
  Objective: 'campaignId',
  ProcessingExclusion: 'personId',
  PurposeException: 'siteId',
}

/** Columns that are set together or not at all. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  MetricGroup: ['network', 'account'],
  MetricPoint: ['network', 'postId'],
  Participation: ['mandateTasks', 'mandateUntil', 'minutesPerWeek'],
}

/** Values where a check of the table refuses the first label of the enum. */
const BY_CHECK: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  InvitationMessage: { kind: 'REMINDER' },
  NoticeRule: { address: 'planted@example.org' },
  PersonAccess: { plugin: 'score-influence' },
  PersonAttribute: { names: [{ language: 'en', text: 'Planted' }] },
  ProcessingExclusion: { processing: ['SCORING'] },
  RecipientTask: { plugin: 'mail' },
  RelationKind: { names: [{ language: 'en', text: 'Planted' }] },
  RoleRule: { role: 'ANALYST' },
  Rota: { handOverTime: 540 },
  RotaOverride: { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' },
}

/** Plants rows in tables of an organisation by what the catalogue says of them: a new table needs nothing said here. */
export async function openPlanter(databaseUrl: string, organizationId: string) {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  const tables = await readTables(client)
  const planted = new Map<string, Record<string, unknown>>()
  let count = 0
  await client.query(`BEGIN; SET LOCAL ROLE portevoix_app; SET LOCAL app.organization_id = '${organizationId}'`)

  /** Fills what is required beside the values of the call; what is referred to is planted too. */
  const plant = async (name: string, values: Record<string, unknown> = {}): Promise<Record<string, unknown>> => {
    const table = tables.get(name)
    if (!table) throw new Error(`There is no table ${name}.`)
    const row: Record<string, unknown> = { organizationId, ...BY_CHECK[name], ...values }
    for (const { columns, table: parent } of table.references) {
      const own = columns.filter((column) => column !== 'organizationId')
      const isNeeded = own.some(
        (column) => column === ONE_OF[name] || table.columns.find(({ name: one }) => one === column)?.required,
      )
      if (!isNeeded || own.every((column) => row[column] !== undefined)) continue
      // A role is held once in a place: each assignment has an account of its own.
      const isOnce = table.linksOnce || name === 'Assignment'
      const there = (isOnce ? undefined : planted.get(parent)) ?? (await plant(parent))
      planted.set(parent, there)
      for (const column of own) row[column] ??= there.id ?? there[column]
    }
    for (const column of table.columns) {
      const together = TOGETHER[name] ?? []
      const goesWith = together.includes(column.name) && together.some((one) => row[one] !== undefined)
      if (row[column.name] !== undefined || !(column.required || column.unique || goesWith)) continue
      count += 1
      row[column.name] = filler(column, count)
    }
    const columns = Object.keys(row)
    const { rows } = await client.query(
      `INSERT INTO "${name}" (${columns.map((column) => `"${column}"`)}) SELECT ${columns.map((column) => `"${column}"`)}
       FROM json_populate_record(NULL::"${name}", $1) RETURNING *`,
      [JSON.stringify(row)],
    )
    return rows[0]
  }

  return {
    plant,
    columnsOf: (name: string) => tables.get(name)?.columns ?? [],
    stop: async () => {
      await client.query('COMMIT')
      await client.end()
    },
  }
}

function filler({ type, part, label }: Column, count: number): unknown {
  if (part !== null) return []
  if (label !== null) return label
  if (type === 'uuid') return crypto.randomUUID()
  if (type === 'bool') return false
  if (type === 'date') return new Date(Date.UTC(2026, 0, 1 + count)).toISOString().slice(0, 10)
  if (type === 'timestamptz') return new Date(Date.UTC(2026, 0, 1)).toISOString()
  if (type === 'json' || type === 'jsonb') return {}
  // Hashes are unique on the whole server.
  if (type === 'bytea') return `\\x${crypto.randomUUID().replaceAll('-', '')}`
  return type === 'text' ? `filler ${count}` : count
}

async function readTables(client: pg.Client): Promise<Map<string, Table>> {
  const { rows } = await client.query<Table & { name: string }>(`
    SELECT c.relname AS name,
      (SELECT json_agg(json_build_object('name', a.attname, 'type', t.typname, 'part', e.typname,
          'required', a.attnotnull AND a.atthasdef IS FALSE,
          'unique', EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisunique AND a.attnum = ANY (i.indkey))
            AND a.atthasdef IS FALSE AND a.attnotnull,
          'inUnique', EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisunique AND a.attnum = ANY (i.indkey)),
          'label', (SELECT enumlabel FROM pg_enum WHERE enumtypid = t.oid ORDER BY enumsortorder LIMIT 1)) ORDER BY a.attnum)
        FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
      COALESCE((SELECT json_agg(json_build_object('table', p.relname, 'columns', ARRAY(SELECT a.attname
          FROM unnest(f.conkey) AS k JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k)))
        FROM pg_constraint f JOIN pg_class p ON p.oid = f.confrelid
        WHERE f.conrelid = c.oid AND f.contype = 'f' AND p.relname <> 'Organization'), '[]') AS "references",
      EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisunique AND (SELECT bool_and(
          a.atthasdef OR EXISTS (SELECT FROM pg_constraint f WHERE f.conrelid = c.oid AND f.contype = 'f' AND k = ANY (f.conkey)))
        FROM unnest(i.indkey::int2[]) AS k JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k)
      ) AS "linksOnce"
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`)
  return new Map(rows.map(({ name, ...table }) => [name, table]))
}

let values = 0

/** A value for a column that names somebody. */
export function naming({ type, part, inUnique }: Column, holds: ColumnDeclaration['holds'], name: string) {
  values += 1
  const once = inUnique ? ` (${values})` : ''
  const text =
    holds === 'ADDRESS'
      ? `https://news.example/${name}/interview`
      : holds === 'TEXT'
        ? `We thank ${name} for it${once}`
        : `${name}${once}`
  if (part !== null) return [text, 'another']
  return type === 'json' || type === 'jsonb' ? { said: [{ by: text }, 7] } : text
}
