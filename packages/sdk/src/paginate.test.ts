import { describe, expect, it } from 'vitest'
import { createClient } from './client.ts'
import { CampaignsDocument, ImportDocument, PeopleDocument } from './fixture/generated/documents.ts'
import { answer, type Received, serve } from './fixture/server.ts'
import { paginate } from './paginate.ts'
import { poll } from './poll.ts'

const people = Array.from({ length: 455 }, (_, index) => ({ id: `p${index}`, displayName: `Person ${index}` }))

function peoplePage({ json }: Received) {
  const { first = 25, after } = json.variables as { first?: number; after?: string }
  const start = after ? Number(after) : 0
  const page = people.slice(start, start + first)
  const end = start + page.length
  return {
    data: {
      people: {
        edges: page.map((node) => ({ node })),
        pageInfo: { hasNextPage: end < people.length, endCursor: page.length > 0 ? String(end) : null },
      },
    },
  }
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = []
  for await (const item of items) collected.push(item)
  return collected
}

describe('paginate', () => {
  it.each([
    [20, undefined, 455, 23],
    [91, undefined, 455, 5],
    [100, '400', 55, 1],
    [100, '455', 0, 1],
  ])('gives every node once, in order: first %s, after %s', async (first, after, nodes, requests) => {
    await using server = await serve((request, response) => answer(response, peoplePage(request)))
    const ids: string[] = []
    const client = createClient({ url: server.url })
    for await (const person of paginate(client, PeopleDocument, { first, after }, (data) => data.people)) {
      ids.push(person.id)
    }
    expect(ids).toEqual(people.slice(455 - nodes).map(({ id }) => id))
    expect(server.received).toHaveLength(requests)
  })

  it('asks for no further page when the loop is left', async () => {
    await using server = await serve((request, response) => answer(response, peoplePage(request)))
    for await (const _ of paginate(createClient({ url: server.url }), PeopleDocument, {}, (data) => data.people)) break
    expect(server.received).toHaveLength(1)
  })

  it('never passes a page that failed off as the end of the list, also with what could be answered', async () => {
    const away = { message: 'Away.', path: ['people'], extensions: { code: 'SERVICE_UNAVAILABLE' } }
    await using server = await serve((request, response, attempt) =>
      answer(response, attempt === 1 ? peoplePage(request) : { data: { people: null }, errors: [away] }),
    )
    const client = createClient({ url: server.url })
    const nodes = paginate(client, PeopleDocument, {}, (data) => data.people, { partial: true })
    await expect(collect(nodes)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE', message: 'Away.' })
  })

  it.each([
    ['repeats', ['a', 'a']],
    ['turns in a circle', ['a', 'b', 'a']],
    ['is missing', [null]],
  ])('stops with an error when the cursor %s', async (_, cursors) => {
    await using server = await serve((_request, response, attempt) =>
      answer(response, {
        data: { campaigns: { nodes: [], pageInfo: { hasNextPage: true, endCursor: cursors[attempt - 1] } } },
      }),
    )
    const client = createClient({ url: server.url })
    const walk = collect(paginate(client, CampaignsDocument, {}, (data) => data.campaigns))
    await expect(walk).rejects.toMatchObject({ code: 'STUCK_CURSOR', message: expect.stringContaining('$after') })
    expect(server.received).toHaveLength(cursors.length)
  })

  it('ends when what holds the connection is not there', async () => {
    await using server = await serve((_, response) => answer(response, { data: { people: null } }))
    const client = createClient({ url: server.url })
    expect(await collect(paginate(client, PeopleDocument, {}, () => null))).toEqual([])
  })
})

describe('poll', () => {
  const importOf = (status: string) => ({
    data: { node: { __typename: 'Import', id: 'i1', status, created: 3, rejected: 0 } },
  })

  it('returns what is awaited as soon as it is there', async () => {
    await using server = await serve((_, response, attempt) =>
      answer(response, importOf(attempt < 3 ? 'RUNNING' : 'SUCCEEDED')),
    )
    const done = await poll(
      createClient({ url: server.url }),
      ImportDocument,
      { id: 'i1' },
      ({ node }) => node?.__typename === 'Import' && node.status === 'SUCCEEDED' && node,
      { everyMs: 5 },
    )
    expect(done.created).toBe(3)
    expect(server.received).toHaveLength(3)
  })

  it('says that the time is over', async () => {
    await using server = await serve((_, response) => answer(response, importOf('RUNNING')))
    const client = createClient({ url: server.url })
    const waiting = poll(client, ImportDocument, { id: 'i1' }, () => false, { everyMs: 20, timeoutMs: 100 })
    await expect(waiting).rejects.toMatchObject({ name: 'TimeoutError', code: 'TIMEOUT' })
  })

  it('stops when it is aborted between two questions', async () => {
    await using server = await serve((_, response) => answer(response, importOf('RUNNING')))
    const reason = new Error('Enough')
    const controller = new AbortController()
    setTimeout(() => controller.abort(reason), 50)
    const { signal } = controller
    const client = createClient({ url: server.url })
    await expect(poll(client, ImportDocument, { id: 'i1' }, () => false, { signal })).rejects.toBe(reason)
  })
})
