import { GraphQLError } from 'graphql'

const cursorOf = (index: number): string => btoa(`place:${index + 1}`).replace(/=+$/, '')

/** A page of a connection, as `first` and `after` ask for it. */
export function pageOf(rows: readonly unknown[], { first, after }: { first?: unknown; after?: unknown }) {
  const size = typeof first === 'number' ? first : 25
  const behind = typeof after === 'string' ? rows.findIndex((_, index) => cursorOf(index) === after) : -1
  if (typeof after === 'string' && behind < 0) {
    const message = `The cursor ${after} is none of this list.`
    throw new GraphQLError(message, { extensions: { code: 'BAD_CURSOR' } })
  }
  const begin = behind + 1
  const nodes = rows.slice(begin, begin + size)
  const isEmpty = nodes.length === 0
  return {
    nodes,
    edges: nodes.map((node, index) => ({ cursor: cursorOf(begin + index), node })),
    pageInfo: {
      hasNextPage: begin + nodes.length < rows.length,
      hasPreviousPage: begin > 0,
      startCursor: isEmpty ? null : cursorOf(begin),
      endCursor: isEmpty ? (after ?? null) : cursorOf(begin + nodes.length - 1),
    },
    totalCount: rows.length,
  }
}
