import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { placesOf } from '../places.ts'
import { startAnotherServer } from './another-server.ts'
import { type LoginProvider, PASSWORD, startLoginProvider } from './login-provider.ts'

const PLUGIN = join(import.meta.dirname, '../fixtures/logins')
/** Long and odd enough to be found wherever it might have gone. */
const CANARY = 'canary-0f8c6a4e2b9d7153-secret'

let world: World
let provider: LoginProvider

beforeAll(async () => {
  provider = await startLoginProvider()
  world = await startWorld({ allowPrivate: [provider.host], plugins: [PLUGIN] })
})
afterAll(async () => {
  await world?.stop()
  provider?.stop()
})

type Answer = Record<string, Record<string, unknown>>
async function ask(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
  const { body } = await post(world.url, world.organization.key, { query, variables }, headers)
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data as Answer
}

const SHOWN = `id status kind version webhookUrl connector { id } notifier { id title channel }
  secrets { name type title required isSet setAt expiresAt needsLogin }`
const CREATE = `mutation ($input: IntegrationCreateInput!) { integrationCreate(input: $input) {
  __typename ... on Integration { ${SHOWN} } ... on UserError { code message path } } }`
const UPDATE = `mutation ($id: ID!, $input: IntegrationUpdateInput!) { integrationUpdate(id: $id, input: $input) {
  __typename ... on Integration { ${SHOWN} } ... on UserError { code message path } } }`
const SET = `mutation ($id: ID!, $input: IntegrationSecretInput!) { integrationSecretSet(id: $id, input: $input) {
  __typename ... on Integration { ${SHOWN} } ... on UserError { code message path } } }`
const REMOVE = `mutation ($id: ID!, $name: String!) { integrationSecretRemove(id: $id, input: { name: $name }) {
  __typename ... on Integration { ${SHOWN} } ... on UserError { code message path } } }`
const CHECK = `mutation ($id: ID!) { integrationCheck(id: $id) {
  __typename ... on IntegrationCheck { ok account error { kind message } } ... on UserError { code } } }`

let names = 0
const input = (more: object = {}) => {
  names += 1
  return { connector: 'keyed', name: `Number ${names}`, config: { url: provider.url }, ...more }
}
const create = async (more: object = {}, headers = {}) =>
  (await ask(CREATE, { input: input(more) }, headers)).integrationCreate ?? {}
const check = async (id: unknown) => (await ask(CHECK, { id })).integrationCheck
const secretOf = (integration: Record<string, unknown> | undefined, name: string) =>
  ((integration?.secrets ?? []) as { name: string }[]).find((one) => one.name === name)

