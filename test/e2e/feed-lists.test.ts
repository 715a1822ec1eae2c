import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let source: Server
let address: string
let world: World

const feed = (title: string) =>
  `<rss version="2.0"><channel><title>F</title><item><guid>1</guid><title>${title}</title></item></channel></rss>`

beforeAll(async () => {
  source = createServer((request, response) => {
    const name = /^\/feed\/(\w+)/.exec(request.url ?? '')?.[1]
    response.writeHead(name === undefined ? 404 : 200, { 'content-type': 'application/xml' }).end(feed(name ?? ''))
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
async function ask(query: string, variables: object): Promise<Answer> {
  const { body } = await post(world.url, world.organization.key, { query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data as Answer
}

const create = async (opml: string) =>
  (
    await ask(
      `mutation ($input: IntegrationCreateInput!) { integrationCreate(input: $input) {
        ... on Integration { id config } ... on UserError { code message path }
      } }`,
      { input: { connector: 'feed', name: 'List', config: { opml } } },
    )
  ).integrationCreate

const outline = (path: string) => `<outline type="rss" text="a & b" xmlUrl="${address}${path}"/>`
const list = (...paths: string[]) => `<opml version="1.0"><body>${paths.map(outline).join('')}</body></opml>`

describe('a pasted list of feeds', () => {
  it('is refused with its path when it is truncated', async () => {
    expect(await create(list('/feed/a').slice(0, -5))).toMatchObject({
      code: 'INVALID_SETTINGS',
      message: expect.stringContaining('breaks off'),
      path: ['input', 'config', 'opml'],
    })
  })

  it('is stored as its feeds, whose hosts are then allowed, and a missing feed does not stop the others', async () => {
    const integration = await create(list('/feed/one?x=1&y=2', '/gone', '/feed/two'))
    expect(integration?.config).toEqual({
      feeds: [`${address}/feed/one?x=1&y=2`, `${address}/gone`, `${address}/feed/two`],
      opmlProblems: [expect.stringContaining('not well-formed')],
    })
    const { integrationSync } = await ask(
      'mutation ($id: ID!) { integrationSync(id: $id) { ... on SyncRun { id } ... on UserError { code message } } }',
      { id: integration?.id },
    )
    const question = 'query ($id: ID!) { node(id: $id) { ... on SyncRun { status upserted skipped error { kind } } } }'
    const ended = { status: 'SUCCEEDED', upserted: 2, skipped: 1, error: null }
    await vi.waitFor(async () => expect((await ask(question, { id: integrationSync?.id })).node).toEqual(ended), 60_000)
    const { contents } = await ask(
      'query ($id: ID!) { contents(first: 9, filter: { sourceId: { eq: $id } }) { nodes { title } } }',
      { id: integration?.id },
    )
    expect(contents?.nodes).toEqual(expect.arrayContaining([{ title: 'one' }, { title: 'two' }]))
  })
})
