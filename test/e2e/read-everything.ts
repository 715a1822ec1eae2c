import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql'

/** Values for required arguments, by their name, as they stand in a document. */
export type Arguments = Readonly<Record<string, string>>

/** A way from the query type to things of one type: what opens before them, and what closes behind. */
interface Way {
  before: string
  after: string
  from: Way | null
}

/** Things of which a type is reached, each by all of its fields. */
const PARENTS_PER_TYPE = 2
const LONGEST_WAY = 6

/**
 * For each object type that queries lead to, documents that read all its values, by some ways each: so every field of the
 * schema is read wherever there is something to read. Fields whose required arguments are unknown are left out.
 */
export function readersOf(schema: GraphQLSchema, known: Arguments): Map<string, string[]> {
  const ways = new Map<string, Way[]>()
  const query = schema.getQueryType()
  if (!query) throw new Error('A schema has queries.')
  let edge: { type: GraphQLNamedType; way: Way }[] = [{ type: query, way: { before: '', after: '', from: null } }]
  for (let length = 0; length < LONGEST_WAY; length += 1) {
    const next: typeof edge = []
    for (const { type, way } of edge) {
      if (!isObjectType(type)) continue
      for (const field of Object.values(type.getFields())) {
        const call = callOf(field, known)
        if (call === null || field.name === 'edges' || field.name === 'pageInfo') continue
        for (const member of membersOf(schema, getNamedType(field.type))) {
          const found = ways.get(member.name) ?? []
          const parents = new Set(found.map(({ from }) => from))
          if (!parents.has(way) && parents.size >= PARENTS_PER_TYPE) continue
          const narrow = getNamedType(field.type) !== member
          const to = {
            before: `${way.before}${call} { ${narrow ? `... on ${member.name} { ` : ''}`,
            after: `${narrow ? ' }' : ''} }${way.after}`,
            from: way,
          }
          ways.set(member.name, [...found, to])
          if (found.length < PARENTS_PER_TYPE) next.push({ type: member, way: to })
        }
      }
    }
    edge = next
  }
  return new Map(
    [...ways].map(([name, found]) => {
      const type = schema.getType(name)
      const leaves = isObjectType(type) ? Object.values(type.getFields()).flatMap((field) => leafOf(field, known)) : []
      return [name, found.map(({ before, after }) => `{ ${before}__typename ${leaves.join(' ')}${after} }`)]
    }),
  )
}

const isLeaf = (type: GraphQLNamedType) => isScalarType(type) || isEnumType(type)

function leafOf(field: GraphQLField<unknown, unknown>, known: Arguments): string[] {
  const call = isLeaf(getNamedType(field.type)) ? callOf(field, known) : null
  return call === null ? [] : [call]
}

function callOf(field: GraphQLField<unknown, unknown>, known: Arguments): string | null {
  const args: string[] = []
  for (const { name, type, defaultValue } of field.args) {
    if (name === 'first' && !String(type).endsWith('!')) args.push(`first: ${known[`${field.name}.first`] ?? 5}`)
    else if (String(type).endsWith('!') && defaultValue === undefined) {
      const value = known[`${field.name}.${name}`] ?? known[name]
      if (value === undefined) return null
      args.push(`${name}: ${value}`)
    }
  }
  return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`
}

function membersOf(schema: GraphQLSchema, type: GraphQLNamedType) {
  if (isObjectType(type)) return [type]
  if (isUnionType(type)) return [...type.getTypes()]
  return isInterfaceType(type) && type.name !== 'Node' ? [...schema.getPossibleTypes(type)] : []
}

/** What an answer holds, by the coordinate of each field: `Type.field`. */
export function valuesIn(answer: unknown, into: Map<string, string[]>): void {
  if (Array.isArray(answer)) for (const one of answer) valuesIn(one, into)
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return
  const { __typename: type, ...rest } = answer as { __typename?: string }
  for (const [name, value] of Object.entries(rest)) {
    if (type === undefined || (typeof value === 'object' && value !== null && '__typename' in value)) {
      valuesIn(value, into)
      continue
    }
    const coordinate = `${type}.${name}`
    into.set(coordinate, [...(into.get(coordinate) ?? []), JSON.stringify(value)])
  }
}
