import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { printSchema } from 'graphql'
import { eventTypes } from '../platform/events/index.ts'
import { schema } from '../schema.ts'
import { eventDataTypes } from './event-data.ts'
import { referenceFacts } from './reference-facts.ts'

/**
 * Writes the schema, and the types of the data of events, to the SDK, and what the reference says beside the schema to the
 * documentation site. With `--check` it only reports whether the files
 * are up to date.
 */
const written = {
  'sdk/schema.graphql': `${printSchema(schema)}\n`,
  'sdk/src/generated/event-data.ts': eventDataTypes(eventTypes()),
  'docs-site/src/generated/facts.json': `${JSON.stringify(await referenceFacts(), null, 1)}\n`,
}

for (const [name, text] of Object.entries(written)) {
  const file = fileURLToPath(new URL(`../../../${name}`, import.meta.url))
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    process.stderr.write(`packages/${name} differs from the code.\n`)
    process.exitCode = 1
  }
}
