import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { tooManyRepeats } from './repeated-names.ts'

const limits = { sameNames: 100, selections: 40_000 }
const wrongWith = (query: string) => tooManyRepeats(parse(query), limits)?.message ?? null
const fragments = (count: number, body: string) =>
  Array.from({ length: count }, (_, i) => `fragment F${i} on Viewer { ${body} }`).join(' ')
const spreads = (count: number) => Array.from({ length: count }, (_, i) => `...F${i}`).join(' ')

describe('tooManyRepeats', () => {
  it.each([
    ['in one selection', `{ viewer { actor { ${'name '.repeat(101)} } } }`],
    ['under an alias', `{ viewer { ${'a: permissions '.repeat(101)} } }`],
    ['in inline fragments', `{ viewer { ${'... on Viewer { permissions } '.repeat(101)} } }`],
    ['in named fragments', `{ viewer { ${spreads(101)} } } ${fragments(101, 'permissions')}`],
    ['in selections that are merged', `{ ${`viewer { ${'permissions '.repeat(11)} } `.repeat(11)} }`],
    ['in a fragment that nothing spreads', `{ viewer { id } } fragment A on Viewer { ${'id '.repeat(101)} }`],
  ])('refuses %s with limit and remedy', (_where, query) => {
    expect(wrongWith(query)).toMatch(/at most 100 fields with one response name.*select the field once/)
  })

  it('accepts as many repetitions as the limit', () => {
    expect(wrongWith(`{ viewer { ${'permissions '.repeat(100)} } }`)).toBeNull()
    expect(wrongWith(`{ ${Array.from({ length: 300 }, (_, i) => `a${i}: viewer { id }`).join(' ')} }`)).toBeNull()
    expect(wrongWith(`{ viewer { ${'...F0 '.repeat(200)} } } ${fragments(1, 'permissions')}`)).toBeNull()
  })
})

it('refuses fragments that multiply or spread themselves, in little time', () => {
  const doubling = Array.from({ length: 40 }, (_, i) => `fragment F${i} on T { a { ...F${i + 1} } b { ...F${i + 1} } }`)
  for (const query of [
    `{ ...F0 } ${doubling.join(' ')} fragment F40 on T { c }`,
    '{ ...A } fragment A on T { a { ...A } }',
  ]) {
    const started = performance.now()
    expect(wrongWith(query)).toMatch(/at most 40000 fields and fragments/)
    expect(performance.now() - started).toBeLessThan(1_000)
  }
})