describe('credentials of integrations', () => {
  it('are declared by connectors and notifiers, with what they are', async () => {
    const { connectors, notifiers } = await ask(`{
      connectors { id receivesWebhooks secrets { name type title description required } quotas { id } publishes { maxCharacters } }
      notifiers { id plugin title channel configSchema secrets { name type title } } }`)
    expect(connectors).toContainEqual({
      id: 'keyed',
      receivesWebhooks: true,
      secrets: [
        { name: 'token', type: 'HEADER', title: 'API token', description: null, required: true },
        {
          name: 'signing',
          type: 'VALUE',
          title: 'Signing secret',
          description: 'What the source signs its webhooks with.',
          required: false,
        },
      ],
      quotas: [],
      publishes: null,
    })
    expect(notifiers).toEqual([
      expect.objectContaining({
        id: 'pager',
        plugin: 'fixture-logins',
        channel: 'CHAT',
        secrets: [expect.objectContaining({ type: 'VALUE' })],
      }),
    ])
  })

  it('may follow later; until then the check and every run say which is missing', async () => {
    const integration = await create()
    expect(secretOf(integration, 'token')).toEqual({
      name: 'token',
      type: 'HEADER',
      title: 'API token',
      required: true,
      isSet: false,
      setAt: null,
      expiresAt: null,
      needsLogin: false,
    })
    expect(await check(integration.id)).toEqual({
      __typename: 'IntegrationCheck',
      ok: false,
      account: null,
      error: { kind: 'AUTH', message: 'the secret token is not set: set it by `integrationSecretSet`' },
    })
    provider.accept(CANARY)
    const { integrationSecretSet } = await ask(SET, { id: integration.id, input: { name: 'token', value: CANARY } })
    expect(secretOf(integrationSecretSet, 'token')).toMatchObject({ isSet: true, setAt: expect.any(String) })
    expect(await check(integration.id)).toMatchObject({ ok: true, account: 'somebody', error: null })
    const { integrationSecretRemove } = await ask(REMOVE, { id: integration.id, name: 'token' })
    expect(secretOf(integrationSecretRemove, 'token')).toMatchObject({ isSet: false, setAt: null })
    expect(await check(integration.id)).toMatchObject({ ok: false, error: { kind: 'AUTH' } })
    const again = async (name: string) => (await ask(REMOVE, { id: integration.id, name })).integrationSecretRemove
    expect(await again('token')).toMatchObject({ code: 'SECRET_NOT_SET', path: ['input', 'name'] })
    expect(await again('tokn')).toMatchObject({
      code: 'UNKNOWN_SECRET',
      path: ['input', 'name'],
      message: 'keyed has no secret "tokn". It has "token", "signing".',
    })
  })

  it('are set and taken away at the version that was read', async () => {
    const { id, version } = await create()
    const acts = {
      integrationSecretSet: `input: { name: "token", value: "${CANARY}" }`,
      integrationSecretRemove: 'input: { name: "token" }',
    }
    const change = async (act: keyof typeof acts, expectedVersion: number) =>
      (
        await ask(
          `mutation ($id: ID!, $expectedVersion: Int) { ${act}(id: $id, ${acts[act]}, expectedVersion: $expectedVersion) {
            ... on Integration { version } ... on ConflictError { code path currentVersion } } }`,
          { id, expectedVersion },
        )
      )[act]
    for (const [act, current] of [
      ['integrationSecretSet', Number(version)],
      ['integrationSecretRemove', Number(version) + 1],
    ] as const) {
      const conflict = { code: 'VERSION_CONFLICT', path: ['expectedVersion'], currentVersion: current }
      expect(await change(act, current - 1)).toEqual(conflict)
      expect(await change(act, current)).toEqual({ version: current + 1 })
    }
    // Of two at once that read the same version, one changes it.
    const both = await Promise.all([1, 2].map(() => change('integrationSecretSet', Number(version) + 2)))
    expect(both.filter((answer) => answer?.code === 'VERSION_CONFLICT')).toHaveLength(1)
  })

  it('leave nothing behind where an integration is refused for one of them', async () => {
    const wanted = input({
      secrets: [
        { name: 'token', value: CANARY },
        { name: 'signing', value: 'abc' },
      ],
    })
    expect((await ask(CREATE, { input: wanted })).integrationCreate).toMatchObject({
      path: ['input', 'secrets', '1', 'value'],
    })
    const named = { filter: { name: { eq: wanted.name } } }
    const list = `query ($filter: IntegrationFilter) { integrations(filter: $filter) { totalCount } }`
    expect((await ask(list, named)).integrations).toEqual({ totalCount: 0 })
    expect((await ask(CREATE, { input: { ...wanted, secrets: [] } })).integrationCreate).toMatchObject({
      __typename: 'Integration',
    })
  })

  it('are refused with their place and never repeated: unknown, twice, unfit, to be logged in with', async () => {
    const refused = async (secrets: object[], more: object = {}) => {
      const answer = await create({ ...more, secrets })
      expect(JSON.stringify(answer)).not.toContain(CANARY)
      return answer
    }
    const place = (field: string, index = 0) => ['input', 'secrets', String(index), field]
    expect(await refused([{ name: 'tokn', value: CANARY }])).toMatchObject({
      code: 'UNKNOWN_SECRET',
      path: place('name'),
      message: 'keyed has no secret "tokn". It has "token", "signing".',
    })
    const token = { name: 'token', value: CANARY }
    expect(await refused([token, token])).toMatchObject({ path: place('name', 1) })
    expect(await refused([{ name: 'token', value: `${CANARY}\r\nx: y` }])).toMatchObject({ path: place('value') })
    expect(await refused([{ name: 'token', value: 'abc' }])).toMatchObject({ path: place('value') })
    expect(await refused([token], { connector: 'hmac' })).toMatchObject({ path: place('value') })
    expect(await refused([token], { connector: 'oauthed' })).toMatchObject({ code: 'NEEDS_LOGIN' })
    expect(await refused([{ name: '__proto__', value: CANARY }])).toMatchObject({ code: 'UNKNOWN_SECRET' })
  })

  it('belong to notifiers too; exactly one of connector and notifier is named', async () => {
    const pager = await create({ connector: undefined, notifier: 'pager', secrets: [{ name: 'hook', value: CANARY }] })
    expect(pager).toMatchObject({
      kind: 'NOTIFIER',
      connector: null,
      notifier: { id: 'pager', title: 'Pager', channel: 'CHAT' },
      webhookUrl: null,
      secrets: [expect.objectContaining({ name: 'hook', isSet: true })],
    })
    expect((await ask(CHECK, { id: pager.id })).integrationCheck).toMatchObject({ code: 'NOTHING_TO_CHECK' })
    for (const act of ['integrationSync', 'integrationReset']) {
      const args = act === 'integrationSync' ? '' : ', input: { stream: "content" }'
      const read = await ask(`mutation { ${act}(id: "${pager.id}"${args}) { ... on UserError { code message path } } }`)
      expect(read[act]).toEqual({
        code: 'NOTHING_TO_READ',
        message: 'A notifier reads nothing: send a test notice with `noticeRuleTry`.',
        path: ['id'],
      })
    }
    expect(await create({ notifier: 'pager' })).toMatchObject({ path: ['input', 'notifier'] })
    expect(await create({ connector: undefined })).toMatchObject({ path: ['input', 'connector'] })
    expect(await create({ connector: undefined, notifier: 'pagr' })).toMatchObject({
      code: 'UNKNOWN_NOTIFIER',
      message: 'There is no notifier "pagr". The available ones are "pager".',
    })
    expect(await create({ connector: undefined, notifier: 'pager', schedule: '0 8 * * *' })).toMatchObject({
      path: ['input', 'schedule'],
    })
  })

  it('make a failing integration active again, and new ones take the place of old ones', async () => {
    const integration = await create({ secrets: [{ name: 'token', value: 'first-token' }] })
    await world.server.environment.database.inOrganization(world.organization.id, (db) =>
      db.integration.updateMany({ where: { connector: 'keyed' }, data: { status: 'FAILING' } }),
    )
    provider.accept(CANARY)
    const change = { secrets: [{ name: 'token', value: CANARY }] }
    expect((await ask(UPDATE, { id: integration.id, input: change })).integrationUpdate).toMatchObject({
      status: 'ACTIVE',
      version: 2,
    })
    expect(await check(integration.id)).toMatchObject({ ok: true })
  })

  it('are nowhere in clear: no table, event, audit entry, stored answer or line of the log', async () => {
    const logged: string[] = []
    const other = await startAnotherServer(world, { allowPrivate: [provider.host], plugins: [PLUGIN], logged })
    try {
      const variables = { input: input({ secrets: [{ name: 'token', value: CANARY }] }) }
      const send = () =>
        post(
          `${other.url}/graphql`,
          world.organization.key,
          { query: CREATE, variables },
          { 'idempotency-key': 'canary' },
        )
      const { body } = await send()
      expect(JSON.stringify(body)).not.toContain(CANARY)
      // What the rate limit has left changes with the time.
      expect({ ...(await send()).body, extensions: null }).toEqual({ ...body, extensions: null })
      const made = body.data?.integrationCreate as { id: string } | undefined
      const wrong = { id: made?.id, input: { name: 'token', value: `${CANARY}\n` } }
      const refused = await post(`${other.url}/graphql`, world.organization.key, { query: SET, variables: wrong })
      expect(JSON.stringify(refused)).not.toContain(CANARY)
    } finally {
      await other.stop()
    }
    const forms = [CANARY, Buffer.from(CANARY).toString('base64').slice(0, -4)]
    expect(await placesOf(world.databaseUrl, forms)).toEqual([])
    // The search reaches the queue of jobs, which other roles may not read.
    expect(await placesOf(world.databaseUrl, ['integration.sync'])).toContain('queue')
    expect(logged.join('\n')).not.toContain(CANARY)
  })

  it('open for no other integration and no other name, even where bytes are copied', async () => {
    const one = await create({ secrets: [{ name: 'token', value: CANARY }] })
    const two = await create({ secrets: [{ name: 'token', value: 'another-token' }] })
    const [from, to] = [one, two].map(({ id }) => Buffer.from(String(id), 'base64url').toString().split(':')[1] ?? '')
    await world.server.environment.database.inOrganization(world.organization.id, async (db) => {
      const row = await db.integrationSecret.findFirst({ where: { integrationId: from ?? '', name: 'token' } })
      await db.integrationSecret.updateMany({ where: { integrationId: to ?? '' }, data: { value: row?.value ?? null } })
    })
    const { body } = await post(world.url, world.organization.key, { query: CHECK, variables: { id: two.id } })
    expect(body.data).toBeNull()
    expect(body.errors?.[0]?.extensions.code).toBe('INTERNAL')
    expect(provider.seen.length).toBeGreaterThan(0)
  })

  it('are for those who may write integrations', async () => {
    const integration = await create()
    const analyst = await world.organization.as(['ANALYST'])
    for (const [query, variables] of [
      [SET, { id: integration.id, input: { name: 'token', value: CANARY } }],
      [REMOVE, { id: integration.id, name: 'token' }],
      [CHECK, { id: integration.id }],
    ] as const) {
      const { body } = await post(world.url, analyst.key, { query, variables })
      expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    }
  })
})

