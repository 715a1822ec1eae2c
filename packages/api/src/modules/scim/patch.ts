import { type Filter, filter as tester } from 'scim2-parse-filter'
import {
  type Attribute,
  assertKnown,
  attributeOf,
  attributesIn,
  isFormer,
  type ResourceType,
  STATE_SCHEMA,
} from './attributes.ts'
import { comparisonsIn } from './parse-filter.ts'
import { type PatchPath, readPath } from './patch-path.ts'
import {
  type Attributes,
  assertSize,
  isIgnored,
  isObject,
  isReadOnly,
  isUnassigned,
  type Json,
  readAttribute,
  readOne,
  type Sent,
} from './resource.ts'
import { invalidValue, ScimError } from './scim-error.ts'

/** Operations of one PATCH. */
const MOST_OPERATIONS = 1_000
/** Comparisons in the filters of one PATCH, each of which is made with every value of a list. */
const MOST_COMPARISONS = 2_000
const KINDS = ['add', 'replace', 'remove'] as const

/** One operation of a PATCH (RFC 7644, 3.5.2). */
export interface Operation {
  readonly op: (typeof KINDS)[number]
  /** Null where the value names the attributes. */
  readonly path: string | null
  readonly value: Json | undefined
}

/** Reads the operations, whose names may be in capitals. @throws ScimError invalidSyntax. */
export function readOperations(body: unknown): Operation[] {
  const wrong = (message: string) => new ScimError(400, 'invalidSyntax', message)
  const list = isObject(body)
    ? Object.entries(body).find(([name]) => name.toLowerCase() === 'operations')?.[1]
    : undefined
  if (!Array.isArray(list) || list.length === 0) throw wrong('A PATCH has a list of `Operations`.')
  if (list.length > MOST_OPERATIONS) throw wrong(`A PATCH has at most ${MOST_OPERATIONS} operations.`)
  return list.map((one, index): Operation => {
    if (!isObject(one)) throw wrong(`Operations.${index} is an object.`)
    const written = typeof one.op === 'string' ? one.op.toLowerCase() : ''
    const op = KINDS.find((kind) => kind === written)
    if (!op) throw wrong(`Operations.${index}.op is one of ${KINDS.join(', ')}.`)
    const { path = null, value } = one
    if (path !== null && typeof path !== 'string') throw wrong(`Operations.${index}.path is a text.`)
    if (op !== 'remove' && value === undefined) throw wrong(`Operations.${index}.value is missing.`)
    if (op === 'remove' && !path) throw new ScimError(400, 'noTarget', `Operations.${index}.path is missing.`)
    return { op, path: path || null, value }
  })
}

/** The resource after the operations, one after the other; the one before is left as it is. */
export function patched(type: ResourceType, before: Attributes, operations: readonly Operation[]): Sent {
  const attributes = structuredClone(before)
  const progress: Progress = { ignored: new Set(), comparisons: 0 }
  for (const operation of operations) {
    // Each by itself: an operation looks at all that it says and at all that there is, however much that is.
    if (operation.value !== undefined) assertSize(operation.value)
    apply(type, attributes, operation, progress)
    assertSize(attributes)
  }
  return { attributes, ignored: [...progress.ignored] }
}

/** Of the operations of a PATCH until now. */
interface Progress {
  readonly ignored: Set<string>
  comparisons: number
}

function apply(type: ResourceType, attributes: Attributes, operation: Operation, progress: Progress): void {
  const { op, value } = operation
  if (operation.path === null) {
    if (!isObject(value)) throw invalidValue('Without a path the value is an object of attributes.')
    for (const [name, part] of Object.entries(value)) {
      if (!isReadOnly(name)) apply(type, attributes, { op, path: name, value: part }, progress)
    }
    return
  }
  const path = readPath(type, operation.path)
  const { schema, attribute, filter } = path
  progress.comparisons += filter === null ? 0 : comparisonsIn(filter)
  if (progress.comparisons > MOST_COMPARISONS)
    throw invalidValue(`A PATCH has at most ${MOST_COMPARISONS.toLocaleString('en')} comparisons.`)
  if (schema === STATE_SCHEMA) return
  if (schema === null && attribute !== null && isIgnored(attribute)) return void progress.ignored.add(attribute)
  if (schema === null && attribute !== null && isReadOnly(attribute)) {
    throw new ScimError(400, 'mutability', `${attribute} cannot be changed.`)
  }
  if (attribute === null) {
    if (schema === null) throw new ScimError(400, 'invalidPath', 'Name the attributes, and not their schema alone.')
    if (op === 'remove') return void delete attributes[schema]
    if (!isObject(value)) throw invalidValue(`${schema}: this is an object of its attributes.`)
    for (const [name, part] of Object.entries(value)) {
      apply(type, attributes, { op, path: `${schema}:${name}`, value: part }, progress)
    }
    return
  }
  if (op !== 'remove' && isFormer(type, schema, attribute)) return void progress.ignored.add(`${schema}:${attribute}`)
  // What is no longer declared can still be taken away.
  if (op !== 'remove') assertKnown(type, schema, attribute)
  const target = schema === null ? attributes : below(attributes, schema)
  applyTo(type, target, { ...path, attribute, known: attributeOf(attributesIn(type, schema), attribute) }, operation)
  if (schema !== null && isUnassigned(target)) delete attributes[schema]
}

