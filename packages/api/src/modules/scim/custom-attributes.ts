import { isDeepStrictEqual } from 'node:util'
import type { Context } from '../../core/context.ts'
import { type DeclaredAttribute, declaredAttributes, type SentAttributes, type SentValue } from '../people/index.ts'
import {
  ATTRIBUTES_SCHEMA,
  type Attribute,
  attributeOf,
  CUSTOM,
  type ResourceType,
  type Schema,
  USERS,
} from './attributes.ts'
import { type Attributes, isObject } from './resource.ts'

/** The schema of the attributes of people that the organisation declares and has not archived. */
export async function customSchema(ctx: Context): Promise<Schema> {
  const declared = [...(await declaredAttributes(ctx)).values()]
  return {
    ...CUSTOM,
    attributes: declared.filter(({ archived }) => !archived).map(attributeAs),
    former: new Set(declared.filter(({ archived }) => archived).map(({ key }) => key)),
  }
}

/**
 * Users with the attributes of the organisation, which are looked up where something names their schema.
 * @param sent what a request says, and what is stored.
 */
export async function usersOf(ctx: Context, ...sent: readonly unknown[]): Promise<ResourceType> {
  if (!JSON.stringify(sent).toLowerCase().includes(ATTRIBUTES_SCHEMA.toLowerCase())) return USERS
  const custom = await customSchema(ctx)
  return { ...USERS, extensions: USERS.extensions.map((one) => (one.id === custom.id ? custom : one)) }
}

const TYPES = { TEXT: 'string', NUMBER: 'decimal', DATE: 'string', YES_NO: 'boolean', ONE_OF: 'string' } as const
const MEANINGS = {
  TEXT: 'A text of one line.',
  NUMBER: 'A number.',
  DATE: 'A day, as in 2026-03-01.',
  YES_NO: 'True or false.',
  ONE_OF: 'One of the options, by its key.',
} as const

function attributeAs({ key, kind, many, options }: DeclaredAttribute): Attribute {
  return {
    name: key,
    type: TYPES[kind],
    description: MEANINGS[kind],
    ...(many && { multiValued: true as const }),
    ...(kind === 'ONE_OF' && { canonicalValues: options.map((option) => option.key) }),
  }
}

/**
 * What a user says of attributes that are declared; what no longer is stays with the user alone.
 * @param user.isWhole whether it says everything; false where it says what is different from before.
 */
export function attributesSaid(
  type: ResourceType,
  user: { attributes: Attributes; before: Attributes | null; isWhole: boolean },
): SentAttributes {
  const known = type.extensions.find(({ id }) => id === ATTRIBUTES_SCHEMA)?.attributes
  const [now, earlier] = [valuesIn(user.attributes), valuesIn(user.before ?? {})]
  const said = { ...Object.fromEntries(Object.keys(earlier).map((key) => [key, []])), ...now }
  return Object.fromEntries(
    Object.entries(said).filter(
      ([key, values]) => attributeOf(known, key) && (user.isWhole || !isDeepStrictEqual(values, earlier[key])),
    ),
  )
}

function valuesIn(attributes: Attributes): { [key: string]: readonly SentValue[] } {
  const own = attributes[ATTRIBUTES_SCHEMA]
  if (!isObject(own)) return {}
  return Object.fromEntries(Object.entries(own).map(([key, value]) => [key, [value].flat().filter(isValue)]))
}

const isValue = (value: unknown): value is SentValue =>
  typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value.trim() !== '')
