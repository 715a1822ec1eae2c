import type { Client } from '../client.ts'
import { documentText } from '../document-text.ts'
import type { TypedDocument } from '../typed-document.ts'
import { createEntry, type Entry } from './entry.ts'

/** What is to be asked again: a document, an id, or the name of a type such as `Campaign`. */
export type Invalidated = TypedDocument<unknown, never> | string

export interface Cache {
  query(document: TypedDocument<unknown, unknown>, variables: unknown): Entry<unknown>
  /** An entry of one component, found by `invalidate` while it is shown. */
  own<Data>(text: string, load: Parameters<typeof createEntry<Data>>[1]): Entry<Data>
  invalidate(what: readonly Invalidated[]): void
}

/** Answers that nobody shows are kept up to this many. */
const MOST_UNUSED = 100

/** The same text for the same variables, in whatever order they are written. */
export const textOfVariables = (variables: unknown): string =>
  JSON.stringify(variables, (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  ) ?? ''

const caches = new WeakMap<Client, Cache>()

/** The cache of a client. */
export function cacheOf(client: Client): Cache {
  const known = caches.get(client) ?? createCache(client)
  caches.set(client, known)
  return known
}

function createCache(client: Client): Cache {
  const entries = new Map<string, Entry<unknown>>()
  const used = new Set<Entry<never>>()
  const show = (entry: Entry<never>, isShown: boolean) => void used[isShown ? 'add' : 'delete'](entry)

  /** Behind the others: those that were left first, or only rendered on a server, are forgotten first. */
  function keep(key: string, entry: Entry<unknown>): void {
    entries.set(key, entry)
    const unused = [...entries].filter(([, one]) => !used.has(one as Entry<never>))
    for (const [old] of unused.slice(0, -MOST_UNUSED)) entries.delete(old)
  }

  /** Whether an answer has a thing of this id or type. A page that is empty could have any. */
  function holds(data: unknown, name: string): boolean {
    if (typeof data !== 'object' || data === null) return false
    const { id, __typename, nodes, edges, items } = data as Record<string, unknown>
    const isEmpty = [nodes, edges, items].some((rows) => Array.isArray(rows) && rows.length === 0)
    if (id === name || __typename === name || (isEmpty && isTypeName(name))) return true
    return (typeof id === 'string' && typeOf(id) === name) || Object.values(data).some((value) => holds(value, name))
  }

  return {
    query: (document, variables) => {
      const text = documentText(document)
      const key = text + textOfVariables(variables)
      const load = async (signal: AbortSignal) => (await client.query(document, variables, { signal })).data
      const entry =
        entries.get(key) ??
        createEntry<unknown>(text, load, (isShown) => {
          show(entry as Entry<never>, isShown)
          entries.delete(key)
          if (isShown || entry.read().data !== undefined) keep(key, entry)
        })
      if (!entries.has(key)) keep(key, entry)
      return entry
    },
    own: (text, load) => {
      const entry = createEntry(text, load, (isShown) => {
        show(entry as Entry<never>, isShown)
        // Nobody finds it now: what changes before its component is shown again, as in an `Activity`, it would not hear of.
        if (!isShown) entry.invalidate()
      })
      return entry
    },
    invalidate: (what) => {
      for (const entry of new Set<Entry<unknown>>([...entries.values(), ...used])) {
        const { data, loading } = entry.read()
        // An answer that is on its way may be older than what has changed.
        const isMeant = what.some((one) =>
          typeof one === 'string' ? loading || holds(data, one) : documentText(one) === entry.text,
        )
        if (isMeant) entry.invalidate()
      }
    },
  }
}

const isTypeName = (name: string): boolean => /^[A-Z][A-Za-z]{0,50}$/.test(name)

/** The type that a global id names. */
function typeOf(id: string): string | undefined {
  try {
    return atob(id.replaceAll('-', '+').replaceAll('_', '/')).split(':')[0]
  } catch {
    return undefined
  }
}
