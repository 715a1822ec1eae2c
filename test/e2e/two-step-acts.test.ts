import { join } from 'node:path'
import { asWritten } from '@portevoix/api/core/texts/index.ts'
import { PluginFailure, type PluginHost } from '@portevoix/api/platform/plugin-host/index.ts'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { type HeldSource, startHeldSource } from './held-source.ts'

const PLUGINS = ['slow-check', 'logins'].map((name) => join(import.meta.dirname, `../fixtures/${name}`))
const LEASE_MS = 90_000

let world: World
let source: HeldSource
let host: PluginHost
let integrationId: string
let observer: pg.Client
/** What plugins were asked, each time while no transaction was open. */
const observedAsks = new Set<string>()
/** How far the server's clock is ahead. */
let aheadMs = 0

beforeAll(async () => {
  source = await startHeldSource()
  world = await startWorld({
    plugins: PLUGINS,
    allowPrivate: [source.host],
    now: () => new Date(Date.now() + aheadMs),
  })
  host = await world.server.environment.services.plugins.host()
  observer = new pg.Client({ connectionString: world.databaseUrl })
  await observer.connect()
  for (const method of ['validateConfig', 'validateCheckParams', 'checkConnector', 'runCheck'] as const) {
    const ask = host[method] as (request: never) => Promise<never>
    const observed = async (request: never) => {
      observedAsks.add(method)
      // A transaction of the act would stay open as long as it is looked for.
      const until = performance.now() + 5_000
      while ((await openTransactions(observer)).length > 0 && performance.now() < until);
      if (performance.now() >= until) throw new Error(`${method} is asked while a transaction is open.`)
      return await ask(request)
    }
    Object.assign(host, { [method]: observed })
  }
  integrationId = await source.integrate(world)
})
afterAll(async () => {
  await observer?.end()
  await world?.stop()
  source?.stop()
})
afterEach(() => {
  aheadMs = 0
  source.letGo()
})

/** Statements behind which a transaction of the server waits for something else than the database. */
async function openTransactions(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ query: string }>(`SELECT query FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND state LIKE 'idle in transaction%'`)
  return rows.map(({ query }) => query)
}

type Result = Record<string, unknown> | null | undefined
async function call(query: string, options: { key?: string; idempotencyKey?: string; variables?: object } = {}) {
  const { key = world.organization.key, idempotencyKey, variables = {} } = options
  const headers = idempotencyKey ? { 'idempotency-key': idempotencyKey } : undefined
  const { status, body } = await post(world.url, key, { query, variables }, headers)
  const [error] = body.errors ?? []
  return {
    status,
    code: error?.extensions.code ?? null,
    message: error?.message ?? null,
    result: Object.values(body.data ?? {})[0] as Result,
  }
}
const CHECK = 'mutation ($id: ID!) { integrationCheck(id: $id) { ... on IntegrationCheck { ok account } } }'
const check = (idempotencyKey?: string) => call(CHECK, { idempotencyKey, variables: { id: integrationId } })
const set = (input: string, options: Parameters<typeof call>[1] = {}) =>
  call(
    `mutation { guidelineCheckSet(input: { check: "slow", ${input} }) { __typename ... on UserError { code } } }`,
    options,
  )
const remove = async () => {
  const { result } = await call('{ guidelineChecks { id } }')
  for (const { id } of result as unknown as { id: string }[]) {
    await call('mutation ($id: ID!) { guidelineCheckDelete(id: $id) { __typename } }', { variables: { id } })
  }
}
const within = <T>(work: Parameters<World['server']['environment']['database']['inOrganization']>[1]) =>
  world.server.environment.database.inOrganization(world.organization.id, work) as Promise<T>
const settings = () =>
  within<{ severity: string; params: object }[]>((db) =>
    db.guidelineCheck.findMany({ select: { severity: true, params: true } }),
  )
const events = (type: string) => within<number>((db) => db.event.count({ where: { type } }))

/** Does something between what the plugin answers and what is written of it. */
async function between<T>(meanwhile: () => Promise<unknown>, work: () => Promise<T>): Promise<T> {
  const { validateCheckParams } = host
  host.validateCheckParams = async (request) => {
    const answer = await validateCheckParams(request)
    host.validateCheckParams = validateCheckParams
    await meanwhile()
    return answer
  }
  return await work()
}

