import { idForm, nameProblem } from '@portevoix/sdk/normal-forms'
import {
  type Attribute,
  assertKnown,
  attributeOf,
  attributesIn,
  isFormer,
  namedIn,
  type ResourceType,
  STATE_SCHEMA,
} from './attributes.ts'
import { invalidValue, ScimError } from './scim-error.ts'

export type Json = string | number | boolean | null | Json[] | Attributes
export interface Attributes {
  [name: string]: Json
}

/** What a directory sent of a user or group, in the names of the schema. */
export interface Sent {
  readonly attributes: Attributes
  /** Attributes that are ignored, and that are told for that reason. */
  readonly ignored: readonly string[]
}

/** Values and keys of one resource at most. */
const MOST_THINGS = 1_000
/** Characters of one text at most. */
const LONGEST_TEXT = 10_000
/** Characters of the name of an attribute or schema at most. */
const LONGEST_NAME = 500

/** Only this server says these, so a directory that returns what it read changes nothing. */
const READ_ONLY = new Set(['id', 'meta', 'schemas', 'groups'])
/** A directory gives nobody rights or a password here. */
const IGNORED = new Set(['roles', 'entitlements', 'password'])
const NAME = /^[a-z$][\w$-]{0,99}$/i

export const isObject = (value: unknown): value is Attributes =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether an attribute at the top of a resource is left as it is, whatever is sent. */
export const isReadOnly = (name: string): boolean => READ_ONLY.has(name.toLowerCase())
/** Whether an attribute at the top of a resource is never kept. */
export const isIgnored = (name: string): boolean => IGNORED.has(name.toLowerCase())

/**
 * Reads a resource as it was sent: names in any case, `"True"` for true, a manager by the id alone. What the schema does
 * not know is kept.
 * @throws ScimError invalidValue, invalidSyntax with the place.
 */
export function readResource(type: ResourceType, body: unknown): Sent {
  if (!isObject(body)) throw new ScimError(400, 'invalidSyntax', 'The body is a JSON object.')
  const attributes: Attributes = {}
  const ignored: string[] = []
  for (const [key, value] of Object.entries(body)) {
    const { schema, name } = namedIn(type, key)
    // `urn:…:2.0:User:roles` is `roles`.
    if (schema === STATE_SCHEMA || (schema === null && isReadOnly(name))) continue
    if (schema === null && isIgnored(name)) {
      if (!isUnassigned(value)) ignored.push(name)
    } else if (schema === null) {
      const { attributes: known } = type.schema
      setIn(attributes, canonicalName(known, name), readAttribute(known, name, value))
    } else if (name === '') {
      const own = withoutFormer(type, schema, value)
      ignored.push(...own.ignored)
      setIn(attributes, schema, readExtension(type, schema, own.value))
    }
    // A schema that is not known here.
    else if (isObject(value)) setIn(attributes, key, readPlain(value, key))
    else
      throw new ScimError(400, 'invalidSyntax', `${key.slice(0, 200)}: send the attributes of a schema as one object.`)
  }
  assertSize(attributes)
  return { attributes, ignored }
}

/** What a directory still sends of attributes that are archived is left out, and told as `schema:name`. */
function withoutFormer(type: ResourceType, schema: string, value: Json): { value: Json; ignored: string[] } {
  if (!isObject(value)) return { value, ignored: [] }
  const former = new Set(Object.keys(value).filter((name) => isFormer(type, schema, name)))
  const rest = Object.entries(value).filter(([name]) => !former.has(name))
  return {
    value: former.size === 0 ? value : Object.fromEntries(rest),
    ignored: [...former].filter((name) => !isUnassigned(value[name])).map((name) => `${schema}:${name}`),
  }
}

function readExtension(type: ResourceType, schema: string, value: Json): Json {
  if (value === null) return null
  if (!isObject(value)) throw invalidValue(`${schema}: this is an object of its attributes.`)
  for (const name of Object.keys(value)) assertKnown(type, schema, name)
  return readComplex(attributesIn(type, schema), value, schema)
}

function setIn(target: Attributes, name: string, value: Json): void {
  if (isUnassigned(value)) return
  if (Object.hasOwn(target, name)) throw new ScimError(400, 'invalidSyntax', `${name} is sent twice.`)
  target[name] = value
}

/** What counts as not there (RFC 7643, 2.5). */
export const isUnassigned = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.keys(value).length === 0)

/** The name as the schema writes it. @throws ScimError for what is no name of an attribute. */
export function canonicalName(attributes: readonly Attribute[] | undefined, name: string): string {
  const known = attributeOf(attributes, name)
  if (known) return known.name
  if (!NAME.test(name)) throw new ScimError(400, 'invalidSyntax', `${name.slice(0, 60)} is no name of an attribute.`)
  return name
}

