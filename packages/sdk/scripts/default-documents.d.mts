/** Documents for the root fields of a schema that no hand-written document asks for, as one text. */
export declare function defaultDocuments(schema: string, documents: readonly { path: string; text: string }[]): string
