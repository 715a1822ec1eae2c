import { globalId } from '@portevoix/api/core/ids.ts'
import {
  type DeclaredMutation,
  type Fields,
  MUTATIONS,
  permissionOf,
  permissionsOf,
} from '@portevoix/api/platform/acts/index.ts'
import { permissionNames } from '@portevoix/api/platform/auth/index.ts'
import { schema } from '@portevoix/api/schema.ts'
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLUnionType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isNonNullType,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { undeclaredEvents } from '../declared-events.ts'
import { type Organization, post, startWorld, type World } from '../harness.ts'
import { callsOf, rootFields, valueFor } from './isolation/documents.ts'
import { furnish } from './isolation/intruder.ts'
import { plant } from './isolation/plant.ts'

/** What every mutation guarantees, from its declaration alone. Rules of single acts have tests of their own. */

const mutations = [...MUTATIONS.values()]
const targeted = mutations.flatMap((mutation) => (mutation.on ? [{ ...mutation, on: mutation.on }] : []))
const changing = targeted.flatMap((mutation) =>
  mutation.input?.partial ? [{ ...mutation, input: mutation.input }] : [],
)
const fieldOf = new Map(rootFields(schema, 'mutation').map((field) => [field.name, field]))

let world: World
let organization: Organization
/** Somebody who has logged in and takes part in a campaign. */
let ambassador: string

beforeAll(async () => {
  world = await startWorld()
  organization = world.organization
  ambassador = await furnish(organization, world)
  await inOrganization((db) => db.department.create({ data: { name: 'Probes' } }))
  await inOrganization((db) =>
    db.scoreRun.create({
      data: { model: 'influence', modelVersion: '1', definition: {}, accountId: crypto.randomUUID(), asOf: new Date() },
    }),
  )
  await plant(world.server.environment.database, organization.id)
  // An account that can be suspended without shutting out whoever tests.
  await organization.as(['ANALYST'])
}, 120_000)
afterAll(() => world?.stop())

type Db = Parameters<Parameters<World['server']['environment']['database']['inOrganization']>[1]>[0]
const inOrganization = <T>(work: (db: Db) => Promise<T>) =>
  world.server.environment.database.inOrganization(organization.id, work)

const unknownId = (type: string) => globalId(type, crypto.randomUUID())

/** Rows of a table, newest first. */
const rowsOf = (table: string) =>
  inOrganization((db) =>
    db.$queryRawUnsafe<Record<string, unknown>[]>(`SELECT * FROM "${table}" ORDER BY id DESC LIMIT 20`),
  )

const OF_A_PERSON = new Set(['participation:respond', 'nomination:write', 'participation:read', 'preference:write'])

/** Whoever may do it: what is for a person to do takes their own log-in. */
const callerOf = ({ needs }: DeclaredMutation) =>
  typeof needs !== 'string' && OF_A_PERSON.has(permissionOf(needs)) ? ambassador : organization.key

interface Answer {
  code: string | null
  path: string[] | null
  message: string
  answer: Record<string, unknown> | null
}

async function call(key: string, name: string, args: Record<string, unknown>): Promise<Answer> {
  const field = fieldOf.get(name)
  if (!field) throw new Error(`There is no mutation ${name}.`)
  const { body } = await post(world.url, key, callsOf('mutation', field, [args], 0))
  const [error] = body.errors ?? []
  const answer = (body.data?.a0 ?? null) as Record<string, unknown> | null
  const told = (name: string) =>
    answer === null ? undefined : Object.entries(answer).find(([key]) => key === name || key.endsWith(`_${name}`))?.[1]
  return {
    code: error ? String(error.extensions.code) : ((told('code') as string | undefined) ?? null),
    path: (told('path') as string[] | undefined) ?? null,
    message: error?.message ?? String(told('message') ?? ''),
    answer,
  }
}

/** Arguments that fit the schema, with ids of this organisation where it has such things. */
async function argumentsOf(mutation: DeclaredMutation): Promise<Record<string, unknown>> {
  const field = fieldOf.get(mutation.name)
  const args: Record<string, unknown> = {}
  for (const { name, type } of field?.args ?? []) {
    if (name === 'expectedVersion') continue
    args[name] =
      name === 'id' && mutation.on
        ? globalId(mutation.on.type, String((await rowsOf(mutation.on.type))[0]?.id ?? crypto.randomUUID()))
        : valueFor(type as GraphQLInputType, name, unknownId)
  }
  if (mutation.input && args.input) await fillIds(mutation.input.fields, args.input as Record<string, unknown>)
  return args
}

