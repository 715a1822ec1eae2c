import { isObjectType } from 'graphql'
import { expect, it } from 'vitest'
import { BELONGINGS } from './platform/auth/index.ts'
import { schema } from './schema.ts'

/** Types whose things have ids, and those that are listed: everything that is read as rows. */
const ROW_TYPES = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ extensions }) => extensions.pothosPrismaModel)
  .map(({ name }) => name)

it('says of every type by what it belongs to a scope, or that it is the organisation’s alone', () => {
  expect(ROW_TYPES.length).toBeGreaterThan(25)
  expect(ROW_TYPES.filter((name) => !BELONGINGS.has(name as never))).toEqual([])
})

it('says it of no type that there is not', () => {
  expect([...BELONGINGS.keys()].filter((name) => !schema.getType(name))).toEqual([])
})

it('gives no scope a part of what is the organisation’s alone', () => {
  for (const [name, { kind, departments, campaigns, seen }] of BELONGINGS) {
    const parts = [departments, campaigns, seen].filter((part) => part !== undefined)
    expect(kind === 'SCOPED' ? parts.length > 0 : parts.length === 0, name).toBe(true)
  }
})
