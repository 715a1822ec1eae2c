import { namedIn, type ResourceType } from './attributes.ts'
import { type Attributes, isObject, type Json } from './resource.ts'
import { invalidValue } from './scim-error.ts'

/** Names in `attributes` or `excludedAttributes` at most. */
const MOST_NAMES = 100
/** Every answer has these (RFC 7643, 7: returned always). */
const ALWAYS = ['id', 'schemas', 'meta']

/** Which attributes of a resource are answered. */
export interface Projection {
  /** Paths of attributes that are answered; null for all. */
  readonly only: readonly Path[] | null
  readonly without: readonly Path[]
}
type Path = readonly string[]

/** @throws ScimError for both at once, which contradict each other. */
export function readProjection(type: ResourceType, parameters: URLSearchParams): Projection {
  const [only, without] = ['attributes', 'excludedAttributes'].map((name) => pathsOf(type, parameters.get(name)))
  if (only && without) throw invalidValue('Send `attributes` or `excludedAttributes`, not both.')
  return { only: only ?? null, without: without ?? [] }
}

function pathsOf(type: ResourceType, names: string | null | undefined): Path[] | null {
  if (names === null || names === undefined) return null
  const list = names.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]))
  if (list.length === 0) throw invalidValue('A list of attributes names at least one.')
  if (list.length > MOST_NAMES) throw invalidValue(`At most ${MOST_NAMES} attributes are named.`)
  return list.map((path) => {
    const { schema, name } = namedIn(type, path)
    const steps = name === '' ? [] : name.toLowerCase().split('.')
    return schema === null ? steps : [schema.toLowerCase(), ...steps]
  })
}

/** Whether an attribute at the top of a resource is answered, so that what is not needs no reading. */
export function isAnswered({ only, without }: Projection, name: string): boolean {
  const wanted = name.toLowerCase()
  if (without.some((path) => path.length === 1 && path[0] === wanted)) return false
  return only === null || only.some((path) => path[0] === wanted)
}

export function projected(resource: Attributes, { only, without }: Projection): Attributes {
  const kept = only === null ? resource : (pick(resource, [...only, ...ALWAYS.map((name) => [name])]) as Attributes)
  return without.reduce(
    (left, path) => (ALWAYS.includes(path[0] ?? '') ? left : (leave(left, path) as Attributes)),
    kept,
  )
}

function pick(value: Json, paths: readonly Path[]): Json {
  if (paths.some((path) => path.length === 0)) return value
  if (Array.isArray(value)) return value.map((one) => pick(one, paths))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      const below = paths.flatMap(([first, ...rest]) => (first === name.toLowerCase() ? [rest] : []))
      return below.length === 0 ? [] : [[name, pick(part, below)] as const]
    }),
  )
}

function leave(value: Json, [first, ...rest]: Path): Json {
  if (first === undefined) return value
  if (Array.isArray(value)) return value.map((one) => leave(one, [first, ...rest]))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      if (name.toLowerCase() !== first) return [[name, part] as const]
      return rest.length === 0 ? [] : [[name, leave(part, rest)] as const]
    }),
  )
}