/** The object of this name, made where there is none. */
function below(attributes: Attributes, name: string): Attributes {
  const found = Object.hasOwn(attributes, name) ? attributes[name] : undefined
  if (isObject(found)) return found
  const made: Attributes = {}
  attributes[name] = made
  return made
}

type Target = PatchPath & { readonly attribute: string; readonly known: Attribute | undefined }

function applyTo(type: ResourceType, target: Attributes, path: Target, operation: Operation): void {
  const { attribute, known, filter, part } = path
  const before = Object.hasOwn(target, attribute) ? target[attribute] : undefined
  const isList = known?.multiValued === true || (!known && Array.isArray(before))
  const read = (value: Json | undefined): Json => {
    if (part !== null) return readAttribute(known?.subAttributes, part, value ?? null)
    return filter !== null && known
      ? readOne(known, value ?? null)
      : readAttribute(attributesIn(type, path.schema), attribute, value ?? null)
  }
  const value = operation.op === 'remove' || operation.value === null ? undefined : read(operation.value)
  const after =
    isList || filter !== null
      ? changedList(listOf(before), path, operation, value)
      : changedOne(before, part, operation.op, value)
  if (after === undefined || isUnassigned(after)) delete target[attribute]
  else target[attribute] = after
}

const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])

/** A single value, or an object of which parts are changed and the others stay. */
function changedOne(
  before: Json | undefined,
  part: string | null,
  op: Operation['op'],
  value: Json | undefined,
): Json | undefined {
  if (part === null) {
    if (op === 'remove') return undefined
    return isObject(before) && isObject(value) ? withoutUnassigned({ ...before, ...value }) : value
  }
  const object = isObject(before) ? before : {}
  return withoutUnassigned({ ...object, [part]: value ?? null })
}

const withoutUnassigned = (object: Attributes): Attributes =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => !isUnassigned(value)))

function changedList(before: Json[], path: Target, { op, value: sent }: Operation, value: Json | undefined): Json[] {
  const { filter, part } = path
  if (filter === null && part === null) {
    if (op === 'remove') return removed(before, sent)
    const values = listOf(value)
    return op === 'replace' ? values : added(before, values)
  }
  const isMeant = filter === null ? () => true : tester(inSmallLetters(filter))
  const meant = new Set(before.filter((one) => isMeant(inSmallLetters(one))))
  if (op === 'remove' && part === null) return before.filter((one) => !meant.has(one))
  if (meant.size === 0 && op !== 'remove') return added(before, [made(path, value)])
  const change = (one: Json): Json => {
    if (part === null)
      return isObject(one) && isObject(value) ? withoutUnassigned({ ...one, ...value }) : (value ?? null)
    return isObject(one) ? withoutUnassigned({ ...one, [part]: value ?? null }) : one
  }
  return before.map((one) => (meant.has(one) ? change(one) : one)).filter((one) => !isUnassigned(one))
}

/** Some directories name the values to take away beside the path. */
function removed(before: Json[], sent: Json | undefined): Json[] {
  if (sent === undefined || sent === null) return []
  const main = (one: Json): string => formOf(isObject(one) ? (one.value ?? one) : one)
  const gone = new Set(listOf(sent).map(main))
  return before.filter((one) => !gone.has(main(one)))
}

function added(before: readonly Json[], values: readonly Json[]): Json[] {
  const known = new Set(before.map(formOf))
  const fresh = values.filter((value) => !known.has(formOf(value)))
  const takesOver = fresh.some((one) => isObject(one) && one.primary === true)
  return [
    ...before.map((one) => (takesOver && isObject(one) && one.primary === true ? { ...one, primary: false } : one)),
    ...fresh,
  ]
}

/** The same text for equal values, whatever the order of their keys. */
const formOf = (value: Json): string =>
  JSON.stringify(value, (_key, part) => (isObject(part) ? Object.fromEntries(Object.entries(part).sort()) : part))

/** The value that a filter such as `type eq "work"` describes, where the list has none. */
function made({ attribute, known, filter, part }: Target, value: Json | undefined): Json {
  const described = filter === null ? {} : describedBy(filter)
  if (!described) throw new ScimError(400, 'noTarget', `${attribute}: no value meets this filter.`)
  const rest = part === null && isObject(value) ? value : { [part ?? 'value']: value ?? null }
  return known ? readOne(known, { ...described, ...rest }) : { ...described, ...rest }
}

function describedBy(filter: Filter): Attributes | null {
  if ('filters' in filter) {
    const parts = filter.filters.map(describedBy)
    return filter.op === 'and' && parts.every((part) => part !== null) ? Object.assign({}, ...parts) : null
  }
  const isEqual = 'compValue' in filter && filter.op === 'eq' && /^[a-z]\w*$/i.test(filter.attrPath)
  return isEqual ? { [filter.attrPath]: filter.compValue } : null
}

/** Texts are compared without a difference between small and capital letters; "true" and true are the same. */
function inSmallLetters<Value>(value: Value): Value {
  if (typeof value === 'boolean') return String(value) as Value
  if (typeof value === 'string') return value.toLowerCase() as Value
  if (Array.isArray(value)) return value.map(inSmallLetters) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inSmallLetters(part)])) as Value
}