describe('an act that asks a plugin', () => {
  it('asks once for a hundred calls with one key, has one effect, and tells those who come meanwhile to wait', async () => {
    source.hold()
    const first = check('hundred')
    await source.askedOften(1)
    const others = await Promise.all(Array.from({ length: 99 }, () => check('hundred')))
    expect(new Set(others.map(({ status, code }) => `${status} ${code}`))).toEqual(
      new Set(['409 IDEMPOTENCY_CONFLICT']),
    )
    source.letGo()
    const { result } = await first
    expect(result).toEqual({ ok: true, account: 'somebody' })
    expect((await check('hundred')).result).toEqual(result)
    expect(source.asked).toBe(1)

    const before = await events('guideline-check.set')
    const calls = await Promise.all(
      Array.from({ length: 100 }, () => set('params: { restMs: 300 }', { idempotencyKey: 'set' })),
    )
    expect(calls.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
    expect(await events('guideline-check.set')).toBe(before + 1)
    expect(await settings()).toHaveLength(1)
  })

  it('writes nothing where the permission was withdrawn, or the account suspended, while the plugin was asked', async () => {
    await remove()
    for (const [change, code] of [
      [{ roles: ['ANALYST'] }, 'FORBIDDEN'],
      [{ suspendedAt: new Date() }, 'UNAUTHENTICATED'],
    ] as const) {
      const { accountId, key } = await world.organization.as(['OWNER'])
      const withdraw = () => within((db) => db.account.updateMany({ where: { id: accountId }, data: change as never }))
      const refused = await between(withdraw, () => set('severity: BLOCK', { key, idempotencyKey: 'withdrawn' }))
      expect(refused).toMatchObject({ code })
      expect(await settings()).toEqual([])
      // And gives the key back.
      const left = await within<number>((db) => db.idempotentAnswer.count({ where: { accountId } }))
      expect(left).toBe(0)
    }
  })

  it('is refused where the thing changed while the plugin was asked, with and without a version that was expected', async () => {
    await remove()
    await set('severity: WARN')
    const conflict = await between(
      () => set('severity: BLOCK'),
      () => set('params: { restMs: 1 }'),
    )
    expect(conflict.result).toEqual({ __typename: 'ConflictError', code: 'VERSION_CONFLICT' })
    expect(await settings()).toEqual([{ severity: 'BLOCK', params: { restMs: 0 } }])

    const { validateConfig } = host
    const update = (input: object) =>
      call(
        'mutation ($id: ID!, $input: IntegrationUpdateInput!) { integrationUpdate(id: $id, input: $input) { ... on Integration { name } ... on UserError { code } } }',
        { variables: { id: integrationId, input } },
      )
    host.validateConfig = async (request) => {
      host.validateConfig = validateConfig
      await update({ name: 'Renamed meanwhile' })
      return await validateConfig(request)
    }
    const config = { url: `http://${source.host}`, handle: 'other' }
    expect((await update({ config })).result).toEqual({ code: 'VERSION_CONFLICT' })
    expect((await update({ config })).result).toEqual({ name: 'Renamed meanwhile' })
  })

  it('stands alone in its request, which is refused naming it', async () => {
    const before = await events('topic.created')
    const { code, message } = await call(
      `mutation { topicCreate(input: { name: "Beside" }) { __typename }
        guidelineCheckSet(input: { check: "slow" }) { __typename }
        ...More }
      fragment More on Mutation { integrationCheck(id: "x") { __typename } }`,
    )
    expect(code).toBe('BAD_REQUEST')
    expect(message).toContain('send `guidelineCheckSet`, `integrationCheck` in a separate request')
    expect(await events('topic.created')).toBe(before)
  })

  it('goes with `__typename`, which does nothing', async () => {
    await remove()
    const answer = await call(
      'mutation { guidelineCheckSet(input: { check: "slow" }) { __typename ... on UserError { code } } __typename }',
    )
    expect(answer).toMatchObject({ code: null, result: { __typename: 'GuidelineCheck' } })
  })

  it('gives its key back where the plugin gives no answer, so that a repeat goes through', async () => {
    await remove()
    const fails = () =>
      Promise.reject(new PluginFailure('transient', 'timeout', asWritten('it did not answer in time')))
    const failed = await between(fails, () => set('severity: WARN', { idempotencyKey: 'again' }))
    expect(failed).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE' })
    const again = await set('severity: WARN', { idempotencyKey: 'again' })
    expect(again.result).toMatchObject({ __typename: 'GuidelineCheck' })
  })

  it('holds its key for a lease: whoever takes it over then is the one who writes', async () => {
    source.hold()
    const first = check('lease')
    await source.askedOften(1)
    aheadMs = LEASE_MS - 2_000
    expect(await check('lease')).toMatchObject({ status: 409, code: 'IDEMPOTENCY_CONFLICT' })
    aheadMs = LEASE_MS + 1_000
    const second = check('lease')
    await source.askedOften(2)
    source.letGo()
    const answers = await Promise.all([first, second])
    expect(answers.map(({ status }) => status)).toEqual([409, 200])
    expect((await check('lease')).result).toEqual(answers[1]?.result)
    expect(source.asked).toBe(2)
  })
})

describe('a plugin', () => {
  it('is asked while no transaction is open, whatever asks it', async () => {
    await call('{ assess(input: { text: "Hello", network: "linkedin" }) { verdict } }')
    expect([...observedAsks].sort()).toEqual(['checkConnector', 'runCheck', 'validateCheckParams', 'validateConfig'])
  })
})

describe('a plugin that is still being loaded', () => {
  it('is waited for while no transaction is open, and then used', async () => {
    const narrow = await startWorld({
      plugins: [join(import.meta.dirname, '../fixtures/slow-load')],
      databaseConnections: 1,
    })
    const observer = new pg.Client({ connectionString: narrow.databaseUrl })
    await observer.connect()
    try {
      const { key } = narrow.organization
      const ask = async (query: string) => (await post(narrow.url, key, { query })).body.data
      let waited = 0
      const waiting = [
        ask('{ topics(first: 1) { nodes { id } } availableChecks { id } }'),
        ask(
          'mutation { pluginConsent(input: { plugin: "fixture-slow-load", permissions: { network: [], data: ["posts:read"] } }) { __typename } }',
        ),
      ].map((one) =>
        one.finally(() => {
          waited += 1
        }),
      )
      for (let round = 0; round < 5; round += 1) {
        expect(await ask('{ viewer { organization { name } } }')).toEqual({
          viewer: { organization: { name: 'Test' } },
        })
        await expect.poll(() => openTransactions(observer), { timeout: 1_000 }).toEqual([])
        expect(waited).toBe(0)
      }
      expect(await Promise.all(waiting)).toEqual([
        { topics: { nodes: [] }, availableChecks: [{ id: 'late' }] },
        { pluginConsent: { __typename: 'Plugin' } },
      ])
    } finally {
      await observer.end()
      await narrow.stop()
    }
  })
})

describe('a plugin that takes its time', () => {
  it('keeps no connection: one is enough for everybody else, and no transaction is open until its limit', async () => {
    const narrow = await startWorld({ plugins: [PLUGINS[0] ?? ''], databaseConnections: 1 })
    const observer = new pg.Client({ connectionString: narrow.databaseUrl })
    await observer.connect()
    try {
      const { key } = narrow.organization
      const ask = async (query: string) => (await post(narrow.url, key, { query })).body.data
      await ask('mutation { guidelineCheckSet(input: { check: "slow" }) { __typename } }')
      let ended = false
      const hanging = ask(
        `{ assess(input: { text: "This will hang", network: "linkedin" }) { checks { answered } } viewer { organization { name } } }`,
      ).finally(() => {
        ended = true
      })
      const begun = performance.now()
      const open = () => openTransactions(observer)
      await expect.poll(open).toEqual([])
      let served = 0
      while (performance.now() - begun < 1_500) {
        expect(
          await ask(`mutation { topicCreate(input: { name: "While it hangs ${served}" }) { __typename } }`),
        ).toEqual({
          topicCreate: { __typename: 'Topic' },
        })
        served += 1
        // Work in the background opens some for a moment.
        await expect.poll(open).toEqual([])
      }
      expect(ended).toBe(false)
      expect(served).toBeGreaterThan(5)
      expect(await hanging).toEqual({
        assess: { checks: [{ answered: false }] },
        viewer: { organization: { name: 'Test' } },
      })
    } finally {
      await observer.end()
      await narrow.stop()
    }
  })
})
