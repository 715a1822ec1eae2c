import { idForm, idWithoutCase } from '@portevoix/sdk/normal-forms'
import { Prisma } from '../../generated/prisma/client.ts'
import { type Attribute, attributeOf, attributesIn, namedIn, type ResourceType } from './attributes.ts'
import { ScimError } from './scim-error.ts'

const { sql } = Prisma

/** What a comparison compares: one value, or each value of a list. */
export type Operand =
  | {
      readonly kind: 'text'
      readonly value: Prisma.Sql
      readonly form: (text: string) => Prisma.Sql
      /** That the value is a text, where an index answers it in another way. */
      readonly isEqual?: (text: string) => Prisma.Sql
    }
  | { readonly kind: 'boolean'; readonly value: Prisma.Sql }
  | { readonly kind: 'instant'; readonly value: Prisma.Sql }
  | { readonly kind: 'number'; readonly value: Prisma.Sql }
  | {
      readonly kind: 'list'
      /** That a value of the list meets a condition, which is made from the operands of its parts. */
      readonly some: (condition: (part: (name: string) => Operand) => Prisma.Sql) => Prisma.Sql
      /** The part that is compared where none is named. */
      readonly whole: string
    }

/** The normal form of a user name, by which it is found. */
export const userNameForm = idWithoutCase

/** The text of a JSON value, without a difference between small and capital letters where the schema has none. */
function textOperand(value: Prisma.Sql, isExact: boolean): Operand {
  if (isExact) return { kind: 'text', value, form: (text) => sql`${text}` }
  return { kind: 'text', value: sql`lower(${value})`, form: (text) => sql`lower(${text})` }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** An id of a row, which is compared as such where it can be one. */
const idOperand = (column: Prisma.Sql): Operand => ({
  kind: 'text',
  value: sql`${column}::text`,
  form: (text) => sql`${text}`,
  isEqual: (text) => (UUID.test(text) ? sql`(${column} = ${text}::uuid)` : sql`FALSE`),
})
const instant = (value: Prisma.Sql): Operand => ({ kind: 'instant', value })

const EXTERNAL_ID: Operand = { kind: 'text', value: sql`t."externalId"`, form: (text) => sql`${idForm(text)}` }

/** Attributes with a column of their own, on alias `t`. */
const COLUMNS: { readonly [Of in ResourceType['name']]: Readonly<Record<string, Operand>> } = {
  User: {
    id: idOperand(sql`t.id`),
    externalid: EXTERNAL_ID,
    username: { kind: 'text', value: sql`t."userNameKey"`, form: (text) => sql`${userNameForm(text)}` },
    'meta.created': instant(sql`t."createdAt"`),
    'meta.lastmodified': instant(sql`t."updatedAt"`),
  },
  Group: {
    id: idOperand(sql`t.id`),
    externalid: EXTERNAL_ID,
    displayname: textOperand(sql`t."displayName"`, false),
    'meta.created': instant(sql`t."createdAt"`),
    'meta.lastmodified': instant(sql`t."updatedAt"`),
    members: {
      kind: 'list',
      whole: 'value',
      some: (condition) =>
        sql`EXISTS (SELECT FROM "ScimGroupMember" m WHERE m."groupId" = t.id AND ${condition((name) => {
          if (name.toLowerCase() === 'value') return idOperand(sql`m."userId"`)
          throw unknown(`members.${name}`)
        })})`,
    },
  },
}

const unknown = (path: string): ScimError =>
  new ScimError(
    400,
    'invalidFilter',
    `${path.slice(0, 100)}: this is no attribute that can be filtered by: see /Schemas.`,
  )

/**
 * What a path in a filter stands for, as SQL on alias `t`. Names and values of the caller are parameters, and only what
 * the schema knows is looked up.
 * @throws ScimError invalidFilter for anything else.
 */
export function operandOf(type: ResourceType, path: string): Operand {
  const { schema, name } = namedIn(type, path)
  const [first = '', second, ...rest] = name.split('.')
  if (rest.length > 0) throw unknown(path)
  if (schema === null) {
    const columns = COLUMNS[type.name]
    const column = columns[name.toLowerCase()]
    if (column && Object.hasOwn(columns, name.toLowerCase())) return column
    const list = Object.hasOwn(columns, first.toLowerCase()) ? columns[first.toLowerCase()] : undefined
    if (list?.kind === 'list' && second !== undefined) return partOf(list, second)
  }
  if (type.name !== 'User') throw unknown(path)
  // An attribute of the enterprise user is often named without its schema.
  for (const place of schema === null ? [null, ...type.extensions.map(({ id }) => id)] : [schema]) {
    const attribute = attributeOf(attributesIn(type, place), first)
    if (!attribute || attribute.readOnly) continue
    const below = place === null ? sql`t.resource` : sql`(t.resource -> ${place})`
    const operand = operandIn(below, attribute, second)
    if (operand) return operand
  }
  throw unknown(path)
}

/** A list that is compared by one part of its values. */
function partOf(list: Extract<Operand, { kind: 'list' }>, part: string): Operand {
  return { ...list, whole: part }
}

function operandIn(below: Prisma.Sql, attribute: Attribute, part: string | undefined): Operand | null {
  const { name, subAttributes = [] } = attribute
  if (attribute.multiValued && attribute.type !== 'complex') {
    // The values themselves, which `value` names as well (RFC 7643, 2.4).
    if (part !== undefined && part.toLowerCase() !== 'value') return null
    return {
      kind: 'list',
      whole: 'value',
      some: (condition) =>
        sql`EXISTS (SELECT FROM ${elementsOf(below, name)} e WHERE ${condition((sub) =>
          sub.toLowerCase() === 'value' ? plainOf(sql`(e.value #>> '{}')`, attribute) : raise(`${name}.${sub}`),
        )})`,
    }
  }
  if (attribute.multiValued) {
    const list: Operand = {
      kind: 'list',
      whole: part ?? 'value',
      some: (condition) => sql`EXISTS (SELECT FROM ${elementsOf(below, name)} e
        WHERE ${condition((sub) => leafOf(sql`e.value`, attributeOf(subAttributes, sub)) ?? raise(`${name}.${sub}`))})`,
    }
    return list
  }
  if (attribute.type !== 'complex') return part === undefined ? leafOf(below, attribute) : null
  return leafOf(sql`(${below} -> ${name})`, attributeOf(subAttributes, part ?? 'value'))
}

const elementsOf = (below: Prisma.Sql, name: string): Prisma.Sql => sql`jsonb_array_elements(
  CASE jsonb_typeof(${below} -> ${name}) WHEN 'array' THEN ${below} -> ${name} ELSE '[]' END)`

function raise(path: string): never {
  throw unknown(path)
}

/** An attribute of a JSON object; null where the schema knows none. */
function leafOf(object: Prisma.Sql, attribute: Attribute | undefined): Operand | null {
  if (!attribute || attribute.type === 'complex') return null
  return plainOf(sql`(${object} ->> ${attribute.name})`, attribute)
}

/** A value by its text. */
function plainOf(value: Prisma.Sql, { type, caseExact }: Attribute): Operand {
  if (type === 'boolean') return { kind: 'boolean', value: sql`(${value} = 'true')` }
  // A directory may write a number as a text.
  if (type === 'decimal') {
    return { kind: 'number', value: sql`(CASE WHEN ${value} ~ ${NUMBER} THEN ${value}::numeric END)` }
  }
  return textOperand(value, caseExact === true)
}

const NUMBER = String.raw`^[+-]?\d{1,15}(\.\d{1,15})?$`