/** Reads a value as that of an attribute of the schema; what the schema does not know is taken as it is. */
export function readAttribute(attributes: readonly Attribute[] | undefined, name: string, value: Json): Json {
  const attribute = attributeOf(attributes, name)
  if (value === null) return null
  if (!attribute) return readPlain(value, name)
  if (!attribute.multiValued) return readOne(attribute, value)
  const list = Array.isArray(value) ? value : [value]
  return list.flatMap((one) => (one === null ? [] : [readOne(attribute, one)])).filter((one) => !isUnassigned(one))
}

/** Reads one value of an attribute, of a list one of its values. */
export function readOne(attribute: Attribute, sent: Json): Json {
  const value = withoutList(attribute, sent)
  if (attribute.type === 'complex') {
    if (isObject(value)) return readComplex(attribute.subAttributes, value, attribute.name)
    // Some directories send the id alone where the schema has an object with it.
    if (typeof value === 'string' && attributeOf(attribute.subAttributes, 'value'))
      return value === '' ? null : { value }
    throw invalidValue(`${attribute.name}: this is an object.`)
  }
  if (attribute.type === 'boolean') return readBoolean(attribute.name, value)
  if (attribute.type === 'decimal' && typeof value === 'number') return value
  if (typeof value !== 'string') throw invalidValue(`${attribute.name}: this is a text.`)
  return value
}

/** Some directories send `[{ "value": … }]` for an attribute that has one value, or a list of plain ones. */
function withoutList({ type, multiValued }: Attribute, value: Json): Json {
  if (multiValued && type !== 'complex' && isObject(value)) return value.value ?? null
  const [only, ...more] = Array.isArray(value) && !multiValued ? value : []
  if (only === undefined || more.length > 0) return value
  return type !== 'complex' && isObject(only) ? (only.value ?? null) : only
}

function readBoolean(name: string, value: Json): boolean {
  if (typeof value === 'boolean') return value
  const written = typeof value === 'string' ? value.trim().toLowerCase() : ''
  if (written === 'true' || written === 'false') return written === 'true'
  throw invalidValue(`${name}: this is true or false.`)
}

function readComplex(attributes: readonly Attribute[] | undefined, value: Attributes, place: string): Attributes {
  const read: Attributes = {}
  for (const [name, part] of Object.entries(value)) {
    const canonical = place.startsWith('urn:') || NAME.test(name) ? canonicalName(attributes, name) : ''
    if (canonical === '') throw new ScimError(400, 'invalidSyntax', `${place}: ${name.slice(0, 60)} is no name.`)
    setIn(read, canonical, readAttribute(attributes, name, part))
  }
  return read
}

/** What the schema does not know, without what counts as not there. */
function readPlain(value: Json, place: string): Json {
  if (Array.isArray(value)) return value.map((part) => readPlain(part, place)).filter((part) => !isUnassigned(part))
  if (!isObject(value)) return value
  const read: Attributes = {}
  for (const [name, part] of Object.entries(value)) setIn(read, canonicalName(undefined, name), readPlain(part, place))
  return read
}

/** @throws ScimError for a resource, or a part of one, that is larger than is kept. */
export function assertSize(resource: Json): void {
  let things = 0
  const waiting: Json[] = [resource]
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    things += 1
    if (typeof value === 'string' && value.length > LONGEST_TEXT) {
      throw invalidValue(`A text has at most ${LONGEST_TEXT.toLocaleString('en')} characters.`)
    }
    if (typeof value !== 'object' || value === null) continue
    const parts = Array.isArray(value) ? value : Object.values(value)
    if (!Array.isArray(value) && Object.keys(value).some((name) => name.length > LONGEST_NAME)) {
      throw invalidValue(`A name has at most ${LONGEST_NAME} characters, with its schema.`)
    }
    if (!Array.isArray(value)) things += parts.length
    waiting.push(...parts)
    if (things + waiting.length > MOST_THINGS) {
      throw invalidValue(
        `A resource has at most ${MOST_THINGS.toLocaleString('en')} values and keys: send fewer attributes.`,
      )
    }
  }
}

/** The text of an attribute that must be there, such as a user name, and fit into a line. */
export function requiredLine(attributes: Attributes, name: string): string {
  const value = attributes[name]
  if (typeof value !== 'string' || value.trim() === '') throw invalidValue(`${name} is missing.`)
  return checkedLine(value, name)
}

/** The id in the directory; null where it gave none. */
export function externalIdOf(attributes: Attributes): string | null {
  const { externalId } = attributes
  return typeof externalId === 'string' && externalId.trim() !== ''
    ? idForm(checkedLine(externalId, 'externalId'))
    : null
}

export function checkedLine(value: string, name: string): string {
  if (nameProblem(value) !== null) throw invalidValue(`${name}: this is one line of at most 200 characters.`)
  return value
}
