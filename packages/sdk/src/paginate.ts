import type { Client, QueryOptions } from './client.ts'
import { ApiError } from './errors.ts'
import type { TypedDocument } from './typed-document.ts'

type List<Item> = ReadonlyArray<Item | null | undefined>

/**
 * What a document must select of a connection: `nodes` or `edges { node }`, and `pageInfo { hasNextPage endCursor }`.
 */
export interface Connection<Node> {
  readonly nodes?: List<Node> | null
  readonly edges?: List<{ readonly node?: Node | null }> | null
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }
}

/** The nodes of a page, without the places of those that may not be read. */
export const nodesOf = <Node>(connection: Connection<Node> | null | undefined): Node[] =>
  (connection?.nodes ?? connection?.edges?.map((edge) => edge?.node) ?? []).filter(
    (node): node is Node & {} => node !== null && node !== undefined,
  )

/**
 * Yields every node of a connection. Each page is requested when the one before is consumed. The document takes
 * `$after` (and `$first` for the page size; default 25, maximum 100). `variables.after` starts after that cursor. With the option
 * `partial`, fields that failed are null instead of ending the list.
 *
 * @throws ApiError with `partial` too, where a page failed as a whole: a list that ends says that it is complete.
 * @throws ApiError `STUCK_CURSOR` when the server announces another page but repeats a cursor.
 */
export async function* paginate<Result, Variables, Node>(
  client: Client,
  document: TypedDocument<Result, Variables>,
  variables: Variables,
  pick: (data: Result) => Connection<Node> | null | undefined,
  options?: QueryOptions,
): AsyncGenerator<Node, void, undefined> {
  const seen = new Set<unknown>()
  let after = (variables as { after?: string | null }).after
  for (;;) {
    const page = { ...variables, ...(after && { after }) }
    const { data, errors, requestId } = await client.query<Result, unknown>(
      document as TypedDocument<Result, unknown>,
      page,
      options,
    )
    const connection = pick(data)
    if (!connection) {
      const [first] = errors ?? []
      if (!first) return
      throw new ApiError(first.message, { code: first.extensions?.code ?? 'BAD_ANSWER', requestId, errors, data })
    }
    yield* nodesOf(connection)
    const { hasNextPage, endCursor } = connection.pageInfo
    if (!hasNextPage) return
    seen.add(after)
    if (!endCursor || seen.has(endCursor)) {
      throw new ApiError('The cursor did not move. Does the document pass $after on, and select endCursor?', {
        code: 'STUCK_CURSOR',
      })
    }
    after = endCursor
  }
}
