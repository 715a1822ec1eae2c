import { type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql'
import { isNodeType, leaves } from './values.ts'

export type Made = Record<string, unknown> & { __typename: string }

/** The objects of a test server, by type, in the order in which they came. */
export interface Store {
  /** How many objects a list has for which nothing was said. */
  readonly rows: number
  get(id: unknown): Made | undefined
  /** The objects that were added; where there are none, some that are made once. */
  all(type: GraphQLObjectType): readonly Made[]
  add(type: GraphQLObjectType, stated?: Readonly<Record<string, unknown>>): Made
  put(object: Made): void
  remove(id: string): void
  clear(): void
}

export function createStore(schema: GraphQLSchema, rows: number): Store {
  const added = new Map<string, Made[]>()
  const samples = new Map<string, readonly Made[]>()
  const counts = new Map<string, number>()
  const byId = new Map<unknown, Made>()

  function make(type: GraphQLObjectType, stated?: Readonly<Record<string, unknown>>): Made {
    const n = (counts.get(type.name) ?? 0) + 1
    counts.set(type.name, n)
    const object = leaves(type, n, stated)
    if (isNodeType(type)) byId.set(object.id, object)
    return object
  }

  function put(object: Made): void {
    const kept = added.get(object.__typename) ?? []
    const place = kept.findIndex(({ id }) => id === object.id)
    if (place < 0) kept.push(object)
    else kept[place] = object
    added.set(object.__typename, kept)
    byId.set(object.id, object)
  }

  return {
    rows,
    get: (id) => byId.get(id),
    all: (type) => {
      const kept = added.get(type.name)
      if (kept) return kept
      const made = samples.get(type.name) ?? Array.from({ length: rows }, () => make(type))
      samples.set(type.name, made)
      return made
    },
    add: (type, stated) => {
      const object = make(type, stated)
      put(object)
      return object
    },
    put,
    remove: (id) => {
      const object = byId.get(id)
      const type = object && schema.getType(object.__typename)
      if (!isObjectType(type)) return
      byId.delete(id)
      const others = (added.get(type.name) ?? samples.get(type.name) ?? []).filter((one) => one !== object)
      added.set(type.name, [...others])
    },
    clear: () => {
      for (const map of [added, samples, counts, byId]) map.clear()
    },
  }
}
