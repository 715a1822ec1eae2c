import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePlugin } from '../new/index.ts'
import { check, reportText } from './index.ts'
import { permissionFlags } from './load.ts'

const modules = fileURLToPath(new URL('../../../../../node_modules', import.meta.url))

/** A plugin with one thing wrong, and where that is found. */
interface Planted {
  readonly kind: 'connector' | 'scoring-model' | 'check' | 'notifier'
  readonly bug: string
  /** Path of the file, what to replace, and by what. */
  readonly change: readonly [file: string, from: string | RegExp, to: string]
  readonly place: RegExp
  readonly says: RegExp
  /** What to do, where that is more than to mend it. */
  readonly remedy?: RegExp
}

const PACKAGE = 'package.json'
const PLANTED: readonly Planted[] = [
  {
    kind: 'connector',
    bug: 'a part under another name',
    change: [PACKAGE, '"connector:thing"', '"connector:thing",\n"connector:other"'],
    place: /portevoix\.provides/,
    says: /announces connector:other, which the module does not define/,
  },
  {
    kind: 'connector',
    bug: 'a name that is none',
    change: [PACKAGE, '"connector:thing"', '"connector:thing", "feed"'],
    place: /portevoix\.provides\.1/,
    says: /must look like connector:feed/,
  },
  {
    kind: 'connector',
    bug: 'a scope that is needed and not asked for',
    change: [PACKAGE, '"content:write"', ''],
    place: /permissions\.data/,
    says: /must ask for content:write/,
  },
  {
    kind: 'connector',
    bug: 'a scope that is asked for and not needed',
    change: [PACKAGE, '"content:write"', '"content:write", "people:write"'],
    place: /permissions\.data/,
    says: /asks for people:write, which nothing in the module needs/,
  },
  {
    kind: 'connector',
    bug: 'a setting that is not there',
    change: [PACKAGE, '{config.url}', '{config.uri}'],
    place: /permissions\.network/,
    says: /\{config\.uri\} is no setting/,
  },
  {
    kind: 'notifier',
    bug: 'a setting that names no host',
    change: ['dist/notifier.js', /url: z\.url\(.*\)/, 'url: z.int()'],
    place: /permissions\.network/,
    says: /\{config\.url\} is neither a text nor a list of texts/,
  },
  {
    kind: 'notifier',
    bug: 'no host at all',
    change: [PACKAGE, '"{config.url}"', ''],
    place: /permissions\.network/,
    says: /every request would be refused/,
  },
  {
    kind: 'check',
    bug: 'a host for something pure',
    change: [PACKAGE, '"network": []', '"network": ["telemetry.example"]'],
    place: /permissions\.network/,
    says: /nothing in the module speaks to a network/,
  },
  {
    kind: 'check',
    bug: 'a host version that leaves this one out',
    change: [PACKAGE, '"host": "^0.1.13"', '"host": "^7.0.0"'],
    place: /portevoix\.host/,
    says: /leaves out 0\.1\.13/,
  },
  {
    kind: 'scoring-model',
    bug: 'a feature that the catalogue does not have',
    change: ['dist/model.js', "'tie.advice.inDegree'", "'tie.advice.inDegre'"],
    place: /features\.soughtForAdvice/,
    says: /the catalogue has no feature tie\.advice\.inDegre$/,
    remedy: /^Is tie\.advice\.inDegree meant\? Of a person it has tie\.<kind>\.inDegree, .*, reach\.followers\.$/,
  },
  {
    kind: 'scoring-model',
    bug: 'a feature of another subject',
    change: ['dist/model.js', "'nomination.expertise.share'", "'content.shares'"],
    place: /features\.namedForExpertise/,
    says: /is a feature of a content/,
  },
  {
    kind: 'scoring-model',
    bug: 'an empty card',
    change: ['dist/model.js', "owner: 'Internal communications'", "owner: ''"],
    place: /card\.owner/,
    says: /is empty/,
  },
  {
    kind: 'check',
    bug: 'a version that is none',
    change: ['dist/check.js', "version: '1.0.0'", "version: 'one'"],
    place: /guideline-check thing\.version/,
    says: /"one" is no version/,
  },
  {
    kind: 'check',
    bug: 'params that JSON cannot tell',
    change: ['dist/check.js', 'z.strictObject({\n  terms', 'z.strictObject({ since: z.date().optional(),\n  terms'],
    place: /thing\.params/,
    says: /cannot be told as JSON Schema/,
  },
  {
    kind: 'check',
    bug: 'a file that it reads while it loads',
    change: ['dist/index.js', /^/, "import { readFileSync } from 'node:fs'\nreadFileSync('/etc/hosts')\n"],
    place: /dist.index\.js/,
    says: /cannot be loaded: .*\/etc\/hosts/,
  },
  {
    kind: 'check',
    bug: 'a dependency that is not one',
    change: [PACKAGE, /"dependencies": \{[^}]*\},/, ''],
    place: /dist.index\.js/,
    says: /cannot be loaded: .*zod/,
  },
  {
    kind: 'check',
    bug: 'another export',
    change: ['dist/index.js', 'export const plugin', 'export const plugins'],
    place: /dist.index\.js/,
    says: /the module exports no `plugin`/,
  },
  {
    kind: 'check',
    bug: 'an end of its process while it loads',
    change: ['dist/index.js', /^/, 'process.exit(3)\n'],
    place: /dist.index\.js/,
    says: /ended with 3/,
  },
  {
    kind: 'check',
    bug: 'types that are not there',
    change: [PACKAGE, './dist/index.d.ts', './dist/elsewhere.d.ts'],
    place: /exports/,
    says: /elsewhere\.d\.ts/,
  },
  {
    kind: 'connector',
    bug: 'a setting that its README hides',
    change: ['README.md', /\burl\b/g, 'address'],
    place: /README/,
    says: /does not name the setting or secret url/,
  },
  {
    kind: 'connector',
    bug: 'no SDK among its peers',
    change: [PACKAGE, /"peerDependencies": \{[^}]*\},/, ''],
    place: /peerDependencies/,
    says: /does not name @portevoix\/sdk/,
  },
]

