import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType, isObjectType, Kind, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { columnsOf, columnsOfField, guardColumns, SAME_ROW, selectedColumns } from './core/selected-columns.ts'
import { getDatamodel } from './generated/pothos.ts'
import { $Enums, type Prisma } from './generated/prisma/client.ts'
import { schema } from './schema.ts'

/** Types whose objects are rows, with their tables, including types that show the same row. */
const ROW_TYPES = new Map<GraphQLObjectType, Prisma.ModelName>()
for (const type of Object.values(schema.getTypeMap())) {
  const { pothosPrismaModel: table } = type.extensions
  if (!isObjectType(type) || typeof table !== 'string') continue
  ROW_TYPES.set(type, table as Prisma.ModelName)
  for (const field of Object.values(type.getFields())) {
    if (field.extensions[SAME_ROW])
      ROW_TYPES.set(getNamedType(field.type) as GraphQLObjectType, table as Prisma.ModelName)
  }
}

const FIELDS_OF_ROWS = [...ROW_TYPES].flatMap(([type, table]) =>
  Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field, table, type })),
)

/** The columns that a query's first field needs of rows of this type. */
function columnsFor(query: string, type: Prisma.ModelName) {
  const document = parse(query)
  const [operation] = document.definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation.')
  const [field] = operation.selectionSet.selections
  if (field?.kind !== Kind.FIELD) throw new Error('No field.')
  const fragments = Object.fromEntries(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  )
  const returnType = schema.getQueryType()?.getFields()[field.name.value]?.type
  return selectedColumns({ schema, fragments, fieldNodes: [field], returnType } as unknown as GraphQLResolveInfo, {
    type,
    table: type,
  })
}

type Field = ReturnType<GraphQLObjectType['getFields']>[string]

/** One actor with all permissions and one with none, because fields may read other columns for each. */
const GRANTS = ['any', null]
/** Rows with different values, because a field may read one column only when another has a certain value. */
const VARIANTS = 4

/** The columns that a field reads of its row, for any actor and any values. */
async function columnsRead(field: Field, table: Prisma.ModelName): Promise<string[]> {
  const read = new Set<string>()
  for (const grant of GRANTS) {
    for (let variant = 0; variant < VARIANTS; variant += 1) {
      const row = new Proxy(rowOf(table, variant), {
        get: (target, column) => {
          if (columnsOf(table).has(String(column))) read.add(String(column))
          return target[String(column)]
        },
      })
      try {
        await field.resolve?.(row, { count: 1 }, contextOf(grant) as never, infoOf(field))
      } catch {
        // The row refers to nothing that exists: what was read before counts.
      }
    }
  }
  return [...read].sort()
}

function rowOf(table: Prisma.ModelName, variant: number): Record<string, unknown> {
  const values = { String: 'x', Boolean: true, Int: 1, Float: 1, BigInt: 1n, DateTime: new Date(0), Json: {} } as const
  const fields = getDatamodel().datamodel.models[table]?.fields ?? []
  return Object.fromEntries(
    fields.map(({ name, kind, type, isList, isRequired }) => {
      if (!isRequired && variant === VARIANTS - 1) return [name, null]
      const labels = Object.values($Enums[type as keyof typeof $Enums] ?? {})
      const value =
        kind === 'enum' ? labels[variant % labels.length] : (values[type as keyof typeof values] ?? new Uint8Array(4))
      return [name, isList ? [value] : value]
    }),
  )
}

const NOBODY = '00000000-0000-7000-8000-000000000000'

const reachOf = (grant: string | null) =>
  grant && { any: grant === 'any', own: grant === 'own', departments: [], campaigns: [] }

/** A context without rows, and with plugins that know nothing. */
function contextOf(grant: string | null) {
  const table = { findMany: async () => [], findFirst: async () => null, findUnique: async () => null }
  return {
    organizationId: NOBODY,
    publicUrl: 'https://portevoix.example',
    actor: { accountId: NOBODY, personId: NOBODY, permissions: { get: () => reachOf(grant) } },
    loaders: new Map(),
    now: () => new Date(0),
    db: new Proxy(
      { $queryRaw: async () => [], $read: async () => [] },
      { get: (own, name) => Reflect.get(own, name) ?? table },
    ),
    services: {
      plugins: {
        host: async () => ({ list: () => [], connector: () => ({ auth: {} }), notifier: () => ({ auth: {} }) }),
      },
      secrets: { open: () => '{}' },
    },
  }
}

