import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { manifestIssues } from '@portevoix/sdk/plugin'
import { buildSchema, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from './packed-sdk.ts'

const folder = join(root, 'docs', 'plugins')
const templates = join(root, 'packages', 'sdk', 'templates')
const guides = readdirSync(folder).filter((name) => name.endsWith('.md'))

interface Block {
  readonly guide: string
  readonly language: string
  /** What stands behind the language: the file that the block is a part of. */
  readonly file: string
  readonly code: string
}

const blocks: readonly Block[] = guides.flatMap((guide) =>
  [...readFileSync(join(folder, guide), 'utf8').matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', file = '', code = '']) => ({ guide, language, file, code }),
  ),
)
const of = (language: string): Block[] => blocks.filter((block) => block.language === language)
const dense = (code: string): string => code.replace(/\n\s*\n/g, '\n').trim()

describe('the guides to plugins', () => {
  /** Where the example of each guide lies; the tests of the packed SDK and of `guide` hold them to the testkit. */
  const board = join(root, 'test', 'plugin-cli', 'guide')
  const EXAMPLES = [
    { guide: 'connector.md', from: [join(templates, 'connector'), board] },
    { guide: 'scoring-model.md', from: [join(templates, 'scoring-model')] },
    { guide: 'check.md', from: [join(templates, 'check')] },
    { guide: 'notifier.md', from: [join(templates, 'notifier')] },
    { guide: 'publisher.md', from: [board] },
    { guide: 'webhook.md', from: [board] },
  ]

  it.for(EXAMPLES)('show the whole tested example: $guide', ({ guide, from }) => {
    const shown = of('ts').filter((block) => block.guide === guide && block.file !== '')
    const files = [...new Set(shown.map(({ file }) => file))]
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) {
      const parts = shown.filter((block) => block.file === file).map(({ code }) => dense(code))
      const name = file.replace('conformance.test.ts', 'conformance.ts')
      const folder = from.find((one) => existsSync(join(one, name)))
      const tested = folder === undefined ? '' : readFileSync(join(folder, name), 'utf8')
      expect(parts.join('\n'), file).toBe(dense(tested))
    }
  })

  it('show a manifest that is one', () => {
    const [shown] = of('json')
    expect(manifestIssues(JSON.parse(shown?.code ?? ''))).toEqual([])
  })

  const schema = buildSchema(readFileSync(join(root, 'packages', 'sdk', 'schema.graphql'), 'utf8'))
  const readmes = readdirSync(templates).map((name) => ({
    guide: `README of a new ${name}`,
    code: /```graphql\n([\s\S]*?)```/.exec(readFileSync(join(templates, name, 'README.md'), 'utf8'))?.[1] ?? '',
  }))
  it.for([...of('graphql'), ...readmes])('use only existing fields of the API: $guide', ({ code }) => {
    expect(code).not.toBe('')
    expect(validate(schema, parse(code)).map(String)).toEqual([])
  })

  it.for(guides)('link to existing pages and headings: %s', (guide) => {
    for (const [, path = '', anchor] of readFileSync(join(folder, guide), 'utf8').matchAll(
      /\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g,
    )) {
      const target = join(folder, path === '' ? guide : path)
      expect(existsSync(target), path).toBe(true)
      if (anchor) expect(readFileSync(target, 'utf8').toLowerCase()).toContain(`# ${anchor.replaceAll('-', ' ')}`)
    }
  })

  it('name every property of the testkit, with its promise', () => {
    const text = readFileSync(join(folder, 'testing.md'), 'utf8')
    const properties = join(root, 'packages', 'sdk', 'src', 'plugin-testkit', 'properties')
    const found = readdirSync(properties, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .flatMap((name) => [
        ...readFileSync(join(properties, name), 'utf8').matchAll(/name: '([a-z-]+)',\n\s+title: '(.+)',\n/g),
      ])
    expect(found.length).toBeGreaterThan(50)
    for (const [, name, title] of found) expect(text).toContain(`| \`${name}\` | ${title} |`)
  })

  describe('code', () => {
    let work: string
    beforeAll(() => {
      work = mkdtempSync(join(tmpdir(), 'portevoix-guides-'))
      symlinkSync(join(root, 'node_modules'), join(work, 'node_modules'))
    })
    afterAll(() => rmSync(work, { recursive: true, force: true }))

    it('compiles, strictly', () => {
      const alone = of('ts').filter(({ file }) => file === '' || file === 'portevoix.config.ts')
      expect(alone.length).toBeGreaterThan(7)
      for (const [index, { guide, code }] of alone.entries()) {
        writeFileSync(join(work, `${guide.replace('.md', '')}-${index}.ts`), code)
      }
      for (const name of readdirSync(templates, { recursive: true, encoding: 'utf8' })) {
        if (!name.endsWith('.ts')) continue
        const file = join(work, 'templates', name)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, readFileSync(join(templates, name)))
      }
      writeFileSync(join(work, 'package.json'), '{ "type": "module" }')
      const project = { extends: join(root, 'tsconfig.base.json'), include: ['.'] }
      const compilerOptions = { noEmit: true, customConditions: ['portevoix-source'], lib: ['es2025', 'dom'] }
      writeFileSync(join(work, 'tsconfig.json'), JSON.stringify({ ...project, compilerOptions }))
      const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
      const { stdout } = spawnSync(process.execPath, [tsc, '-p', work], { encoding: 'utf8' })
      expect(stdout).toBe('')
    })
  })
})
