import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { it } from 'node:test'
import { TopicsDocument } from '@portevoix/sdk/documents'
import { getIntrospectionQuery } from 'graphql'
import { sdk } from './trial.ts'

const run = (...args: string[]) => {
  const program = ['node_modules/@graphql-inspector/cli/cjs/index.js', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}
const shipped = '../../packages/sdk/schema.graphql'

it('graphql-inspector finds no difference between a server and the schema that the SDK ships', async () => {
  // Its own request leaves out what is deprecated of inputs.
  const query = getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true })
  const { data } = await sdk().query(query)
  writeFileSync('generated/server.json', JSON.stringify(data))
  const { status, said } = run('diff', shipped, 'generated/server.json')
  assert.equal(status, 0, said)
  // Introspection tells what these directives say, and not that they stand there.
  const changes = said
    .split('\n')
    .filter((line) => /[✖⚠✔]/u.test(line) && !/Directive (deprecated|oneOf|specifiedBy) was removed/.test(line))
  assert.deepEqual(changes, [])
  const older = run('diff', '../../packages/sdk/schema.released.graphql', 'generated/server.json')
  assert.equal(older.status, 1, older.said)
})

it('graphql-inspector accepts a document that fits, and names the place of one that does not', () => {
  writeFileSync('generated/fits.graphql', `${TopicsDocument}`)
  writeFileSync('generated/wrong.graphql', 'query Wrong { topics { nodes { title } } }')
  assert.equal(run('validate', 'generated/fits.graphql', shipped).status, 0)
  const { status, said } = run('validate', 'generated/wrong.graphql', shipped)
  assert.equal(status, 1, said)
  assert.match(said, /title/)
})
