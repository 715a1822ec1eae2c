import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType, isObjectType, Kind, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { columnsOf, columnsOfField, guardColumns, selectedColumns } from './core/selected-columns.ts'
import { schema } from './schema.ts'

/** The columns that a query's first field needs of rows of this type. */
function columnsFor(query: string, type: 'Content' | 'Share') {
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

describe('the columns of a selection', () => {
  it('are those that its fields show, wherever they stand in a page', () => {
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

  it('are those that a field declares, and all where a field declares none', () => {
    expect(columnsFor('{ shares { nodes { content { text } } } }', 'Share')).toEqual(['contentId', 'id'])
    const Query = schema.getType('Mention') as GraphQLObjectType
    expect(columnsOfField(Query.getFields().author as never)).toBeNull()
  })

  it('are found at once, however often fragments spread others', () => {
    const doubling = Array.from({ length: 60 }, (_, i) => `fragment F${i} on Content { ...F${i + 1} ...F${i + 1} }`)
    const query = `{ contents { nodes { ...F0 } } } ${doubling.join(' ')} fragment F60 on Content { title }`
    expect(columnsFor(query, 'Content')).toEqual(['id', 'title'])
  })

  it('exist: whatever a field of a node shows or declares is a column of its table', () => {
    const wrong: string[] = []
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || !type.getInterfaces().some(({ name }) => name === 'Node')) continue
      const known = columnsOf(type.name as never)
      for (const field of Object.values(type.getFields())) {
        for (const column of columnsOfField(field) ?? []) {
          if (!known.has(column)) wrong.push(`${type.name}.${field.name}: ${column}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('leave the large ones of every list out where only ids are asked for', () => {
    for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
      const connection = getNamedType(field.type)
      if (!isObjectType(connection) || !connection.name.endsWith('Connection')) continue
      const row = connection.name.replace(/Connection$/, '')
      if (!schema.getType(row) || !('nodes' in connection.getFields()) || row === 'Event') continue
      expect(columnsFor(`{ ${field.name} { nodes { id } } }`, row as never), field.name).toEqual(['id'])
    }
  })
})

describe('a row of which some columns were read', () => {
  it('tells whoever reads another one', () => {
    const [row] = guardColumns('Content', ['id', 'title'], [{ id: '1', title: 'A' } as Record<string, unknown>])
    expect(row?.title).toBe('A')
    expect(() => row?.text).toThrow('Content.text was not read')
    expect({ ...row }).toEqual({ id: '1', title: 'A' })
    expect(row?.nothing).toBeUndefined()
  })
})
