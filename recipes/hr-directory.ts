/**
 * Brings the people of an HR system: a CSV file with the columns externalId, displayName, email, departmentNames, jobTitle. Run it every
 * night; what has not changed changes nothing.
 *
 *   npm install @portevoix/sdk
 *   PORTEVOIX_URL=https://portevoix.example/graphql PORTEVOIX_TOKEN=pv_… node hr-directory.ts people.csv [check]
 *
 * With `check` nothing is stored. The key needs `person:write`, `import:run` and `import:read`.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { createClient, poll, upload } from '@portevoix/sdk'
import { ImportDocument, ImportStartDocument } from '@portevoix/sdk/documents'

const { PORTEVOIX_URL = 'http://localhost:4000/graphql', PORTEVOIX_TOKEN = '' } = process.env
const [file = 'people.csv', check] = process.argv.slice(2)

const client = createClient({ url: PORTEVOIX_URL, token: PORTEVOIX_TOKEN })
const { uploadId } = await upload(client, readFileSync(file), { filename: basename(file) })
const { id } = await client.mutate(ImportStartDocument, {
  input: { uploadId, format: 'CSV', target: 'PEOPLE', dryRun: check === 'check' },
})
const ended = await poll(
  client,
  ImportDocument,
  { id },
  ({ node }) => node?.__typename === 'Import' && ['SUCCEEDED', 'FAILED', 'CANCELLED'].includes(node.status) && node,
)
for (const { line, column, message } of ended.problems.nodes)
  console.error(`line ${line}, ${column ?? 'row'}: ${message}`)
console.log(
  `${ended.status}: ${ended.created} new, ${ended.updated} changed, ${ended.unchanged} as before, ${ended.rejected} rejected`,
)
process.exitCode = ended.status === 'SUCCEEDED' && ended.rejected === 0 ? 0 : 1
