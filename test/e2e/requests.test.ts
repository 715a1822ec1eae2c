import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Organization, post, startWorld, type World } from '../harness.ts'

let world: World
let organization: Organization
beforeAll(async () => {
  world = await startWorld()
  organization = world.organization
})
afterAll(() => world?.stop())

const STRICT = { accept: 'application/graphql-response+json' }
const LOOSE = { accept: 'application/json' }

const ask = (body: unknown, headers: Record<string, string> = {}) => post(world.url, organization.key, body, headers)

async function send(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  const response = await fetch(world.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${organization.key}`, ...headers },
    body,
  })
  return { status: response.status, text: await response.text(), type: response.headers.get('content-type') }
}

const CREATE =
  'mutation($input: PersonCreateInput!) { personCreate(input: $input) { __typename ... on UserError { message } } }'
const INGEST =
  'mutation($input: MetricsIngestInput!) { metricsIngest(input: $input) { __typename ... on MetricsIngestPayload { accepted rejected { index } } ... on UserError { message } } }'
const TIES =
  'mutation($input: TiesUpsertInput!) { tiesUpsert(input: $input) { __typename ... on TiesUpsertPayload { created rejected { index } } ... on UserError { message } } }'
const PEOPLE = 'query($filter: PersonFilter) { people(first: 1, filter: $filter) { totalCount } }'

const unknownKeys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 1]))

describe('variables that are too much', () => {
  const most = 'A request can contain at most 20,000 values and keys'
  const shapes: [string, unknown, string][] = [
    [
      '80 KB of unknown keys',
      { query: CREATE, variables: { input: unknownKeys(7_000) } },
      'a key that PersonCreateInput does not have',
    ],
    ['3 MB of unknown keys', { query: CREATE, variables: { input: unknownKeys(250_000) } }, most],
    ['200,000 nulls', { query: CREATE, variables: { input: { languages: Array(200_000).fill(null) } } }, most],
    [
      '15,000 nulls',
      { query: CREATE, variables: { input: { displayName: 'A', languages: Array(15_000).fill(null) } } },
      '$input.languages[0]: a value is required. There are more problems.',
    ],
    [
      'wrong values',
      { query: INGEST, variables: { input: { source: 's', points: Array(9_000).fill({ value: 'x' }) } } },
      '$input.points[0]',
    ],
  ]
  it.each(shapes)('%s is refused with the limit or its first place, at once', async (_name, body, message) => {
    const started = performance.now()
    const answer = await ask(body)
    expect(performance.now() - started).toBeLessThan(5_000)
    expect(answer.body.errors?.[0]?.extensions.code).toBe('BAD_REQUEST')
    expect(answer.body.errors?.[0]?.message).toContain(message)
    expect(JSON.stringify(answer.body).length).toBeLessThan(2_000)
  })

  it('refuses 60,000 lists within each other by its depth', async () => {
    const nested = `${'['.repeat(60_000)}${']'.repeat(60_000)}`
    const { status, text } = await send(`{"query":${JSON.stringify(CREATE)},"variables":{"input":${nested}}}`)
    expect([status, JSON.parse(text).errors[0].message]).toEqual([400, expect.stringContaining('at most 32 deep')])
  })

  it('tells the fields and values of the schema that may be meant', async () => {
    const asked = async (input: object) =>
      (await ask({ query: CREATE, variables: { input } })).body.errors?.[0]?.message
    expect(await asked({ displayName: 'A', langages: ['fr'] })).toBe(
      '$input: there is a key that PersonCreateInput does not have. Similar: "languages".',
    )
    const query = 'query ($o: PersonOrder) { people(orderBy: $o) { totalCount } }'
    const variables = { o: { field: 'NAME', direction: 'ASC' } }
    expect((await ask({ query, variables })).body.errors?.[0]?.message).toContain('the values are CREATED_AT')
  })

  it('tells where in a document a value stands that cannot be read', async () => {
    const { body } = await ask({
      query: 'mutation {\n personCreate(input: { displayName: "A",\n country: "FRA" }) { __typename } }',
    })
    expect(body.errors).toMatchObject([
      { message: expect.stringContaining('two letters of ISO 3166-1'), locations: [{ line: 3, column: 11 }] },
    ])
  })

  it('repeats nothing of the input', async () => {
    const secret = 'Zoé-Margarethe'
    for (const input of [
      { [secret]: 1, displayName: 'A' },
      { displayName: [secret, secret] },
      { displayName: { [secret]: secret } },
      { displayName: 'A', kind: secret },
      { displayName: 'A', languages: [secret] },
      { displayName: 'A', socialAccounts: [{ [secret]: secret }] },
      secret,
    ]) {
      const { body } = await ask({ query: CREATE, variables: { input } })
      expect(body.errors?.[0]?.message).toMatch(/^\$input/)
      expect(JSON.stringify(body)).not.toContain(secret)
    }
  })

  it('refuses filters whose lists add up to more than a statement takes, naming the limit', async () => {
    const names = Array.from({ length: 100 }, (_, i) => `name ${i}`)
    const tens = (filter: object, levels: number): object =>
      levels === 0 ? filter : { or: Array(10).fill(tens(filter, levels - 1)) }
    const small = await ask({ query: PEOPLE, variables: { filter: tens({ displayName: { in: names } }, 1) } })
    expect(small.body.errors).toBeUndefined()
    // The same variable at many places of the document: few bytes, many values.
    const repeated = `{ or: [${'$f '.repeat(10)}] }`
    const query = `query($f: PersonFilter!) { people(first: 1, filter: { or: [${`${repeated} `.repeat(10)}] }) { totalCount } }`
    const large = await ask({ query, variables: { f: tens({ displayName: { in: names } }, 1) } })
    expect(large.body.errors?.[0]).toMatchObject({
      message: expect.stringContaining('at most 10,000 conditions and values in all'),
      extensions: { code: 'BAD_REQUEST' },
    })
  })

  it('lets the largest legal call of each list pass', async () => {
    const points = Array.from({ length: 10_000 }, (_, i) => ({
      key: `k${i}`,
      metric: 'impressions',
      subjectId: 'Q2FtcGFpZ246MDAwMA',
      at: '2026-01-01T00:00:00Z',
      value: '1',
    }))
    const ingested = await ask({ query: INGEST, variables: { input: { source: 'test', points } } })
    expect(ingested.body.data).toMatchObject({ metricsIngest: { __typename: 'MetricsIngestPayload' } })
    const ties = Array.from({ length: 1_000 }, (_, i) => ({
      from: { externalId: `a${i}` },
      to: { externalId: `b${i}` },
      weight: 2,
      observedAt: '2026-01-01T00:00:00Z',
    }))
    const tied = await ask({ query: TIES, variables: { input: { kind: 'advice', directed: true, ties } } })
    expect(tied.body.data).toMatchObject({ tiesUpsert: { __typename: 'TiesUpsertPayload' } })
  })
})

describe('texts that are judged', () => {
  const judged = (count: number, length: number) => ({
    query: `query($input: AssessInput!) { ${Array.from({ length: count }, (_, i) => `a${i}: assess(input: $input) { verdict }`).join(' ')} }`,
    variables: { input: { text: 'word '.repeat(length / 5), network: 'linkedin' } },
  })

  it('cost as much as they are long', async () => {
    const { body } = await ask(judged(58, 20_000))
    expect(body.errors?.[0]?.extensions.code).toBe('COST_EXCEEDED')
    expect((await ask(judged(1, 20_000))).body.errors).toBeUndefined()
    expect((await ask(judged(20, 500))).body.errors).toBeUndefined()
  })

  it('let others be answered in between', async () => {
    const asking = Promise.all(Array.from({ length: 6 }, () => ask(judged(9, 20_000))))
    const waits: number[] = []
    for (let index = 0; index < 10; index += 1) {
      const begun = performance.now()
      await fetch(`${world.server.url}/health/live`)
      waits.push(performance.now() - begun)
    }
    for (const { body } of await asking) expect(body.errors).toBeUndefined()
    // What it is on a quiet machine is measured by the bench.
    expect(Math.max(...waits)).toBeLessThan(2_000)
  })
})

describe('bytes of a request', () => {
  it('requests that are not UTF-8 are refused, whatever charset is declared, and nothing is stored', async () => {
    const bytes = Buffer.from(
      '{"query":"mutation{personCreate(input:{displayName:\\"Zo\xe9 Latin\\"}){__typename}}"}',
      'latin1',
    )
    for (const type of ['application/json', 'application/json; charset=iso-8859-1']) {
      const { status, text } = await send(new Uint8Array(bytes), { 'content-type': type })
      expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST'])
    }
    const { body } = await ask({ query: PEOPLE, variables: { filter: { displayName: { contains: 'Latin' } } } })
    expect(body.data).toEqual({ people: { totalCount: 0 } })
  })

  it('requests that hold half a surrogate are refused, in variables, in keys, in the document and in an address', async () => {
    for (const text of [
      `{"query":"query($n: String) { __typename }","variables":{"n":"Lone \\ud800 half"}}`,
      `{"query":"{ __typename }","variables":{"\\udc00":1}}`,
      `{"query":"{ people(filter: {displayName: {eq: \\"\\ud83d\\"}}) { totalCount } }"}`,
    ]) {
      expect((await send(text)).status, text).toBe(400)
    }
    const address = `${world.url}?query={__typename}&variables=${encodeURIComponent('{"n":"\\ud800"}')}`
    const headers = { authorization: `Bearer ${organization.key}` }
    expect((await fetch(address, { headers })).status).toBe(400)
    expect((await fetch(`${world.url}?query={__typename}%E9`, { headers })).status).toBe(400)
  })

  it('may begin with a byte order mark', async () => {
    expect(await send('\ufeff{"query":"{ __typename }"}')).toMatchObject({ status: 200 })
  })
})

describe('HTTP', () => {
  it('takes names of media types in capital and small letters, and only those of JSON', async () => {
    for (const type of ['Application/JSON', 'APPLICATION/JSON; Charset=UTF-8', 'application/graphql+json']) {
      expect((await send('{"query":"{ __typename }"}', { 'content-type': type })).status, type).toBe(200)
    }
    for (const type of ['application/json-seq', 'text/json', 'application/x-www-form-urlencoded']) {
      const { status, text } = await send('{"query":"{ __typename }"}', { 'content-type': type })
      expect([status, JSON.parse(text).errors[0].extensions.code], type).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE'])
    }
  })

  it('takes no compressed body, and says so', async () => {
    const { status, text } = await send('{"query":"{ __typename }"}', { 'content-encoding': 'gzip' })
    expect([status, JSON.parse(text).errors[0].message]).toEqual([415, 'Send the request without Content-Encoding.'])
    expect((await send('{"query":"{ __typename }"}', { 'content-encoding': 'Identity' })).status).toBe(200)
  })

  it.each(['/ambassador', '/.well-known/oauth-protected-resource/graphql'])(
    'calls a NUL character in the address of %s a wrong request',
    async (path) => {
      const answer = await fetch(`${world.server.url}${path}?organization=%00`)
      expect([answer.status, (await answer.json()).errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST'])
    },
  )

  it('answers in the kind of JSON that is liked best, and says so where it has none of what is asked for', async () => {
    const typeFor = async (accept: string) => (await send('{"query":"{ __typename }"}', { accept })).type
    expect(await typeFor('*/*')).toContain('application/json')
    expect(await typeFor('Application/GraphQL-Response+JSON')).toContain('application/graphql-response+json')
    expect(await typeFor('application/json;q=0.5, application/graphql-response+json')).toContain('graphql-response')
    expect(await typeFor('application/graphql-response+json;q=0, */*')).toContain('application/json')
    for (const accept of ['text/plain', 'application/json;q=0', 'application/json; charset=utf-16']) {
      const { status, text } = await send('{"query":"{ __typename }"}', { accept })
      expect([status, JSON.parse(text).errors[0].extensions.code], accept).toEqual([406, 'NOT_ACCEPTABLE'])
    }
  })

  const refusedBeforeExecution: [string, object][] = [
    [
      'a wrong enum value',
      {
        query: 'query ($o: PersonOrder) { people(orderBy: $o) { totalCount } }',
        variables: { o: { field: 'NOBODY', direction: 'ASC' } },
      },
    ],
    ['a wrong scalar value', { query: 'query($n: Int!) { people(first: $n) { totalCount } }', variables: { n: 'x' } }],
    ['a wrong literal', { query: '{ people(first: "x") { totalCount } }' }],
    ['a missing variable', { query: 'query($n: Int!) { people(first: $n) { totalCount } }' }],
    ['a document that cannot be parsed', { query: '{' }],
    ['an unknown field', { query: '{ nothing }' }],
    ['an operation that is not there', { query: 'query A { __typename }', operationName: 'B' }],
    ['two operations without a name', { query: 'query A { __typename } query B { __typename }' }],
    ['fragments alone', { query: 'fragment A on Query { __typename }' }],
    [
      'a cost above the limit',
      {
        query:
          '{ people(first: 100) { nodes { id departments { id name } socialAccounts { id } participations(first: 100) { nodes { id campaign { id topics { id } } } } } } }',
      },
    ],
  ]
  it.each(refusedBeforeExecution)('%s is 400 for graphql-response+json and 200 for json', async (_name, body) => {
    const [strict, loose] = await Promise.all([ask(body, STRICT), ask(body, LOOSE)])
    for (const { body: answer } of [strict, loose]) {
      expect(answer).not.toHaveProperty('data')
      expect(answer.errors?.[0]?.extensions.code).toMatch(/^(BAD_REQUEST|COST_EXCEEDED)$/)
    }
    expect([strict.status, loose.status]).toEqual([400, 200])
  })

  const refusedWhileExecuting: [string, object][] = [
    ['a page of none', { query: '{ campaigns(first: 0) { totalCount } }' }],
    ['a wrong cursor', { query: '{ campaigns(after: "x") { totalCount } }' }],
    ['an id that is none', { query: '{ node(id: "x") { id } }' }],
  ]
  it.each(refusedWhileExecuting)('an answer with data is 200 for both: %s', async (_name, body) => {
    const [strict, loose] = await Promise.all([ask(body, STRICT), ask(body, LOOSE)])
    expect(strict.body).toHaveProperty('data')
    expect([strict.status, loose.status]).toEqual([200, 200])
  })

  it('says what is wrong with an empty name of an operation', async () => {
    const { status, body } = await ask({ query: '{ __typename }', operationName: '' })
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST'])
    expect(body.errors?.[0]?.message).toContain('operationName')
  })

  it('refuses parameters of another kind, and JSON that is none, without repeating them', async () => {
    for (const body of [
      '',
      '[]',
      '[{"query":"{a}"}]',
      'null',
      '"secret"',
      '{"query":"{a}","secret":1}',
      '{"qu',
      '{"query":1}',
    ]) {
      const { status, text } = await send(body)
      expect([status, JSON.parse(text).errors[0].extensions.code], body).toEqual([400, 'BAD_REQUEST'])
      expect(text).not.toContain('secret')
    }
  })

  it('refuses a document above 64 KB before it is parsed', async () => {
    const { status, body } = await ask({ query: `{ __typename } #${'x'.repeat(65_536)}` })
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([413, 'TOO_LARGE'])
    expect((await ask({ query: `{ __typename } #${'x'.repeat(65_000)}` })).status).toBe(200)
  })

  it('keeps errors about a document short, however long and however wrong it is', async () => {
    const wrong = `{ ${Array.from({ length: 50 }, (_, i) => `a${i}: people(first: "${'x'.repeat(1_000)}") { totalCount }`).join(' ')} }`
    const { body } = await ask({ query: wrong })
    expect(body.errors?.length).toBeLessThanOrEqual(11)
    expect(JSON.stringify(body).length).toBeLessThan(15_000)
  })
})

describe('a filter that says nothing', () => {
  const nothing: object[] = [
    { or: [] },
    { and: [] },
    { displayName: { eq: null } },
    { displayName: { in: null } },
    { displayName: {} },
    { displayName: null },
    { not: null },
    { or: null },
    { or: [{ displayName: { eq: null } }] },
    { not: { or: [] } },
    { or: [{}] },
    { and: [{ displayName: { eq: 'A' } }, {}] },
    { not: {} },
  ]
  it.each(nothing)('is refused with its place, instead of listing everything: %j', async (filter) => {
    const { body } = await ask({ query: PEOPLE, variables: { filter } })
    expect(body.errors?.[0]).toMatchObject({
      message: expect.stringMatching(/^filter\./),
      extensions: { code: 'BAD_REQUEST' },
    })
  })

  it('is taken where nothing was asked for at all', async () => {
    for (const filter of [null, {}])
      expect((await ask({ query: PEOPLE, variables: { filter } })).body.errors).toBeUndefined()
    const { body } = await ask({ query: PEOPLE, variables: { filter: { displayName: { in: [] } } } })
    expect(body.data).toEqual({ people: { totalCount: 0 } })
  })
})
