import { buildSchema, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { deprecationsOf } from './deprecations.ts'

const schema = buildSchema(`
  enum Size { SMALL LARGE @deprecated(reason: "LARGE is gone.") }
  input Deep { size: Size deep: [Deep!] old: Int @deprecated(reason: "old is gone.") }
  input Plain { a: Int }
  type Node { now: Int was: Int @deprecated(reason: "was is gone.") node: Node }
  type Query {
    node(deep: Deep, size: Size, sizes: [Size!], plain: Plain, gone: Int @deprecated(reason: "gone is gone.")): Node
    past: Int @deprecated(reason: "past is gone.")
  }`)
const used = (text: string, variableValues: Record<string, unknown> = {}, operationName?: string) =>
  deprecationsOf({ schema, document: parse(text), variableValues, operationName }).map(({ coordinate }) => coordinate)

describe('the deprecated parts that a request uses', () => {
  it.each([
    ['{ node { now } }', []],
    ['{ past }', ['Query.past']],
    ['{ a: past b: past }', ['Query.past']],
    ['{ node(gone: 1) { now } }', ['Query.node(gone:)']],
    ['{ node(size: LARGE) { now } }', ['Size.LARGE']],
    ['{ node(sizes: [SMALL, LARGE]) { now } }', ['Size.LARGE']],
    ['{ node(deep: { deep: [{ old: 1 }] }) { now } }', ['Deep.old']],
    ['{ node { ...f } } fragment f on Node { node { was } }', ['Node.was']],
    ['{ node { now @skip(if: true) } }', []],
  ])('are found in %s', (text, expected) => {
    expect(used(text)).toEqual(expected)
  })

  it('are found in the values of variables, at any depth, and not where a value is left out', () => {
    const query = 'query ($deep: Deep, $plain: Plain) { node(deep: $deep, plain: $plain) { now } }'
    expect(used(query, { deep: { size: 'SMALL' }, plain: { a: 1 } })).toEqual([])
    expect(used(query, { deep: { deep: [{ deep: { size: 'LARGE' } }, { old: 1 }] } })).toEqual([
      'Size.LARGE',
      'Deep.old',
    ])
    expect(used(query, { deep: { old: undefined } })).toEqual([])
    expect(used('query ($s: [Size!]) { node(sizes: $s) { now } }', { s: 'LARGE' })).toEqual(['Size.LARGE'])
  })

  it('are those of the operation that is asked for, with what the schema says of each', () => {
    const text = 'query a { past } query b { node { ...f } } fragment f on Node { was }'
    expect(used(text, {}, 'a')).toEqual(['Query.past'])
    expect(used(text, {}, 'b')).toEqual(['Node.was'])
    expect(deprecationsOf({ schema, document: parse('{ past }') })).toEqual([
      { coordinate: 'Query.past', reason: 'past is gone.' },
    ])
  })
})