/** Compiles as tsc would: the types stripped, and imports of the compiled files. */
function compile(folder: string): void {
  const src = join(folder, 'src')
  for (const name of readdirSync(src)) {
    const code = stripTypeScriptTypes(readFileSync(join(src, name), 'utf8'))
    const file = join(folder, 'dist', name.replace(/\.ts$/, '.js'))
    writeFileSync(file, code.replace(/(from '\.\/[^']+)\.ts'/g, "$1.js'"))
    writeFileSync(file.replace(/\.js$/, '.d.ts'), 'export {}\n')
  }
}

describe('portevoix-plugin check', () => {
  let work: string

  beforeAll(() => {
    work = mkdtempSync(join(tmpdir(), 'portevoix-plugin-check-'))
    mkdirSync(join(work, 'node_modules', '@portevoix'), { recursive: true })
    for (const name of ['@portevoix/sdk', 'zod', 'publint']) {
      symlinkSync(realpathSync(join(modules, name)), join(work, 'node_modules', name))
    }
  })
  afterAll(() => rmSync(work, { recursive: true, force: true }))

  let made = 0
  function plugin(kind: Planted['kind']): string {
    made += 1
    const parent = join(work, `${made}`)
    makePlugin({ kind, name: 'thing', in: parent, sdk: undefined }, work)
    const [name = ''] = readdirSync(parent)
    const folder = join(parent, name)
    mkdirSync(join(folder, 'dist'))
    compile(folder)
    return folder
  }

  it.for(['connector', 'scoring-model', 'check', 'notifier'] as const)('finds nothing in a new %s', async (kind) => {
    const report = await check(plugin(kind))
    expect(report.problems).toEqual([])
    expect(reportText(report)).toMatch(
      /is in order as it is declared\. It provides .+:thing\.\nLooked at: .* is what `portevoix-plugin test` tries\.$/,
    )
  })

  it.for(PLANTED)('finds, and finds only: $bug ($kind)', async ({ kind, change, place, says, remedy = /\w/ }) => {
    const folder = plugin(kind)
    const [name, from, to] = change
    const file = join(folder, name)
    const right = readFileSync(file, 'utf8')
    const wrong = right.replace(from, to)
    expect(wrong).not.toBe(right)
    writeFileSync(file, name === PACKAGE ? JSON.stringify(JSON.parse(wrong), null, 2) : wrong)
    const { problems } = await check(folder)
    expect(problems).toEqual([
      {
        place: expect.stringMatching(place),
        problem: expect.stringMatching(says),
        remedy: expect.stringMatching(remedy),
      },
    ])
  })

  it('opens each folder to a plugin once, which early releases of Node 22 insist on', () => {
    const flags = permissionFlags(plugin('connector'))
    expect(flags.length).toBeGreaterThan(3)
    expect(flags).toEqual([...new Set(flags)])
  })

  it('asks for a build where there is none, or an older one than the sources', async () => {
    const folder = plugin('check')
    const later = new Date(Date.now() + 60_000)
    utimesSync(join(folder, 'src', 'check.ts'), later, later)
    expect((await check(folder)).problems).toMatchObject([{ problem: 'is older than src/check.ts' }])
    rmSync(join(folder, 'dist'), { recursive: true })
    expect((await check(folder)).problems).toMatchObject([
      { problem: 'is not built', remedy: expect.stringContaining('portevoix-plugin build') },
    ])
  })

  it('asks for a README', async () => {
    const folder = plugin('check')
    rmSync(join(folder, 'README.md'))
    expect((await check(folder)).problems).toMatchObject([{ place: 'README.md', problem: 'is missing' }])
  })
})
