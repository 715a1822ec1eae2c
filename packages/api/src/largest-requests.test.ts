import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { JSON_LIMITS } from './platform/http/json-scan.ts'
import { schema } from './schema.ts'

/** Items of a list whose description states no bound: names and keys of settings, of which there are few. */
const FEW = 200
/**
 * A policy bounds terms and wordings of all its rules together, four lists in each of 100 rules; an import the words of
 * its 200 columns.
 */
const TOGETHER: Readonly<Record<string, number>> = {
  PolicyRuleInput: 5_000 / 100 / 4,
  ImportColumnInput: 50_000 / 200,
}

const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
  Object.values(root?.getFields() ?? {}),
)

/** Values and keys of the largest legal call of a field, as its schema states them. */
const largestCall = ({ args }: GraphQLField<unknown, unknown>) =>
  // The document, the name of the operation, and what holds the variables.
  args.reduce((sum, arg) => sum + 1 + sizeOf(arg.type, arg, FEW), 10)

function sizeOf(type: GraphQLInputType, where: GraphQLArgument | GraphQLInputField, few: number): number {
  if (isNonNullType(type)) return sizeOf(type.ofType, where, few)
  if (isListType(type)) return 1 + boundOf(where, few) * sizeOf(type.ofType, where, few)
  // Filters are bounded as a whole.
  if (!isInputObjectType(type) || type.name.endsWith('Filter')) return 1
  const parts = Object.values(type.getFields()).map(
    (field) => 1 + sizeOf(field.type, field, TOGETHER[type.name] ?? few),
  )
  return 1 + (type.isOneOf ? Math.max(...parts) : parts.reduce((sum, part) => sum + part, 0))
}

function boundOf({ description, type }: GraphQLArgument | GraphQLInputField, few: number): number {
  const named = getNamedType(type)
  if (isEnumType(named)) return named.getValues().length
  const stated = /(?:at most|\d to) ([\d,]+)/i.exec(description ?? '')?.[1]
  return Math.min(stated ? Number(stated.replaceAll(',', '')) : few, few === FEW ? Number.POSITIVE_INFINITY : few)
}

describe('the limit on values and keys', () => {
  it('lets the largest legal call of every field pass', () => {
    const tooLarge = fields.flatMap((field) => {
      const most = Number(field.extensions.valuesAndKeys ?? JSON_LIMITS.valuesAndKeys)
      const size = largestCall(field)
      return size > most ? [`${field.name}: ${size} of ${most} (set \`valuesAndKeys\` of the act)`] : []
    })
    expect(tooLarge).toEqual([])
  })

  it('is larger for no field that does not need it', () => {
    const needless = fields.filter(
      (field) => field.extensions.valuesAndKeys !== undefined && largestCall(field) <= JSON_LIMITS.valuesAndKeys,
    )
    expect(needless.map(({ name }) => name)).toEqual([])
  })
})
