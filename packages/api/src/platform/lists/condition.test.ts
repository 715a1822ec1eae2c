import { expect, it } from 'vitest'
import { conditionOf } from './condition.ts'

/** The sight of who may read everything. */
const ALL = { sight: { of: () => null, assert: () => {} }, now: new Date('2026-01-01') }
const FIELDS = { name: { kind: 'text', description: 'Name.' } } as const

it.each(['eq', 'contains', 'startsWith'])('a text in a filter is as long as stored ones at most: %s', (operator) => {
  const asked = (length: number) => conditionOf(FIELDS, { name: { [operator]: 'a'.repeat(length) } }, ALL)
  expect(asked(10_000).sql.values).toHaveLength(1)
  expect(() => asked(10_001)).toThrow('at most 10,000 characters')
})

it('a text in a filter is stream-safe before the database takes it apart', () => {
  const { sql } = conditionOf(FIELDS, { name: { contains: '\u0301'.repeat(40) } }, ALL)
  expect(sql.values).toEqual([`${'\u0301'.repeat(30)}\u034f${'\u0301'.repeat(10)}`])
})
