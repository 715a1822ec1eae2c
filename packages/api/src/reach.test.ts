import { isObjectType } from 'graphql'
import { expect, it } from 'vitest'
import { BELONGINGS } from './platform/auth/index.ts'
import { schema } from './schema.ts'

/** Types with ids and types with lists: all types that are read as rows. */
const ROW_TYPES = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ extensions }) => extensions.pothosPrismaModel)
  .map(({ name }) => name)

it('every type declares how it belongs to scopes, or that it belongs only to the organisation', () => {
  expect(ROW_TYPES.length).toBeGreaterThan(25)
  expect(ROW_TYPES.filter((name) => !BELONGINGS.has(name as never))).toEqual([])
})

it('every declaration is for an existing type', () => {
  expect([...BELONGINGS.keys()].filter((name) => !schema.getType(name))).toEqual([])
})

it('no scope contains types that belong only to the organisation', () => {
  for (const [name, { kind, departments, campaigns, seen }] of BELONGINGS) {
    const parts = [departments, campaigns, seen].filter((part) => part !== undefined)
    expect(kind === 'SCOPED' ? parts.length > 0 : parts.length === 0, name).toBe(true)
  }
})
