import type { Actor as Caller, Reach } from '@portevoix/api/core/context.ts'
import { globalId } from '@portevoix/api/core/ids.ts'
import { Prisma } from '@portevoix/api/generated/prisma/client.ts'
import { MUTATIONS, permissionsOf } from '@portevoix/api/platform/acts/index.ts'
import { BELONGINGS } from '@portevoix/api/platform/auth/index.ts'
import { executeOperation, openOperation } from '@portevoix/api/platform/operations/index.ts'
import { schema } from '@portevoix/api/schema.ts'
import { execute, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { callsOf, rootFields, valueFor } from './isolation/documents.ts'
import { callersOf } from './reach-callers.ts'
import { ACTORS, ACTS, type Actor, type Answer, READS } from './reach-table.ts'
import { plantThings, type Things } from './reach-things.ts'

let world: World
let things: Things
const callers = new Map<Actor, Caller>()
const keys = new Map<Actor, string>()

const VALUES: { readonly [name: string]: string } = {
  campaign: 'name: "New", startsAt: "2026-01-01T00:00:00Z", endsAt: "2026-02-01T00:00:00Z"',
  objective: 'kind: SALES, metric: "impressions", target: 1',
  cost: 'label: "x", amount: { amountMinor: "1", currency: "EUR" }, at: "2026-01-01T00:00:00Z"',
  share: 'network: "x", text: "Mine"',
  page: 'url: "https://acme.example/"',
  round: 'message: "x", mandate: { tasks: "x", until: "2036-01-01", minutesPerWeek: 1 }, remindAfterDays: []',
  contact: 'channel: CALL, subject: "x"',
  parts: 'parts: [{ heading: "x", text: "x" }]',
  scoring: 'model: "m", subject: PERSON',
  backtest: 'outcome: "engagements", from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z", measure: SPEARMAN',
}
const idOf = (name: string) => things.get(name) ?? ''

beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  things = await plantThings(world)
  for (const [actor, one] of await callersOf(world, things)) {
    keys.set(actor, one.key)
    callers.set(actor, one.caller)
  }
}, 120_000)
afterAll(() => world?.stop())

/** Acts that ask a plugin before they write: those of the table are refused before they write anything. */
const ASKING = /shareCreate|sharePublish|integrationCreate|scoreRunStart/

/** Executes a document as somebody, and undoes what it did. */
async function ask(caller: Caller, source: string) {
  if (ASKING.test(source)) {
    const facts = {
      requestId: 'reach',
      actor: caller,
      language: 'en' as const,
      idempotencyKey: null,
      pointsTaken: 0,
      authenticate: async () => caller,
    }
    return await executeOperation(world.server.environment, facts, { schema, document: parse(source) })
  }
  const { ctx, session } = openOperation(world.server.environment, { requestId: 'reach', actor: caller, mode: 'write' })
  try {
    return await execute({ schema, document: parse(source), contextValue: ctx })
  } finally {
    await session.rollback()
  }
}

async function isRead(caller: Caller, thing: string): Promise<boolean> {
  const { data, errors } = await ask(caller, `{ node(id: "${idOf(thing)}") { id } }`)
  expect(errors?.map(({ message }) => message) ?? [], thing).toEqual([])
  return data?.node != null
}

async function answerTo(caller: Caller, call: string, args: string): Promise<Answer> {
  expect(MUTATIONS.has(call), call).toBe(true)
  const filled = args
    .replace(/\$([A-Z]\w+\.\w+)/g, (_, name: string) => `"${idOf(name)}"`)
    .replace(/\$(\w+)/g, (_, name: string) => VALUES[name] ?? '')
  const { data, errors } = await ask(
    caller,
    `mutation { answer: ${call}(${filled}) { __typename ... on UserError { code path } } }`,
  )
  const codes = (errors ?? []).map(
    (error) => (error.originalError as { code?: string } | undefined)?.code ?? error.message,
  )
  if (codes.includes('FORBIDDEN')) return 'FORBIDDEN'
  expect(codes, `${call}(${args})`).toEqual([])
  const answer = data?.answer as { code?: string; path?: string[] } | undefined
  // The account to publish by is looked up once the share is found.
  const isMissing = answer?.code === 'NOT_FOUND' && answer.path?.at(-1) !== 'integrationId'
  return isMissing ? 'NOT_FOUND' : 'done'
}

const caller = (actor: Actor): Caller => {
  const found = callers.get(actor)
  if (!found) throw new Error(`There is no ${actor}.`)
  return found
}
const thingOf = (row: string) => row.replace(' ', '.')

/** The same caller, with another reach of some permissions. */
function withReach(of: Caller, permissions: readonly string[], reach: Reach | null): Caller {
  const changed = new Map(of.permissions)
  for (const name of permissions) {
    if (reach) changed.set(name, reach)
    else changed.delete(name)
  }
  return { ...of, permissions: changed }
}
const WHOLE: Reach = { any: true, own: false, departments: [], campaigns: [] }

/** Permissions that an act asks for beside what it declares as needed. */
const NEEDED_BESIDE: Readonly<Record<string, readonly string[]>> = {
  personAttributeSet: ['sensitive-attribute:read'],
  segmentPublish: ['person:read'],
}
/** Permissions that rows of a type ask for beside that of the type. */
const READ_BESIDE: Readonly<Record<string, readonly string[]>> = {
  PersonAttributeValue: ['sensitive-attribute:read'],
}

