import { buildSchema, type GraphQLSchema, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { asksPlugin } from './asks-plugin.ts'

function schemaWith(asking: string): GraphQLSchema {
  const schema = buildSchema('type Query { plain: Int asking: Int }')
  const field = schema.getQueryType()?.getFields()[asking]
  if (field) field.extensions = { asksPlugin: true }
  return schema
}

describe('an operation that asks a plugin', () => {
  const asks = (query: string, name?: string) => asksPlugin(schemaWith('asking'), parse(query), name)

  it('is known by its fields, also under another name and within fragments', () => {
    expect(asks('{ plain }')).toBe(false)
    expect(asks('{ plain other: asking }')).toBe(true)
    expect(asks('{ ... on Query { ...A } } fragment A on Query { plain ...B } fragment B on Query { asking }')).toBe(
      true,
    )
    expect(asks('query A { plain } query B { asking }', 'A')).toBe(false)
    expect(asks('query A { plain } query B { asking }', 'B')).toBe(true)
  })

  it('is known at once, however often fragments spread others', () => {
    const doubling = Array.from({ length: 60 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)
    const query = (last: string) => `{ ...F0 } ${doubling.join(' ')} fragment F60 on Query { ${last} }`
    expect(asks(query('plain'))).toBe(false)
    expect(asks(query('asking'))).toBe(true)
  })
})
