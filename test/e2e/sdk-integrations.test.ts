import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type FakeMastodon, startMastodon } from '@portevoix/connector-mastodon/fake-provider'
import { type Client, paginate, poll, UserErrorException } from '@portevoix/sdk'
import {
  AuditLogDocument,
  ConnectorsDocument,
  ContentsDocument,
  IntegrationCheckDocument,
  IntegrationCreateDocument,
  IntegrationDeleteDocument,
  IntegrationDocument,
  IntegrationPauseDocument,
  IntegrationResetDocument,
  IntegrationResumeDocument,
  IntegrationRunsDocument,
  IntegrationSecretRemoveDocument,
  IntegrationSecretSetDocument,
  IntegrationSyncDocument,
  IntegrationsDocument,
  IntegrationUpdateDocument,
  NoticeDocument,
  NoticeRuleCreateDocument,
  NoticeRuleDeleteDocument,
  NoticeRuleNoticesDocument,
  NoticeRulesDocument,
  NoticeRuleTryDocument,
  NoticeRuleUpdateDocument,
  NotifiersDocument,
  PluginConsentDocument,
  PluginsDocument,
  SchedulePreviewDocument,
  SyncRunDocument,
  SyncRunLogsDocument,
} from '@portevoix/sdk/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../harness.ts'

const FAST = { everyMs: 50, timeoutMs: 20_000 }
const FEED = `<rss version="2.0"><channel><title>Press</title>
  <item><guid>1</guid><title>One</title></item><item><guid>2</guid><title>Two</title></item>
  <item><title>Without a key</title></item></channel></rss>`

let world: World
let mastodon: FakeMastodon
let intranet: Server
let intranetUrl: string
const told: string[] = []
beforeAll(async () => {
  mastodon = await startMastodon({ accountOf: (token) => (token === 'refused-token' ? null : '1') })
  intranet = createServer((request, response) => {
    if (request.method !== 'POST') return void response.writeHead(200, { 'content-type': 'text/xml' }).end(FEED)
    let body = ''
    request
      .on('data', (chunk) => (body += chunk))
      .on('end', () => {
        told.push(body)
        response.end('ok')
      })
  })
  await new Promise<void>((resolve) => intranet.listen(0, '127.0.0.1', resolve))
  intranetUrl = `http://127.0.0.1:${(intranet.address() as AddressInfo).port}`
  world = await startWorld({
    plugins: ['connector-feed', 'connector-mastodon', 'notifier-chat'].map((name) => `@portevoix/${name}`),
    allowPrivate: [new URL(mastodon.url).host, new URL(intranetUrl).host],
  })
})
afterAll(async () => {
  await world?.stop()
  await mastodon?.close()
  intranet?.close()
})

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

async function sync(client: Client, id: string) {
  const begun = await client.mutate(IntegrationSyncDocument, { id })
  const ended = ['SUCCEEDED', 'FAILED', 'CANCELLED']
  return await poll(
    client,
    SyncRunDocument,
    { id: begun.id },
    ({ node }) => node?.__typename === 'SyncRun' && ended.includes(node.status) && node,
    FAST,
  )
}

