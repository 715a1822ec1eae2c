import { globalId } from '@portevoix/api/core/ids.ts'
import { schema } from '@portevoix/api/schema.ts'
import { type GraphQLInterfaceType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { countStatements } from '../statements.ts'
import { openPlanter } from './plant-rows.ts'

let world: World
/** A thing of each type that has an id. */
const things = new Map<string, string>()

beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  const planter = await openPlanter(world.databaseUrl, world.organization.id)
  for (const { name } of schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType)) {
    const row =
      name === 'Organization' ? { id: world.organization.id } : await planter.plant(name, name === 'Upload' ? FILE : {})
    things.set(name, globalId(name, String(row.id)))
  }
  await planter.stop()
})
afterAll(() => world?.stop())

/** Nobody sees a file before its last byte is there. */
const FILE = { sha256: 'a'.repeat(64) }

async function ask(query: string, variables: object) {
  const { body } = await post(world.url, world.organization.key, { query, variables })
  expect(body.errors, query).toBeUndefined()
  return body.data as Record<string, { id: string } | { id: string }[]>
}

/** Columns of a table that statements select. */
function columnsRead(statements: readonly string[], table: string): string[] {
  const read = statements
    .filter((text) => text.includes(`FROM "${table}"`))
    .map((text) => text.slice(0, text.indexOf(`FROM "${table}"`)))
    .flatMap((text) => [...text.matchAll(/\bt\."([A-Za-z]+)"/g)].map(([, column]) => column ?? ''))
  return [...new Set(read)].sort()
}

const lookup = (type: string) => `${type.charAt(0).toLowerCase()}${type.slice(1)}`

describe('a thing that is asked for by its id', () => {
  it('is read with no other columns than are shown, whatever its type', async () => {
    const wrong: string[] = []
    for (const [type, id] of things) {
      const queries = [
        `query ($id: ID!) { node(id: $id) { id } }`,
        `query ($id: ID!) { node(id: $id) { ... on ${type} { id } } }`,
        ...(type === 'Person' ? [] : [`query ($id: ID!) { ${lookup(type)}(id: $id) { id } }`]),
      ]
      for (const query of queries) {
        const statements = await countStatements(world, async () => {
          const [found] = Object.values(await ask(query, { id }))
          expect(found, query).toEqual({ id })
        })
        const read = columnsRead(statements, type)
        if (read.join() !== 'id') wrong.push(`${query}: ${read}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('is read with its own fragment among others', async () => {
    const ids = [...things.values()]
    const fragments = [...things.keys()].map((type) => {
      const fields = schema.getType(type)
      const shown = isObjectType(fields) ? Object.keys(fields.getFields()).find((name) => name.endsWith('At')) : null
      return `... on ${type} { id ${shown ? `${type}_at: ${shown}` : ''} }`
    })
    const { nodes } = await ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${fragments.join(' ')} } }`, { ids })
    expect((nodes as { id: string }[]).map(({ id }) => id)).toEqual(ids)
  })

  it('is null where no things of its type have ids', async () => {
    const id = globalId('ImportProblem', world.organization.id)
    expect(await ask('query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }', { id })).toEqual({
      node: null,
      nodes: [null],
    })
  })
})
