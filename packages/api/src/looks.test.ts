import { getNamedType, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import type { Prisma } from './generated/prisma/client.ts'
import { BELONGINGS } from './platform/auth/index.ts'
import { LOOKED, UNLOOKED } from './platform/looks/index.ts'
import { schema } from './schema.ts'

const types = Object.values(schema.getTypeMap()).filter(isObjectType)
const ROOTS = ['Query', 'Mutation']
/** The result of an act is the thing itself, whose fields are looks. */
const isResult = (name: string): boolean => /Payload$/.test(name)

describe('looks at people', () => {
  it('are declared for each field of a type that tells of somebody: of a class, or of none', () => {
    for (const [name, { fields }] of LOOKED) {
      const type = types.find((one) => one.name === name)
      expect(Object.keys(fields).toSorted(), name).toEqual(Object.keys(type?.getFields() ?? {}).toSorted())
    }
  })

  it('are seen with a permission, which the register of processing tells', () => {
    const unread = [...LOOKED].filter(([name, { read }]) => !read && !BELONGINGS.has(name as Prisma.ModelName))
    expect(unread.map(([name]) => name)).toEqual([])
  })

  it('are declared for each type that names a person, or it says why there are none', () => {
    const naming = types.filter(
      (type) =>
        !ROOTS.includes(type.name) &&
        !isResult(type.name) &&
        Object.values(type.getFields()).some((field) => getNamedType(field.type).name === 'Person'),
    )
    const undeclared = naming.filter(({ name }) => !LOOKED.has(name) && !UNLOOKED.has(name))
    expect(undeclared.map(({ name }) => name)).toEqual([])
    expect([...UNLOOKED.keys()].filter((name) => !naming.some((type) => type.name === name))).toEqual([])
  })
})
