import pg from 'pg'
import { Prisma } from '../generated/prisma/client.ts'
import { step } from './telemetry.ts'

interface Answer {
  rows: object[]
  rowCount: number
}

/**
 * Runs SQL statements on one connection. Takes Prisma's parameters and returns Prisma's values, without its row parser.
 */
export interface Statements {
  /** @param kept whether the connection keeps the statement prepared for the next use of the same text. */
  run(statement: Prisma.Sql, kept?: boolean): Promise<Answer>
  /** Without parameters the text may contain several statements; the result is that of the last one. */
  runText(text: string, values?: readonly unknown[]): Promise<Answer>
}

/** Maximum number of prepared statements on one connection. */
export const MOST_PREPARED = 200

/** Prepared statements of a connection, least recently used first: names by text. */
let preparedOn = new WeakMap<pg.ClientBase, Map<string, string>>()
let lastName = 0
let generation = 0

/** The name of a statement that every connection prepares; another one after a statement was found out of date. */
export const preparedName = (name: string): string => (generation === 0 ? name : `${name}_${generation}`)

/**
 * Whether a statement failed only because it was prepared before: a migration has changed what it answers, or a pooler took
 * a connection on which it is not prepared.
 */
export function isOutOfDate(error: unknown): boolean {
  const { code, routine } = (error ?? {}) as { code?: unknown; routine?: unknown }
  return (code === '0A000' && routine === 'RevalidateCachedQuery') || code === '26000'
}

/** From then on all statements are prepared under other names. */
function prepareAnew(): void {
  preparedOn = new WeakMap()
  generation += 1
}

/** Lets all statements be prepared anew when one fails because it is out of date, and passes on its failure. */
export async function forgettingOutOfDate<T>(statement: Promise<T>): Promise<T> {
  try {
    return await statement
  } catch (error) {
    if (isOutOfDate(error)) prepareAnew()
    throw error
  }
}

/**
 * @param keeps whether statements may stay prepared. Some poolers use another connection next time, which would not
 * know them.
 */
export function statementsOn(client: pg.ClientBase, keeps: boolean): Statements {
  const send = async (query: { text: string; values?: unknown[]; name?: string }): Promise<Answer> => {
    const { rows, rowCount } = await tellStatement(query.text, () => client.query({ ...query, types: VALUES }))
    return { rows, rowCount: rowCount ?? 0 }
  }
  return {
    run: async ({ text, values }, kept = false) => {
      const query = { text, values: values.map(parameter) }
      return kept && keeps
        ? await forgettingOutOfDate(send({ ...query, name: await nameOn(client, text) }))
        : await send(query)
    },
    runText: async (text, values = []) => await send({ text, values: values.map(parameter) }),
  }
}

/** Its values stay out of what is told: they are parameters. */
export const tellStatement = <T>(text: string, send: () => Promise<T>): Promise<T> => {
  const verb = /^[\s(]*([a-z]+)/i.exec(text)?.[1]?.toUpperCase() ?? 'SQL'
  return step(
    'statement',
    {
      name: verb,
      labels: { 'db.system.name': 'postgresql', 'db.operation.name': verb },
      facts: { 'db.query.text': text },
    },
    send,
  )
}

/** The name of a prepared statement. When there are too many, the least recently used one is dropped. */
async function nameOn(client: pg.ClientBase, text: string): Promise<string> {
  const names = preparedOn.get(client) ?? new Map<string, string>()
  preparedOn.set(client, names)
  const name = names.get(text) ?? `kept${++lastName}`
  names.delete(text)
  const [oldest] = names
  if (oldest && names.size >= MOST_PREPARED) {
    const [itsText, itsName] = oldest
    names.delete(itsText)
    await client.query(`DEALLOCATE "${itsName}"`)
    // The driver remembers prepared statements and has no public way to forget one.
    delete (client as { connection?: { parsedStatements?: Record<string, string> } }).connection?.parsedStatements?.[
      itsName
    ]
  }
  names.set(text, name)
  return name
}

/** Converts a parameter for the driver. */
function parameter(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Date) return value.toISOString()
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  if (Array.isArray(value)) return value.map(parameter)
  return Prisma.Decimal.isDecimal(value) ? value.toString() : value
}

type Read = (text: string) => unknown

const bigInt: Read = (text) => BigInt(text)
const decimal: Read = (text) => new Prisma.Decimal(text)
const instant: Read = (text) => new Date(`${text.replace(' ', 'T')}${/[+-]\d\d$/.test(text) ? ':00' : ''}`)
const instantWithoutZone: Read = (text) => new Date(`${text.replace(' ', 'T')}Z`)
const day: Read = (text) => new Date(`${text}T00:00:00Z`)
const time: Read = (text) => new Date(`1970-01-01T${text}Z`)
const json: Read = (text) => JSON.parse(text)
/** Parser of text arrays: `pg.types` only names the types of single values. */
const readTexts: (text: string) => (string | null)[] = pg.types.getTypeParser(1009 as never)
const listOf =
  (read: Read): Read =>
  (text) =>
    readTexts(text).map((one) => (one === null ? null : read(one)))

/** Parsers for types whose values differ from the driver's own, by type OID. */
const READERS: Readonly<Record<number, Read>> = {
  20: bigInt,
  26: bigInt,
  114: json,
  1082: day,
  1083: time,
  1114: instantWithoutZone,
  1184: instant,
  1700: decimal,
  3802: json,
  1016: listOf(bigInt),
  1115: listOf(instantWithoutZone),
  1182: listOf(day),
  1185: listOf(instant),
  1231: listOf(decimal),
}

const VALUES = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && READERS[type]) || pg.types.getTypeParser(type as never, format as never),
} as pg.CustomTypesConfig
