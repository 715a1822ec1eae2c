import type { Actor as Caller } from '@portevoix/api/core/context.ts'
import { authenticate } from '@portevoix/api/platform/auth/index.ts'
import { openOperation } from '@portevoix/api/platform/operations/index.ts'
import { schema } from '@portevoix/api/schema.ts'
import {
  execute,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../harness.ts'
import { callersOf } from './reach-callers.ts'
import { ACTORS, type Actor } from './reach-table.ts'
import { plantThings, type Things } from './reach-things.ts'

let world: World
let things: Things
let owner: Caller
let callers: ReadonlyMap<Actor, { caller: Caller }>
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  things = await plantThings(world)
  callers = await callersOf(world, things)
  const { database, services, now } = world.server.environment
  owner = await authenticate(
    { database, tokens: services.tokens, publicUrl: '', now },
    `Bearer ${world.organization.key}`,
  )
}, 120_000)
afterAll(() => world?.stop())

type Answer = { data?: Record<string, unknown> | null | undefined }
async function ask(actor: Caller, source: string): Promise<Answer> {
  const { ctx, session } = openOperation(world.server.environment, { requestId: 'reach', actor, mode: 'read' })
  try {
    return await execute({ schema, document: parse(source), contextValue: ctx })
  } finally {
    await session.rollback()
  }
}

const isNode = (type: GraphQLNamedType): boolean =>
  (isObjectType(type) || isInterfaceType(type)) &&
  (type.name === 'Node' || type.getInterfaces().some(({ name }) => name === 'Node'))
const isPage = (type: GraphQLNamedType) => isObjectType(type) && 'pageInfo' in type.getFields()
const isCallable = ({ args }: GraphQLField<unknown, unknown>) =>
  args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined)

/** Objects that are parts of a thing, and parts of these. */
const DEEPEST = 3
const THING = '__typename ... on Node { id }'

/** All things that a type leads to at once, or by objects that are parts of it; empty for none. */
function thingsOf(type: GraphQLObjectType, depth = 0): string {
  return Object.values(type.getFields())
    .filter(isCallable)
    .flatMap((field) => {
      const of = getNamedType(field.type)
      const first = field.args.some(({ name }) => name === 'first') ? '(first: 50)' : ''
      if (isPage(of) && isObjectType(of)) {
        const row = getNamedType(of.getFields().nodes?.type ?? of)
        return isNode(row) ? [`${field.name}${first} { nodes { ${THING} } }`] : []
      }
      if (isNode(of) || (isUnionType(of) && of.getTypes().some(isNode))) return [`${field.name}${first} { ${THING} }`]
      if (!isObjectType(of) || depth === DEEPEST) return []
      const inner = thingsOf(of, depth + 1)
      return inner ? [`${field.name}${first} { ${inner} }`] : []
    })
    .join(' ')
}

interface Found {
  place: string
  ids: string[]
}

/** The ids of an answer by the place of the list, or of the field, that they stand in. */
function idsIn(answer: unknown, place: string): Found[] {
  if (Array.isArray(answer)) {
    if (answer.every((one) => typeof one?.id === 'string')) return [{ place, ids: answer.map(({ id }) => id).sort() }]
    return answer.flatMap((one, index) => idsIn(one, `${place}.${index}`))
  }
  if (typeof answer !== 'object' || answer === null) return []
  const { __typename: _, id, ...rest } = answer as Record<string, unknown>
  if (typeof id === 'string') return [{ place, ids: [id] }]
  return Object.entries(rest).flatMap(([name, value]) => idsIn(value, `${place}.${name}`))
}

const readable = new Map<string, boolean>()
async function isReadable(actor: Actor, id: string): Promise<boolean> {
  const key = `${actor} ${id}`
  const known = readable.get(key)
  if (known !== undefined) return known
  const { data } = await ask(callerOf(actor), `{ node(id: ${JSON.stringify(id)}) { id } }`)
  readable.set(key, data?.node != null)
  return data?.node != null
}
const callerOf = (actor: Actor): Caller => callers.get(actor)?.caller as Caller

/** What an actor finds at each place where an owner finds things, and should: what of it they read as a node. */
async function compared(actor: Actor, source: string, at: string): Promise<{ wrong: string[]; places: string[] }> {
  const [all, own] = [await ask(owner, source), await ask(callerOf(actor), source)]
  const mine = new Map(idsIn(own.data, at).map(({ place, ids }) => [place, ids]))
  const wrong: string[] = []
  const places = idsIn(all.data, at)
  for (const { place, ids } of places) {
    const found = mine.get(place) ?? []
    mine.delete(place)
    for (const id of ids) {
      const [is, should] = [found.includes(id), await isReadable(actor, id)]
      if (is !== should) wrong.push(`${actor} ${is ? 'finds' : 'misses'} ${nameOf(id)} at ${place}`)
    }
    for (const id of found) if (!ids.includes(id)) wrong.push(`${actor} alone finds ${nameOf(id)} at ${place}`)
  }
  for (const [place, ids] of mine) {
    for (const id of ids) if (!(await isReadable(actor, id))) wrong.push(`${actor} finds ${nameOf(id)} at ${place}`)
  }
  return { wrong, places: places.filter(({ ids }) => ids.length > 0).map(({ place }) => place) }
}

const nameOf = (id: string) =>
  [...things].find(([, one]) => one === id)?.[0] ?? Buffer.from(id, 'base64url').toString().split(':')[0]

/** An account reads itself and its assignments as nodes; the lists of all of them need `account:read`. */
const OWN_AS_NODES = new Set(['accounts', 'assignments'])

const nodeTypes = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && isNode(type),
)

describe('things that are reached from another one', () => {
  it('are those that the actor reads, and all of them, wherever they stand', async () => {
    const wrong: string[] = []
    const seen = new Set<string>()
    for (const type of nodeTypes) {
      const selected = thingsOf(type)
      const own = [...things].filter(([name]) => name.startsWith(`${type.name}.`))
      if (!selected) continue
      for (const [name, id] of own) {
        const source = `{ node(id: ${JSON.stringify(id)}) { ... on ${type.name} { ${selected} } } }`
        for (const actor of ACTORS) {
          if (!(await isReadable(actor, id))) continue
          const { wrong: here, places } = await compared(actor, source, name)
          wrong.push(...here)
          for (const place of places) seen.add(place.replace(name, type.name))
        }
      }
    }
    expect(wrong).toEqual([])
    expect(seen.size).toBeGreaterThan(30)
  }, 600_000)

  it('are those that the actor reads in every list of the query type', async () => {
    const wrong: string[] = []
    const query = schema.getQueryType()
    for (const field of Object.values(query?.getFields() ?? {}).filter(isCallable)) {
      const of = getNamedType(field.type)
      const rows = isPage(of) && isObjectType(of) ? getNamedType(of.getFields().nodes?.type ?? of) : of
      if (!isNode(rows) || !(isPage(of) || isList(field))) continue
      const selected = isPage(of) ? `nodes { ${THING} }` : THING
      const first = field.args.some(({ name }) => name === 'first') ? '(first: 100)' : ''
      for (const actor of ACTORS) {
        const { wrong: here } = await compared(actor, `{ ${field.name}${first} { ${selected} } }`, field.name)
        wrong.push(...here.filter((one) => !(OWN_AS_NODES.has(field.name) && one.includes(' misses '))))
      }
    }
    expect(wrong).toEqual([])
  }, 600_000)
})

const isList = ({ type }: GraphQLField<unknown, unknown>) => isListType(isNonNullType(type) ? type.ofType : type)
