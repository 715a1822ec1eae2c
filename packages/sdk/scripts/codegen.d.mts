/** TypeScript types by the name of the scalar, as they travel in JSON. */
export declare const SCALARS: Readonly<Record<string, string>>

export declare function generateDocuments(options: {
  /** The schema, in the schema definition language. */
  schema: string
  documents: readonly { path: string; text: string }[]
  /** The module that `TypedDocumentString` is imported from. */
  client: string
  scalars?: Readonly<Record<string, string>>
  skipInvalid?: boolean
}): Promise<{ code: string; skipped: string[]; unknownScalars: string[] }>

export declare function generateSchemaTypes(options: {
  schema: string
  scalars?: Readonly<Record<string, string>>
}): Promise<string>
export declare function generateSchemaFacts(options: { schema: string }): string