async function fillIds(fields: Fields, values: Record<string, unknown>): Promise<void> {
  for (const [name, { refersTo, fields: inner }] of Object.entries(fields)) {
    const value = values[name]
    if (value === undefined || value === null) continue
    if (inner) {
      for (const one of [value].flat()) await fillIds(inner, one as Record<string, unknown>)
    } else if (refersTo) {
      const [row] = await rowsOf(refersTo)
      const id = globalId(refersTo, String(row?.id))
      values[name] = Array.isArray(value) ? [id] : id
    }
  }
}

const inputFieldsOf = (name: string) =>
  (
    getNamedType(fieldOf.get(name)?.args.find((arg) => arg.name === 'input')?.type) as GraphQLInputObjectType
  ).getFields()

/** Every place of an input where an id stands, and what its id names. */
function idPlaces(fields: Fields, path: readonly string[] = []): { path: string[]; type: string; list: boolean }[] {
  return Object.entries(fields).flatMap(([name, { type, refersTo, fields: inner }]) => {
    const here = [...path, name]
    const list = Array.isArray(type)
    if (inner) return idPlaces(inner, list ? [...here, '0'] : here)
    return refersTo ? [{ path: list ? [...here, '0'] : here, type: refersTo, list }] : []
  })
}

/** The same values with another one at a place; `null` where a part of the way is not there. */
function withValueAt(values: unknown, [first, ...rest]: readonly string[], value: unknown): unknown {
  if (first === undefined) return value
  const inner = (values as Record<string, unknown> | undefined)?.[first]
  const next = withValueAt(inner, rest, value)
  if (/^\d+$/.test(first)) return [next, ...((values as unknown[] | undefined) ?? []).slice(1)]
  return { ...(values as object), [first]: next }
}

/** Lists of enums come out of the database as text. */
const isList = (value: string) => value.startsWith('{')

const eventsSince = async (at: Date) =>
  (await inOrganization((db) => db.event.findMany({ where: { at: { gte: at } }, select: { type: true } }))).map(
    ({ type }) => type,
  )
/** What a field of an input must have, at a path of at most one step. */
function requiredOf(type: GraphQLInputObjectType, [branch]: readonly string[]): object {
  if (branch === undefined) return {}
  const inner = getNamedType(type.getFields()[branch]?.type)
  if (!isInputObjectType(inner)) return {}
  const required = Object.values(inner.getFields()).filter((field) => isNonNullType(field.type))
  return {
    [branch]: Object.fromEntries(required.map((field) => [field.name, valueFor(field.type, field.name, unknownId)])),
  }
}
const versionOf = async (table: string, id: unknown) => (await rowsOf(table)).find((row) => row.id === id)?.version

