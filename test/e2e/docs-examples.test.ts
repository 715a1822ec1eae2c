import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Example, readExamples } from '@portevoix/docs-site/examples.ts'
import { buildSchema, Kind, parse, print, visit } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const schema = buildSchema(readFileSync(`${root}packages/sdk/schema.graphql`, 'utf8'))
const EXAMPLES = readExamples(root, schema)

let world: World
/** What answers gave, by the names that examples use for it. */
const kept = new Map<string, string>()
beforeAll(async () => {
  world = await startWorld({ plugins: ['@portevoix/connector-feed'] })
  await world.server.environment.services.plugins.host()
}, 180_000)
afterAll(() => world?.stop())

/** The variables with what was kept in the places of `<names>`. */
function filledIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filledIn)
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filledIn(inner)]))
  }
  const [, name] = typeof value === 'string' ? (/^<(\w+)>$/.exec(value) ?? []) : []
  if (name === undefined) return value
  const found = kept.get(name)
  if (found === undefined) throw new Error(`No answer has told <${name}>.`)
  return found
}

/** Asks of each answer what it is, since documents name only the refusals that they expect. */
const withTypes = (text: string): string =>
  print(
    visit(parse(text), {
      OperationDefinition: (operation) => ({
        ...operation,
        selectionSet: {
          ...operation.selectionSet,
          selections: operation.selectionSet.selections.map((field) =>
            field.kind === Kind.FIELD && field.selectionSet
              ? {
                  ...field,
                  selectionSet: {
                    ...field.selectionSet,
                    selections: [
                      ...field.selectionSet.selections,
                      { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } },
                    ],
                  },
                }
              : field,
          ),
        },
      }),
    }),
  )

const at = (data: unknown, path: string): unknown =>
  path.split('.').reduce((value, key) => (value as Record<string, unknown> | null)?.[key], data)

async function run({ text, variables, keeps }: Example) {
  const { body } = await post(world.url, world.organization.key, {
    query: withTypes(text),
    variables: filledIn(variables) as Record<string, unknown>,
  })
  for (const [name, path] of Object.entries(keeps)) {
    const found = at(body.data, path)
    if (typeof found === 'string') kept.set(name, found)
  }
  return body
}

/** What an answer has, without its values. */
const shapeOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]))
    : typeof value

describe('the first call of the documentation', () => {
  it('is answered as the page shows it', async () => {
    const page = readFileSync(`${root}docs/start.md`, 'utf8')
    const [, sent = ''] = /-d '(.*)'$/m.exec(page) ?? []
    const [, shown = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? []
    const { body } = await post(world.url, world.organization.key, JSON.parse(sent))
    expect(shapeOf(body.data)).toEqual(shapeOf(JSON.parse(shown).data))
  })
})

describe('an example of the reference', () => {
  it('is there for each list, and for many mutations', () => {
    expect(EXAMPLES.length).toBeGreaterThan(100)
    const mutations = EXAMPLES.filter(({ text }) => text.startsWith('mutation'))
    expect(mutations.length).toBeGreaterThan(25)
  })

  it.each(EXAMPLES)('is answered without a refusal: $name', async (example) => {
    const { data, errors } = await run(example)
    expect(errors).toBeUndefined()
    const answers = Object.values(data ?? {}).flat() as ({ __typename?: string } | null)[]
    for (const answer of answers) expect(answer?.__typename ?? '', JSON.stringify(answer)).not.toMatch(/Error$/)
  })
})
