import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { globalId, parseGlobalId } from '@portevoix/api/core/ids.ts'
import { collectNotices, ownersJob } from '@portevoix/api/modules/notifications/index.ts'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
let mailServer: SMTPServer
let chatServer: Server
let chatUrl: string
let chatStatus = 200
const mails: { to: string[]; text: string }[] = []
const messages: { path: string; text: string }[] = []
const HOOK = 'a-very-secret-hook'
const WAIT = { timeout: 20_000, interval: 50 }

beforeAll(async () => {
  mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) =>
      address.startsWith('nobody') ? done(new Error('No such mailbox')) : done(),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        mails.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString('utf8'),
        })
        done()
      })
    },
  })
  chatServer = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    messages.push({ path: request.url ?? '', text: JSON.parse(Buffer.concat(chunks).toString('utf8')).text })
    response.writeHead(chatStatus).end('ok')
  })
  await new Promise<void>((done) => void mailServer.listen(0, '127.0.0.1', done))
  await new Promise<void>((done) => void chatServer.listen(0, '127.0.0.1', done))
  const mailPort = (mailServer.server.address() as AddressInfo).port
  const chatPort = (chatServer.address() as AddressInfo).port
  chatUrl = `http://127.0.0.1:${chatPort}`
  world = await startWorld({
    plugins: ['@portevoix/notifier-mail', '@portevoix/notifier-chat'],
    allowPrivate: [`127.0.0.1:${mailPort}`, `127.0.0.1:${chatPort}`],
  })
})
afterAll(async () => {
  await world?.stop()
  await new Promise<void>((done) => mailServer.close(() => done()))
  await new Promise((done) => chatServer.close(done))
})

async function data<T>(query: string, variables: object = {}, key = world.organization.key): Promise<T> {
  const { body } = await post(world.url, key, { query, variables })
  expect(body.errors).toBeUndefined()
  return body.data as T
}
const INTEGRATION = `mutation I($input: IntegrationCreateInput!) { integrationCreate(input: $input) {
  __typename ... on Integration { id } ... on UserError { message path } } }`
const RULE = `mutation R($input: NoticeRuleCreateInput!) { noticeRuleCreate(input: $input) {
  __typename ... on NoticeRule { id } ... on UserError { code message path } } }`
const TRY = `mutation T($id: ID!) { noticeRuleTry(id: $id) { __typename ... on Notice { id status } } }`
const NOTICE = `query N($id: ID!) { node(id: $id) { ... on Notice { status attempts trial error { kind message } } } }`

async function create(
  query: string,
  name: string,
  input: object,
): Promise<{ id: string; code?: string; path?: string[] }> {
  return (await data<Record<string, { id: string }>>(query, { input }))[name] as { id: string }
}
async function chatRule(events: string[]): Promise<string> {
  const config = { service: 'slack', url: `${chatUrl}/services/T0/{secret}` }
  const secrets = [{ name: 'token', value: HOOK }]
  const name = `Chat ${events.join()} ${messages.length} ${Math.random()}`
  const integration = await create(INTEGRATION, 'integrationCreate', { notifier: 'chat', name, config, secrets })
  const rule = { integrationId: integration.id, name, events, recipients: { address: '' } }
  return (await create(RULE, 'noticeRuleCreate', rule)).id
}
async function outcome(ruleId: string) {
  const { noticeRuleTry } = await data<{ noticeRuleTry: { id: string } }>(TRY, { id: ruleId })
  return await vi.waitFor(async () => {
    const { node } = await data<{ node: { status: string; error: { kind: string; message: string } | null } }>(NOTICE, {
      id: noticeRuleTry.id,
    })
    expect(['SENT', 'FAILED']).toContain(node.status)
    return node
  }, WAIT)
}
const topic = (name: string) =>
  data(`mutation T($name: String!) { topicCreate(input: { name: $name }) { __typename } }`, { name })

