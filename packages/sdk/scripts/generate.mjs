#!/usr/bin/env node
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const USAGE = `portevoix-generate --documents FOLDER --out FILE.ts [options]

Writes typed documents for the .graphql files in FOLDER, for use with @portevoix/sdk.

  --documents PATH   a folder (read with its subfolders) or a .graphql file; may be repeated
  --out FILE.ts      where to write
  --schema FILE      the schema; the one of this SDK by default
  --scalar A=string  the TypeScript type of a scalar; may be repeated
  --client MODULE    where TypedDocumentString comes from; @portevoix/sdk by default
  --skip-invalid     leave out operations that the schema cannot answer, instead of failing
  --check            write nothing; exit with 1 when the file is not up to date

Without --documents and --out, in Portevoix's own repository, it writes what this package ships; --strict then
fails when a document does not fit the schema.`

const sdk = fileURLToPath(new URL('..', import.meta.url))
const { values: args } = parseArgs({
  options: {
    documents: { type: 'string', multiple: true },
    out: { type: 'string' },
    schema: { type: 'string', default: join(sdk, 'schema.graphql') },
    scalar: { type: 'string', multiple: true, default: [] },
    client: { type: 'string', default: '@portevoix/sdk' },
    'skip-invalid': { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const stop = (message, code = 1) => {
  console[code === 0 ? 'log' : 'error'](message)
  process.exit(code)
}

const show = (path) => relative(process.cwd(), path) || path

function readDocuments(path) {
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(graphql|gql)$/.test(name))
        .sort()
        .map((name) => join(path, name))
    : [path]
  return files.map((file) => ({ path: show(file), text: readFileSync(file, 'utf8') }))
}

/** Unchanged files keep their time stamps, so that watchers and build caches rest. */
async function put(file, code) {
  if (existsSync(file) && readFileSync(file, 'utf8') === code) return console.log(`${show(file)} is up to date`)
  if (args.check) {
    console.error(`${show(file)} is stale: run the generator`)
    process.exitCode = 1
    return
  }
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, code)
  console.log(`${show(file)} written`)
}

if (args.help) stop(USAGE, 0)
const own = !args.documents && !args.out
if (!own && !(args.documents && args.out)) stop(`--documents and --out go together.\n\n${USAGE}`)
// The published package has no sources: without arguments there is nothing to write there.
if (own && !existsSync(join(sdk, 'src'))) stop(USAGE)
if (!existsSync(args.schema)) {
  stop(`${show(args.schema)} does not exist yet: nothing generated. Print the API's schema there first.`, own ? 0 : 1)
}
for (const path of args.documents ?? []) {
  if (!existsSync(path)) stop(`--documents ${path}: no such file or folder.`)
}

let generator
try {
  generator = await import('./codegen.mjs')
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
  stop(
    'The generator needs packages that the client does not. Install them with\n' +
      '  npm install --save-dev graphql@16 @graphql-codegen/core@6 @graphql-codegen/typescript@6 @graphql-codegen/typescript-operations@6',
  )
}

const schema = readFileSync(args.schema, 'utf8')
// Beside the package's own files once it is published, at the root of the repository before.
const changelog = [join(sdk, 'CHANGELOG.md'), join(sdk, '../../CHANGELOG.md')].find((file) => existsSync(file))
const scalars = Object.fromEntries(args.scalar.map((pair) => pair.split('=', 2)))
const out = own ? join(sdk, 'src/generated/documents.ts') : resolve(args.out)
try {
  const documents = (args.documents ?? [join(sdk, 'documents')]).flatMap(readDocuments)
  if (own) {
    const { defaultDocuments } = await import('./default-documents.mjs')
    documents.push({ path: 'default-documents', text: defaultDocuments(schema, documents) })
  }
  const result = await generator.generateDocuments({
    schema,
    scalars,
    documents,
    changelog: changelog ? readFileSync(changelog, 'utf8') : '',
    client: own ? '../typed-document.ts' : args.client,
    // Within the repository, the documents may be ahead of a schema that is being worked on.
    skipInvalid: own ? !args.strict : args['skip-invalid'],
  })
  for (const problem of result.skipped) console.warn(`left out: ${problem}`)
  for (const name of result.unknownScalars) {
    console.warn(`scalar ${name} has no TypeScript type and becomes unknown: pass --scalar ${name}=string, for example`)
  }
  await put(out, result.code)
  if (own) {
    await put(join(sdk, 'src/generated/schema.ts'), await generator.generateSchemaTypes({ schema, scalars }))
    await put(join(sdk, 'src/generated/schema-facts.ts'), generator.generateSchemaFacts({ schema }))
  }
} catch (error) {
  stop(error.message)
}
