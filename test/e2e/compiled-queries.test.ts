import { compiledQuery } from '@portevoix/api/platform/operations/compiled.ts'
import { schema } from '@portevoix/api/schema.ts'
import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  const create = (act: string, input: object) => {
    const type = `${act.charAt(0).toUpperCase()}${act.slice(1)}Input`
    const query = `mutation ($input: ${type}!) { ${act}(input: $input) { __typename } }`
    return post(world.url, world.organization.key, { query, variables: { input } })
  }
  for (const name of ['Paris', 'Lyon']) await create('departmentCreate', { name })
  for (const displayName of ['Ana', 'Ben', 'Zoé']) await create('personCreate', { displayName })
  const dates = { startsAt: '2026-03-01T00:00:00Z', endsAt: '2026-09-01T00:00:00Z' }
  await create('campaignCreate', { name: 'Spring', ...dates })
})
afterAll(() => world?.stop())

const isCompiled = (query: string): boolean => {
  const args = { schema, document: parse(query) }
  compiledQuery(args)
  return compiledQuery(args) !== null
}

/** The answers of the executor, and of the function that the query was compiled to. */
async function bothAnswers({ query, variables }: { query: string; variables?: object }, key: string) {
  const ask = async () => {
    const { status, body } = await post(world.url, key, { query, variables })
    // The texts are compared too: the order of fields is part of an answer.
    // What the rate limit has left changes with the time.
    return JSON.stringify({ status, ...body }).replace(/"requestId":"[^"]+"|"available":\d+/g, '')
  }
  const executed = await ask()
  await ask()
  return { executed, compiled: await ask() }
}

const PERIOD = 'period: {from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z"}'
const COMPILED: Record<string, { query: string; variables?: object }> = {
  'lists in lists': {
    query: `{ campaigns(first: 5) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id name status startsAt version
      contents(first: 3) { nodes { id title } } departments { id } } } } }`,
  },
  'variables of an input type': {
    query: `query ($filter: PersonFilter, $first: Int = 2) { people(first: $first, filter: $filter) { totalCount nodes { id displayName } } }`,
    variables: { filter: { displayName: { contains: 'n' }, createdAt: { gte: '2026-01-01T00:00:00Z' } } },
  },
  'a variable left out, with its default': {
    query: 'query ($first: Int = 1, $after: String) { people(first: $first, after: $after) { nodes { displayName } } }',
  },
  aliases: {
    query: '{ a: people(first: 1) { nodes { n: displayName displayName constructor: id } } b: viewer { permissions } }',
  },
  'an argument that is refused, beside a field that is answered': {
    query: '{ people(first: 1000) { totalCount } departments(first: 2) { nodes { name } } }',
  },
  'a wrong cursor of a list that may not be null': { query: '{ people(after: "bm9uZQ") { nodes { id } } }' },
  'a refusal deep in lists': { query: '{ departments { nodes { name people(first: 1000) { nodes { id } } } } }' },
  'a variable that is no number': {
    query: 'query ($first: Int) { people(first: $first) { totalCount } }',
    variables: { first: 'many' },
  },
  'a variable that is missing': { query: 'query ($first: Int!) { people(first: $first) { totalCount } }' },
}

const EXECUTED: Record<string, string> = {
  'an abstract type': '{ nodes(ids: []) { id } }',
  'a fragment': '{ people { ...P } } fragment P on PersonConnection { totalCount }',
  'an inline fragment': '{ people { ... on PersonConnection { totalCount } } }',
  'a directive': 'query ($no: Boolean!) { people { totalCount @skip(if: $no) } }',
  'a literal that is read into an object': `{ campaigns { nodes { report(${PERIOD}) { clicks } } } }`,
  'a mutation': 'mutation { topicCreate(input: {name: "x"}) { __typename } }',
  'the schema itself': '{ __schema { queryType { name } } }',
  'the name of a prototype': '{ viewer { __proto__: permissions } }',
  'two operations': 'query A { viewer { permissions } } query B { viewer { permissions } }',
  'many fields': `{ viewer { ${Array.from({ length: 201 }, (_, at) => `a${at}: permissions`).join(' ')} } }`,
}

describe('a query that is asked for again', () => {
  it.each(Object.entries(COMPILED))('is answered the same by its compiled function: %s', async (_name, document) => {
    expect(isCompiled(document.query)).toBe(true)
    const analyst = await world.organization.as(['ANALYST'])
    const ambassador = await world.organization.as(['AMBASSADOR'])
    for (const key of [world.organization.key, analyst.key, ambassador.key, 'wrong']) {
      const { executed, compiled } = await bothAnswers(document, key)
      expect(compiled).toBe(executed)
    }
  })

  it.each(Object.entries(EXECUTED))('is executed and not compiled with %s', (_name, query) => {
    expect(isCompiled(query)).toBe(false)
  })

  it('is executed the first time', () => {
    expect(compiledQuery({ schema, document: parse('{ viewer { permissions } }') })).toBeNull()
  })
})
