import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { asWritten } from '@portevoix/api/core/texts/index.ts'
import { finishRun } from '@portevoix/api/modules/integrations/end-run.ts'
import { startDueIntegrations } from '@portevoix/api/modules/integrations/index.ts'
import { syncJob } from '@portevoix/api/modules/integrations/sync-job.ts'
import { claimRun, storePage } from '@portevoix/api/modules/integrations/sync-run.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { countStatements } from '../statements.ts'

const DATA = process.env.PORTEVOIX_DATA ?? ''
const FEEDS = join(DATA, 'feeds')
const SUMMARY = join(FEEDS, 'reference/feedparser_summary.csv')
const available = existsSync(SUMMARY)

/** What the source answers by path; a function may change its mind. */
const answers = new Map<string, () => { status?: number; body: string | Buffer }>()
let source: Server
let address: string
let world: World

beforeAll(async () => {
  source = createServer((request, response) => {
    const answer = answers.get(decodeURIComponent(request.url ?? ''))?.() ?? { status: 404, body: 'nothing' }
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/xml' }).end(answer.body)
  })
  await new Promise<void>((resolve) => source.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(source.address() as AddressInfo).port}`
  address = `http://${host}`
  world = await startWorld({ allowPrivate: [host] })
})
afterAll(async () => {
  await world?.stop()
  source?.closeAllConnections()
  source?.close()
})

