import { buildSchema, type GraphQLSchema, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { askingFields } from './asking-fields.ts'
import { asks } from './question.ts'

const schema: GraphQLSchema = buildSchema(
  'type Query { plain: Int asking(at: Int = 3): Int } type Mutation { plain: Int asking: Int other: Int }',
)
for (const root of [schema.getQueryType(), schema.getMutationType()]) {
  for (const name of ['asking', 'other']) {
    const field = root?.getFields()[name]
    if (field) field.extensions = asks(async () => async () => null)
  }
}
const asked = (query: string, operationName?: string, variableValues = {}) =>
  askingFields({ schema, document: parse(query), operationName, variableValues }).map(({ key, args }) => ({
    key,
    args,
  }))

describe('askingFields', () => {
  it('finds fields by name with their arguments, also with aliases and in fragments', () => {
    const found = { key: 'asking', args: { at: 3 } }
    expect(asked('{ plain }')).toEqual([])
    expect(asked('query ($at: Int) { plain other: asking(at: $at) asking }', undefined, { at: 5 })).toEqual([
      { key: 'other', args: { at: 5 } },
      found,
    ])
    const nested = '{ ... on Query { ...A } } fragment A on Query { plain ...B } fragment B on Query { asking }'
    expect(asked(nested)).toEqual([found])
    expect(asked('query A { plain } query B { asking }', 'A')).toEqual([])
    expect(asked('query A { plain } query B { asking }', 'B')).toEqual([found])
  })

  it('ignores fields that are skipped', () => {
    const query = 'query ($is: Boolean = false) { plain asking @include(if: $is) }'
    expect(asked(query)).toEqual([])
    expect(asked(query, undefined, { is: true })).toHaveLength(1)
  })

  it('takes linear time for nested fragments', () => {
    const doubling = Array.from({ length: 60 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)
    const query = (last: string) => `{ ...F0 } ${doubling.join(' ')} fragment F60 on Query { ${last} }`
    expect(asked(query('plain'))).toEqual([])
    expect(asked(query('asking'))).toHaveLength(1)
  })
})

describe('a mutation that asks', () => {
  it('must be the only field of its operation, and is named otherwise', () => {
    expect(asked('mutation { asking }')).toHaveLength(1)
    expect(asked('mutation { plain again: plain }')).toEqual([])
    for (const [query, names] of [
      ['{ plain asking }', '`asking`'],
      ['{ asking again: asking }', '`asking`'],
      ['{ asking ...F } fragment F on Mutation { other }', '`asking`, `other`'],
    ] as const) {
      expect(() => asked(`mutation ${query}`)).toThrow(`send ${names} in a separate request`)
    }
  })
})
