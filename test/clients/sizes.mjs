/**
 * What clients weigh in a bundle, minified and gzipped, all measured in this run. Fails where the SDK keeps a promise no longer.
 *
 *   node test/clients/sizes.mjs
 */
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'

const sdk = join(import.meta.dirname, '../../packages/sdk/src')
const own = (names, file = 'index.ts') => `export { ${names} } from ${JSON.stringify(join(sdk, file))}\n`

/** Name, source of the bundle, and most bytes. */
const BUNDLES = [
  ['@portevoix/sdk: core', own('createClient'), 3_000],
  ['@portevoix/sdk: core, paginate, subscribe', own('createClient, paginate, subscribe'), 4_500],
  ['@portevoix/sdk: everything', own('*').replace('{ * }', '*'), 5_120],
  ['@portevoix/sdk/react, beside core', own('createClient') + own('*', 'react/index.ts').replace('{ * }', '*'), 3_000],
  ['graphql-request', "export { GraphQLClient } from 'graphql-request'"],
  ['@urql/core', "export { Client, cacheExchange, fetchExchange } from '@urql/core'"],
  ['graphql-sse', "export { createClient } from 'graphql-sse'"],
  ['@apollo/client', "export { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client'"],
]

async function gzippedBytes(source) {
  const id = join(import.meta.dirname, 'entry.js')
  const bundle = await rolldown({
    input: id,
    logLevel: 'silent',
    external: [/^react($|\/)/],
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [
      { name: 'entry', resolveId: (name) => (name === id ? id : null), load: (name) => (name === id ? source : null) },
    ],
  })
  const { output } = await bundle.generate({ format: 'esm', minify: true })
  await bundle.close()
  return gzipSync(output.map(({ code }) => code).join('\n'), { level: 9 }).byteLength
}

let missed = false
let core = 0
for (const [name, source, most] of BUNDLES) {
  const whole = await gzippedBytes(source)
  const bytes = name.endsWith('beside core') ? whole - core : whole
  core ||= whole
  const verdict = most === undefined ? '' : bytes <= most ? `  at most ${most}: ok` : `  at most ${most}: MISSED`
  missed ||= verdict.endsWith('MISSED')
  console.log(`${String(bytes).padStart(7)} bytes  ${name}${verdict}`)
}
if (missed) process.exitCode = 1
