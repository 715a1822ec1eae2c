import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePlugin } from './index.ts'
import { KINDS, kindNamed, namesOf } from './names.ts'
import { NODE, TOOLS, ZOD } from './versions.ts'

const root = fileURLToPath(new URL('../../../../../', import.meta.url))
const bin = join(root, 'packages', 'sdk', 'bin', 'portevoix-plugin.mjs')
const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'))
const connector = kindNamed('connector')

describe('names of new plugins', () => {
  it.each([
    ['acme-news', 'acme-news', 'connector-acme-news', 'portevoix-connector-acme-news', 'acmeNews', 'Acme news'],
    ['connector-acme', 'acme', 'connector-acme', 'portevoix-connector-acme', 'acme', 'Acme'],
    ['@acme/news', 'news', 'connector-news', '@acme/connector-news', 'news', 'News'],
    ['rfc-822', 'rfc-822', 'connector-rfc-822', 'portevoix-connector-rfc-822', 'rfc822', 'Rfc 822'],
  ])('%s fits everywhere', (typed, id, folder, name, variable, title) => {
    expect(namesOf(connector, typed, false)).toEqual({ id, folder, package: name, variable, title })
  })

  it.each([
    ['Acme News', /for instance acme-news$/],
    ['-acme', /for instance acme$/],
    ['acme--news', /for instance acme-news$/],
    ['../acme', /for instance acme$/],
    ['7up', /for instance up$/],
    ['ä', /cannot be a name: it takes lower case letters/],
    ['a'.repeat(65), /at most 64 characters/],
    ['plugin', /says too little/],
    [undefined, /Say how the connector is called: portevoix-plugin new connector newsroom/],
  ])('%s is refused, with one that is better', (typed, message) => {
    expect(() => namesOf(connector, typed, false)).toThrow(message)
  })

  it('are for kinds that there are', () => {
    expect(() => kindNamed('conector')).toThrow(/no kind conector: one of connector, scoring-model, check, notifier/)
  })
})

describe('portevoix-plugin new', () => {
  let work: string
  beforeAll(() => {
    work = mkdtempSync(join(tmpdir(), 'portevoix-plugin-new-'))
  })
  afterAll(() => rmSync(work, { recursive: true, force: true }))
  const asked = { kind: 'check', name: 'words', in: undefined, sdk: undefined }

  it('writes over nothing', () => {
    mkdirSync(join(work, 'check-words'))
    writeFileSync(join(work, 'check-words', 'notes.txt'), 'mine')
    expect(() => makePlugin(asked, work)).toThrow(/check-words is not empty: nothing was written/)
    expect(readdirSync(join(work, 'check-words'))).toEqual(['notes.txt'])
  })

  it('finds the SDK where it came from', () => {
    writeFileSync(join(work, 'sdk.tgz'), '')
    makePlugin({ ...asked, name: 'one', sdk: 'sdk.tgz' }, work)
    makePlugin({ ...asked, name: 'two', sdk: '^0.1.2' }, work)
    const sdkOf = (folder: string) =>
      (json(work, folder, 'package.json') as { devDependencies: object }).devDependencies
    expect(sdkOf('check-one')).toMatchObject({ '@portevoix/sdk': 'file:../sdk.tgz' })
    expect(sdkOf('check-two')).toMatchObject({ '@portevoix/sdk': '^0.1.2' })
  })

  it.each(KINDS)('leaves nothing of the template’s name in a $name', (kind) => {
    makePlugin({ ...asked, kind: kind.name, name: 'other-thing' }, work)
    const folder = join(work, `${kind.prefix}-other-thing`)
    const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const code = names.filter(({ name }) => /\.(ts|json)$/.test(name))
    for (const { parentPath, name } of code) {
      const text = readFileSync(join(parentPath, name), 'utf8')
      expect(text, name).not.toMatch(new RegExp(`'${kind.template}'|${kind.template}${kind.suffix}`))
    }
    expect(existsSync(join(folder, 'test', 'conformance.test.ts'))).toBe(true)
  })

  it('makes a workspace within the repository, set up as the others', () => {
    const repository = join(work, 'repository')
    mkdirSync(join(repository, 'packages', 'sdk'), { recursive: true })
    writeFileSync(join(repository, 'package.json'), '{ "workspaces": ["packages/plugins/*"] }')
    const said = makePlugin({ ...asked, kind: 'connector', name: 'words' }, join(repository, 'packages', 'sdk'))
    expect(said).toContain('npm run build --workspace @portevoix/connector-words')
    const made = join(repository, 'packages', 'plugins', 'connector-words')
    const other = join(root, 'packages', 'plugins', 'connector-feed')
    for (const name of ['tsconfig.json', 'tsconfig.build.json', 'turbo.json']) {
      expect(json(made, name), name).toEqual(json(other, name))
    }
    const [mine, theirs] = [made, other].map((folder) => json(folder, 'package.json') as { [field: string]: unknown })
    for (const field of ['exports', 'scripts', 'engines', 'peerDependencies', 'devDependencies', 'files', 'type']) {
      expect(mine?.[field], field).toEqual(theirs?.[field])
    }
    expect(() => makePlugin({ ...asked, in: 'elsewhere' }, repository)).toThrow(/lie in packages\/plugins/)
  })

  it('says first that the SDK is to be built, where it is not', () => {
    const repository = join(work, 'fresh')
    mkdirSync(join(repository, 'packages', 'sdk', 'dist', 'plugin'), { recursive: true })
    writeFileSync(join(repository, 'package.json'), '{ "workspaces": ["packages/plugins/*"] }')
    expect(makePlugin({ ...asked, name: 'early' }, repository)).toContain('npm run build --workspace packages/sdk\n')
    writeFileSync(join(repository, 'packages', 'sdk', 'dist', 'plugin', 'index.d.ts'), '')
    expect(makePlugin({ ...asked, name: 'late' }, repository)).not.toContain('--workspace packages/sdk\n')
  })

  it('writes within the repository as its formatter would', () => {
    const repository = join(work, 'formatted')
    const { files, formatter, javascript } = json(root, 'biome.json') as { [section: string]: unknown }
    mkdirSync(repository)
    writeFileSync(join(repository, 'package.json'), '{ "workspaces": ["packages/plugins/*"] }')
    writeFileSync(join(repository, 'biome.json'), JSON.stringify({ root: true, files, formatter, javascript }))
    for (const kind of KINDS) {
      for (const name of ['ab', 'intranet-announcements-of-the-works-council']) {
        makePlugin({ ...asked, kind: kind.name, name }, repository)
      }
    }
    const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
    const { stdout, stderr } = spawnSync(process.execPath, [biome, 'format', 'packages'], {
      cwd: repository,
      encoding: 'utf8',
    })
    expect(`${stdout}${stderr}`).toMatch(/Checked \d+ files in .*\. No fixes applied\.\s*$/)
  })

  it('gives the tools that this repository is tested with', () => {
    const { devDependencies } = json(root, 'package.json') as { devDependencies: { [name: string]: string } }
    expect(devDependencies).toMatchObject(TOOLS)
    const feed = json(root, 'packages', 'plugins', 'connector-feed', 'package.json')
    expect(feed).toMatchObject({ dependencies: { zod: ZOD } })
  })
})

