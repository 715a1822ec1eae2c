import { describe, expect, it } from 'vitest'
import { createClient } from './client.ts'
import { CampaignCreateDocument, ViewerDocument } from './fixture/generated/documents.ts'
import { answer, serve } from './fixture/server.ts'

const ada = { viewer: { actor: { id: 'a1', name: 'Ada' } } }
const created = { campaignCreate: { __typename: 'Campaign', id: 'c1', name: 'Spring', status: 'DRAFT', version: 1 } }
const variables = {
  input: {
    name: 'Spring',
    topicIds: [],
    startsAt: '2027-03-01T00:00:00Z',
    endsAt: '2027-06-01T00:00:00Z',
    networks: [],
    objectives: [],
  },
}
const rateLimited = { errors: [{ message: 'Too many', extensions: { code: 'RATE_LIMITED' } }] }
const quick = { max: 2, baseDelayMs: 1 }

describe('retries', () => {
  it('repeats a mutation under the same key when the connection breaks before, in and after the answer', async () => {
    await using server = await serve((_, response, attempt) => {
      if (attempt === 1) return void response.destroy()
      if (attempt === 2) {
        response.writeHead(200, { 'content-length': '1000' })
        response.write('{"data":')
        return void setTimeout(() => response.destroy(), 20)
      }
      answer(response, { data: created })
    })
    const client = createClient({ url: server.url, retry: quick })
    expect(await client.mutate(CampaignCreateDocument, variables)).toEqual(created.campaignCreate)
    expect(server.received).toHaveLength(3)
    expect(new Set(server.received.map((request) => request.headers['idempotency-key'])).size).toBe(1)
    expect(new Set(server.received.map((request) => request.body)).size).toBe(1)
  })

  it.each([502, 503, 504])('outlasts a %i page of a proxy', async (status) => {
    await using server = await serve((_, response, attempt) =>
      attempt === 1 ? answer(response, '<html><h1>Bad gateway</h1></html>', status) : answer(response, { data: ada }),
    )
    const { data } = await createClient({ url: server.url, retry: quick }).query(ViewerDocument)
    expect(data).toEqual(ada)
  })

  it('gives up after the allowed attempts, quoting what the proxy said', async () => {
    await using server = await serve((_, response) => answer(response, '<h1>Bad gateway</h1>', 502))
    const client = createClient({ url: server.url, retry: quick })
    await expect(client.query(ViewerDocument)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      status: 502,
      retryable: true,
      message: expect.stringContaining('Bad gateway'),
    })
    expect(server.received).toHaveLength(3)
  })

  it.each([
    ['429', 429],
    ['RATE_LIMITED in an answer of 200', 200],
  ])('waits as long as Retry-After says after %s', async (_, status) => {
    await using server = await serve((_request, response, attempt) =>
      attempt === 1 ? answer(response, rateLimited, status, { 'retry-after': '0.3' }) : answer(response, { data: ada }),
    )
    const startMs = performance.now()
    await createClient({ url: server.url, retry: quick }).query(ViewerDocument)
    expect(performance.now() - startMs).toBeGreaterThanOrEqual(290)
  })

  it('understands Retry-After as a date', async () => {
    const inOneHour = new Date(Date.now() + 3_600_000).toUTCString()
    await using server = await serve((_, response) => answer(response, rateLimited, 429, { 'retry-after': inOneHour }))
    const client = createClient({ url: server.url, retry: quick })
    const error: unknown = await client.query(ViewerDocument).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'RATE_LIMITED', retryable: true })
    expect((error as { retryAfterMs: number }).retryAfterMs).toBeGreaterThan(3_590_000)
  })

  it('throws at once when it is asked to wait longer than allowed', async () => {
    await using server = await serve((_, response) => answer(response, rateLimited, 429, { 'retry-after': '60' }))
    const client = createClient({ url: server.url, retry: { ...quick, maxDelayMs: 1000 } })
    await expect(client.query(ViewerDocument)).rejects.toMatchObject({ retryAfterMs: 60_000, status: 429 })
    expect(server.received).toHaveLength(1)
  })

  it.each([400, 401, 403, 404, 409, 413, 422, 500])('does not repeat after %i', async (status) => {
    await using server = await serve((_, response) => answer(response, '{}', status))
    const client = createClient({ url: server.url, retry: quick })
    await expect(client.mutate(CampaignCreateDocument, variables)).rejects.toMatchObject({ status, retryable: false })
    expect(server.received).toHaveLength(1)
  })

  it('waits for its own first attempt when the repeat meets it still running', async () => {
    await using server = await serve((_, response, attempt) => {
      if (attempt === 1) return void response.destroy()
      if (attempt === 2) return answer(response, { errors: [{ message: 'Still running' }] }, 409)
      answer(response, { data: created })
    })
    const client = createClient({ url: server.url, retry: quick })
    expect(await client.mutate(CampaignCreateDocument, variables)).toEqual(created.campaignCreate)
  })

  it('asks for the token anew for every attempt', async () => {
    await using server = await serve((_, response, attempt) =>
      attempt === 1 ? answer(response, '', 503) : answer(response, { data: ada }),
    )
    let calls = 0
    const client = createClient({ url: server.url, retry: quick, token: () => `t${++calls}` })
    await client.query(ViewerDocument)
    expect(server.received.map((request) => request.headers.authorization)).toEqual(['Bearer t1', 'Bearer t2'])
  })
})
