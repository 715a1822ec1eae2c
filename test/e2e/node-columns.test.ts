import { globalId } from '@portevoix/api/core/ids.ts'
import { schema } from '@portevoix/api/schema.ts'
import { type GraphQLInterfaceType, getNamedType, isLeafType, isObjectType, isRequiredArgument } from 'graphql'
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
    if (OF_ONE_READER.includes(name)) continue
    const row =
      name === 'Organization' ? { id: world.organization.id } : await planter.plant(name, name === 'Upload' ? FILE : {})
    things.set(name, globalId(name, String(row.id)))
  }
  await planter.stop()
})
afterAll(() => world?.stop())

/** Types whose things are read alone by the person whom they tell of, or by the account that asked for them. */
const OF_ONE_READER = ['Export', 'PersonAccess']

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

describe('an object selected by its id', () => {
  it('loads only the selected columns, for every type', async () => {
    const wrong: string[] = []
    for (const [type, id] of things) {
      const queries = [
        `query ($id: ID!) { node(id: $id) { id } }`,
        `query ($id: ID!) { node(id: $id) { ... on ${type} { id } } }`,
        ...(['Person', 'ScoreBacktest'].includes(type) ? [] : [`query ($id: ID!) { ${lookup(type)}(id: $id) { id } }`]),
      ]
      for (const query of queries) {
        const statements = await countStatements(world, async () => {
          const [found] = Object.values(await ask(query, { id }))
          expect(found, `${type}: ${query}`).toEqual({ id })
        })
        const read = columnsRead(statements, type)
        if (read.join() !== 'id') wrong.push(`${query}: ${read}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('is read with its own fragment among others', async () => {
    const all = [...things]
    // An operation has at most 60 aliases.
    for (const some of [all.slice(0, 50), all.slice(50)]) {
      const ids = some.map(([, id]) => id)
      const fragments = some.map(([type]) => {
        const fields = schema.getType(type)
        const shown = isObjectType(fields) ? Object.keys(fields.getFields()).find((name) => name.endsWith('At')) : null
        return `... on ${type} { id ${shown ? `${type}_at: ${shown}` : ''} }`
      })
      const { nodes } = await ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${fragments.join(' ')} } }`, { ids })
      expect((nodes as { id: string }[]).map(({ id }) => id)).toEqual(ids)
    }
  })

  it('is null for a type without ids', async () => {
    const id = globalId('ImportProblem', world.organization.id)
    expect(await ask('query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }', { id })).toEqual({
      node: null,
      nodes: [null],
    })
  })
})

/** Each field of a type that needs no argument, with the least that can be selected of it. */
function fieldsOf(type: string): { name: string; selected: string }[] {
  const object = schema.getType(type)
  if (!isObjectType(object)) throw new Error(`${type} is no type of things.`)
  return Object.values(object.getFields()).flatMap(({ name, args, type: answered }) => {
    if (args.some((argument) => isRequiredArgument(argument))) return []
    const named = getNamedType(answered)
    const inner = isLeafType(named) ? '' : isObjectType(named) && named.getFields().id ? ' { id }' : ' { __typename }'
    return [{ name, selected: `${name}${inner}` }]
  })
}

/** The list of the query type whose things are of a type. */
const listOf = (type: string) =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).find(
    ({ type: answered }) => getNamedType(answered).name === `${type}Connection`,
  )?.name

describe('a field', () => {
  it('returns the same alone as with all other fields, in an object and in a list', async () => {
    const wrong: string[] = []
    let compared = 0
    for (const [type, id] of things) {
      const list = listOf(type)
      const places: ((fields: string) => string)[] = [
        (fields) => `query ($id: ID!) { node(id: $id) { ... on ${type} { ${fields} } } }`,
        ...(list ? [(fields: string) => `{ ${list}(first: 5) { nodes { ${fields} } } }`] : []),
      ]
      for (const place of places) {
        const valuesOf = async (fields: string) => {
          const query = place(fields)
          const { body } = await post(world.url, world.organization.key, {
            query,
            ...(query.startsWith('query') && { variables: { id } }),
          })
          const data = body.data as { node?: object | null } & Record<string, { nodes: object[] }>
          const rows = list && data?.[list] ? data[list].nodes : [data?.node]
          return body.errors ? null : rows.map((row) => Object.fromEntries(Object.entries(row ?? {})))
        }
        const alone = new Map<string, { selected: string; values: Record<string, unknown>[] }>()
        for (const { name, selected } of fieldsOf(type)) {
          // What the planted row cannot answer, such as settings of a plugin that is not there, would hide the others.
          const values = await valuesOf(selected)
          if (values) alone.set(name, { selected, values })
        }
        const all = await valuesOf([...alone.values()].map(({ selected }) => selected).join(' '))
        for (const [name, { selected, values }] of alone) {
          compared += 1
          const same = all?.map((row) => ({ [name]: row[name] }))
          if (JSON.stringify(values) !== JSON.stringify(same)) {
            wrong.push(`${place(selected)}: ${JSON.stringify(values)} and not ${JSON.stringify(same)}`)
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(500)
    expect(wrong).toEqual([])
  }, 240_000)
})