type Answer = Record<string, Record<string, unknown>>
async function ask(query: string, variables: object = {}, key = world.organization.key): Promise<Answer> {
  const { body } = await post(world.url, key, { query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data as Answer
}

const CREATE = `mutation ($input: IntegrationCreateInput!) { integrationCreate(input: $input) {
  __typename
  ... on Integration { id status version schedule config nextRuns(first: 2) connector { id version title } }
  ... on UserError { code message path }
} }`
const SYNC = `mutation ($id: ID!) { integrationSync(id: $id) {
  __typename ... on SyncRun { id status } ... on UserError { code }
} }`
const RUN = `query ($id: ID!) { node(id: $id) { ... on SyncRun {
  status pages upserted unchanged deleted skipped error { kind message }
  logs(first: 100) { nodes { level message } } integration { id status }
} } }`
const CONTENTS = `query ($id: ID!, $first: Int!) { contents(first: $first, filter: { sourceId: { eq: $id } }) {
  totalCount nodes { title url source { id name } }
} }`

interface Run {
  status: string
  pages: number
  upserted: number
  unchanged: number
  skipped: number
  error: { kind: string; message: string } | null
  logs: { nodes: { level: string; message: string }[] }
}

async function addFeed(path: string, more: object = {}): Promise<string> {
  const input = { connector: 'feed', name: path, config: { url: `${address}${path}` }, ...more }
  const { integrationCreate } = await ask(CREATE, { input })
  expect(integrationCreate).toMatchObject({ __typename: 'Integration' })
  return String(integrationCreate?.id)
}

async function finished(id: unknown, until = /SUCCEEDED|FAILED/): Promise<Run> {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const run = (await ask(RUN, { id })).node as never as Run
    if (until.test(run.status)) return run
  }
  throw new Error('the run did not end')
}

const sync = async (id: string): Promise<Run> => finished((await ask(SYNC, { id })).integrationSync?.id)

interface Contents {
  totalCount: number
  nodes: { title: string; url: string | null; source: { id: string } }[]
}
const contentsOf = async (id: string, first = 100): Promise<Contents> =>
  (await ask(CONTENTS, { id, first })).contents as never as Contents

const feed = (...titles: string[]) =>
  `<rss version="2.0"><channel><title>F</title><link>https://example.org/</link><description>d</description>${titles
    .map((title) => `<item><title>${title}</title><guid>${title}</guid></item>`)
    .join('')}</channel></rss>`

describe('integrations', () => {
  it('show the plugins with what they provide and may access', async () => {
    const { plugins, connectors } = await ask(
      '{ plugins { name version status reason provides permissions { network } } connectors { id plugin version configSchema streams { name } } }',
    )
    expect(plugins).toContainEqual({
      name: '@portevoix/connector-feed',
      version: '1.0.0',
      status: 'ACTIVE',
      reason: null,
      provides: ['connector:feed'],
      permissions: { network: ['{config.url}', '{config.feeds}', '{config.opmlUrl}', '{config.hosts}'] },
    })
    expect(connectors).toEqual([
      expect.objectContaining({
        id: 'feed',
        plugin: '@portevoix/connector-feed',
        streams: [{ name: 'content' }],
        configSchema: expect.objectContaining({ type: 'object' }),
      }),
    ])
  })

  it('provide their settings for forms in the plugin’s order, with hints for multi-line texts', async () => {
    const { connectors } = await ask('{ connectors { configSchema } }')
    const [{ configSchema }] = connectors as never as [{ configSchema: { properties: { [name: string]: object } } }]
    expect(Object.keys(configSchema.properties)).toEqual([
      'url',
      'feeds',
      'opmlUrl',
      'hosts',
      'opmlProblems',
      'maxItems',
      'language',
      'opml',
    ])
    expect(configSchema.properties.opml).toMatchObject({ type: 'string', title: 'OPML list', format: 'multiline' })
    expect(configSchema.properties.url).toMatchObject({ title: 'Address of the feed', format: 'uri' })
  })

  it('preview the runs of a schedule in any time zone', async () => {
    const preview = async (variables: object, key = world.organization.key) => {
      const query = `query ($schedule: String!, $timeZone: String, $first: Int) {
        schedulePreview(schedule: $schedule, timeZone: $timeZone, first: $first) }`
      const { body } = await post(world.url, key, { query, variables })
      return body
    }
    const { data } = await preview({ schedule: '0 8 * * *', timeZone: 'Asia/Kolkata', first: 2 })
    const runs = data?.schedulePreview as never as string[]
    expect(runs.map((run) => run.slice(10))).toEqual(['T02:30:00.000Z', 'T02:30:00.000Z'])
    expect(Date.parse(String(runs[1])) - Date.parse(String(runs[0]))).toBe(24 * 3_600_000)

    const schedule = '30 6 * * 1-5'
    const id = await addFeed('/previewed', { schedule })
    const { node } = await ask('query ($id: ID!) { node(id: $id) { ... on Integration { nextRuns } } }', { id })
    expect((await preview({ schedule })).data?.schedulePreview).toEqual(node?.nextRuns)
    expect(JSON.stringify((await preview({ schedule: '@daily', first: 99 })).errors)).toContain('at most 10')

    expect((await preview({ schedule: '2099-01-01T08:00:00' })).errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(
          /^schedule: This is not a schedule\. Write five fields .*"0 8 \* \* 1-5".* @daily/,
        ),
        extensions: expect.objectContaining({ code: 'BAD_REQUEST' }),
      }),
    ])
    expect((await preview({ schedule, timeZone: 'Mars/Phobos' })).errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/^timeZone: .*"Europe\/Paris"/),
        extensions: expect.objectContaining({ code: 'BAD_REQUEST' }),
      }),
    ])
  })

  it('are refused with the place and the remedy: unknown connector, wrong settings, no schedule, a name in use', async () => {
    const refused = async (more: object) => {
      const input = { connector: 'feed', name: 'Taken', config: { url: `${address}/x` }, ...more }
      return (await ask(CREATE, { input })).integrationCreate
    }
    expect(await refused({ connector: 'feeed' })).toMatchObject({
      code: 'UNKNOWN_CONNECTOR',
      message: 'There is no connector "feeed". The available ones are "feed".',
      path: ['input', 'connector'],
    })
    expect(await refused({ config: { url: 'ftp://x' } })).toMatchObject({
      code: 'INVALID_SETTINGS',
      path: ['input', 'config', 'url'],
    })
    const wrong = { url: 'ftp://x', feeds: 'none', opmlUrl: 7 }
    expect(await refused({ config: wrong })).toMatchObject({
      path: ['input', 'config', 'url'],
      message: expect.stringMatching(/^url: .+\nfeeds: .+\nopmlUrl: .+$/),
    })
    for (const schedule of ['daily', '61 * * * *', '0 0 30 2 *', '* * * * * *']) {
      expect(await refused({ schedule })).toMatchObject({ code: 'INVALID_SCHEDULE', path: ['input', 'schedule'] })
    }
    await addFeed('/taken', { name: 'Taken' })
    expect(await refused({})).toMatchObject({ code: 'NAME_TAKEN', path: ['input', 'name'] })
  })

  it('show their next runs, and are changed, paused and resumed at the version that was read', async () => {
    const id = await addFeed('/changing', { schedule: '0 8 * * 1-5' })
    const change = async (act: string, variables = '', more = '') =>
      (
        await ask(`mutation { ${act}(id: "${id}"${variables}) {
        __typename ... on Integration { status version nextRuns schedule ${more} } ... on UserError { code path } } }`)
      )[act]
    const resting = await change('integrationPause', ', expectedVersion: 1')
    expect(resting).toMatchObject({ status: 'PAUSED', version: 2, nextRuns: [] })
    expect((await ask(SYNC, { id })).integrationSync).toMatchObject({ code: 'INTEGRATION_PAUSED' })
    expect(await change('integrationResume', ', expectedVersion: 1')).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await change('integrationResume')).toMatchObject({ status: 'ACTIVE', version: 3 })
    expect(await change('integrationUpdate', ', input: { config: { url: "x" } }')).toMatchObject({
      path: ['input', 'config', 'url'],
    })
    expect(await change('integrationUpdate', ', input: { schedule: null }')).toMatchObject({ schedule: null })
    const { integrationDelete } = await ask('mutation ($id: ID!) { integrationDelete(id: $id) { __typename } }', { id })
    expect(integrationDelete).toEqual({ __typename: 'IntegrationDeletePayload' })
    expect((await ask('query ($id: ID!) { node(id: $id) { id } }', { id })).node).toBeNull()
  })

  it('keep their version without a change, and name changed fields in the event', async () => {
    const id = await addFeed('/same', { schedule: '0 8 * * 1-5' })
    const update = async (input: object) =>
      (
        await ask(
          `mutation ($id: ID!, $input: IntegrationUpdateInput!) { integrationUpdate(id: $id, input: $input) {
            ... on Integration { version } ... on UserError { code path } } }`,
          { id, input },
        )
      ).integrationUpdate
    const same = { name: '/same', config: { url: `${address}/same` }, streams: null, schedule: '0 8 * * 1-5' }
    expect(await update(same)).toEqual({ version: 1 })
    expect(await update({ ...same, config: { url: `${address}/other` }, schedule: null })).toEqual({ version: 2 })
    for (const name of ['name', 'config', 'secrets']) {
      expect(await update({ [name]: null })).toEqual({ code: 'INVALID_INPUT', path: ['input', name] })
    }
    const events = await world.server.environment.database.inOrganization(world.organization.id, (db) =>
      db.event.findMany({ where: { type: 'integration.updated' }, select: { data: true } }),
    )
    expect(events.at(-1)).toEqual({ data: { fields: ['config', 'schedule'] } })
  })

  it('are reset and deleted only at the version that was read', async () => {
    answers.set('/expected', () => ({ body: feed('a') }))
    const id = await addFeed('/expected')
    await sync(id)
    const change = async (act: string, more: string) =>
      (
        await ask(`mutation { ${act}(id: "${id}", ${more}) { __typename
        ... on ConflictError { code path currentVersion } } }`)
      )[act]
    const conflict = { code: 'VERSION_CONFLICT', path: ['expectedVersion'], currentVersion: 1 }
    expect(await change('integrationReset', 'input: { stream: "content" }, expectedVersion: 2')).toMatchObject(conflict)
    expect(await change('integrationDelete', 'input: { withData: true }, expectedVersion: 2')).toMatchObject(conflict)
    const { node } = await ask(`{ node(id: "${id}") { ... on Integration { status version } } }`)
    expect([node, (await contentsOf(id)).totalCount]).toEqual([{ status: 'ACTIVE', version: 1 }, 1])
    expect(await sync(id)).toMatchObject({ upserted: 0 })
    expect(await change('integrationReset', 'input: { stream: "content" }, expectedVersion: 1')).toMatchObject({
      __typename: 'Integration',
    })
    expect(await change('integrationDelete', 'expectedVersion: 1')).toMatchObject({
      __typename: 'IntegrationDeletePayload',
    })
  })

  it('list the streams in the error for an unknown one', async () => {
    const id = await addFeed('/unknown-stream')
    const refused = async (act: string) =>
      Object.values(await ask(`mutation { ${act} { ... on UserError { code message path } } }`))[0]
    const code = 'UNKNOWN_STREAM'
    const input = `{ connector: "feed", name: "x", config: { url: "${address}/x" }, streams: ["content", "reels"] }`
    for (const act of [
      `integrationCreate(input: ${input})`,
      `integrationUpdate(id: "${id}", input: { streams: ["content", "reels"] })`,
    ]) {
      expect(await refused(act)).toEqual({
        ...{ code, path: ['input', 'streams', '1'] },
        message: 'It has no stream "reels". It has content.',
      })
    }
    expect(await refused(`integrationSync(id: "${id}", input: { streams: ["content", "people"] })`)).toEqual({
      ...{ code, path: ['input', 'streams', '1'] },
      message: 'It does not read "people". It reads content.',
    })
    expect(await refused(`integrationReset(id: "${id}", input: { stream: "people" })`)).toEqual({
      ...{ code, path: ['input', 'stream'] },
      message: 'It has no stream "people". It has content.',
    })
  })

  it('return a run in progress instead of starting a second one', async () => {
    answers.set('/once', () => ({ body: feed('a') }))
    const id = await addFeed('/once')
    const asked = await Promise.all([1, 2, 3, 4].map(() => ask(SYNC, { id })))
    const ids = new Set(asked.map(({ integrationSync }) => integrationSync?.id))
    for (const run of ids) expect((await finished(run)).status).toBe('SUCCEEDED')
    // A run may have ended before the last of them asked; two at once there are never.
    const { node } = await ask('query ($id: ID!) { node(id: $id) { ... on Integration { runs { totalCount } } } }', {
      id,
    })
    expect(node).toMatchObject({ runs: { totalCount: ids.size } })
    expect((await contentsOf(id)).totalCount).toBe(1)
  })

  it('store nothing more from a worker that lost its run, and continue after the last page', async () => {
    const id = await addFeed('/lost')
    const integrationId = Buffer.from(id, 'base64url').toString().split(':')[1] ?? ''
    const job = { organizationId: world.organization.id, accountId: null }
    const within = <T>(work: Parameters<typeof inJob<T>>[2]) => inJob(world.server.environment, job, work)
    const activity = { lines: [], usage: { requests: 1, quotaUnits: 3 } }
    const page = (key: string, position: number) => ({
      page: {
        ...{ upserts: [{ key, kind: 'article', title: key }], deletes: [], state: { position }, stateVersion: 1 },
        ...{ skipped: [{ reason: asWritten('no key') }], complete: false, collected: [] },
      },
      ...{ snapshot: false, byAbsence: false, activity },
    })
    const { id: runId } = await within((ctx) => ctx.db.syncRun.create({ data: { integrationId } }))
    const first = await within((ctx) => claimRun(ctx, runId))
    if (!first) throw new Error('not claimed')
    expect(first.state).toBeNull()
    expect(await within((ctx) => storePage(ctx, first, page('one', 1)))).toBe(true)
    const second = await within((ctx) => claimRun(ctx, runId))
    if (!second) throw new Error('not claimed')
    expect(second.state).toMatchObject({ state: { position: 1 }, stateVersion: 1 })
    expect(await within((ctx) => storePage(ctx, first, page('late', 2)))).toBe(false)
    await within((ctx) => finishRun(ctx, first, activity))
    expect(await within((ctx) => storePage(ctx, second, page('two', 2)))).toBe(true)
    await within((ctx) => finishRun(ctx, second, activity))
    expect((await contentsOf(id)).nodes.map(({ title }) => title).sort()).toEqual(['one', 'two'])
    const run = await within((ctx) => ctx.db.syncRun.findFirst({ where: { id: runId } }))
    expect(run).toMatchObject({ status: 'SUCCEEDED', pages: 2, upserted: 2, skipped: 2, leaseToken: null })
    expect(run).toMatchObject({ requests: 3, quotaUnits: 9 })
    expect(await within((ctx) => claimRun(ctx, runId))).toBeNull()
  })

  it('end with a reason once their job is given up, so that the next run begins', async () => {
    answers.set('/given-up', () => ({ body: feed('a') }))
    const id = await addFeed('/given-up')
    const integrationId = Buffer.from(id, 'base64url').toString().split(':')[1] ?? ''
    const { environment } = world.server
    const job = { organizationId: world.organization.id, accountId: null }
    const within = <T>(work: Parameters<typeof inJob<T>>[2]) => inJob(environment, job, work)
    const { id: runId } = await within((ctx) => ctx.db.syncRun.create({ data: { integrationId } }))
    const lost = await within((ctx) => claimRun(ctx, runId))
    const giveUp = () => syncJob(environment).giveUp?.({ ...job, runId, attempt: 1 })
    await giveUp()
    const run = () => within((ctx) => ctx.db.syncRun.findFirstOrThrow({ where: { id: runId } }))
    const ended = await run()
    expect(ended).toMatchObject({
      status: 'FAILED',
      errorMessage: expect.stringContaining('server failed'),
      leaseToken: null,
    })
    // The worker may be alive after all, and the job given up twice.
    if (lost) await within((ctx) => finishRun(ctx, lost, { lines: [], usage: { requests: 0, quotaUnits: 0 } }))
    await giveUp()
    expect(await run()).toEqual(ended)
    expect((await sync(id)).status).toBe('SUCCEEDED')
  })

  it('run on schedule in the organisation’s time zone, once with any number of workers', async () => {
    answers.set('/scheduled', () => ({ body: feed('a', 'b') }))
    const id = await addFeed('/scheduled', { schedule: '30 3 * * *' })
    const runs = async () =>
      ((await ask(`{ node(id: "${id}") { ... on Integration { runs { totalCount } lastRun { id } } } }`)).node ??
        {}) as { runs: { totalCount: number }; lastRun: { id: string } | null }
    const { environment } = world.server
    // The first 03:30 after the integration was made, at whatever time this runs.
    const due = new Date()
    if (due.getUTCHours() * 60 + due.getUTCMinutes() >= 3 * 60 + 30) due.setUTCDate(due.getUTCDate() + 1)
    due.setUTCHours(3, 30, 0, 0)
    const minutesAfter = (minutes: number) => ({
      ...environment,
      now: () => new Date(due.getTime() + minutes * 60_000),
    })
    // Schedules of other tests are made up for here.
    await startDueIntegrations(minutesAfter(-1))
    expect((await runs()).runs.totalCount).toBe(0)
    const started = await Promise.all([1, 2, 3].map(() => startDueIntegrations(minutesAfter(0))))
    expect(started.reduce((sum, one) => sum + one, 0)).toBe(1)
    expect((await runs()).runs.totalCount).toBe(1)
    expect((await finished((await runs()).lastRun?.id)).upserted).toBe(2)
    expect(await startDueIntegrations(minutesAfter(1))).toBe(0)
  })

  it('are listed with their last runs in the same number of statements for 1 as for all', async () => {
    for (const path of ['/listed-1', '/listed-2']) {
      answers.set(path, () => ({ body: feed('a') }))
      await sync(await addFeed(path, { schedule: '0 6 * * *' }))
    }
    const list = (first: number) =>
      countStatements(world, () =>
        ask(
          `{ integrations(first: ${first}) { nodes { name nextRuns connector { version } lastRun { status }
             runs(first: 2) { nodes { status logs(first: 2) { nodes { message } } } } } } }`,
        ),
      )
    // The fewer of two: a run that tries again meanwhile may fall into one.
    const fewest = async (first: number) =>
      [await list(first), await list(first)].sort((a, b) => a.length - b.length)[0] ?? []
    const one = await fewest(1)
    const six = await fewest(6)
    expect(six, six.join('\n')).toHaveLength(one.length)
  })

  it('are hidden from ambassadors, who still see the content', async () => {
    const id = await addFeed('/hidden')
    const ambassador = await world.organization.as(['AMBASSADOR'])
    expect((await ask('query ($id: ID!) { node(id: $id) { id } }', { id }, ambassador.key)).node).toBeNull()
    await expect(ask('{ integrations { nodes { id } } }', {}, ambassador.key)).rejects.toThrow('FORBIDDEN')
    const { contents } = await ask('{ contents(first: 1) { nodes { title source { id } } } }', {}, ambassador.key)
    for (const node of (contents as never as Contents).nodes) expect(node.source).toBeNull()
  })
})

