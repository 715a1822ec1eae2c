/**
 * `@portevoix/sdk/graphql`: the SDK's documents for clients that take syntax trees, such as Apollo, urql and
 * graphql-request. Needs the package `graphql`, which they bring.
 */
import { type DocumentNode, parse } from 'graphql'
import type { TypedDocument } from '../typed-document.ts'

/** A syntax tree that carries the types of its answer and variables: the `TypedDocumentNode` of other clients. */
export interface TypedDocumentNode<Result, Variables> extends DocumentNode {
  /** Never there at run time: it only carries the types. */
  readonly __apiType?: (variables: Variables) => Result
}

const nodes = new WeakMap<object, DocumentNode>()

/** A document of this SDK as a syntax tree: the same tree for the same document, as caches need it. */
export function documentNode<Result, Variables>(
  document: TypedDocument<Result, Variables>,
): TypedDocumentNode<Result, Variables> {
  const known = nodes.get(document) ?? parse(document.toString())
  nodes.set(document, known)
  return known as TypedDocumentNode<Result, Variables>
}