describe('an integration, by the documents of the SDK', () => {
  it('is chosen, agreed to, checked, read, watched, read anew, held, and taken away with what it brought', async () => {
    const { client } = await world.addOrganization('Integrator')
    const plugins = await poll(
      client,
      PluginsDocument,
      {},
      (data) => data.plugins?.every(({ status }) => status === 'ACTIVE') && data.plugins,
      FAST,
    )
    expect(plugins).toHaveLength(3)
    const feed = plugins.find(({ name }) => name === '@portevoix/connector-feed')
    const { network = [], data = [] } = feed?.permissions ?? {}
    const agreed = await client.mutate(PluginConsentDocument, {
      input: { plugin: feed?.name ?? '', permissions: { network, data } },
    })
    expect(agreed.consent).toMatchObject({ grantedAt: expect.any(String), missing: null })
    const { connectors } = (await client.query(ConnectorsDocument)).data
    expect(connectors?.find(({ id }) => id === 'feed')).toMatchObject({
      configSchema: { properties: { url: { title: 'Address of the feed', format: 'uri' } } },
      streams: [{ name: 'content' }],
      publishes: null,
    })

    const config = { url: `${intranetUrl}/feed` }
    const input = { connector: 'feed', name: 'Press', config, schedule: '0 8 * * 1-5' }
    const refused = await client.mutate(IntegrationCreateDocument, { input: { ...input, config: {} } }).catch((e) => e)
    expect(refused).toBeInstanceOf(UserErrorException)
    expect(refused).toMatchObject({ code: 'INVALID_SETTINGS', path: ['input', 'config', 'url'] })
    expect((refused as UserErrorException).message).toMatch(/^url: A feed is needed/)
    const { schedule } = input
    expect((await client.query(SchedulePreviewDocument, { schedule, first: 2 })).data.schedulePreview).toHaveLength(2)
    const { id } = await client.mutate(IntegrationCreateDocument, { input })
    expect(await client.mutate(IntegrationCheckDocument, { id })).toMatchObject({
      ok: true,
      account: 'Press',
      error: null,
    })
    const run = await sync(client, id)
    expect(run).toMatchObject({ stream: 'content', trigger: 'DEMAND', status: 'SUCCEEDED', upserted: 2, skipped: 1 })
    const lines = paginate(client, SyncRunLogsDocument, { id: run.id, first: 1 }, ({ node }) =>
      node?.__typename === 'SyncRun' ? node.logs : null,
    )
    expect((await all(lines)).map(({ message }) => message).join()).toContain('neither an id nor a link')

    await client.mutate(IntegrationResetDocument, { id, stream: 'content' })
    expect(await sync(client, id)).toMatchObject({ status: 'SUCCEEDED', upserted: 0, unchanged: 2 })
    const runs = paginate(client, IntegrationRunsDocument, { id, first: 1 }, ({ node }) =>
      node?.__typename === 'Integration' ? node.runs : null,
    )
    expect((await all(runs)).map(({ unchanged }) => unchanged)).toEqual([2, 0])

    const held = await client.mutate(IntegrationPauseDocument, { id, expectedVersion: 1 })
    await expect(client.mutate(IntegrationSyncDocument, { id })).rejects.toMatchObject({ code: 'INTEGRATION_PAUSED' })
    const late = await client.mutate.safe(IntegrationResumeDocument, { id, expectedVersion: 1 })
    if (late.__typename !== 'ConflictError') expect.fail(late.__typename)
    expect(late.currentVersion).toBe(held.version)
    await client.mutate(IntegrationResumeDocument, { id, expectedVersion: held.version })
    const renamed = await client.mutate(IntegrationUpdateDocument, { id, input: { name: 'The press', schedule: null } })
    expect(renamed).toMatchObject({ name: 'The press', schedule: null, nextRuns: [], status: 'ACTIVE' })
    const { integrations } = (await client.query(IntegrationsDocument, { filter: { kind: { eq: 'CONNECTOR' } } })).data
    expect(integrations).toMatchObject({ totalCount: 1, nodes: [{ id, name: 'The press', notifier: null }] })

    await client.mutate(IntegrationDeleteDocument, { id, withData: true })
    const left = ({ contents }: { contents: { totalCount: number } | null }) => contents?.totalCount === 0
    await poll(client, ContentsDocument, {}, left, FAST)
    const history =
      (await client.query(AuditLogDocument, { filter: { subjectId: { eq: id } } })).data.auditLog?.nodes ?? []
    expect(history[0]).toMatchObject({
      act: 'integrationDelete',
      outcome: 'DONE',
      subject: { id, type: 'Integration' },
    })
    expect(history.filter(({ outcome }) => outcome === 'REFUSED').map(({ code }) => code)).toEqual([
      'VERSION_CONFLICT',
      'INTEGRATION_PAUSED',
    ])
  })

  it('keeps its secrets to itself, and says what is wrong with one', async () => {
    const { client } = await world.addOrganization('Secrets')
    const { id } = await client.mutate(IntegrationCreateDocument, {
      input: { connector: 'mastodon', name: 'Account', config: { instance: mastodon.url } },
    })
    const checked = async () => await client.mutate(IntegrationCheckDocument, { id })
    expect(await checked()).toMatchObject({ ok: false, error: { kind: 'AUTH' } })
    const value = 'refused-token'
    const set = await client.mutate(IntegrationSecretSetDocument, { id, input: { name: 'token', value } })
    expect(set.secrets).toMatchObject([{ name: 'token', isSet: true }])
    const answers = [await checked(), (await client.query(IntegrationDocument, { id })).data]
    expect(answers).toMatchObject([{ ok: false, error: { kind: 'AUTH' } }, { node: { secrets: [{ isSet: true }] } }])
    expect(JSON.stringify(answers)).not.toContain(value)
    const removed = await client.mutate(IntegrationSecretRemoveDocument, { id, name: 'token' })
    expect(removed.secrets).toMatchObject([{ isSet: false }])
  })
})

describe('notices, by the documents of the SDK', () => {
  it('are tried, told by a rule, and listed with it', async () => {
    const { client } = await world.addOrganization('Told')
    expect((await client.query(NotifiersDocument)).data.notifiers).toMatchObject([{ id: 'chat', channel: 'CHAT' }])
    const { id: integrationId } = await client.mutate(IntegrationCreateDocument, {
      input: {
        notifier: 'chat',
        name: '#ambassadors',
        config: { service: 'slack', url: `${intranetUrl}/{secret}` },
        secrets: [{ name: 'token', value: 'the-secret-part' }],
      },
    })
    const input = { integrationId, name: 'Campaigns', events: ['campaign.launched'], recipients: { address: '' } }
    const rule = await client.mutate(NoticeRuleCreateDocument, { input })
    const tried = await client.mutate(NoticeRuleTryDocument, { id: rule.id })
    const sent = await poll(
      client,
      NoticeDocument,
      { id: tried.id },
      ({ node }) => node?.__typename === 'Notice' && ['SENT', 'FAILED'].includes(node.status) && node,
      FAST,
    )
    expect(sent).toMatchObject({ status: 'SENT', trial: true, error: null })
    expect(told).toHaveLength(1)
    const update = { id: rule.id, expectedVersion: rule.version, input: { recipients: { address: 'Ada' } } }
    expect(await client.mutate(NoticeRuleUpdateDocument, update)).toMatchObject({
      recipients: { kind: 'ADDRESS', address: 'Ada' },
    })
    const { noticeRules } = (await client.query(NoticeRulesDocument, {})).data
    expect(noticeRules).toMatchObject({ totalCount: 1, nodes: [{ id: rule.id, integration: { id: integrationId } }] })
    const { node } = (await client.query(NoticeRuleNoticesDocument, { id: rule.id })).data
    expect(node).toMatchObject({ notices: { totalCount: 1, nodes: [{ id: tried.id, trial: true }] } })
    const late = await client.mutate.safe(NoticeRuleDeleteDocument, {
      id: rule.id,
      expectedVersion: rule.version,
    })
    expect(late).toMatchObject({ __typename: 'ConflictError', currentVersion: rule.version + 1 })
    await client.mutate(NoticeRuleDeleteDocument, { id: rule.id, expectedVersion: rule.version + 1 })
    expect((await client.query(NoticeRulesDocument, {})).data.noticeRules?.totalCount).toBe(0)
  })
})
