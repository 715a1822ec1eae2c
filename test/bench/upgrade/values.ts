import { formerType } from './renames.ts'

/** Values by coordinate (`Type.field`), and by where they stand: what they are of, and the way to them. */
export type Values = Map<string, Map<string, string>>

/** Keeps every value of an answer by what it is of: the nearest thing with an id, or the entry with a key or name. */
export function collect(answer: unknown, { into, owner }: { into: Values; owner: string }): void {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return
  const { __typename: name, id, ...rest } = answer as { __typename?: string; id?: string }
  const type = name && formerType(name)
  const at = typeof id === 'string' ? `${type}:${id}` : owner
  if (typeof id === 'string') put(into, { coordinate: `${type}.id`, at: owner, value: id })
  for (const [field, value] of Object.entries(rest)) {
    if (field === 'pageInfo') continue
    // Of a type that the document does not ask for, everything is an object; of one that it asks for, what tells no type is JSON.
    const isObject = (one: unknown) =>
      typeof one === 'object' && one !== null && (type === undefined || '__typename' in one)
    if (Array.isArray(value) && value.some(isObject)) {
      for (const [index, one] of value.entries()) {
        const its = one as { id?: string; key?: string; name?: string; at?: string } | null
        collect(one, { into, owner: `${at}.${field}[${its?.id ?? its?.key ?? its?.name ?? its?.at ?? index}]` })
      }
    } else if (isObject(value)) {
      collect(value, { into, owner: `${at}.${field}` })
    } else {
      put(into, { coordinate: `${type}.${fieldOf(field)}`, at: `${at}.${field}`, value: JSON.stringify(value) })
    }
  }
}

/** The field of an alias: what follows it are its arguments. */
const fieldOf = (alias: string) => alias.replace(/_.*$/, '')

function put(into: Values, { coordinate, at, value }: { coordinate: string; at: string; value: string }): void {
  const found = into.get(coordinate) ?? new Map<string, string>()
  found.set(at, value)
  into.set(coordinate, found)
}

export function merge(into: Values, values: Values): void {
  for (const [coordinate, found] of values) {
    into.set(coordinate, new Map([...(into.get(coordinate) ?? []), ...found]))
  }
}

/** Leaves out what another reading of the same installation tells differently: ages, times left, progress. */
export function steadyOf(first: Values, again: Values): Values {
  const steady: Values = new Map()
  for (const [coordinate, found] of first) {
    const same = [...found].filter(([at, value]) => again.get(coordinate)?.get(at) === value)
    if (same.length > 0) steady.set(coordinate, new Map(same))
  }
  return steady
}

export interface Difference {
  coordinate: string
  at: string
  /** Undefined: there was none. */
  was: string | undefined
  /** Undefined: there is none. */
  is: string | undefined
}

/** Also where a decimal was written as a text and is a number by now. */
const isSame = (was: string, is: string | undefined) =>
  was === is || (is !== undefined && was.startsWith('"') !== is.startsWith('"') && numberIn(was) === numberIn(is))

const numberIn = (value: string) =>
  /^"?-?\d+(\.\d+)?(e-?\d+)?"?$/.test(value) ? Number(value.replaceAll('"', '')) : value

/** What the latter tells differently, no more, or newly. */
export function differences(before: Values, after: Values): Difference[] {
  const found: Difference[] = []
  for (const [coordinate, values] of before) {
    const now = after.get(coordinate)
    for (const [at, was] of values) {
      const is = now?.get(at)
      if (!isSame(was, is)) found.push({ coordinate, at, was, is })
    }
  }
  for (const [coordinate, values] of after) {
    const then = before.get(coordinate)
    for (const [at, is] of values) if (!then?.has(at)) found.push({ coordinate, at, was: undefined, is })
  }
  return found
}
