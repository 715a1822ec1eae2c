import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ApiError, createClient, NetworkError, paginate, poll, UserErrorException, upload } from '@portevoix/sdk'
import {
  AmbassadorInviteDocument,
  CampaignCreateDocument,
  CampaignDocument,
  CampaignLaunchDocument,
  CampaignSeriesDocument,
  CampaignsDocument,
  ConnectorsDocument,
  ContentApproveDocument,
  ContentCreateDocument,
  EventsDocument,
  ImportDocument,
  ImportPresetsDocument,
  ImportStartDocument,
  IntegrationsDocument,
  MetricsDocument,
  MetricsIngestDocument,
  NetworksDocument,
  ParticipationAcceptDocument,
  PeopleDocument,
  PersonCreateDocument,
  PersonDocument,
  ScoringModelsDocument,
  ShareCreateDocument,
  ShareMarkPublishedDocument,
  SharesDocument,
  TopicCreateDocument,
  TopicsDocument,
  ViewerDocument,
  ViewerParticipationsDocument,
} from '@portevoix/sdk/documents'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startWorld, type World } from '../harness.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))

let world: World
let proxy: FaultProxy
const press = createHttpServer((_request, response) => {
  response.setHeader('content-type', 'text/xml')
  response.end(
    '<rss version="2.0"><channel><title>P</title><item><guid>1</guid><title>One</title></item></channel></rss>',
  )
})
let pressHost: string
beforeAll(async () => {
  await once(press.listen(0, '127.0.0.1'), 'listening')
  pressHost = `127.0.0.1:${(press.address() as AddressInfo).port}`
  world = await startWorld({ allowPrivate: [pressHost] })
  proxy = await startFaultProxy(Number(new URL(world.url).port))
})
afterAll(async () => {
  await proxy?.stop()
  await world?.stop()
  press.close()
})

interface FaultProxy {
  url: string
  /** The next so many answers are cut off: the server has done its work, and the caller does not hear of it. */
  cutAnswers(count: number): void
  stop(): Promise<void>
}

