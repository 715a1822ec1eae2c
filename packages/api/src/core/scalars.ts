import { countryCode, currencyCode, languageTag } from '@portevoix/sdk/normal-forms'
import { GraphQLError, type ValueNode, valueFromASTUntyped } from 'graphql'
import { DateTimeISOResolver, JSONResolver, URLResolver } from 'graphql-scalars'
import { Prisma } from '../generated/prisma/client.ts'
import { builder } from './builder.ts'
import { dayOf, isDay } from './day.ts'

const DECIMAL = /^-?\d{1,29}(\.\d{1,9})?$/
const INTEGER = /^-?\d{1,19}$/

function parseDecimal(value: unknown): Prisma.Decimal {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || !DECIMAL.test(text)) {
    throw new GraphQLError('A Decimal is text such as "1938.5", with at most 29 digits before and 9 after the point.')
  }
  return new Prisma.Decimal(text)
}

function parseBigInt(value: unknown): bigint {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value
  if (typeof text !== 'string' || !INTEGER.test(text))
    throw new GraphQLError('A BigInt is text of digits such as "150000".')
  return BigInt(text)
}

/** Reads a text into its normal form. */
const inForm = (form: (text: string) => string | null, remedy: string) => (value: unknown) => {
  const found = typeof value === 'string' ? form(value) : null
  if (found === null) throw new GraphQLError(remedy)
  return found
}

/** How a scalar is read. What is refused in a document is told with its place there, as other errors of documents are. */
const reading = <Value>(parseValue: (value: unknown) => Value) => ({
  parseValue,
  parseLiteral: (node: ValueNode): Value => {
    try {
      return parseValue(valueFromASTUntyped(node))
    } catch (error) {
      throw error instanceof GraphQLError ? new GraphQLError(error.message, { nodes: node }) : error
    }
  },
})

builder.addScalarType('DateTime', DateTimeISOResolver, {
  description: 'An instant in UTC, ISO 8601, such as `2026-03-01T09:00:00.000Z`.',
})
builder.scalarType('Date', {
  description: 'A day of the calendar without an hour and without a time zone, ISO 8601, such as `2026-03-01`.',
  serialize: (value) => (value instanceof Date ? dayOf(value) : String(value)),
  ...reading((value) => {
    if (typeof value === 'string' && isDay(value)) return value
    throw new GraphQLError('A Date is a day of the calendar such as "2026-03-01".')
  }),
})
builder.scalarType('Locale', {
  description:
    'A language as its BCP 47 tag, such as `fr` or `en-GB`. Taken in any case and with `_` (`pt_br`), kept as its canonical form (`pt-BR`); names such as `German` are refused.',
  serialize: String,
  ...reading(inForm(languageTag, 'A Locale is a language tag such as "fr" or "en-GB", not the name of a language.')),
})
builder.scalarType('CountryCode', {
  description: 'A country, ISO 3166-1 alpha-2, such as `FR`. Taken in any case, kept in capitals.',
  serialize: String,
  ...reading(inForm(countryCode, 'A CountryCode is two letters of ISO 3166-1 such as "FR".')),
})
builder.scalarType('Currency', {
  description: 'A currency, ISO 4217, such as `EUR`. Taken in any case, kept in capitals.',
  specifiedByURL: 'https://en.wikipedia.org/wiki/ISO_4217',
  serialize: String,
  ...reading(inForm(currencyCode, 'A Currency is three letters of ISO 4217 such as "EUR".')),
})
builder.addScalarType('URL', URLResolver, { description: 'An absolute address, such as `https://example.org/post`.' })
builder.addScalarType('JSON', JSONResolver, {
  description: 'Any JSON value. Only at the edge of plugins, whose settings this schema cannot know.',
})
builder.scalarType('BigInt', {
  description: 'A whole number of any size. Travels as text, because JavaScript numbers lose digits beyond 2^53.',
  serialize: (value) => String(value),
  ...reading(parseBigInt),
})
builder.scalarType('Decimal', {
  description:
    'An exact decimal number. Travels as text such as `"1938.5"`; as an input a plain number is taken too. At most 29 digits before and 9 after the point when stored; ratios carry more.',
  serialize: (value) => (value instanceof Prisma.Decimal ? value.toFixed() : String(value)),
  ...reading(parseDecimal),
})