function infoOf(field: Field): GraphQLResolveInfo {
  const path = { prev: undefined, key: field.name, typename: undefined }
  return { schema, fragments: {}, fieldNodes: [], fieldName: field.name, returnType: field.type, path } as never
}

describe('selectedColumns', () => {
  it('are those that the fields expose, anywhere in a page', () => {
    expect(columnsFor('{ contents { nodes { id } } }', 'Content')).toEqual(['id'])
    expect(columnsFor('{ contents { totalCount pageInfo { endCursor } } }', 'Content')).toEqual(['id'])
    expect(columnsFor('{ contents { nodes { title } edges { cursor node { kind } } } }', 'Content')).toEqual([
      'id',
      'kind',
      'title',
    ])
    const fragments =
      '{ contents { ...A } } fragment A on ContentConnection { nodes { ...B ... on Node { id } ... { url } } }'
    expect(columnsFor(`${fragments} fragment B on Content { __typename author }`, 'Content')).toEqual([
      'author',
      'id',
      'url',
    ])
  })

  it('include those that a field declares, and those of other types for the same row', () => {
    expect(columnsFor('{ shares { nodes { content { text } } } }', 'Share')).toEqual(['contentId', 'id'])
    expect(columnsFor('{ mentions { nodes { author { name } } } }', 'Mention')).toEqual(['authorName', 'id'])
    expect(columnsFor('{ mentions { nodes { author { person { email } } } } }', 'Mention')).toEqual(['id', 'personId'])
  })

  it('are those of the type’s own fragment in node(id:)', () => {
    const query = `{ node(id: "x") { id ... on Share { text content { author text } } ... on Content { title }
      ... on Node { ... on Content { url } } } }`
    expect(columnsFor(query, 'Share')).toEqual(['contentId', 'id', 'text'])
    expect(columnsFor(query, 'Content')).toEqual(['id', 'title', 'url'])
    expect(columnsFor(query, 'Campaign')).toEqual(['id'])
  })

  it('are found in linear time for nested fragments', () => {
    const doubling = Array.from({ length: 60 }, (_, i) => `fragment F${i} on Content { ...F${i + 1} ...F${i + 1} }`)
    const query = `{ contents { nodes { ...F0 } } } ${doubling.join(' ')} fragment F60 on Content { title }`
    expect(columnsFor(query, 'Content')).toEqual(['id', 'title'])
  })

  it('are declared by every field of a row and exist in its table', () => {
    const wrong = FIELDS_OF_ROWS.filter(({ field, table }) => {
      const columns = columnsOfField(field)
      return !field.extensions[SAME_ROW] && !columns?.every((column) => columnsOf(table).has(column))
    })
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  it('are exactly those that each field reads', async () => {
    const wrong: string[] = []
    for (const { name, field, table } of FIELDS_OF_ROWS) {
      if (!Array.isArray(field.extensions.columns)) continue
      const declared = [...(columnsOfField(field) ?? [])].sort()
      const read = await columnsRead(field, table)
      if (read.join() !== declared.join()) wrong.push(`${name} declares ${declared} and reads ${read}`)
    }
    expect(wrong).toEqual([])
  })

  it('leave out large columns of every list when only ids are selected', () => {
    for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
      const connection = getNamedType(field.type)
      if (!isObjectType(connection) || !connection.name.endsWith('Connection')) continue
      const row = connection.name.replace(/Connection$/, '')
      if (!schema.getType(row) || !('nodes' in connection.getFields())) continue
      expect(columnsFor(`{ ${field.name} { nodes { id } } }`, row as never), field.name).toEqual(['id'])
    }
  })
})

describe('a partly loaded row', () => {
  it('throws when another column is read', () => {
    const [row] = guardColumns('Content', ['id', 'title'], [{ id: '1', title: 'A' } as Record<string, unknown>])
    expect(row?.title).toBe('A')
    expect(() => row?.text).toThrow('Content.text was not loaded')
    expect({ ...row }).toEqual({ id: '1', title: 'A' })
    expect(row?.nothing).toBeUndefined()
  })
})