describe('sessions', () => {
  const sessioned = async (value = PASSWORD) =>
    (await create({ connector: 'sessioned', secrets: [{ name: 'token', value }] })).id

  it('are begun with the password, renewed by the refresh token, and begun anew where that is refused', async () => {
    const id = await sessioned()
    const count = (route: string) => provider.seen.filter((one) => one === route).length
    expect(await check(id)).toMatchObject({ ok: true, account: 'somebody' })
    expect([count('POST /session'), count('POST /refresh')]).toEqual([1, 0])
    expect(await check(id)).toMatchObject({ ok: true })
    expect(count('POST /session')).toBe(1)
    provider.revokeAccess()
    expect(await check(id)).toMatchObject({ ok: true })
    expect([count('POST /session'), count('POST /refresh')]).toEqual([1, 1])
    provider.revokeAll()
    expect(await check(id)).toMatchObject({ ok: true })
    expect([count('POST /session'), count('POST /refresh')]).toEqual([2, 2])
    expect(provider.reused).toEqual([])
  })

  it('fail as auth where the password is refused, and ask for a new one', async () => {
    const id = await sessioned('wrong password')
    expect(await check(id)).toMatchObject({
      ok: false,
      error: { kind: 'AUTH', message: 'The provider refused the log-in (status 401). Set the secret token again.' },
    })
    await ask(SET, { id, input: { name: 'token', value: PASSWORD } })
    expect(await check(id)).toMatchObject({ ok: true })
  })
})