/** Waits until the event is in the past for every reader: while an older transaction is open, it still lies ahead. */
async function told(name: string): Promise<void> {
  const { topics } = await data<{ topics: { nodes: { id: string; name: string }[] } }>(
    '{ topics { nodes { id name } } }',
  )
  const id = topics.nodes.find((one) => one.name === name)?.id
  await vi.waitFor(async () => {
    const { events } = await data<{ events: { nodes: { subject: { id: string } }[] } }>(
      '{ events(first: 100) { nodes { subject { id } } } }',
    )
    expect(events.nodes.map(({ subject }) => subject.id)).toContain(id)
  }, WAIT)
}

describe('a rule', () => {
  it('tells each event once, in the order they happened, and nothing from before it', async () => {
    await topic('before')
    await told('before')
    await chatRule(['topic.created'])
    await topic('first')
    await topic('second')
    // Several workers may collect at once.
    await Promise.all([1, 2, 3].map(() => collectNotices(world.server.environment)))
    await collectNotices(world.server.environment)
    await vi.waitFor(() => expect(messages.length).toBe(2), WAIT)
    expect(messages.every(({ path }) => path === `/services/T0/${HOOK}`)).toBe(true)
    expect(messages[0]?.text).toMatch(/^\*Portevoix: Topic created\*/)
    expect(messages.map(({ text }) => text).join()).not.toMatch(/first|second/)
  })

  it('reaches people by mail', async () => {
    const { port } = mailServer.server.address() as AddressInfo
    const config = { host: '127.0.0.1', port, security: 'none', from: 'portevoix@example.org' }
    const made = await create(INTEGRATION, 'integrationCreate', {
      notifier: 'mail',
      name: 'Mails without a log-in',
      config,
    })
    const rule = {
      integrationId: made.id,
      name: 'Failures',
      events: ['sync-run.failed'],
      recipients: { address: 'ada@example.org' },
    }
    const { id } = await create(RULE, 'noticeRuleCreate', rule)
    expect(await outcome(id)).toMatchObject({ status: 'SENT', attempts: 1, error: null })
    expect(mails).toMatchObject([
      { to: ['ada@example.org'], text: expect.stringMatching(/^Subject: Portevoix: test notice/m) },
    ])
    const nobody = await create(RULE, 'noticeRuleCreate', {
      ...rule,
      name: 'Nobody',
      recipients: { address: 'nobody@example.org' },
    })
    expect(await outcome(nobody.id)).toMatchObject({ status: 'FAILED', error: { kind: 'PERMANENT' } })
  })

  it('does not repeat what may have arrived, and says so', async () => {
    const rule = await chatRule(['topic.updated'])
    chatStatus = 503
    const before = messages.length
    expect(await outcome(rule)).toMatchObject({ status: 'FAILED', attempts: 1, error: { kind: 'AMBIGUOUS' } })
    expect(messages.length).toBe(before + 1)
    chatStatus = 200
    expect(await outcome(rule)).toMatchObject({ status: 'SENT', trial: true, error: null })
  })

  it('tells types that are added to it from then on', async () => {
    const id = await chatRule(['campaign.launched'])
    await topic('unheard')
    await told('unheard')
    await data(
      `mutation U($id: ID!) { noticeRuleUpdate(id: $id, input: { events: ["topic.created"] }) { __typename } }`,
      { id },
    )
    await topic('heard')
    await told('heard')
    await collectNotices(world.server.environment)
    const { node } = await data<{ node: { notices: { nodes: object[] } } }>(
      `query Q($id: ID!) { node(id: $id) { ... on NoticeRule { notices { nodes { id } } } } }`,
      { id },
    )
    expect(node.notices.nodes.length).toBe(1)
  })

  it('loses no event of the types that it had, also where a worker looks for them as it is changed', async () => {
    const { database } = world.server.environment
    const id = await chatRule(['topic.created'])
    const ruleId = parseGlobalId(id)?.id ?? ''
    const worker = database.open(world.organization.id, 'write')
    await worker.db.$queryRaw`SELECT id FROM "NoticeRule" WHERE id = ${ruleId}::uuid FOR UPDATE`
    await topic('meanwhile')
    const update = data(
      `mutation U($id: ID!) { noticeRuleUpdate(id: $id, input: { events: ["topic.created", "topic.updated"] }) { __typename } }`,
      { id },
    )
    await vi.waitFor(async () => {
      const { rowCount } = await database.pool.query(
        `SELECT FROM pg_locks WHERE NOT granted AND pid IN (SELECT pid FROM pg_stat_activity WHERE query LIKE '%NoticeRule%')`,
      )
      expect(rowCount).toBeGreaterThan(0)
    }, WAIT)
    await worker.commit()
    expect(await update).toMatchObject({ noticeRuleUpdate: { __typename: 'NoticeRule' } })
    await told('meanwhile')
    await collectNotices(world.server.environment)
    const notices = await database.inOrganization(world.organization.id, (db) => db.notice.count({ where: { ruleId } }))
    expect(notices).toBe(1)
  })

  it('names in a notice by its global id what an event names', async () => {
    await chatRule(['participation.accepted'])
    const { database } = world.server.environment
    const [campaignId, subjectId] = [crypto.randomUUID(), crypto.randomUUID()]
    const event = { type: 'participation.accepted', subjectType: 'Participation', subjectId, data: { campaignId } }
    await database.inOrganization(world.organization.id, (db) => db.event.create({ data: event }))
    await vi.waitFor(async () => {
      await collectNotices(world.server.environment)
      expect(messages.map(({ text }) => text).join()).toContain(`campaignId: ${globalId('Campaign', campaignId)}`)
    }, WAIT)
    expect(messages.map(({ text }) => text).join()).not.toContain(campaignId)
  })

  it('tells sixty times an hour at the most, and says in the last one that more is not told', async () => {
    await world.server.environment.database.inOrganization(world.organization.id, (db) => db.noticeRule.deleteMany())
    const { integrations } = await data<{ integrations: { nodes: { id: string; name: string }[] } }>(
      '{ integrations { nodes { id name } } }',
    )
    const integrationId = integrations.nodes.find(({ name }) => name.startsWith('Mails'))?.id
    const rule = {
      integrationId,
      name: 'Flood',
      events: ['topic.created'],
      recipients: { address: 'flood@example.org' },
    }
    const { id } = await create(RULE, 'noticeRuleCreate', rule)
    for (const part of [0, 1]) {
      const acts = Array.from({ length: 40 }, (_, at) => `t${at}: topicCreate(input: { name: "Flood ${part}.${at}" })`)
      await data(`mutation { ${acts.map((act) => `${act} { __typename }`).join(' ')} }`)
    }
    const flood = () => mails.filter(({ to }) => to.includes('flood@example.org'))
    const arrived = (count: number) =>
      vi.waitFor(
        async () => {
          await collectNotices(world.server.environment)
          expect(flood().length).toBe(count)
        },
        { timeout: 60_000, interval: 200 },
      )
    await arrived(60)
    expect(flood().filter(({ text }) => text.includes('sent 60 notices within an hour')).length).toBe(1)
    const tried = await data(
      `mutation T($id: ID!) { noticeRuleTry(id: $id) { __typename ... on UserError { code } } }`,
      { id },
    )
    expect(tried).toMatchObject({ noticeRuleTry: { code: 'TOO_MANY_NOTICES' } })
    // When the hour is over, what happens from then on is told; what was passed over stays untold.
    await world.server.environment.database.inOrganization(world.organization.id, (db) =>
      db.notice.updateMany({ data: { createdAt: new Date(Date.now() - 3_700_000) } }),
    )
    await topic('After the flood')
    await arrived(61)
  }, 90_000)

  it('is made of a notifier, types of events and a recipient that it can reach', async () => {
    const { integrations } = await data<{ integrations: { nodes: { id: string; name: string }[] } }>(
      '{ integrations { nodes { id name } } }',
    )
    const mail = integrations.nodes.find(({ name }) => name.startsWith('Mails'))?.id
    const rule = { integrationId: mail, name: 'x', events: ['sync-run.failed'], recipients: { address: 'nobody' } }
    expect(await create(RULE, 'noticeRuleCreate', rule)).toMatchObject({ path: ['input', 'recipients', 'address'] })
    expect(await create(RULE, 'noticeRuleCreate', { ...rule, events: ['topic.created', 'sync.failed'] })).toMatchObject(
      {
        path: ['input', 'events', '1'],
        message: expect.stringMatching(
          /^There is no event type "sync.failed"\. Similar: "sync-run\.failed".*`eventTypes`/,
        ),
      },
    )
    expect(await create(RULE, 'noticeRuleCreate', { ...rule, events: ['api_key.created'] })).toMatchObject({
      path: ['input', 'recipients', 'address'],
    })
    const { noticeRules } = await data<{ noticeRules: { nodes: { id: string }[] } }>('{ noticeRules { nodes { id } } }')
    const [known] = noticeRules.nodes
    const change = `mutation U($id: ID!) { noticeRuleUpdate(id: $id, input: { events: ["everything"] }) {
      ... on UserError { code message path } } }`
    expect(await data(change, { id: known?.id })).toMatchObject({
      noticeRuleUpdate: {
        code: 'INVALID_INPUT',
        path: ['input', 'events', '0'],
        message: 'There is no event type "everything". `eventTypes` lists them.',
      },
    })
    const { id } = await create(RULE, 'noticeRuleCreate', { ...rule, recipients: { address: 'ada@example.org' } })
    const emptied = `mutation U($id: ID!) { noticeRuleUpdate(id: $id, input: { recipients: { address: "" } }) { ... on UserError { path } } }`
    expect(await data(emptied, { id })).toEqual({ noticeRuleUpdate: { path: ['input', 'recipients', 'address'] } })
    const analyst = await world.organization.as(['ANALYST'])
    const { body } = await post(world.url, analyst.key, { query: RULE, variables: { input: rule } })
    expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })
})

