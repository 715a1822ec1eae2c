/**
 * Tries the SDK with the real clients of others: their documents in it, its documents in them, types included.
 *
 *   node test/clients/run.mjs
 *
 * A workspace of its own (160 MB), installed on the first run: neither `npm start` nor `npm test` needs it.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const run = (command, args) => {
  const { status } = spawnSync(command, args, { cwd: here, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

if (!existsSync(join(here, 'node_modules/gql.tada'))) run('npm', ['ci', '--no-audit', '--no-fund'])

// The tools look for their parts where they are called.
process.chdir(here)
// What these tools make of the schema that the SDK ships and the scalars that it says.
const { generate } = await import('./node_modules/@graphql-codegen/cli/esm/index.js')
const { minifyIntrospection, outputIntrospectionFile } = await import(
  './node_modules/@gql.tada/internal/dist/gql-tada-internal.mjs'
)
const { buildSchema, introspectionFromSchema } = await import('graphql')
const { scalars } = await import('../../packages/sdk/src/generated/schema-facts.ts')
const schemaFile = join(here, '../../packages/sdk/schema.graphql')
const out = join(here, 'generated')
mkdirSync(out, { recursive: true })
await generate(
  {
    schema: schemaFile,
    documents: join(here, 'preset-documents.ts'),
    silent: true,
    generates: {
      [`${out}/preset/`]: {
        preset: 'client',
        presetConfig: { fragmentMasking: false },
        config: {
          scalars,
          useTypeImports: true,
          enumsAsTypes: true,
          importExtension: '.ts',
          emitLegacyCommonJSImports: false,
        },
      },
    },
  },
  true,
)
const introspection = minifyIntrospection(introspectionFromSchema(buildSchema(readFileSync(schemaFile, 'utf8'))))
writeFileSync(
  join(out, 'introspection.d.ts'),
  outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true }),
)

// The examples of the guide are compiled as they stand there: ```ts NAME.ts
const guide = readFileSync(join(here, '../../docs/front-ends.md'), 'utf8')
for (const [, name, text] of guide.matchAll(/^```ts (\S+\.ts)\n([\s\S]*?)^```/gm)) writeFileSync(join(out, name), text)

run(join(here, 'node_modules/.bin/tsc'), ['-p', here])
run(process.execPath, ['--conditions=portevoix-source', '--test', 'clients.test.ts', 'persisted.test.ts'])
