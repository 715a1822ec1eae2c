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

/** Converts a text to its normal form. */
export const inForm = (form: (text: string) => string | null, remedy: string) => (value: unknown) => {
  const found = typeof value === 'string' ? form(value) : null
  if (found === null) throw new GraphQLError(remedy)
  return found
}

/** How a scalar is parsed. An error in a document has its place there, like other errors of documents. */
export const reading = <Value>(parseValue: (value: unknown) => Value) => ({
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
  description: 'A calendar day without a time and without a time zone, ISO 8601, such as `2026-03-01`.',
  serialize: (value) => (value instanceof Date ? dayOf(value) : String(value)),
  ...reading((value) => {
    if (typeof value === 'string' && isDay(value)) return value
    throw new GraphQLError('A Date is a calendar day such as "2026-03-01".')
  }),
})
builder.scalarType('Locale', {
  description:
    'A language as its BCP 47 tag, such as `fr` or `en-GB`. Accepted in any case and with `_` (`pt_br`), stored in canonical form (`pt-BR`); names such as `German` are refused.',
  serialize: String,
  ...reading(inForm(languageTag, 'A Locale is a language tag such as "fr" or "en-GB", not the name of a language.')),
})
builder.scalarType('CountryCode', {
  description: 'A country, ISO 3166-1 alpha-2, such as `FR`. Accepted in any case, stored in capitals.',
  serialize: String,
  ...reading(inForm(countryCode, 'A CountryCode is two letters of ISO 3166-1 such as "FR".')),
})
builder.scalarType('Currency', {
  description: 'A currency, ISO 4217, such as `EUR`. Accepted in any case, stored in capitals.',
  specifiedByURL: 'https://en.wikipedia.org/wiki/ISO_4217',
  serialize: String,
  ...reading(inForm(currencyCode, 'A Currency is three letters of ISO 4217 such as "EUR".')),
})
builder.addScalarType('URL', URLResolver, { description: 'An absolute address, such as `https://example.org/post`.' })
builder.addScalarType('JSON', JSONResolver, {
  description: 'Any JSON value. Used only where a plugin defines the shape.',
})
builder.scalarType('BigInt', {
  description: 'A whole number of any size. Sent as text, because JavaScript numbers lose digits beyond 2^53.',
  serialize: (value) => String(value),
  ...reading(parseBigInt),
})
builder.scalarType('Decimal', {
  description:
    'An exact decimal number. Sent as text such as `"1938.5"`; inputs may also be plain numbers. At most 29 digits before and 9 after the point when stored; ratios carry more.',
  serialize: (value) => (value instanceof Prisma.Decimal ? value.toFixed() : String(value)),
  ...reading(parseDecimal),
})