describe('every mutation', () => {
  it('is declared', () => {
    expect([...fieldOf.keys()].filter((name) => !MUTATIONS.has(name))).toEqual([])
  })

  it('checks its permission before anything else', async () => {
    const open: string[] = []
    for (const [any, those] of Map.groupBy(mutations, ({ needs }) => permissionsOf(needs).join())) {
      const scopes = permissionNames().filter((name) => !any.split(',').includes(name))
      const { key } = await organization.as(['OWNER'], { scopes })
      for (const mutation of those) {
        const permission = permissionOf(mutation.needs)
        const args = Object.fromEntries(
          (fieldOf.get(mutation.name)?.args ?? [])
            .filter(({ name }) => name !== 'expectedVersion')
            .map(({ name, type }) => [name, valueFor(type as GraphQLInputType, name, unknownId)]),
        )
        const { code, message } = await call(key, mutation.name, args)
        if (code !== 'FORBIDDEN' || !message.includes(permission)) open.push(`${mutation.name}: ${code} ${message}`)
      }
    }
    expect(open).toEqual([])
  })

  it('returns NOT_FOUND at `id` for an invalid id, an id of another type, and an unknown id', async () => {
    const wrong: string[] = []
    // The organisation itself is named by no id.
    for (const mutation of targeted.filter(({ on }) => on.description !== null)) {
      const args = await argumentsOf(mutation)
      const otherType = mutation.on.type === 'Topic' ? 'Campaign' : 'Topic'
      for (const id of ['no id', unknownId(otherType), unknownId(mutation.on.type)]) {
        const { code, path } = await call(callerOf(mutation), mutation.name, { ...args, id })
        if (code !== 'NOT_FOUND' || path?.join('.') !== 'id') wrong.push(`${mutation.name} ${id}: ${code} ${path}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('refuses an outdated version', async () => {
    const wrong: string[] = []
    for (const mutation of targeted) {
      const args = await argumentsOf(mutation)
      if (!fieldOf.get(mutation.name)?.args.some(({ name }) => name === 'expectedVersion')) continue
      const { code } = await call(callerOf(mutation), mutation.name, { ...args, expectedVersion: 999_999 })
      if (code !== 'VERSION_CONFLICT') wrong.push(`${mutation.name}: ${code}`)
    }
    expect(wrong).toEqual([])
  })

  it('reports the path of an unknown id in its input', async () => {
    const wrong: string[] = []
    for (const mutation of mutations) {
      if (!mutation.input) continue
      const args = await argumentsOf(mutation)
      const fields = inputFieldsOf(mutation.name)
      for (const { path, type } of idPlaces(mutation.input.fields)) {
        const [first = ''] = path
        const inner =
          path.length > 1 ? { [first]: valueFor(fields[first]?.type as GraphQLInputType, first, unknownId) } : {}
        const of = getNullableType(fields[first]?.type)
        // Beside the one field of such an input no other stays, and no other id in it.
        const alone = isInputObjectType(of) && of.isOneOf ? { [first]: requiredOf(of, path.slice(1, -1)) } : {}
        const input = withValueAt({ ...inner, ...(args.input as object), ...alone }, path, unknownId(type))
        const { code, path: told } = await call(callerOf(mutation), mutation.name, { ...args, input })
        if (code !== 'NOT_FOUND' || told?.join('.') !== ['input', ...path].join('.')) {
          wrong.push(`${mutation.name} ${path.join('.')}: ${code} ${told}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('is in the audit log, done or refused, unless it is exempt', async () => {
    const logged = new Set(
      (await inOrganization((db) => db.auditEntry.findMany({ select: { act: true } }))).map(({ act }) => act),
    )
    const untold = mutations.filter((mutation) => mutation.untold).map(({ name }) => name)
    expect(mutations.map(({ name }) => name).filter((name) => logged.has(name) === untold.includes(name))).toEqual([])
  })
})

describe('every mutation that changes an object', () => {
  it('refuses null for required fields, with the path', async () => {
    const wrong: string[] = []
    for (const mutation of changing) {
      const { input: _, ...args } = await argumentsOf(mutation)
      for (const [name, { schema: check }] of Object.entries(mutation.input.fields)) {
        if (check.safeParse(null).success) continue
        const { code, path } = await call(callerOf(mutation), mutation.name, { ...args, input: { [name]: null } })
        if (code !== 'INVALID_INPUT' || path?.join('.') !== `input.${name}`) {
          wrong.push(`${mutation.name} ${name}: ${code} ${path}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('creates no version and no event without a change', async () => {
    const wrong: string[] = []
    for (const mutation of changing) {
      const { input: _, ...args } = await argumentsOf(mutation)
      const [row] = await rowsOf(mutation.on.type)
      const equal = Object.keys(mutation.input.fields)
        .filter((name) => typeof row?.[name] === 'boolean' || (typeof row?.[name] === 'string' && !isList(row[name])))
        .map((name) => {
          const type = mutation.input.fields[name]?.refersTo
          return [name, type ? globalId(type, `${row?.[name]}`) : row?.[name]]
        })
      for (const input of [{}, Object.fromEntries(equal)]) {
        const [before, at] = [await versionOf(mutation.on.type, row?.id), new Date()]
        const { code, message } = await call(callerOf(mutation), mutation.name, { ...args, input })
        const after = await versionOf(mutation.on.type, row?.id)
        const events = await eventsSince(at)
        if (code !== null || before !== after || events.length > 0) {
          wrong.push(`${mutation.name} ${JSON.stringify(input)}: ${code} ${message} ${before} → ${after} ${events}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('every mutation that asks a plugin', () => {
  it('stands alone in its operation, which is refused naming it', async () => {
    const asking = mutations.filter(({ asks }) => asks)
    expect(asking.length).toBeGreaterThan(0)
    const before = await inOrganization((db) => db.event.count())
    for (const { name } of asking) {
      const field = fieldOf.get(name)
      if (!field) throw new Error(`There is no mutation ${name}.`)
      const args = await argumentsOf(MUTATIONS.get(name) as DeclaredMutation)
      const { body } = await post(world.url, organization.key, callsOf('mutation', field, [args, args], 0))
      expect(body.errors?.[0]?.extensions.code, name).toBe('BAD_REQUEST')
      expect(body.errors?.[0]?.message).toContain(`\`${name}\``)
    }
    expect(await inOrganization((db) => db.event.count())).toBe(before)
  })
})

/** The harness looks at this after every test file: see `undeclaredEvents`. */
describe('every mutation that is done', () => {
  it('emits only the events that it declares', async () => {
    for (const mutation of mutations) await call(callerOf(mutation), mutation.name, await argumentsOf(mutation))
    const { database } = world.server.environment
    expect(await undeclaredEvents(database, organization.id)).toEqual([])
    const topicCreate = MUTATIONS.get('topicCreate') as { tells: readonly string[] }
    const { tells } = topicCreate
    topicCreate.tells = []
    const missed = await undeclaredEvents(database, organization.id)
    topicCreate.tells = tells
    expect(missed).toContain('topicCreate: topic.created')
  })
})

describe('the result of every mutation', () => {
  const errorsOf = (name: string) => {
    const result = getNamedType(fieldOf.get(name)?.type) as GraphQLUnionType
    return result.getTypes().flatMap((type) => (type.name.endsWith('Error') ? [type.name] : []))
  }

  it('lists exactly the refusals from its arguments and its declaration', () => {
    const wrong = mutations.flatMap(({ name, on, input, refusals }) => {
      const named = errorsOf(name)
      const args = fieldOf.get(name)?.args.map((arg) => arg.name) ?? []
      const fits =
        named.toSorted().join() ===
          refusals
            .map((type) => type.name)
            .toSorted()
            .join() &&
        named.includes('InvalidInputError') >= (input !== null) &&
        named.includes('NotFoundError') >= (on !== null && on.description !== null) &&
        named.includes('ConflictError') >= args.includes('expectedVersion')
      return fits ? [] : [`${name}: ${named}`]
    })
    expect(wrong).toEqual([])
    expect(errorsOf('topicCreate').toSorted()).toEqual(['ConflictError', 'InvalidInputError', 'NotFoundError'])
    expect(errorsOf('costAdd').toSorted()).toEqual(['InvalidInputError', 'NotFoundError'])
    expect(errorsOf('networkPurge')).toEqual(['NotFoundError'])
  })

  it('reports an undeclared refusal as a server error, so that a test finds it', async () => {
    const input = { name: 'Said twice' }
    expect(await call(organization.key, 'topicCreate', { input })).toMatchObject({ code: null })
    const refusals = MUTATIONS.get('topicCreate')?.refusals as unknown[]
    const [conflict] = refusals.splice(2)
    expect(await call(organization.key, 'topicCreate', { input })).toMatchObject({ code: 'INTERNAL' })
    refusals.push(conflict)
    expect(await call(organization.key, 'topicCreate', { input })).toMatchObject({ code: 'NAME_TAKEN' })
  })
})

describe('several mutations of one operation', () => {
  const names = async () => (await inOrganization((db) => db.topic.findMany())).map(({ name }) => name)

  it('are undone together by an error next to the data, such as FORBIDDEN', async () => {
    const { key } = await organization.as(['OWNER'], { scopes: ['topic:write'] })
    const query = `mutation { a: topicCreate(input: { name: "Undone" }) { __typename }
      b: departmentCreate(input: { name: "Not mine to make" }) { __typename } }`
    const { body } = await post(world.url, key, { query })
    expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    expect(await names()).not.toContain('Undone')
  })

  it('are independent when one is refused as data', async () => {
    const query = `mutation { a: topicCreate(input: { name: "Done" }) { __typename }
      b: topicCreate(input: { name: "Done" }) { __typename } }`
    const { body } = await post(world.url, organization.key, { query })
    expect(body.data).toEqual({ a: { __typename: 'Topic' }, b: { __typename: 'ConflictError' } })
    expect(await names()).toContain('Done')
  })
})
