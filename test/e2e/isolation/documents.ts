import {
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

type Field = GraphQLField<unknown, unknown>

/** Chooses an id for an argument or input field, by its place. */
export type ChooseId = (name: string) => string

const isLeaf = (type: GraphQLOutputType) => isScalarType(getNamedType(type)) || isEnumType(getNamedType(type))

/**
 * Selects everything below a type down to some depth: scalars, ids, and small pages of lists. Fields that need
 * arguments of their own are left out.
 */
export function selectAll(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type)
  if (isScalarType(named) || isEnumType(named)) return ''
  if (isUnionType(named)) {
    const members = named.getTypes()
    // Fields of one name and different types cannot stand in one selection: those get another name.
    const taken = (name: string) => members.filter((member) => member.getFields()[name]).length > 1
    return `{ __typename ${members.map((member) => `... on ${member.name} ${selectFields(member, depth, taken)}`).join(' ')} }`
  }
  return selectFields(named, depth, () => false)
}

/** As `selectAll`, with one selection for each field of the type: all of them may be too long for one document. */
export function selectEach(type: GraphQLOutputType, depth: number): string[] {
  return selectionsOf(getNamedType(type), depth, () => false).map((one) => `{ __typename ${one} }`)
}

const selectFields = (named: unknown, depth: number, taken: (name: string) => boolean): string =>
  `{ __typename ${selectionsOf(named, depth, taken).join(' ')} }`

function selectionsOf(named: unknown, depth: number, taken: (name: string) => boolean): string[] {
  if (!isObjectType(named)) return []
  return Object.values(named.getFields()).flatMap((field) => {
    if (field.name === 'edges' || field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)) {
      return []
    }
    const name = taken(field.name) && field.name !== 'id' ? `${named.name}_${field.name}: ${field.name}` : field.name
    if (isLeaf(field.type)) return [name]
    if (depth <= 0) return []
    const page = field.args.some((arg) => arg.name === 'first') ? '(first: 2)' : ''
    return [`${name}${page} ${selectAll(field.type, field.name === 'nodes' ? depth : depth - 1)}`]
  })
}

/** A value that fits an input type, with ids from elsewhere. `and`, `or` and `not` of filters are left out. */
export function valueFor(type: GraphQLInputType, name: string, chooseId: ChooseId, depth = 0): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType, name, chooseId, depth)
  if (isListType(type)) return [valueFor(type.ofType, name, chooseId, depth)]
  if (isEnumType(type)) return ENUMS[type.name] ?? type.getValues()[0]?.name
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => !['and', 'or', 'not'].includes(field.name))
    if (type.isOneOf) {
      const field = fields.find((one) => one.name === 'id') ?? fields[0]
      return field ? { [field.name]: valueFor(field.type, name, chooseId, depth + 1) } : {}
    }
    const wanted = fields.filter(
      (field) =>
        isNonNullType(field.type) ||
        isIdField(field.name, field.type) ||
        WITH_IDS.has(getNamedType(field.type).name) ||
        ONE_OF_TWO[type.name] === field.name,
    )
    return Object.fromEntries(
      wanted.map((field) => [field.name, valueFor(field.type, field.name, chooseId, depth + 1)]),
    )
  }
  return scalarValue(type.name, name, chooseId)
}

/** Of two fields of which exactly one is needed: the one that is sent. */
const ONE_OF_TWO: Record<string, string> = { CostAddInput: 'at' }
/** Input types that hold ids although nothing asks for them. */
const WITH_IDS = new Set(['IdFilter'])
const ENUMS: Record<string, string> = { Role: 'AMBASSADOR', RuleKind: 'PERSONAL_DATA' }

const isIdField = (name: string, type: GraphQLInputType) => getNamedType(type).name === 'ID' || /id$/i.test(name)

let count = 0
const TEXTS: Record<string, string> = {
  issuer: 'https://login.probe.example',
  scopes: 'campaign:read',
  requiredClaim: 'probe',
  idClaim: 'probe',
  mailDomains: 'probe.example',
  idsOf: 'probe',
  model: 'influence',
  metric: 'impressions',
  network: 'linkedin',
  kind: 'advice',
  connector: 'feed',
  schedule: '0 5 * * *',
  handle: 'probe',
  unit: 'count',
  dimension: 'expertise',
  method: 'clicks-cpc',
  parameter: 'cpc',
  key: 'probe-key',
  events: 'sync-run.failed',
  address: 'probe@example.org',
  source: 'probe',
  timeZone: 'UTC',
  handOverTime: '09:00',
}

function scalarValue(scalar: string, name: string, chooseId: ChooseId): unknown {
  count += 1
  switch (scalar) {
    case 'ID':
      return chooseId(name)
    case 'String':
      if (/^email$/i.test(name)) return `probe${count}@example.org`
      return TEXTS[name] ?? (/id$|^subject$/i.test(name) ? chooseId(name) : `probe ${count}`)
    case 'Int':
      return name === 'year' ? 2026 : 1
    case 'Float':
      return 1
    case 'Boolean':
      return true
    case 'Date':
      return '2036-01-01'
    case 'DateTime':
      return /^(to|endsAt|expiresAt)$/.test(name) ? '2027-02-01T00:00:00Z' : '2026-01-01T00:00:00Z'
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
    case 'PersonKind':
      return 'PARTNER'
    case 'URL':
      return 'https://example.org/'
    default:
      return name === 'config' ? { url: 'https://example.org/feed.xml' } : {}
  }
}

export interface Request {
  query: string
  variables: Record<string, unknown>
}

/** A document that calls one root field several times, each time with arguments of its own, as `a0`, `a1` … */
export function callsOf(
  kind: 'query' | 'mutation',
  field: Field,
  calls: readonly Record<string, unknown>[],
  depth: number,
): Request {
  const selection = `${selectAll(field.type, depth)}`
  const declared: string[] = []
  const variables: Record<string, unknown> = {}
  const parts = calls.map((args, index) => {
    const passedArgs = field.args.filter((arg) => args[arg.name] !== undefined)
    for (const arg of passedArgs) {
      declared.push(`$a${index}_${arg.name}: ${String(arg.type)}`)
      variables[`a${index}_${arg.name}`] = args[arg.name]
    }
    const passed = passedArgs.map((arg) => `${arg.name}: $a${index}_${arg.name}`).join(', ')
    return `a${index}: ${field.name}${passed && `(${passed})`} ${selection}`
  })
  return {
    query: `${kind}${declared.length > 0 ? ` (${declared.join(', ')})` : ''} { ${parts.join('\n')} }`,
    variables,
  }
}

export function rootFields(schema: GraphQLSchema, kind: 'query' | 'mutation' | 'subscription'): Field[] {
  const roots = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  }
  return Object.values(roots[kind]?.getFields() ?? {})
}
