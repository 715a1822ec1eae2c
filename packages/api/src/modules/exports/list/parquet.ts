import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Shape } from './row-shape.ts'

/** A line of the schema of a file. */
type Element = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

const UTF8: Partial<Element> = { type: 'BYTE_ARRAY', converted_type: 'UTF8' }

/** How a scalar is stored; texts and enums, and `Decimal` with all its digits, are texts. */
const LEAVES: { readonly [scalar: string]: Partial<Element> } = {
  Int: { type: 'INT32' },
  Float: { type: 'DOUBLE' },
  Boolean: { type: 'BOOLEAN' },
  BigInt: { type: 'INT64' },
  DateTime: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
  Date: { type: 'INT32', converted_type: 'DATE' },
  JSON: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
}

/** The schema of a file whose rows have this shape: parts of parts are structs, lists are lists. */
export function parquetSchema(shape: Shape): Element[] {
  const fields = fieldsOf(shape)
  return [{ name: 'row', num_children: fields.length }, ...fields.flatMap(([name, field]) => elementsOf(name, field))]
}

const fieldsOf = (shape: Shape): [string, Shape][] => (shape.is === 'OBJECT' ? [...shape.fields] : [])

function elementsOf(name: string, shape: Shape): Element[] {
  const optional = { name, repetition_type: 'OPTIONAL' } as const
  if (shape.is === 'LEAF') return [{ ...optional, ...(LEAVES[shape.type] ?? UTF8) }]
  if (shape.is === 'LIST') {
    return [
      { ...optional, num_children: 1, converted_type: 'LIST' },
      { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
      ...elementsOf('element', shape.of),
    ]
  }
  const fields = fieldsOf(shape)
  return [{ ...optional, num_children: fields.length }, ...fields.flatMap(([key, field]) => elementsOf(key, field))]
}

/** A value of JSON as it is stored. */
function stored(shape: Shape, value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (shape.is === 'LIST') return (value as unknown[]).map((one) => stored(shape.of, one))
  if (shape.is === 'OBJECT') {
    const parts = value as Readonly<Record<string, unknown>>
    return Object.fromEntries([...shape.fields].map(([name, field]) => [name, stored(field, parts[name])]))
  }
  if (shape.type === 'BigInt') return BigInt(value as string)
  if (shape.type === 'DateTime' || shape.type === 'Date') return new Date(value as string)
  return value
}

/** A part of a file, and what its footer tells of the rows in it. */
export interface RowGroup {
  readonly bytes: Buffer
  /** JSON. */
  readonly facts: string
}

/** Its head stands before the first bytes of a file. */
const HEAD_BYTES = 4

/**
 * Writes the rows of a part by itself, so that any worker can write the next.
 * @param at bytes of the file before it.
 */
export function rowGroup(shape: Shape, rows: readonly object[], at: number): RowGroup {
  const { writer, file } = openAt(shape, at)
  const columnData = fieldsOf(shape).map(([name, field]) => ({
    name,
    data: rows.map((row) => stored(field, (row as Readonly<Record<string, unknown>>)[name])),
    offsetIndex: false,
  }))
  // The writer has all in memory: nothing is waited for.
  void file.write({ columnData, rowGroupSize: rows.length })
  return { bytes: bytesAt(writer, at), facts: JSON.stringify(file.row_groups, writeBigInt) }
}

/** What stands behind the last row: where each part is. */
export function parquetEnd(
  shape: Shape,
  groups: readonly string[],
  { at, rows, facts }: { at: number; rows: number; facts: { key: string; value: string }[] },
): Buffer {
  const { writer, file } = openAt(shape, at)
  file.row_groups = groups.flatMap((group) => JSON.parse(group, readBigInt))
  file.num_rows = BigInt(rows)
  file.kvMetadata = facts
  void file.finish()
  return bytesAt(writer, at)
}

function openAt(shape: Shape, at: number) {
  const writer = new ByteWriter()
  writer.offset = Math.max(0, at - HEAD_BYTES)
  return { writer, file: new ParquetWriter({ writer, schema: parquetSchema(shape), statistics: false }) }
}

const bytesAt = (writer: ByteWriter, at: number): Buffer =>
  Buffer.from(writer.getBuffer()).subarray(at === 0 ? 0 : HEAD_BYTES)

const writeBigInt = (_key: string, value: unknown) => (typeof value === 'bigint' ? { whole: String(value) } : value)

const readBigInt = (_key: string, value: unknown) =>
  typeof value === 'object' && value !== null && 'whole' in value ? BigInt(String(value.whole)) : value