/** A TCP proxy before the server that can lose answers. */
async function startFaultProxy(port: number): Promise<FaultProxy> {
  let toCut = 0
  const sockets = new Set<Socket>()
  const server = createServer((caller) => {
    const upstream = connect(port, '127.0.0.1')
    for (const socket of [caller, upstream]) {
      sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)))
    }
    caller.on('data', (bytes) => upstream.write(bytes)).on('close', () => upstream.destroy())
    upstream.on('close', () => caller.destroy())
    upstream.on('data', (bytes) => {
      if (toCut === 0) return caller.write(bytes)
      toCut -= 1
      return caller.destroy()
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    cutAnswers: (count) => {
      toCut = count
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

const period = { startsAt: '2026-01-01T00:00:00Z', endsAt: '2026-07-01T00:00:00Z' }

describe('a front end on the SDK', () => {
  it('walks a list page by page, each thing once, and stops asking when it is left', async () => {
    const { client } = await world.addOrganization('Pages')
    for (let index = 0; index < 7; index += 1)
      await client.mutate(TopicCreateDocument, { input: { name: `T${index}` } })
    const names: string[] = []
    for await (const topic of paginate(client, TopicsDocument, { first: 3 }, (data) => data.topics))
      names.push(topic.name)
    expect(names).toEqual(['T0', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6'])
    let asked = 0
    const counting = createClient({ url: client.url, token: world.organization.key, onCost: () => (asked += 1) })
    for await (const _ of paginate(counting, TopicsDocument, { first: 1 }, (data) => data.topics)) break
    expect(asked).toBeLessThanOrEqual(1)
  })

  it('pays for the total of a page once, however many things the page holds', async () => {
    const { client } = world.organization
    const cost = async (page: number, total: string) =>
      (await client.query(`{ campaigns(first: ${page}) { nodes { id } ${total} } }`)).cost?.requested ?? Number.NaN
    expect((await cost(100, 'totalCount')) - (await cost(100, ''))).toBe(10)
    expect(await cost(100, '')).toBeGreaterThan(5 * (await cost(10, '')))
  })

  it('is told what to mend: as an exception, or as one of the types of the result', async () => {
    const { client } = world.organization
    const input = { name: 'Spring', startsAt: period.endsAt, endsAt: period.startsAt }
    const thrown = await client.mutate(CampaignCreateDocument, { input }).catch((error: unknown) => error)
    expect(thrown).toBeInstanceOf(UserErrorException)
    expect(thrown).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'endsAt'] })
    const campaign = await client.mutate(CampaignCreateDocument, { input: { name: 'Spring', ...period } })
    expect(campaign).toMatchObject({ __typename: 'Campaign', status: 'DRAFT', version: 1 })
    const result = await client.mutate.safe(CampaignLaunchDocument, { id: campaign.id, expectedVersion: 7 })
    if (result.__typename !== 'ConflictError') expect.fail(result.__typename)
    expect(result).toMatchObject({ code: 'VERSION_CONFLICT', currentVersion: 1 })
  })

  it('is told the place of a variable that does not fit', async () => {
    const input = { name: 'Spring', startsAt: 'tomorrow', endsAt: period.endsAt }
    const refused = await world.organization.client.mutate(CampaignCreateDocument, { input }).catch((error) => error)
    expect(refused).toBeInstanceOf(ApiError)
    expect(refused.message).toContain('$input.startsAt: this is not a DateTime')
    const nul = { ...period, name: 'a\0b' }
    await expect(world.organization.client.mutate(CampaignCreateDocument, { input: nul })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'name'],
    })
  })

  it('does a thing once where the answer to it was lost, by repeating it with the same key', async () => {
    const { key, client: direct } = await world.addOrganization('Cut')
    const client = createClient({ url: proxy.url, token: key, retry: { baseDelayMs: 10 } })
    proxy.cutAnswers(2)
    const topic = await client.mutate(TopicCreateDocument, { input: { name: 'Once' } })
    expect(topic.__typename).toBe('Topic')
    const { data } = await direct.query(TopicsDocument, {})
    expect(data.topics?.nodes).toMatchObject([{ id: topic.id, name: 'Once' }])

    proxy.cutAnswers(1)
    const giving = createClient({ url: proxy.url, token: key, retry: { max: 0 } })
    const mine = { idempotencyKey: 'order-17' }
    const lost = await giving.mutate(TopicCreateDocument, { input: { name: 'Mine' } }, mine).catch((error) => error)
    expect(lost).toBeInstanceOf(NetworkError)
    const again = await giving.mutate(TopicCreateDocument, { input: { name: 'Mine' } }, mine)
    expect((await direct.query(TopicsDocument, {})).data.topics?.nodes.map(({ id }) => id)).toContain(again.id)
    await expect(giving.mutate(TopicCreateDocument, { input: { name: 'Other' } }, mine)).rejects.toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
      status: 422,
    })
  })

  it('uploads a file, over a connection that breaks, and follows its import', async () => {
    const { key } = await world.addOrganization('Files')
    const client = createClient({ url: proxy.url, token: key, retry: { baseDelayMs: 10 } })
    const file = new File(['externalId,displayName,email\n1,Ada,ada@example.org\n2,Bo,wrong\n'], 'staff.csv')
    const seen: number[] = []
    proxy.cutAnswers(1)
    const { uploadId } = await upload(client, file, { onProgress: ({ sentBytes }) => seen.push(sentBytes) })
    expect(seen.at(-1)).toBe(file.size)
    const started = await client.mutate(ImportStartDocument, { input: { uploadId, format: 'CSV', target: 'PEOPLE' } })
    const done = await poll(
      client,
      ImportDocument,
      { id: started.id },
      ({ node }) => node?.__typename === 'Import' && ['SUCCEEDED', 'FAILED'].includes(node.status) && node,
      { everyMs: 50, timeoutMs: 20_000 },
    )
    expect(done).toMatchObject({ status: 'SUCCEEDED', created: 1, rejected: 1 })
    expect(done.problems.nodes).toMatchObject([{ line: 3, column: 'email' }])
    const { data } = await client.query(PeopleDocument, { filter: { externalId: { eq: '1' } } })
    expect(data.people).toMatchObject({ totalCount: 1, nodes: [{ displayName: 'Ada' }] })
    const ada = await client.query(PersonDocument, { by: { email: 'ADA@example.org' } })
    expect(ada.data.person).toMatchObject({ externalId: '1', displayName: 'Ada' })
  })

  it('shows an ambassador their campaigns and shares, and the team the weeks of a metric', async () => {
    const { client, asPerson } = await world.addOrganization('App')
    const { id: campaignId } = await client.mutate(CampaignCreateDocument, { input: { name: 'Spring', ...period } })
    await client.mutate(CampaignLaunchDocument, { id: campaignId })
    const person = await client.mutate(PersonCreateDocument, { input: { displayName: 'Ada' } })
    const invited = await client.mutate(AmbassadorInviteDocument, {
      input: { personId: person.id, campaignId, message: 'Would you?' },
    })
    const content = await client.mutate(ContentCreateDocument, {
      input: { title: 'We mend', url: 'https://example.org/' },
    })
    await client.mutate(ContentApproveDocument, { id: content.id })

    const { token } = await asPerson(person.id)
    const app = createClient({ url: world.url, token: async () => token })
    const mine = async () => (await app.query(ViewerParticipationsDocument)).data.viewer
    expect((await mine()).participations).toMatchObject({
      totalCount: 1,
      nodes: [{ id: invited.id, status: 'INVITED', invitationMessage: 'Would you?', campaign: { name: 'Spring' } }],
    })
    const consent = { policyVersion: '1', scopes: ['SHARING' as const] }
    await app.mutate(ParticipationAcceptDocument, { id: invited.id, input: { consent } })
    expect(await mine()).toMatchObject({
      ambassador: { status: 'ACTIVE' },
      participations: { nodes: [{ status: 'ACCEPTED' }] },
    })
    const share = await app.mutate(ShareCreateDocument, {
      input: { participationId: invited.id, contentId: content.id, network: 'linkedin', text: 'We mend things here.' },
    })
    await app.mutate(ShareMarkPublishedDocument, { id: share.id, input: { externalUrl: 'https://linkedin.com/p/1' } })
    const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }
    for (let times = 0; times < 2; times += 1) {
      await fetch(share.trackedLink?.url ?? '', { headers: browser, redirect: 'manual' })
    }
    expect((await app.query(SharesDocument, {})).data.shares).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          id: share.id,
          status: 'PUBLISHED',
          trackedLink: { clicks: 2 },
          campaign: { name: 'Spring' },
          content: { title: 'We mend' },
        },
      ],
    })

    const at = (day: string) => `2026-02-${day}T12:00:00Z`
    await client.mutate(MetricsIngestDocument, {
      input: {
        source: 'test',
        points: [
          { key: 'a', metric: 'impressions', subjectId: share.id, at: at('03'), value: '100' },
          { key: 'b', metric: 'impressions', subjectId: share.id, at: at('17'), value: '50' },
        ],
      },
    })
    const weeks = { id: campaignId, metric: 'impressions', timeZone: 'UTC', from: at('02'), to: '2026-02-23T00:00:00Z' }
    const { data } = await client.query(CampaignSeriesDocument, weeks)
    if (data.node?.__typename !== 'Campaign') expect.fail('no campaign')
    expect(data.node.report?.series?.points.map(({ value }) => value)).toEqual(['100', null, '50'])
    await expect(app.query(CampaignSeriesDocument, weeks)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    // The feed waits for transactions of other tests on the same database server.
    const types = await vi.waitFor(
      async () => {
        const { events } = (await client.query(EventsDocument, { first: 100 })).data
        const told = (events?.nodes ?? []).map(({ type }) => type)
        expect(told).toContain('participation.accepted')
        return told
      },
      { timeout: 20_000 },
    )
    expect(types.filter((type) => !/^[a-z]+(-[a-z]+)*\.[a-z]+$/.test(type))).toEqual([])
  })

  it('finds what there is to choose from', async () => {
    const { client } = world.organization
    expect((await client.query(ImportPresetsDocument)).data.importPresets.map(({ key }) => key)).toContain(
      'x-analytics',
    )
    expect((await client.query(MetricsDocument)).data.metrics?.map(({ key }) => key)).toContain('impressions')
    expect((await client.query(ConnectorsDocument)).data.connectors).toBeInstanceOf(Array)
    expect((await client.query(ScoringModelsDocument)).data.scoringModels).toBeInstanceOf(Array)
    expect((await client.query(NetworksDocument)).data.networks?.nodes).toEqual([])
    expect((await client.query(IntegrationsDocument)).data.integrations?.totalCount).toBe(0)
    const { data } = await client.query(CampaignsDocument, { filter: { name: { startsWith: 'spr' } } })
    const [first] = data.campaigns?.nodes ?? []
    expect((await client.query(CampaignDocument, { id: first?.id ?? '' })).data.node).toMatchObject({ name: 'Spring' })
    expect((await client.query(ViewerDocument)).data.viewer.organization.name).toBe('Test')
  })
})

