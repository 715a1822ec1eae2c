/**
 * A GraphQL document that carries the types of its result and of its variables: a `TypedDocumentString` of this or of
 * another code generator, a syntax tree of gql.tada, Apollo or the client preset, or a string, whose result is
 * `unknown`.
 */
export interface TypedDocument<Result, Variables> {
  toString(): string
  /** Never set at run time: it only carries the types. */
  readonly __apiType?: (variables: Variables) => Result
}

/** What the generator writes: the text of a document, with its types. */
export class TypedDocumentString<Result, Variables> implements TypedDocument<Result, Variables> {
  declare readonly __apiType?: (variables: Variables) => Result
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }

  toJSON(): string {
    return this.#text
  }
}

export type ResultOf<Document> = Document extends TypedDocument<infer Result, never> ? Result : never
export type VariablesOf<Document> = Document extends { readonly __apiType?: (variables: infer Variables) => unknown }
  ? Variables
  : never
