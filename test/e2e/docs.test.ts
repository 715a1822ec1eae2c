import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { docsEndpoints } from '@portevoix/api/docs-endpoint.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerOf, buildDocs } from '../built-page.ts'
import { startWorld, type World } from '../harness.ts'

const COMMAND = fileURLToPath(new URL('../../packages/api/bin/portevoix.mjs', import.meta.url))

let world: World
let folder: string
/** Files that `portevoix docs build` has written, below the folder. */
let built: string[]
beforeAll(async () => {
  buildDocs()
  folder = mkdtempSync(join(tmpdir(), 'docs-'))
  await promisify(execFile)(process.execPath, [COMMAND, 'docs', 'build', folder])
  built = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  world = await startWorld({ plugins: [] })
}, 120_000)
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await world?.stop()
})

/** What the server answers at a path exactly as it is written, which `fetch` would tidy up. */
const statusAt = (path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    request(world.server.url, { path, agent: false }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })

describe('the documentation', () => {
  it('is served exactly as it is built into a folder', async () => {
    expect(built.length).toBeGreaterThan(200)
    const differing: string[] = []
    for (const file of built) {
      const answer = await fetch(`${world.server.url}/docs/${file}`)
      const same = (await answer.text()) === readFileSync(join(folder, file), 'utf8')
      if (answer.status !== 200 || !same) differing.push(file)
    }
    expect(differing).toEqual([])
  })

  it('begins at /docs, and each part at its folder', async () => {
    const start = await fetch(`${world.server.url}/docs`)
    expect([start.url, start.status]).toEqual([`${world.server.url}/docs/`, 200])
    const part = await fetch(`${world.server.url}/docs/events/`)
    expect(await part.text()).toBe(readFileSync(join(folder, 'events/index.html'), 'utf8'))
  })

  it('runs its own script and style alone', async () => {
    const answer = await fetch(`${world.server.url}/docs/`)
    const policy = answer.headers.get('content-security-policy') ?? ''
    for (const rule of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'none'"])
      expect(policy).toContain(rule)
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-language')).toBe('en')
    const script = await fetch(`${world.server.url}/docs/search.js`)
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it('is sent again only when it has changed, and compressed', async () => {
    const address = `${world.server.url}/docs/reference/campaign.html`
    const answer = await fetch(address, { headers: { 'accept-encoding': 'gzip' } })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    const etag = answer.headers.get('etag') ?? ''
    expect(etag).toMatch(/^(W\/)?"[\w-]{22}"$/)
    const plain = await fetch(address, { headers: { 'accept-encoding': 'identity' } })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await plain.text()).toBe(await answer.text())
    for (const known of [etag, `"other", ${etag}`])
      expect((await fetch(address, { headers: { 'if-none-match': known } })).status).toBe(304)
    expect((await fetch(address, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it('answers with its own files alone', async () => {
    const paths = [
      'files.json',
      'index.html.gz',
      '../package.json',
      '..%2fpackage.json',
      '%2e%2e/src/main.ts',
      '..\\package.json',
    ]
    const more = [
      './files.json',
      'toString',
      '__proto__',
      'constructor',
      '/etc/passwd',
      'concepts/..%2f..%2fpackage.json',
    ]
    for (const path of [...paths, ...more]) expect(await statusAt(`/docs/${path}`), path).toBe(404)
    expect(await statusAt('/docs/concepts/../../package.json')).toBe(404)
  })

  it('says how to build it where nobody has', async () => {
    const [, pages] = docsEndpoints({ folder: `${mkdtempSync(join(tmpdir(), 'no-docs-'))}/` })
    expect(await answerOf(pages, '/docs/')).toEqual([503, expect.stringContaining('npm start')])
  })
})
