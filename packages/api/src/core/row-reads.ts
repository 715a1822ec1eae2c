import { type FieldNode, getArgumentValues } from 'graphql'
import { getDatamodel } from '../generated/pothos.ts'
import { Prisma } from '../generated/prisma/client.ts'
import type { Context } from './context.ts'
import { RequestError } from './errors.ts'
import { type Asked, type Columns, columnsOf, selectionOf, unreadColumns } from './selected-columns.ts'

const { sql, raw, join } = Prisma
type Sql = Prisma.Sql

/** What hangs on a row and is read with it: an expression of JSON on the row's alias `p`, and how its value is understood. */
export interface Hanging {
  sql: Sql
  decode(value: unknown): unknown
  /** Tells apart selections that read the same, and are answered at different places of a document. */
  nodes: string
}

/**
 * The extension of a field whose value can be read with the row of its parent.
 * @returns null where it is read by itself: its arguments are refused, or the caller may not see it.
 */
export const HANGS = 'hangsOnRow'
export type HangsOnRow = (ctx: Context, asked: Asked, args: Record<string, unknown>) => Hanging | null

/** How rows of a table are read. */
export interface RowRead {
  readonly columns: Columns
  /** Columns of alias `t`, for the statement that picks the rows as `p`. */
  readonly picked: Sql
  /** A row `p` as JSON: a list of its columns' values and of what hangs on it, and of what else is asked for. */
  json(beside?: Sql): Sql
  /** The row of such a list. */
  decode(values: readonly unknown[]): object
  /** Tells apart selections that read the same columns. */
  readonly nodes: string
  /** Names of the fields around the rows that are selected. */
  readonly around: ReadonlySet<string>
}

/** PostgreSQL's functions take 100 arguments; one is left for what is asked for beside a row. */
const MOST_ARGUMENTS = 99

interface HangingField extends Hanging {
  readonly fieldNodes: readonly FieldNode[]
}

/**
 * How to read rows of a type with what a selection needs of them.
 * @param rows.beside columns that are needed whatever is selected.
 */
export function rowRead(
  ctx: Context,
  asked: Asked,
  rows: { type: string; table: Prisma.ModelName; beside?: readonly string[] },
): RowRead {
  const { table } = rows
  const { columns, fields, around } = selectionOf(asked, rows, rows.beside)
  const room = MOST_ARGUMENTS - (columns?.length ?? columnsOf(table).size)
  const hanging: HangingField[] = []
  for (const { field, nodes: fieldNodes } of fields) {
    const hangs = field.extensions[HANGS] as HangsOnRow | undefined
    const [node] = fieldNodes
    if (!hangs || !node || hanging.length >= room) continue
    const below = { ...asked, fieldNodes, returnType: field.type }
    const read = unlessRefused(() => hangs(ctx, below, getArgumentValues(field, node, asked.variableValues)))
    if (read) hanging.push({ ...read, fieldNodes })
  }
  return readOf({ table, columns, hanging, around })
}

/**
 * Takes rows out of what was read. The promises that waited for them hold it until they are cleared, and they are old by
 * then: what an old object holds grows old with it, and is cleared seldom.
 */
export const takeRows = <Row>(read: Row[]): Row[] => read.splice(0)

/** How to read whole rows of a table. */
export const wholeRowRead = (table: Prisma.ModelName): RowRead =>
  readOf({ table, columns: null, hanging: [], around: new Set() })

function readOf(read: {
  table: Prisma.ModelName
  columns: Columns
  hanging: readonly HangingField[]
  around: ReadonlySet<string>
}): RowRead {
  const { table, columns, hanging, around } = read
  const names = columns ?? [...columnsOf(table)]
  const values = raw(names.map((name) => valueInJson(table, name)).join(', '))
  const hung = hanging.map((one) => one.sql)
  return {
    columns,
    around,
    picked: raw(names.map((name) => `t."${name}"`).join(', ')),
    json: (beside) => sql`json_build_array(${join([values, ...hung, ...(beside ? [beside] : [])])})`,
    decode: decoderOf(table, columns, hanging),
    nodes: hanging.map(({ fieldNodes, nodes }) => `${fieldNodes.map(numberOf).join('+')}(${nodes})`).join(),
  }
}

/** What is refused is refused where the field is answered, with its place in the answer. */
function unlessRefused(hanging: () => Hanging | null): Hanging | null {
  try {
    return hanging()
  } catch (error) {
    if (error instanceof RequestError) return null
    throw error
  }
}

const numbers = new WeakMap<FieldNode, number>()
let lastNumber = 0

function numberOf(node: FieldNode): number {
  const known = numbers.get(node) ?? ++lastNumber
  numbers.set(node, known)
  return known
}

