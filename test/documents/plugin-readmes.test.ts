import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSchema, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(project, path), 'utf8')
const schema = buildSchema(read('packages/sdk/schema.graphql'))

interface Block {
  page: string
  title: string
  text: string
}

/** Code blocks of one language in pages of the project. */
function blocksOf(pages: string, language: string): Block[] {
  const found = globSync(pages, { cwd: project, exclude: (path) => path.includes('node_modules') }).sort()
  return found.flatMap((page) =>
    [...read(page).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
      ([, text = ''], index) => ({
        page,
        title: `${page}, block ${index + 1}`,
        text,
      }),
    ),
  )
}

const pages = ['README.md', 'packages/**/README.md', 'docs/**/*.md']

describe('GraphQL in READMEs and guides', () => {
  it.each(pages.flatMap((page) => blocksOf(page, 'graphql')))('fits the schema: $title', ({ text }) => {
    expect(validate(schema, parse(text)).map(String)).toEqual([])
  })
})

/** Blocks that a reader pastes as they are: those with variables go on from something that the reader has made. */
const pasted = blocksOf('packages/plugins/*/README.md', 'graphql')
  .filter(({ text }) => !/^(query|mutation)[^{]*\$/.test(text))
  .map((block) => ({ ...block, variables: {} }))
const CREATE = `mutation Create($input: IntegrationCreateInput!) { integrationCreate(input: $input) {
  ... on Integration { id } ... on UserError { code message path } } }`
const START = `mutation Start($input: ScoreRunStartInput!) { scoreRunStart(input: $input) {
  ... on ScoreRun { id } ... on UserError { code message path } } }`
const inputs = blocksOf('packages/plugins/*/README.md', 'json').map(({ text, ...block }, index) => {
  const example = JSON.parse(text) as { connector?: string }
  const title = `${block.title} (JSON)`
  // Params of a scoring model.
  const model = block.page.match(/\/score-([\w-]+)\//)?.[1]
  const subject = model?.startsWith('content') ? 'CONTENT' : 'PERSON'
  if (model) return { ...block, title, text: START, variables: { input: { model, subject, params: example } } }
  // Beside whole inputs there are settings alone, of a package with one connector.
  const connector = block.page.match(/connector-(\w+)/)?.[1]
  const input = example.connector ? example : { connector, name: `Example ${index}`, config: example }
  return { ...block, title, text: CREATE, variables: { input } }
})

let plugins: string[] = []
const packages = globSync('packages/plugins/*/README.md', { cwd: project }).sort()
let world: World
beforeAll(async () => {
  plugins = packages.map((page) => (JSON.parse(read(join(dirname(page), 'package.json'))) as { name: string }).name)
  world = await startWorld({ plugins })
  await world.server.environment.services.plugins.host()
})
afterAll(async () => {
  await world?.stop()
})

describe('a block of a package’s README', () => {
  it.each([...pasted, ...inputs])('works as shown: $title', async ({ text, variables }) => {
    const { body } = await post(world.url, world.organization.key, { query: text, variables })
    expect(body.errors).toBeUndefined()
    for (const answer of Object.values(body.data ?? {})) expect(answer).toMatchObject({ id: expect.any(String) })
  })
})

interface JsonSchema {
  title?: string
  description?: string
  properties?: { [name: string]: JsonSchema }
}

/** Where a form would show a field without a name, or without a word about it. */
function unnamed({ properties = {} }: JsonSchema, place: string): string[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const here = `${place}.${name}`
    return [...(field.title && field.description ? [] : [here]), ...unnamed(field, here)]
  })
}

describe('settings of a package', () => {
  it('have a name and a description each, for forms', async () => {
    const query = `{ connectors { id plugin title description form: configSchema secrets { title description } }
      notifiers { id plugin title description form: configSchema secrets { title description } }
      availableChecks { id plugin title description form: paramsSchema }
      scoringModels { id plugin title description: version form: paramsSchema } }`
    const { body } = await post(world.url, world.organization.key, { query })
    const drawn = Object.values(body.data ?? {}).flat() as (JsonSchema & {
      id: string
      plugin: string | null
      form: JsonSchema
      secrets?: { title: string | null; description: string | null }[]
    })[]
    expect(drawn.length).toBeGreaterThanOrEqual(packages.length)
    expect(new Set(drawn.map(({ plugin }) => plugin))).toEqual(new Set(plugins))
    expect(drawn.filter(({ title, description }) => !(title && description)).map(({ id }) => id)).toEqual([])
    const bare = drawn.filter(({ secrets = [] }) => secrets.some(({ title, description }) => !(title && description)))
    expect(bare.map(({ id }) => id)).toEqual([])
    expect(drawn.flatMap(({ id, form }) => unnamed(form, id))).toEqual([])
  })
})