interface Row {
  file: string
  entries: number
  title: string
  link: string
  wellFormed: boolean
}
const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    (cell) => cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '',
  )
const rows: Row[] = available
  ? readFileSync(SUMMARY, 'utf8')
      .trim()
      .split(/\r?\n/)
      .map(cells)
      .filter(([file = '']) => file.startsWith('rss-parser/'))
      .map(([file = '', , , entries, , , title = '', link = '', , wellFormed]) => ({
        ...{ file, entries: Number(entries), title, link, wellFormed: wellFormed === '1' },
      }))
  : []

/** Where feedparser leaves a title escaped, or a link that FeedBurner counts; the connector's own tests tell. */
const READ_OTHERWISE = new Set(['rss-parser/craigslist.rss', 'rss-parser/encoding.rss'])

describe.skipIf(!available)('real feeds (skipped where the data is absent)', { timeout: 120_000 }, () => {
  const ids = new Map<string, string>()
  const feeds = rows.filter(({ entries }) => entries > 0)
  /** Its only entry could not be recognised again. */
  const isWithoutIds = (file: string) => file.endsWith('incomplete-fields.atom')
  const endOf = (file: string) =>
    isWithoutIds(file) ? { status: 'FAILED', error: { kind: 'PERMANENT' } } : { status: 'SUCCEEDED', error: null }

  it('become content with the entries that feedparser finds', async () => {
    expect(feeds.length).toBe(29)
    for (const { file } of rows) {
      const body = readFileSync(join(FEEDS, file))
      answers.set(`/${file}`, () => ({ body }))
      ids.set(file, await addFeed(`/${file}`))
    }
    await Promise.all(
      feeds.map(async (row) => {
        const id = ids.get(row.file) ?? ''
        const run = await sync(id)
        expect({ file: row.file, ...run }).toMatchObject(endOf(row.file))
        expect(run.upserted + run.skipped, row.file).toBe(row.entries)
        expect(run.skipped, row.file).toBe(isWithoutIds(row.file) ? 1 : 0)
        if (run.skipped > 0) expect(run.logs.nodes[0]).toMatchObject({ level: 'WARN', message: /Skipped.*id.*link/s })
        if (!row.wellFormed) expect(run.logs.nodes.some(({ level }) => level === 'WARN')).toBe(true)
        const contents = await contentsOf(id)
        expect(contents.totalCount, row.file).toBe(run.upserted)
        if (row.entries > 100 || run.upserted === 0 || READ_OTHERWISE.has(row.file)) return
        const url = /^https?:|^\//.test(row.link) ? new URL(row.link, address).href : null
        expect(contents.nodes).toContainEqual({
          title: row.title,
          url: url ?? null,
          source: { id, name: `/${row.file}` },
        })
      }),
    )
  })

  it('add nothing when they are read again', async () => {
    await Promise.all(
      feeds.map(async ({ file }) => {
        const id = ids.get(file) ?? ''
        const before = (await contentsOf(id, 1)).totalCount
        expect(await sync(id)).toMatchObject({ ...endOf(file), upserted: 0 })
        expect((await contentsOf(id, 1)).totalCount).toBe(before)
      }),
    )
  })

  it('fail with a clear reason when they are not feeds', async () => {
    const id = ids.get('rss-parser/unrecognized.rss') ?? ''
    const run = await sync(id)
    expect(run).toMatchObject({
      status: 'FAILED',
      pages: 0,
      upserted: 0,
      error: { kind: 'PERMANENT', message: expect.stringContaining('a web page') },
      integration: { status: 'FAILING' },
    })
    expect((await contentsOf(id)).totalCount).toBe(0)
  })
})