const readRows = () => READS.filter(([thing]) => things.has(thingOf(thing)))
async function inTurn<One, Result>(all: readonly One[], run: (one: One) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (const one of all) results.push(await run(one))
  return results
}
const managers = ['MANAGER in Sales', 'MANAGER of ours'] as const

describe('from within a part of the organisation', () => {
  it('is read what the table says, and nothing else', async () => {
    expect(
      await inTurn(readRows(), async ([thing]) => [
        thing,
        ...(await inTurn(ACTORS, async (actor) => Number(await isRead(caller(actor), thingOf(thing))))),
      ]),
    ).toEqual(readRows())
  }, 120_000)

  it('is changed what the table says, and nothing else', async () => {
    const found = await inTurn(ACTS, async ([call, args]) => [
      call,
      args,
      ...(await inTurn(managers, (actor) => answerTo(caller(actor), call, args))),
    ])
    expect(found).toEqual(ACTS)
  }, 120_000)
})

describe('each row of the table', () => {
  it('would notice if its permission reached everything, or nothing', async () => {
    const unnoticed: string[] = []
    for (const [thing, ...expected] of readRows()) {
      const type = thing.split(' ')[0] as Prisma.ModelName
      const { read, everybody } = BELONGINGS.get(type) ?? {}
      if (!read || everybody) continue
      for (const [index, actor] of ACTORS.entries()) {
        const isExpected = expected[index] === 1
        const mutant = withReach(caller(actor), [read, ...(READ_BESIDE[type] ?? [])], isExpected ? null : WHOLE)
        if ((await isRead(mutant, thingOf(thing))) === isExpected) unnoticed.push(`${thing} ${actor}`)
      }
    }
    for (const [call, args, ...expected] of ACTS) {
      const needs = [...permissionsOf(MUTATIONS.get(call)?.needs ?? 'person:write'), ...(NEEDED_BESIDE[call] ?? [])]
      for (const [index, actor] of managers.entries()) {
        const isDone = expected[index] === 'done'
        const answer = await answerTo(withReach(caller(actor), needs, isDone ? null : WHOLE), call, args)
        if ((answer === 'done') === isDone) unnoticed.push(`${call}(${args}) ${actor}`)
      }
    }
    expect(unnoticed).toEqual([])
  }, 240_000)

  it('is needed: whatever part of a type’s belonging is left out or covers all, a row tells it', async () => {
    const unnoticed: string[] = []
    for (const [type, belonging] of BELONGINGS) {
      const rows = readRows().filter(([thing]) => thing.startsWith(`${type} `))
      const acts = ACTS.filter(([call, args]) => args.includes(`$${type}.`) && MUTATIONS.has(call))
      const isNoticed = async () => {
        for (const [thing, ...expected] of rows) {
          for (const [index, actor] of ACTORS.entries()) {
            if ((await isRead(caller(actor), thingOf(thing))) !== (expected[index] === 1)) return true
          }
        }
        for (const [call, args, ...expected] of acts) {
          for (const [index, actor] of managers.entries()) {
            if ((await answerTo(caller(actor), call, args)) !== expected[index]) return true
          }
        }
        return false
      }
      for (const [name, holder, part] of partsOf(belonging)) {
        const before = holder[part]
        for (const [what, mutant] of [
          ['left out', Prisma.sql`FALSE`],
          ['all', Prisma.sql`TRUE`],
        ] as const) {
          holder[part] = () => mutant
          if (!(await isNoticed())) unnoticed.push(`${type}.${name} ${what}`)
          holder[part] = before
        }
      }
    }
    expect(unnoticed).toEqual([])
  }, 240_000)
})

type Parts = { departments?: unknown; campaigns?: unknown }

/** The conditions by which a type belongs to departments and campaigns, with where they stand. */
function partsOf(belonging: object): [name: string, holder: Parts, part: keyof Parts][] {
  const { seen } = belonging as { seen?: Parts }
  const own = (holder: Parts, prefix: string) =>
    (['departments', 'campaigns'] as const).flatMap((part): [string, Parts, keyof Parts][] =>
      holder[part] ? [[`${prefix}${part}`, holder, part]] : [],
    )
  return [...own(belonging as Parts, ''), ...(seen ? own(seen, 'seen.') : [])]
}

describe('every other mutation', () => {
  it('is the organisation’s: a part of it is not enough', async () => {
    const inTable = new Set(ACTS.map(([call]) => call))
    const nobodys = () => globalId('Integration', crypto.randomUUID())
    const passed: string[] = []
    for (const field of rootFields(schema, 'mutation').filter(({ name }) => !inTable.has(name))) {
      const args = field.args.filter(({ name }) => name !== 'expectedVersion')
      const values = Object.fromEntries(args.map((arg) => [arg.name, valueFor(arg.type, arg.name, nobodys)]))
      for (const actor of ACTORS) {
        const { body } = await post(world.url, keys.get(actor) ?? '', callsOf('mutation', field, [values], 0))
        const codes = (body.errors ?? []).map(({ extensions }) => extensions.code)
        if (!codes.includes('FORBIDDEN')) passed.push(`${field.name} ${actor}`)
      }
    }
    expect(passed).toEqual([])
  }, 240_000)
})
