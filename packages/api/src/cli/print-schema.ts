import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { printSchema } from 'graphql'
import { schema } from '../schema.ts'

/** Writes the schema where the SDK and its users read it. */
writeFileSync(fileURLToPath(new URL('../../../sdk/schema.graphql', import.meta.url)), `${printSchema(schema)}\n`)
