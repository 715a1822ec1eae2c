import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { generateDocuments, generateSchemaTypes } from '../scripts/codegen.mjs'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const fixture = read('./fixture/schema.graphql')

const generate = (text: string, options: { skipInvalid?: boolean; schema?: string; changelog?: string } = {}) =>
  generateDocuments({
    schema: fixture,
    client: '@portevoix/sdk',
    ...options,
    documents: [{ path: 'a.graphql', text }],
  })

describe('generated documents', () => {
  it('are those that this folder of fixtures is committed with', async () => {
    const { code } = await generateDocuments({
      schema: fixture,
      client: '../../typed-document.ts',
      documents: [{ path: 'documents.graphql', text: read('./fixture/documents.graphql') }],
    })
    expect(code).toBe(read('./fixture/generated/documents.ts'))
  })

  it('select __typename wherever several types may answer, and nowhere twice', async () => {
    const { code } = await generate(
      'query A { node(id: 1) { id } b: node(id: 2) { __typename id } viewer { actor { id } } }',
    )
    const [, text = ''] = code.split('new TypedDocumentString')
    expect(text.match(/__typename/g)).toHaveLength(2)
  })

  it('select what an exception needs of the error members of a mutation', async () => {
    const { code } = await generate('mutation A { campaignLaunch(id: 1) { ... on Campaign { id } } }')
    expect(code).toContain('... on UserError {')
    expect(code).toContain("{ __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }")
  })

  it('keep the documentation and the values of enums that are only received', async () => {
    const schema = 'type Query { size: Size! } "How large it is." enum Size { SMALL LARGE }'
    const { code } = await generate('query A { size }', { schema })
    expect(code).toContain('size: Size | (string & {})')
    expect(code).toContain("/** How large it is. */\nexport type Size =\n  | 'SMALL'\n  | 'LARGE';")
  })

  it('survive backticks and placeholders in string arguments', async () => {
    const tricky = `"${['`', '{x}'].join('$')}\\\\"`
    const { code } = await generate(`query A { node(id: ${tricky}) { id } }`)
    const literal = code.slice(code.indexOf('(`') + 1, code.lastIndexOf(')'))
    expect(new Function(`return ${literal}`)()).toContain(`node(id: ${tricky})`)
  })

  it('repeat what the changelog says of a field that a release took away', async () => {
    const changelog = '## 0.2.0 (unreleased)\n\n### Breaking\n\n- `Viewer.nothing` is gone: use `Viewer.actor`.\n'
    const generating = generate('query B { viewer { nothing } }', { changelog })
    await expect(generating).rejects.toThrow(
      /nothing.*\(since 0\.2\.0: `Viewer\.nothing` is gone: use `Viewer\.actor`\.\)/,
    )
  })

  it('name the place of every operation that the schema cannot answer', async () => {
    const text = 'query A { viewer { actor { id } } }\nquery B { viewer { nothing } }\nquery C {\n  nowhere\n}'
    await expect(generate(text)).rejects.toThrow(/a\.graphql:2: B: .*nothing[\s\S]*a\.graphql:4: C: .*nowhere/)
    const { code, skipped } = await generate(text, { skipInvalid: true })
    expect(skipped).toHaveLength(2)
    expect(code.match(/export const \w+/g)).toEqual(['export const ADocument'])
  })

  it('need names that stand once', async () => {
    await expect(generate('{ viewer { actor { id } } }')).rejects.toThrow(/a\.graphql:1: give the operation a name/)
    const twice = 'query A { viewer { actor { id } } } '.repeat(2)
    await expect(generate(twice)).rejects.toThrow(/operation A exists twice/)
  })

  it('tell of scalars without a type', async () => {
    const schema = 'scalar Colour type Query { colour: Colour! }'
    const { code, unknownScalars } = await generate('query A { colour }', { schema })
    expect(unknownScalars).toEqual(['Colour'])
    expect(code).toContain('colour: unknown')
  })
})

describe('portevoix-generate', () => {
  const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))

  function run(...args: string[]) {
    const program = [path('../scripts/generate.mjs'), '--schema', path('./fixture/schema.graphql'), ...args]
    return spawnSync(process.execPath, program, { encoding: 'utf8' })
  }

  it("types somebody's own folder of documents, and tells when they are stale", () => {
    const folder = mkdtempSync(join(tmpdir(), 'own documents '))
    try {
      mkdirSync(join(folder, 'queries/team'), { recursive: true })
      writeFileSync(join(folder, 'queries/team/me.graphql'), 'query Me { viewer { actor { name } } }')
      const args = ['--documents', join(folder, 'queries'), '--out', join(folder, 'src/documents.ts')]
      expect(run(...args).status).toBe(0)
      expect(readFileSync(join(folder, 'src/documents.ts'), 'utf8')).toMatch(/'@portevoix\/sdk'[\s\S]*MeDocument/)
      expect(run(...args, '--check').status).toBe(0)
      writeFileSync(join(folder, 'queries/team/me.graphql'), 'query Me { viewer { actor { id } } }')
      expect(run(...args, '--check')).toMatchObject({ status: 1, stderr: expect.stringContaining('stale') })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('says what is wrong with its arguments', () => {
    expect(run('--documents', 'nowhere', '--out', 'x.ts')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('nowhere: no such file'),
    })
    expect(run('--out', 'x.ts')).toMatchObject({ status: 1, stderr: expect.stringContaining('go together') })
  })
})

describe("the SDK's own documents and types", () => {
  it('are up to date with schema.graphql: else run `npm run generate`', async () => {
    const script = fileURLToPath(new URL('../scripts/generate.mjs', import.meta.url))
    const checked = spawnSync(process.execPath, [script, '--strict', '--check'], { encoding: 'utf8' })
    expect(checked).toMatchObject({ status: 0, stderr: '' })
  })

  it('type the whole schema without any run-time code', async () => {
    const types = await generateSchemaTypes({ schema: fixture })
    expect(types).toContain('status: CampaignStatus | (string & {});')
    expect(types).not.toMatch(/^export (?!type )/m)
  })
})
