import { globalId } from '@portevoix/api/core/ids.ts'
import { assertNoEmptyTexts } from '@portevoix/api/platform/operations/empty-texts.ts'
import { schema } from '@portevoix/api/schema.ts'
import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { valueFor } from './isolation/documents.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
})
afterAll(() => world?.stop())

const sample = (type: GraphQLInputType, name: string) => valueFor(type, name, (of) => globalId(of, crypto.randomUUID()))

/** Valid values of a type, each with one empty text and the place of that. */
function emptied(type: GraphQLInputType, place: string, within: readonly string[] = []): [string, unknown][] {
  const nullable = getNullableType(type)
  if (isListType(nullable)) {
    return emptied(nullable.ofType, `${place}.0`, within).map(([at, value]) => [at, [value]])
  }
  if (!isInputObjectType(nullable)) return getNamedType(nullable).name === 'String' ? [[place, '']] : []
  if (within.includes(nullable.name)) return []
  const fields = Object.values(nullable.getFields())
  const needed = fields.filter((field) => isNonNullType(field.type))
  const base = Object.fromEntries(needed.map((field) => [field.name, sample(field.type, field.name)]))
  return fields
    .filter(({ extensions }) => extensions.judgesEmpty !== true)
    .flatMap(({ name, type: own }) =>
      emptied(own, `${place}.${name}`, [...within, nullable.name]).map(([at, value]): [string, unknown] => [
        at,
        { ...base, [name]: value },
      ]),
    )
}

/** Every place of a text in the arguments of a field, but in mutations, whose inputs are judged by their kinds. */
const places = Object.values(schema.getTypeMap()).flatMap((type) => {
  if (!isObjectType(type) || type.name.startsWith('__') || type === schema.getMutationType()) return []
  return Object.values(type.getFields()).flatMap((field) =>
    field.args
      .filter(({ extensions }) => extensions.judgesEmpty !== true)
      .flatMap((argument) =>
        emptied(argument.type, argument.name).map(([place, value]) => ({ type, field, argument, place, value })),
      ),
  )
})

/** What is said of one of them. */
function judged({ type, field, argument, value }: (typeof places)[number]): string {
  const needed = field.args.filter(
    (one) => one !== argument && isNonNullType(one.type) && one.defaultValue === undefined,
  )
  const asked = [argument, ...needed]
  const variableValues = {
    ...Object.fromEntries(needed.map((one) => [one.name, sample(one.type, one.name)])),
    [argument.name]: value,
  }
  const text = `${field.name}(${asked.map(({ name }) => `${name}: $${name}`).join(', ')}) ${
    isLeafType(getNamedType(field.type)) ? '' : '{ __typename }'
  }`
  const isRoot = type === schema.getQueryType() || type === schema.getSubscriptionType()
  const kind = type === schema.getSubscriptionType() ? 'subscription' : 'query'
  const source = `${kind} (${asked.map((one) => `$${one.name}: ${one.type}`).join(', ')}) {
    ${isRoot ? text : `node(id: "x") { ... on ${type.name} { ${text} } }`} }`
  try {
    assertNoEmptyTexts({ schema, document: parse(source), variableValues })
    return 'taken'
  } catch (error) {
    return (error as Error).message
  }
}

describe('an empty text', () => {
  it('is refused in every argument of a field, whatever else is asked', () => {
    expect(places.length).toBeGreaterThan(200)
    const taken = places.filter((one) => !judged(one).startsWith(`${one.place} is empty`))
    expect(taken.map(({ type, field, place }) => `${type.name}.${field.name}(${place})`)).toEqual([])
  })

  const DAYS = 'period: { from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z" }'
  it.each([
    ['timeZone', `{ campaigns { nodes { report(${DAYS}, timeZone: "") { shares } } } }`, {}],
    [
      'timeZone',
      `query ($zone: String) { campaigns { nodes { report(${DAYS}, timeZone: $zone) { shares } } } }`,
      {
        zone: '',
      },
    ],
    ['network', '{ publishingAccounts(network: "") { __typename } }', {}],
    ['after', '{ people(after: "") { nodes { id } } }', {}],
    ['model', '{ scores(model: "") { nodes { value } } }', {}],
    ['filter.name.contains', '{ topics(filter: { name: { contains: "" } }) { nodes { id } } }', {}],
    [
      'filter.name.startsWith',
      'query ($part: String) { topics(filter: { name: { startsWith: $part } }) { nodes { id } } }',
      {
        part: '',
      },
    ],
    ['filter.key.in.1', '{ purposes(filter: { key: { in: ["SHARING", ""] } }) { nodes { id } } }', {}],
  ])('is not taken for %s left out', async (place, query, variables) => {
    const { body } = await post(world.url, world.organization.key, { query, variables })
    expect(body.errors?.[0]).toMatchObject({
      message: expect.stringMatching(new RegExp(`${place}.*(is empty|: this is empty)`)),
      extensions: { code: 'BAD_REQUEST' },
    })
  })

  it('is a text to find topics in, as one that somebody begins to write', async () => {
    const { body } = await post(world.url, world.organization.key, { query: '{ topicsOfText(text: "") { id } }' })
    expect(body).toEqual(expect.objectContaining({ data: { topicsOfText: [] } }))
  })

  it('is refused in inputs and filters of mutations with its place', async () => {
    const query = `mutation ($id: ID!, $input: SiteUpdateInput!) { siteUpdate(id: $id, input: $input) {
      ... on InvalidInputError { code path } } }`
    const { body: made } = await post(world.url, world.organization.key, {
      query: 'mutation { siteCreate(input: { name: "Lyon" }) { ... on Site { id } } }',
    })
    const { siteCreate } = made.data as { siteCreate: { id: string } }
    const { body } = await post(world.url, world.organization.key, {
      query,
      variables: { id: siteCreate.id, input: { timeZone: '' } },
    })
    expect(body.data).toEqual({ siteUpdate: { code: 'INVALID_INPUT', path: ['input', 'timeZone'] } })
  })

  it('is refused as an Idempotency-Key, a place in a stream, and in the address', async () => {
    const { key } = world.organization
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
    const send = async (path: string, init: RequestInit) => {
      const answer = await fetch(`${world.server.url}${path}`, init)
      return JSON.stringify(await answer.json())
    }
    const mutation = JSON.stringify({ query: 'mutation { topicCreate(input: { name: "Keys" }) { __typename } }' })
    const keyed = { method: 'POST', headers: { ...headers, 'idempotency-key': '' }, body: mutation }
    expect(await send('/graphql', keyed)).toContain('Idempotency-Key')
    expect(await send('/graphql?query={__typename}&variables=', { headers })).toContain('BAD_REQUEST')
    expect(await send('/graphql?query={__typename}&operationName=', { headers })).toContain('BAD_REQUEST')
    expect(await send('/graphql?documentId=', { headers })).toContain('BAD_REQUEST')
    const stream = { ...headers, accept: 'text/event-stream', 'last-event-id': '' }
    const subscription = JSON.stringify({
      query: `subscription { node: scoreRun(id: "${globalId('ScoreRun', crypto.randomUUID())}") { id } }`,
    })
    const answer = await fetch(`${world.server.url}/graphql`, { method: 'POST', headers: stream, body: subscription })
    expect(await answer.text()).toMatch(/NOT_FOUND|BAD_REQUEST/)
  })
})