describe('the command', () => {
  const call = (args: readonly string[], flags: readonly string[] = []) =>
    spawnSync(process.execPath, [...flags, bin, ...args], { cwd: tmpdir(), encoding: 'utf8' })

  it.each(['20.9.0', '22.11.0'])('says clearly that Node %s is too old', (version) => {
    const old = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'${version}'}})`
    const { status, stderr } = call(['--help'], ['--import', old])
    expect(status).toBe(1)
    expect(stderr).toContain(`needs Node 22.12 or later, and this is ${version}`)
    expect(stderr).toContain('npm install --save-dev node')
    expect(stderr).not.toContain('    at ')
  })

  it('asks of made packages, of its own and in the guide for one and the same Node', () => {
    const sdk = json(root, 'packages', 'sdk', 'package.json')
    expect(sdk).toMatchObject({ engines: { node: NODE } })
    const asked = NODE.replace('>=', '')
    expect(readFileSync(join(root, 'docs', 'plugins', 'README.md'), 'utf8')).toContain(`Node ${asked} or later`)
    expect(readFileSync(bin, 'utf8')).toContain(`Node ${asked} or later`)
    const work = mkdtempSync(join(tmpdir(), 'portevoix-plugin-node-'))
    makePlugin({ kind: 'check', name: 'words', in: undefined, sdk: undefined }, work)
    expect(json(work, 'check-words', 'package.json')).toMatchObject({ engines: { node: NODE } })
    rmSync(work, { recursive: true })
  })

  it.each([
    [['--help'], 0, /portevoix-plugin new KIND NAME/],
    [[], 1, /portevoix-plugin new KIND NAME/],
    [['build'], 1, /is not within a plugin/],
    [['frobnicate'], 1, /There is no command frobnicate/],
    [['check', '--jsn'], 1, /Unknown option '--jsn'/],
    [['new', 'check', 'a-b', 'c'], 1, /What is c\?/],
  ])('answers %j with %i and a sentence', (args, code, says) => {
    const { status, stdout, stderr } = call(args)
    expect(stdout + stderr).toMatch(says)
    expect(stderr).not.toContain('    at ')
    expect(status).toBe(code)
  })
})
