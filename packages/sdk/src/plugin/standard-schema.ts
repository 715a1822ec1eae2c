/**
 * The two small interfaces of standardschema.dev that a config, state or params schema must implement: validation and a
 * JSON Schema. They are copied as types, because the SDK has no runtime dependency; zod 4 schemas satisfy them.
 */

/** One issue of a schema; `path` leads from the root to the wrong value. */
export interface SchemaIssue {
  readonly message: string
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined
}

export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: ReadonlyArray<SchemaIssue> }

/** https://standardschema.dev/schema, version 1. */
export interface StandardSchema<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly types?: { readonly input: Input; readonly output: Output } | undefined
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>
  }
}

/** https://standardschema.dev/json-schema, version 1. */
export interface StandardJSONSchema<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly types?: { readonly input: Input; readonly output: Output } | undefined
    readonly jsonSchema: {
      readonly input: (options: { readonly target: string }) => { [key: string]: unknown }
      readonly output: (options: { readonly target: string }) => { [key: string]: unknown }
    }
  }
}

/**
 * What the contract requires of a schema: it validates unknown data into `T`, and it can describe itself as JSON
 * Schema.
 */
export type Schema<T> = StandardSchema<unknown, T> & StandardJSONSchema<unknown, T>

/** The type that a schema's validation returns. */
export type Infer<S> = S extends { readonly '~standard': { readonly types?: { readonly output: infer O } | undefined } }
  ? O
  : never

/** Values that survive JSON: only these pass between plugin and host. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
