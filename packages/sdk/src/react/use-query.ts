import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { TypedDocument } from '../typed-document.ts'
import { cacheOf, textOfVariables } from './cache.ts'
import { type Entry, LOADING, type State } from './entry.ts'
import { useClient } from './provider.ts'

export interface QueryHookOptions {
  /** How old an answer may be that another component asked for, in milliseconds; default 30,000. */
  maxAgeMs?: number
}

export interface QueryState<Result> extends State<Result> {
  /** Asks again. Resolves once the answer is there, or `error` says why not. */
  refetch(): Promise<void>
}

/** Variables may be left out where none is required; null asks nothing. */
export type HookArguments<Variables, Options> =
  Record<string, never> extends Variables
    ? [variables?: Variables | null, options?: Options]
    : [variables: Variables | null, options?: Options]

const IDLE: State<never> = { data: undefined, error: undefined, loading: false }
const never = () => () => {}

/** Shows an entry; null for none. */
export function useEntry<Data>(entry: Entry<Data> | null, maxAgeMs: number): State<Data> {
  const subscribe = useCallback(
    (listener: () => void) => (entry ? entry.subscribe(listener, maxAgeMs) : never()),
    [entry, maxAgeMs],
  )
  const read = () => (entry ? entry.read() : IDLE)
  return useSyncExternalStore<State<Data>>(subscribe, read, () => (entry ? LOADING : IDLE))
}

/**
 * The answer of a query, shared by all components that ask the same. It is asked for when the component is there, never while
 * rendering, on a server neither; the request is aborted when the last component has gone.
 *
 * @param rest the variables, by value: they may be a new object each time. Null asks nothing.
 */
export function useQuery<Result, Variables>(
  document: TypedDocument<Result, Variables>,
  ...rest: HookArguments<Variables, QueryHookOptions>
): QueryState<Result> {
  const [variables = {}, { maxAgeMs = 30_000 } = {}] = rest
  const client = useClient()
  const key = variables && textOfVariables(variables)
  // biome-ignore lint/correctness/useExhaustiveDependencies: variables count by their value
  const entry = useMemo(
    () =>
      variables
        ? (cacheOf(client).query(document as TypedDocument<Result, unknown>, variables) as Entry<Result>)
        : null,
    [client, document, key],
  )
  const refetch = useCallback(async () => await entry?.run(), [entry])
  return { ...useEntry(entry, maxAgeMs), refetch }
}
