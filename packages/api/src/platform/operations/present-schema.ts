import { createHash } from 'node:crypto'
import { type GraphQLSchema, printSchema } from 'graphql'

/** The schema of this server, and the SHA-256 of its text in hex. */
export interface PresentSchema {
  readonly schema: GraphQLSchema
  readonly hash: string
}

let present: PresentSchema | null = null

/** Says what the schema is, once it is built: the acts that check documents against it are a part of it. */
export function setPresentSchema(schema: GraphQLSchema): void {
  present = { schema, hash: createHash('sha256').update(printSchema(schema)).digest('hex') }
}

/** Against which documents are checked that are kept. */
export function presentSchema(): PresentSchema {
  if (!present) throw new Error('The schema is not built yet.')
  return present
}