describe('owners', () => {
  const ACCOUNT = `mutation A($input: AccountCreateInput!) { accountCreate(input: $input) {
    __typename ... on Account { id } ... on UserError { code message } } }`
  const account = async (key: string, input: object): Promise<string> => {
    const { accountCreate } = await data<{ accountCreate: { id: string } }>(ACCOUNT, { input }, key)
    expect(accountCreate).toMatchObject({ __typename: 'Account' })
    return accountCreate.id
  }
  const mailer = async (key: string): Promise<string> => {
    const { port } = mailServer.server.address() as AddressInfo
    const config = { host: '127.0.0.1', port, security: 'none', from: 'portevoix@example.org' }
    const input = { notifier: 'mail', name: 'Mails', config }
    return (await data<{ integrationCreate: { id: string } }>(INTEGRATION, { input }, key)).integrationCreate.id
  }
  const NOTICES = `query I($id: ID!) { integration(id: $id) { ownerNotices { nodes {
    status trial error { message } account { name } } } } }`
  const noticesOf = async (key: string, id: string) => {
    const { integration } = await data<{ integration: { ownerNotices: { nodes: { status: string }[] } } }>(
      NOTICES,
      { id },
      key,
    )
    return integration.ownerNotices.nodes
  }

  it('are told by mail of each new way to log in, and of its changes but a name, without any rule', async () => {
    const { key } = await world.addOrganization('With ways to log in')
    const senderId = await mailer(key)
    await account(key, { name: 'Second owner', email: 'second@owners.example', roles: ['OWNER'] })
    const toldOf = (type: string) => mails.filter(({ text }) => text.includes(type)).flatMap(({ to }) => to)
    const owners = ['owner@example.org', 'second@owners.example']
    const { identityProviderCreate: made } = await data<{ identityProviderCreate: { id: string } }>(
      `mutation P($input: IdentityProviderCreateInput!) { identityProviderCreate(input: $input) { ... on IdentityProvider { id } } }`,
      { input: { name: 'New', issuer: 'https://login.evil.example', clientId: 'c' } },
      key,
    )
    const update = (input: object) =>
      data(
        `mutation U($id: ID!, $input: IdentityProviderUpdateInput!) { identityProviderUpdate(id: $id, input: $input) { __typename } }`,
        { id: made.id, input },
        key,
      )
    await update({ name: 'Renamed' })
    await update({ idClaim: 'employee_number' })
    await data(
      `mutation M($input: MailedLogInSetInput!) { mailedLogInSet(input: $input) { __typename } }`,
      { input: { senderId, senderVersion: 1 } },
      key,
    )
    await vi.waitFor(() => expect(toldOf('mailed-log-in.set').sort()).toEqual(owners), WAIT)
    await vi.waitFor(() => expect(toldOf('identity-provider.updated').sort()).toEqual(owners), WAIT)
    await vi.waitFor(() => expect(toldOf('identity-provider.created').sort()).toEqual(owners), WAIT)
    expect(await noticesOf(key, senderId)).toHaveLength(6)
  })

  it('are told by mail of each new sign-on system and each key of one, without any rule', async () => {
    const silent = await world.addOrganization('Without a notifier')
    await account(silent.key, { name: 'Unannounced', roles: ['SIGN_ON'] })
    const { key, id: organizationId } = await world.addOrganization('With a notifier')
    const integrationId = await mailer(key)
    await account(key, { name: 'Second owner', email: 'second@owners.example', roles: ['OWNER'] })
    await account(key, { name: 'Owner without an address', roles: ['OWNER'] })
    const { environment } = world.server
    // An account that is a person's has the address of the directory.
    await environment.database.inOrganization(organizationId, async (db) => {
      const person = await db.person.create({ data: { displayName: 'Olga', email: 'olga@owners.example' } })
      await db.account.create({ data: { name: 'Olga', roles: ['OWNER'], personId: person.id } })
    })
    await account(key, { name: 'Manager', email: 'manager@owners.example', roles: ['MANAGER'] })
    const gone = await account(key, { name: 'Suspended', email: 'gone@owners.example', roles: ['OWNER'] })
    await data(`mutation S($id: ID!) { accountSuspend(id: $id) { __typename } }`, { id: gone }, key)
    const toldOf = (id: string) => mails.filter(({ text }) => text.includes(id)).flatMap(({ to }) => to)

    const accountId = await account(key, { name: 'Intranet', roles: ['SIGN_ON'] })
    const owners = ['olga@owners.example', 'owner@example.org', 'second@owners.example']
    await vi.waitFor(() => expect(toldOf(accountId).sort()).toEqual(owners), WAIT)
    await data(
      `mutation K($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { __typename } }`,
      { input: { accountId, name: 'Key' } },
      key,
    )
    await vi.waitFor(() => expect(toldOf(accountId).sort()).toEqual([...owners, ...owners].sort()), WAIT)
    expect(mails.find(({ text }) => text.includes(accountId))?.text).toMatch(/sign-on\.announced/)
    await vi.waitFor(
      async () =>
        expect((await noticesOf(key, integrationId)).map(({ status }) => status)).toEqual(Array(6).fill('SENT')),
      WAIT,
    )
    expect(await noticesOf(key, integrationId)).toContainEqual({
      status: 'SENT',
      trial: false,
      error: null,
      account: { name: 'Second owner' },
    })

    // The same job once more, as a queue may: nobody is told twice.
    const announced = await environment.database.inOrganization(organizationId, (db) =>
      db.event.findMany({ where: { type: 'sign-on.announced' } }),
    )
    expect(announced).toHaveLength(2)
    const { signal } = new AbortController()
    for (const { id } of announced) await ownersJob(environment).handle({ organizationId, eventId: id }, { signal })
    expect(await noticesOf(key, integrationId)).toHaveLength(6)
    const unannounced = await environment.database.inOrganization(silent.id, (db) => db.notice.count())
    expect(unannounced).toBe(0)
  })
})
