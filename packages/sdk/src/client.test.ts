import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createClient } from './client.ts'
import { ApiError, NetworkError, UserErrorException } from './errors.ts'
import { CampaignCreateDocument, CampaignLaunchDocument, ViewerDocument } from './fixture/generated/documents.ts'
import { answer, serve } from './fixture/server.ts'

const ada = { viewer: { actor: { id: 'a1', name: 'Ada' } } }
const created = { __typename: 'Campaign', id: 'c1', name: 'Spring', status: 'DRAFT', version: 1 }
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
const conflict = {
  __typename: 'ConflictError',
  code: 'CONFLICT',
  message: 'Changed since',
  path: ['name'],
  currentVersion: 7,
}

async function failureOf(promise: Promise<unknown>): Promise<ApiError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ApiError)
  return error as ApiError
}

describe('query', () => {
  it('sends token, document and variables, and returns data, cost and request id', async () => {
    const cost = { requested: 3, actual: 2 }
    await using server = await serve((_, response) => answer(response, { data: ada, extensions: { cost } }))
    const costs: unknown[] = []
    const client = createClient({
      url: server.url,
      token: async () => 'jwt',
      headers: { 'x-app': 'dashboard' },
      onCost: (c) => costs.push(c),
    })
    expect(await client.query(ViewerDocument, {}, { headers: { 'x-call': '1' } })).toEqual({
      data: ada,
      requestId: 'req-1',
      cost,
    })
    expect(costs).toEqual([cost])
    const [request] = server.received
    expect(request?.headers).toMatchObject({ authorization: 'Bearer jwt', 'x-app': 'dashboard', 'x-call': '1' })
    expect(request?.headers).not.toHaveProperty('idempotency-key')
    expect(request?.json).toEqual({ query: ViewerDocument.toString(), variables: {} })
  })

  it('takes syntax trees as other tools write them', async () => {
    await using server = await serve((_, response) => answer(response, { data: ada }))
    await createClient({ url: server.url }).query(parse('query Me { viewer { actor { id } } }'))
    expect(server.received[0]?.json).toMatchObject({ query: 'query Me { viewer { actor { id } } }' })
  })

  it('answers what came beside the errors where that is asked for, and throws without any data', async () => {
    const errors = [{ message: 'Not yours', path: ['secret'], extensions: { code: 'FORBIDDEN' } }]
    await using server = await serve((_, response, attempt) =>
      answer(response, { data: attempt < 3 ? { ...ada, secret: null } : null, errors }),
    )
    const client = createClient({ url: server.url })
    const failure = await failureOf(client.query(ViewerDocument))
    expect(failure).toMatchObject({ code: 'FORBIDDEN', data: { ...ada, secret: null } })
    expect(await client.query(ViewerDocument, {}, { partial: true })).toMatchObject({
      data: { ...ada, secret: null },
      errors,
    })
    expect(await failureOf(client.query(ViewerDocument, {}, { partial: true }))).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('asks the token function once more after a 401, and gives up where the next token is refused too', async () => {
    const refused = { errors: [{ message: 'Expired', extensions: { code: 'UNAUTHENTICATED' } }] }
    await using server = await serve((request, response) =>
      request.headers.authorization === 'Bearer fresh'
        ? answer(response, { data: ada })
        : answer(response, refused, 401),
    )
    const ask = (...tokens: string[]) => {
      const next = tokens.values()
      return createClient({ url: server.url, token: () => next.next().value ?? 'none' }).query(ViewerDocument)
    }
    expect((await ask('stale', 'fresh')).data).toEqual(ada)
    expect(server.received).toHaveLength(2)
    expect(await failureOf(ask('stale', 'stale too', 'fresh'))).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(server.received).toHaveLength(4)
    expect(await failureOf(ask('stale', 'stale'))).toMatchObject({ code: 'UNAUTHENTICATED' })
    const fixed = createClient({ url: server.url, token: 'stale' })
    expect(await failureOf(fixed.query(ViewerDocument))).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(server.received).toHaveLength(6)
  })

  it('reports each deprecated coordinate once', async () => {
    const deprecations = [{ coordinate: 'Viewer.actor', reason: 'Use me. Removed on 2027-06-01.' }]
    await using server = await serve((_, response) => answer(response, { data: ada, extensions: { deprecations } }))
    const seen: string[] = []
    const client = createClient({ url: server.url, token: 't', onDeprecation: (d) => seen.push(d.coordinate) })
    await client.query(ViewerDocument)
    await client.query(ViewerDocument)
    expect(seen).toEqual(['Viewer.actor'])
  })

  it('takes a plain string as a document', async () => {
    await using server = await serve((_, response) => answer(response, { data: ada }))
    const { data } = await createClient({ url: server.url }).query('{ viewer { actor { id } } }')
    expect(data).toEqual(ada)
  })

  it('throws the code, status, request id and partial data of a GraphQL error, without a retry', async () => {
    const errors = [{ message: 'Unexpected error', extensions: { code: 'INTERNAL', requestId: 'req-9' } }]
    await using server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ errors, data: null }))
    })
    const error = await failureOf(createClient({ url: server.url }).query(ViewerDocument))
    expect(error).toMatchObject({
      code: 'INTERNAL',
      status: 200,
      requestId: 'req-9',
      retryable: false,
      errors,
      data: null,
    })
    expect(server.received).toHaveLength(1)
  })

  it.each([
    [
      'an expired token',
      401,
      '{"errors":[{"message":"Expired","extensions":{"code":"UNAUTHENTICATED"}}]}',
      'UNAUTHENTICATED',
      /token/,
    ],
    ['half an answer', 200, '{"data":{"viewer":', 'BAD_ANSWER', /url/],
    ['an answer of another service', 200, '{"hello":"world"}', 'BAD_ANSWER', /url/],
    ['JSON that is no object', 200, '[]', 'BAD_ANSWER', /url/],
    ['a missing page', 404, '<h1>Not found</h1>', 'HTTP_404', /Not found/],
  ])('says what to do about %s', async (_, status, body, code, message) => {
    await using server = await serve((_request, response) => answer(response, body, status))
    const error = await failureOf(createClient({ url: server.url }).query(ViewerDocument))
    expect(error).toMatchObject({ code, status, retryable: false, requestId: 'req-1' })
    expect(error.message).toMatch(message)
    expect(server.received).toHaveLength(1)
  })

  it('throws the reason of the signal, before, while and between attempts', async () => {
    await using server = await serve((_, response, attempt) => {
      if (attempt > 1) answer(response, '', 503)
    })
    const client = createClient({ url: server.url, retry: { max: 5, baseDelayMs: 10_000 } })
    const reason = new Error('The page was left')
    await expect(client.query(ViewerDocument, {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(server.received).toHaveLength(0)
    for (const attempts of [1, 2]) {
      const controller = new AbortController()
      const pending = client.query(ViewerDocument, {}, { signal: controller.signal })
      setTimeout(() => controller.abort(reason), 100)
      await expect(pending).rejects.toBe(reason)
      expect(server.received).toHaveLength(attempts)
    }
  })

  it('says that the server could not be reached', async () => {
    const server = await serve(() => {})
    await server[Symbol.asyncDispose]()
    const client = createClient({ url: server.url, retry: { max: 1, baseDelayMs: 1 } })
    const error = await failureOf(client.query(ViewerDocument))
    expect(error).toBeInstanceOf(NetworkError)
    expect(error).toMatchObject({ code: 'NETWORK', status: 0, retryable: true })
    expect(error.message).toContain(server.url)
  })

  it('passes on what the token function throws, untouched', async () => {
    const reason = new Error('Signed out')
    const client = createClient({ url: 'http://127.0.0.1:1', token: () => Promise.reject(reason) })
    await expect(client.query(ViewerDocument)).rejects.toBe(reason)
  })
})

describe('mutate', () => {
  it('returns the success member of the root field', async () => {
    await using server = await serve((_, response) => answer(response, { data: { campaignCreate: created } }))
    const campaign = await createClient({ url: server.url }).mutate(CampaignCreateDocument, variables)
    expect(campaign).toEqual(created)
  })

  it('throws the error member with all that was selected of it', async () => {
    await using server = await serve((_, response) => answer(response, { data: { campaignLaunch: conflict } }))
    const error = await failureOf(createClient({ url: server.url }).mutate(CampaignLaunchDocument, { id: 'c1' }))
    expect(error).toBeInstanceOf(UserErrorException)
    expect(error).toMatchObject({
      name: 'UserErrorException',
      code: 'CONFLICT',
      message: 'Changed since',
      path: ['name'],
      requestId: 'req-1',
      error: conflict,
    })
  })

  it('throws for an error type that this client does not know yet', async () => {
    const novel = { __typename: 'QuotaExceededError' }
    await using server = await serve((_, response) => answer(response, { data: { campaignLaunch: novel } }))
    const error = await failureOf(createClient({ url: server.url }).mutate(CampaignLaunchDocument, { id: 'c1' }))
    expect(error).toMatchObject({ code: 'QuotaExceededError', path: null, error: novel })
    expect(error.message).toContain('... on UserError')
  })

  it('returns error members as data when asked to be safe', async () => {
    await using server = await serve((_, response) => answer(response, { data: { campaignLaunch: conflict } }))
    const result = await createClient({ url: server.url }).mutate.safe(CampaignLaunchDocument, { id: 'c1' })
    expect(result).toEqual(conflict)
    expect(result.__typename === 'ConflictError' && result.currentVersion).toBe(7)
  })

  it('makes a key for each call, and takes that of the caller', async () => {
    await using server = await serve((_, response) => answer(response, { data: { campaignCreate: created } }))
    const client = createClient({ url: server.url })
    await client.mutate(CampaignCreateDocument, variables)
    await client.mutate(CampaignCreateDocument, variables)
    await client.mutate.safe(CampaignCreateDocument, variables, { idempotencyKey: 'import-2026-11' })
    const keys = server.received.map((request) => request.headers['idempotency-key'])
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/)
    expect(new Set(keys).size).toBe(3)
    expect(keys[2]).toBe('import-2026-11')
  })

  it('refuses to guess which of several root fields was meant', async () => {
    await using server = await serve((_, response) => answer(response, { data: { a: created, b: created } }))
    await expect(createClient({ url: server.url }).mutate('mutation { a b }')).rejects.toThrow(/one root field/)
  })
})
