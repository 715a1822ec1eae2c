import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { printSchema } from 'graphql'
import { schema } from '../schema.ts'

/** Writes the schema to the SDK. With `--check` it only reports whether the file is up to date. */
const file = fileURLToPath(new URL('../../../sdk/schema.graphql', import.meta.url))
const printed = `${printSchema(schema)}\n`
if (!process.argv.includes('--check')) writeFileSync(file, printed)
else if (!existsSync(file) || readFileSync(file, 'utf8') !== printed) {
  process.stderr.write('packages/sdk/schema.graphql differs from the schema in the code.\n')
  process.exitCode = 1
}
