import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { printSchema } from 'graphql'
import { eventTypes } from '../platform/events/index.ts'
import { schema } from '../schema.ts'
import { eventDataTypes } from './event-data.ts'

/**
 * Writes the schema, and the types of the data of events, to the SDK. With `--check` it only reports whether the files
 * are up to date.
 */
const written = {
  'schema.graphql': `${printSchema(schema)}\n`,
  'src/generated/event-data.ts': eventDataTypes(eventTypes()),
}

for (const [name, text] of Object.entries(written)) {
  const file = fileURLToPath(new URL(`../../../sdk/${name}`, import.meta.url))
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    process.stderr.write(`packages/sdk/${name} differs from the code.\n`)
    process.exitCode = 1
  }
}
