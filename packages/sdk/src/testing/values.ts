import {
  type GraphQLEnumType,
  type GraphQLObjectType,
  type GraphQLScalarType,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

/** A value of each scalar in the form in which the API sends it; the n-th differs where things usually do. */
const SCALARS: Readonly<Record<string, (n: number) => unknown>> = {
  BigInt: (n) => String(n),
  Boolean: () => false,
  CountryCode: () => 'FR',
  Currency: () => 'EUR',
  Date: (n) => new Date(Date.UTC(2026, 0, n)).toISOString().slice(0, 10),
  DateTime: (n) => new Date(Date.UTC(2026, 0, 1, 9, n)).toISOString(),
  Decimal: (n) => `${n}.5`,
  Float: (n) => n + 0.5,
  Int: (n) => n,
  JSON: () => ({}),
  Locale: () => 'en',
  PersonKind: () => 'EMPLOYEE',
  Ratio: () => '0.5',
  TimeZone: () => 'Europe/Paris',
  URL: (n) => `https://example.org/${n}`,
}

/** What things usually are, in the eyes of a screen that shows them. */
const USUAL = ['ACTIVE', 'LIVE', 'ACCEPTED', 'APPROVED', 'PUBLISHED', 'SUCCEEDED']

const words = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()

/** The code of an error whose type is all that is said of it: `NOT_FOUND` of NotFoundError. */
const codeOf = (type: string): string =>
  words(type.replace(/Error$/, ''))
    .replaceAll(' ', '_')
    .toUpperCase()

/** Global id of the n-th object that a test server has made of a type. */
const idOf = (type: string, n: number): string =>
  btoa(`${type}:00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

/** The type that a global id names; null for a text that is none. */
export function typeOfId(id: unknown): string | null {
  try {
    return /^([A-Z]\w*):/.exec(atob(String(id).replaceAll('-', '+').replaceAll('_', '/')))?.[1] ?? null
  } catch {
    return null
  }
}

function text(parent: string, field: string, n: number): string {
  if (/(^|E|e)mail$/.test(field)) return `${parent.toLowerCase()}${n}@example.org`
  if (/(n|N)ame$|^title$/.test(field)) return `${parent} ${n}`
  if (/^(key|network|metric|slug)$/.test(field)) return `${words(parent).replaceAll(' ', '-')}-${n}`
  return `${words(field)} ${n}`
}

/** A value of a scalar or an enum for a field of the n-th object of a type. */
export function leaf(
  type: GraphQLScalarType | GraphQLEnumType,
  parentType: GraphQLObjectType,
  field: string,
  n: number,
): unknown {
  const parent = parentType.name
  if (isEnumType(type)) {
    const values = type.getValues().map(({ name }) => name)
    return USUAL.find((value) => values.includes(value)) ?? values[0]
  }
  if (type.name === 'ID') return field === 'id' ? idOf(parent, n) : idOf('Thing', n)
  if (type.name === 'String' && field === 'code' && isErrorType(parentType)) return codeOf(parent)
  if (type.name === 'String') return text(parent, field, n)
  if (field === 'version') return 1
  const value = SCALARS[type.name]
  if (!value)
    throw new Error(`@portevoix/sdk/testing makes no values of the scalar ${type.name}: give ${parent}.${field}.`)
  return value(n)
}

/** The n-th object of a type: a value for each of its fields that is one, null where it may be, and what is stated. */
export function leaves(
  type: GraphQLObjectType,
  n: number,
  stated: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> & { __typename: string } {
  const made: Record<string, unknown> & { __typename: string } = { __typename: type.name }
  for (const field of Object.values(type.getFields())) {
    const named = getNamedType(field.type)
    if (!isLeafType(named) || field.name in stated) continue
    if (!isNonNullType(field.type)) made[field.name] = null
    else made[field.name] = isListType(field.type.ofType) ? [] : leaf(named, type, field.name, n)
  }
  return { ...made, ...stated, __typename: type.name }
}

const implementing = (type: GraphQLObjectType, name: string): boolean =>
  type.getInterfaces().some((one) => one.name === name)

/** Whether a type is one of those that a mutation answers instead of the thing itself. */
export const isErrorType = (type: GraphQLObjectType): boolean => implementing(type, 'UserError')

/** Whether objects of a type have an id. */
export const isNodeType = (type: GraphQLObjectType): boolean => implementing(type, 'Node')

/** The type of the objects of a connection; null for any other type. */
export function nodeTypeOf(type: unknown): GraphQLObjectType | null {
  if (!isObjectType(type) || !type.name.endsWith('Connection')) return null
  const nodes = type.getFields().nodes
  const named = nodes && getNamedType(nodes.type)
  return isObjectType(named) ? named : null
}