interface Column {
  type: string
  isList: boolean
}

const columnTypes = new Map<Prisma.ModelName, ReadonlyMap<string, Column>>()

function typesOf(table: Prisma.ModelName): ReadonlyMap<string, Column> {
  const known = columnTypes.get(table)
  if (known) return known
  const fields = getDatamodel().datamodel.models[table]?.fields ?? []
  const types = new Map(fields.map(({ name, type, isList }) => [name, { type, isList }]))
  columnTypes.set(table, types)
  return types
}

/** Numbers whose digits JSON would lose, and bytes, travel as texts. */
function valueInJson(table: Prisma.ModelName, name: string): string {
  const column = typesOf(table).get(name)
  const list = column?.isList ? '[]' : ''
  if (column?.type === 'BigInt' || column?.type === 'Decimal') return `p."${name}"::text${list}`
  return column?.type === 'Bytes' ? `encode(p."${name}", 'hex')` : `p."${name}"`
}

type Decode = (value: never) => unknown

const DECODERS: Readonly<Record<string, Decode>> = {
  BigInt: (text: string) => BigInt(text),
  Decimal: (text: string) => new Prisma.Decimal(text),
  DateTime: (text: string) => new Date(text),
  Bytes: (text: string) => Buffer.from(text, 'hex'),
  // Not a number, and infinite ones, are texts in JSON.
  Float: (value: number | string) => Number(value),
}

function decoderOfColumn(table: Prisma.ModelName, name: string): Decode | null {
  const column = typesOf(table).get(name)
  const decode = DECODERS[column?.type ?? ''] ?? null
  if (!decode || !column?.isList) return decode
  return (list: readonly never[]) => list.map((one) => (one === null ? null : decode(one)))
}

/** Of a row: what was read with it. */
const HUNG = Symbol('what was read with the row')

interface Hung {
  [HUNG]?: { readonly fields: readonly HangingField[]; readonly values: readonly unknown[] }
}

type RowOf = new (values: readonly unknown[]) => Record<string, unknown> & Hung

/** Classes of rows by table and columns: what was made once for all is what makes rows fast. */
const rowClasses = new Map<string, RowOf>()
const MOST_ROW_CLASSES = 1_000

function rowClassOf(table: Prisma.ModelName, columns: Columns): RowOf {
  const key = `${table} ${columns?.join() ?? '*'}`
  const known = rowClasses.get(key)
  if (known) return known
  const names = columns ?? [...columnsOf(table)]
  const decoders = names.map((name) => decoderOfColumn(table, name))
  class Row {
    [name: string]: unknown
    constructor(values: readonly unknown[]) {
      for (let at = 0; at < names.length; at += 1) {
        const value = values[at]
        const decode = decoders[at]
        this[names[at] as string] = decode && value !== null ? decode(value as never) : value
      }
    }
  }
  Object.defineProperties(Row.prototype, unreadColumns(table, columns))
  const [oldest] = rowClasses.keys()
  if (oldest !== undefined && rowClasses.size >= MOST_ROW_CLASSES) rowClasses.delete(oldest)
  rowClasses.set(key, Row)
  return Row
}

function decoderOf(table: Prisma.ModelName, columns: Columns, hanging: readonly HangingField[]): RowRead['decode'] {
  const Row = rowClassOf(table, columns)
  if (hanging.length === 0) return (values) => new Row(values)
  return (values) => {
    const row = new Row(values)
    const before = columns?.length ?? columnsOf(table).size
    row[HUNG] = { fields: hanging, values: hanging.map(({ decode }, at) => decode(values[before + at])) }
    return row
  }
}

/** What was read of a field with its parent's row; undefined where it was not. */
export function readWith(parent: object, { fieldNodes }: Pick<Asked, 'fieldNodes'>): unknown {
  const hung = (parent as Hung)[HUNG]
  return hung?.values[hung.fields.findIndex((field) => areSame(field.fieldNodes, fieldNodes))]
}

const areSame = (one: readonly FieldNode[], other: readonly FieldNode[]): boolean =>
  one.length === other.length && one.every((node, at) => node === other[at])

/**
 * What is made once for all things of a list: an executor collects the fields of their selection once.
 * @param purpose what it is made for, the same object each time.
 */
export function onceFor<Plan extends object>(
  ctx: Context,
  { fieldNodes }: Pick<Asked, 'fieldNodes'>,
  purpose: object,
  make: () => Plan,
): Plan {
  const plans = (ctx.loaders.get(purpose) ?? new WeakMap()) as WeakMap<object, Plan>
  ctx.loaders.set(purpose, plans)
  const plan = plans.get(fieldNodes) ?? make()
  plans.set(fieldNodes, plan)
  return plan
}