describe('the README of the SDK', () => {
  it('holds what its code says, from the first block to the last', async () => {
    const { key } = await world.addOrganization('Readme')
    const readme = readFileSync(join(project, 'packages/sdk/README.md'), 'utf8')
    const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code)
    const folder = mkdtempSync(join(tmpdir(), 'portevoix-readme-'))
    try {
      symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'))
      const place = (code: string) =>
        code
          .replace('http://localhost:4000/graphql', world.url)
          .replaceAll('pv_…', key)
          .replace('https://example.org/feed.xml', `http://${pressHost}/feed.xml`)
      // Blocks go on from the first, which makes the client.
      const [imports = '', makeClient = ''] = blocks[0]?.split('\n\n') ?? []
      const begin = `${imports.split('\n')[0]}\n${makeClient}\n`
      const printed: string[] = []
      for (const [index, block] of blocks.entries()) {
        const file = join(folder, `block-${index}.mts`)
        writeFileSync(file, place(block.includes('const client') ? block : begin + block))
        printed.push(await runFile(file))
      }
      expect(printed[1]).toMatch(/someone else has made it version 2/)
      expect(printed[2]).toMatch(/SUCCEEDED 1/)
      expect(printed[3]).toBe('75 %\n')
      // There is no export yet to download.
      expect(printed[4]).toBe('')
      expect(printed[5]).toBe('exported Ada\nparquet true\n')
      expect(printed[6]).toBe('no-id NOT_FOUND\n')
      expect(printed[7]).toMatch(/^feed RSS.*\[\]\nSUCCEEDED 1 0/)
      expect(printed.find((text) => text.includes('ConflictError'))).toBe(
        "[ 'Spring', 'Campaign 2' ]\nSpring\nConflictError\n1\nCampaigns CampaignLaunch Campaigns Campaigns Campaigns Campaigns\ncampaign.launched\n",
      )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 60_000)
})

/** Runs a file by itself. @returns what it printed. */
async function runFile(file: string): Promise<string> {
  const child = spawn(process.execPath, ['--conditions=portevoix-source', '--no-warnings', file])
  let printed = ''
  let complaint = ''
  child.stdout.on('data', (bytes) => (printed += bytes))
  child.stderr.on('data', (bytes) => (complaint += bytes))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${file}: ${complaint}`)
  return printed
}
