import { useCallback, useMemo, useRef } from 'react'
import { documentText } from '../document-text.ts'
import { type Connection, nodesOf } from '../paginate.ts'
import type { TypedDocument } from '../typed-document.ts'
import { cacheOf, textOfVariables } from './cache.ts'
import { useClient } from './provider.ts'
import { useEntry } from './use-query.ts'

interface Pages<Node> {
  readonly items: readonly Node[]
  readonly pages: number
  readonly after: string | null | undefined
}

export interface PaginatedState<Node> {
  /** What the pages hold that were asked for so far. */
  readonly items: readonly Node[]
  readonly error: Error | undefined
  readonly loading: boolean
  /** Whether there is another page. */
  readonly hasMore: boolean
  /** Asks for the next page, if there is one and no request is on its way. */
  more(): Promise<void>
  /** Asks for the same number of pages again, from the first. */
  refetch(): Promise<void>
}

const NONE: readonly never[] = []

/**
 * A list, page by page. The document takes `$after`, and selects `pageInfo { hasNextPage endCursor }`.
 *
 * @param variables by value; null asks nothing. `first` is the size of a page.
 * @param pick the list in the answer.
 */
export function usePaginated<Result, Variables, Node>(
  document: TypedDocument<Result, Variables>,
  variables: Variables | null,
  pick: (data: Result) => Connection<Node> | null | undefined,
): PaginatedState<Node> {
  const client = useClient()
  const picking = useRef(pick)
  picking.current = pick
  const key = variables && textOfVariables(variables)
  // biome-ignore lint/correctness/useExhaustiveDependencies: variables count by their value
  const list = useMemo(() => {
    if (!variables) return null
    const page = async (signal: AbortSignal, known?: Pages<Node>): Promise<Pages<Node>> => {
      const asked = { ...variables, ...(known?.after && { after: known.after }) }
      const { data } = await client.query(document as TypedDocument<Result, unknown>, asked, { signal })
      const connection = picking.current(data)
      const { hasNextPage, endCursor } = connection?.pageInfo ?? { hasNextPage: false }
      const items = [...(known?.items ?? []), ...nodesOf(connection)]
      return { items, pages: (known?.pages ?? 0) + 1, after: hasNextPage ? endCursor : null }
    }
    const entry = cacheOf(client).own<Pages<Node>>(documentText(document), async (signal, known) => {
      let made = await page(signal)
      while (made.after && made.pages < (known?.pages ?? 1)) made = await page(signal, made)
      return made
    })
    return { entry, page }
  }, [client, document, key])
  const { data, error, loading } = useEntry(list?.entry ?? null, Number.POSITIVE_INFINITY)
  const more = useCallback(async () => {
    const { data: known, loading: busy } = list?.entry.read() ?? {}
    if (known?.after && !busy) await list?.entry.run(list.page)
  }, [list])
  const refetch = useCallback(async () => await list?.entry.run(), [list])
  return { items: data?.items ?? NONE, error, loading, hasMore: Boolean(data?.after), more, refetch }
}
