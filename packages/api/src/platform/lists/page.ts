/** A page of a list, as GraphQL clients know it from Relay. */
export interface Page<Row> {
  edges: { cursor: string; node: Row }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}

/** @param rows in their order, one more than `first` where there is more behind the page. */
export function toPage<Row>(
  rows: readonly Row[],
  options: { first: number; after: string | null; cursorOf: (row: Row) => string },
): Page<Row> {
  const { first, after, cursorOf } = options
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }))
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      // On an empty page the reader keeps its place: what is added later comes after it.
      endCursor: edges.at(-1)?.cursor ?? after,
    },
  }
}
