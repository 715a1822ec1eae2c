import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql'

/** Chooses an id for an argument or input field, by its place. */
export type ChooseId = (name: string) => string

/**
 * Selects everything below a type down to some depth: scalars, ids, and small pages of lists. Fields that need
 * arguments of their own are left out.
 */
function selectAll(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type)
  if (isScalarType(named) || isEnumType(named)) return ''
  if (isUnionType(named)) {
    return `{ __typename ${named
      .getTypes()
      .map((member) => `... on ${member.name} ${selectAll(member, depth)}`)
      .join(' ')} }`
  }
  if (!isObjectType(named)) return '{ __typename }'
  const fields = Object.values(named.getFields()).flatMap((field) => {
    if (field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)) return []
    const leaf = isScalarType(getNamedType(field.type)) || isEnumType(getNamedType(field.type))
    if (leaf) return field.name === 'totalCount' ? [] : [field.name]
    if (depth <= 0) return []
    return [`${field.name}${pageOf(field)} ${selectAll(field.type, field.name === 'nodes' ? depth : depth - 1)}`]
  })
  // Members of a union may have fields of one name and different types: aliases keep them apart.
  return `{ __typename ${fields
    .filter((field) => !field.startsWith('edges'))
    .map((field) => aliased(named.name, field))
    .join(' ')} }`
}

function aliased(type: string, field: string): string {
  const name = /^\w+/.exec(field)?.[0] ?? ''
  return name === 'id' ? field : `${type}_${name}: ${field}`
}

function pageOf(field: GraphQLField<unknown, unknown>): string {
  return field.args.some(({ name }) => name === 'first') ? '(first: 2)' : ''
}

/** A value that fits an input type, with ids from elsewhere. */
export function valueFor(type: GraphQLInputType, name: string, chooseId: ChooseId, depth = 0): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType, name, chooseId, depth)
  if (isListType(type)) return [valueFor(type.ofType, name, chooseId, depth)]
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    if (type.isOneOf) {
      const field = fields[0]
      return field ? { [field.name]: valueFor(field.type, field.name, chooseId, depth + 1) } : {}
    }
    const wanted = fields.filter(
      (field) => isNonNullType(field.type) || isIdField(field.name, field.type) || depth === 0,
    )
    return Object.fromEntries(
      wanted
        .filter(({ name: key }) => !['and', 'or', 'not'].includes(key) || depth > 3)
        .map((field) => [field.name, valueFor(field.type, field.name, chooseId, depth + 1)]),
    )
  }
  return scalarValue(type.name, name, chooseId)
}

const isIdField = (name: string, type: GraphQLInputType) => getNamedType(type).name === 'ID' || /id$/i.test(name)

function scalarValue(scalar: string, name: string, chooseId: ChooseId): unknown {
  switch (scalar) {
    case 'ID':
      return chooseId(name)
    case 'String':
      return /id$|subject/i.test(name)
        ? chooseId(name)
        : name === 'model'
          ? 'influence'
          : name === 'metric'
            ? 'impressions'
            : 'probe'
    case 'Int':
      return 1
    case 'Float':
      return 1
    case 'Boolean':
      return true
    case 'DateTime':
      return '2026-01-01T00:00:00Z'
    case 'BigInt':
      return '100'
    case 'Decimal':
      return '1'
    case 'Currency':
      return 'EUR'
    case 'CountryCode':
      return 'FR'
    case 'Locale':
      return 'fr'
    case 'URL':
      return 'https://example.org/'
    default:
      return {}
  }
}

export interface Attempt {
  query: string
  variables: Record<string, unknown>
}

/** A document that calls one root field with values for its arguments. */
export function callOf(
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  args: Record<string, unknown>,
  depth: number,
): Attempt {
  const given = field.args.filter((arg: GraphQLArgument) => args[arg.name] !== undefined)
  const declared = given.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')
  const passed = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
  const query = `${kind}${declared && ` (${declared})`} { ${field.name}${passed && `(${passed})`} ${selectAll(field.type, depth)} }`
  return { query, variables: args }
}

export const rootFields = (schema: GraphQLSchema, kind: 'query' | 'mutation') =>
  Object.values((kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {})
