import { readFileSync } from 'node:fs'
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  printSchema,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema } from './schema.ts'

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
)

/** The coordinates with descriptions that a reader of the schema sees of a type. */
function documented(type: GraphQLNamedType): [string, string | null | undefined][] {
  const found: [string, string | null | undefined][] = [[type.name, type.description]]
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      found.push([`${type.name}.${field.name}`, field.description])
      for (const arg of field.args) found.push([`${type.name}.${field.name}(${arg.name}:)`, arg.description])
    }
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) found.push([`${type.name}.${field.name}`, field.description])
  }
  if (isEnumType(type))
    for (const value of type.getValues()) found.push([`${type.name}.${value.name}`, value.description])
  return found
}

describe('the schema', () => {
  it('describes every type, field, argument and enum value', () => {
    const silent = types.flatMap(documented).filter(([, description]) => !description || description.trim().length < 4)
    expect(silent.map(([coordinate]) => coordinate)).toEqual([])
  })

  it('contains no placeholders of the type generator', () => {
    const open = types.flatMap(documented).filter(([, description]) => description?.startsWith('Fill in'))
    expect(open.map(([coordinate]) => coordinate)).toEqual([])
  })

  it('returns from every mutation a union of the object and errors that implement UserError', () => {
    const wrong: string[] = []
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const result = isNonNullType(field.type) ? field.type.ofType : field.type
      const expected = `${field.name.charAt(0).toUpperCase()}${field.name.slice(1)}Result`
      if (!isUnionType(result) || result.name !== expected) {
        wrong.push(`${field.name}: not ${expected}`)
        continue
      }
      const errors = result.getTypes().filter((type) => type.name.endsWith('Error'))
      const others = result.getTypes().filter((type) => !type.name.endsWith('Error'))
      if (others.length !== 1) wrong.push(`${field.name}: ${result.getTypes().join(' | ')}`)
      for (const error of errors) {
        if (!error.getInterfaces().some(({ name }) => name === 'UserError')) wrong.push(`${error.name}: no UserError`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('equals the schema in the SDK (npm run generate prints it)', () => {
    const committed = readFileSync(new URL('../../sdk/schema.graphql', import.meta.url), 'utf8')
    expect(committed.trim()).toBe(printSchema(schema).trim())
  })
})
