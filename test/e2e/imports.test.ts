import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import { importRunJob, runImport } from '@portevoix/api/modules/imports/index.ts'
import { storeUpload } from '@portevoix/api/modules/imports/uploads/store-upload.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { countStatements } from '../statements.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ allowedOrigins: ['https://app.example'] })
})
afterAll(() => world?.stop())

const IMPORT = `id status error target format dryRun preset { key } progress { processed total processedBytes totalBytes }
  created updated unchanged rejected problemCount unusedColumns startedAt finishedAt
  problems(first: 20) { nodes { line column message } totalCount }`
const START = `mutation ($input: ImportStartInput!) {
  importStart(input: $input) { __typename ... on Import { id status } ... on UserError { code message path } }
}`

interface ImportState {
  id: string
  status: string
  error: string | null
  progress: { processed: number; total: number | null; processedBytes: string; totalBytes: string }
  created: number
  updated: number
  unchanged: number
  rejected: number
  problemCount: number
  unusedColumns: string[]
  problems: { nodes: { line: number; column: string | null; message: string }[]; totalCount: number }
}

async function ask(query: string, variables: object = {}, key = world.organization.key) {
  const { body } = await post(world.url, key, { query, variables })
  return body as never as {
    data: Record<string, Record<string, unknown>>
    errors?: { message: string; extensions: { code: string } }[]
  }
}

async function upload(body: string | Buffer, headers: Record<string, string> = {}, key = world.organization.key) {
  const response = await fetch(`${world.server.url}/uploads`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, ...headers },
    body: body as never,
  })
  return { status: response.status, headers: response.headers, body: (await response.json()) as never as Uploaded }
}
interface Uploaded {
  uploadId: string
  errors?: { message: string; extensions: { code: string } }[]
}

async function start(input: object): Promise<Record<string, unknown>> {
  const { data, errors } = await ask(START, { input })
  if (errors) throw new Error(JSON.stringify(errors))
  return data.importStart as Record<string, unknown>
}

async function finished(id: unknown): Promise<ImportState> {
  for (let tries = 0; tries < 600; tries++) {
    const { data } = await ask(`query ($id: ID!) { node(id: $id) { ... on Import { ${IMPORT} } } }`, { id })
    const state = data.node as never as ImportState
    if (!['QUEUED', 'RUNNING'].includes(state.status)) return state
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The import does not end.')
}

async function importFile(body: string | Buffer, input: object): Promise<ImportState> {
  const { uploadId } = (await upload(body)).body
  const started = await start({ uploadId, format: 'CSV', ...input })
  expect(started).toMatchObject({ __typename: 'Import' })
  return await finished(started.id)
}

/** Reads the organisation's tables themselves. */
async function sql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  return await world.server.environment.database.inOrganization(world.organization.id, (db) =>
    db.$queryRawUnsafe<Row[]>(text, ...values),
  )
}

async function newCampaign(name: string): Promise<string> {
  const { data } = await ask(
    `mutation ($input: CampaignCreateInput!) { campaignCreate(input: $input) { ... on Campaign { id } } }`,
    { input: { name, startsAt: '2016-01-01T00:00:00Z', endsAt: '2020-01-01T00:00:00Z' } },
  )
  return data.campaignCreate?.id as string
}

describe('POST /uploads', () => {
  it('stores the bytes in chunks, with name, size and hash', async () => {
    const bytes = Buffer.alloc(2_500_000, 'abcdefg')
    const name = "attachment; filename*=UTF-8''employ%C3%A9s.csv"
    const { status, body } = await upload(bytes, { 'content-type': 'text/csv', 'content-disposition': name })
    expect(status).toBe(201)
    const { data } = await ask(
      'query ($id: ID!) { node(id: $id) { ... on Upload { filename contentType sizeBytes sha256 } } }',
      { id: body.uploadId },
    )
    expect(data.node).toEqual({
      filename: 'employés.csv',
      contentType: 'text/csv',
      sizeBytes: '2500000',
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
    const chunks = await sql<{ bytes: Uint8Array }>(
      `SELECT bytes FROM "UploadChunk" WHERE "uploadId" = (SELECT id FROM "Upload" WHERE filename = 'employés.csv') ORDER BY index`,
    )
    expect(chunks.map((chunk) => chunk.bytes.length)).toEqual([1_048_576, 1_048_576, 402_848])
    expect(Buffer.concat(chunks.map((chunk) => chunk.bytes)).equals(bytes)).toBe(true)
  })

  it.each([
    ['no token', '', 'a', {}, 401, 'UNAUTHENTICATED'],
    ['an empty body', null, '', {}, 400, 'BAD_REQUEST'],
    ['a form', null, 'a', { 'content-type': 'multipart/form-data; boundary=x' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a compressed body', null, 'a', { 'content-encoding': 'gzip' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ])('refuses %s like GraphQL', async (_name, key, body, headers, status, code) => {
    const refused = await upload(body, headers as Record<string, string>, key ?? world.organization.key)
    expect(refused.status).toBe(status)
    expect(refused.body.errors?.[0]?.extensions.code).toBe(code)
  })

  it('refuses callers without permission to import', async () => {
    const analyst = await world.organization.as(['ANALYST'])
    const refused = await upload('a,b\n', {}, analyst.key)
    expect(refused.status).toBe(403)
    expect(refused.body.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  it('refuses a file that says it is larger than 512 MB before it is sent', async () => {
    const answer = await new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      const headers = { authorization: `Bearer ${world.organization.key}`, 'content-length': 512 * 1024 * 1024 + 1 }
      const sent = request(`${world.server.url}/uploads`, { method: 'POST', headers }, (response) => {
        let text = ''
        response.on('data', (part) => {
          text += part
        })
        response.on('end', () => resolve({ status: response.statusCode, text }))
      })
      sent.on('error', reject)
      sent.write('a')
    })
    expect(answer.status).toBe(413)
    expect(answer.text).toContain('TOO_LARGE')
  })

  it('stores nothing of a body that breaks off', async () => {
    const before = await sql('SELECT id FROM "Upload"')
    const headers = { authorization: `Bearer ${world.organization.key}` }
    await new Promise<void>((resolve) => {
      const sent = request(`${world.server.url}/uploads`, { method: 'POST', headers })
      sent.on('error', () => resolve())
      sent.write(Buffer.alloc(3_000_000))
      setTimeout(() => sent.destroy(new Error('gone')), 300)
    })
    await expect.poll(() => sql('SELECT id FROM "Upload"')).toHaveLength(before.length)
  })

  it('refuses a stream that grows too large, and stores nothing of it', async () => {
    const { database } = world.server.environment
    async function* body() {
      for (let part = 0; part < 40; part++) yield Buffer.alloc(100_000)
    }
    const [account] = await sql<{ id: string }>('SELECT id FROM "Account" LIMIT 1')
    const id = uuidv7(Date.now())
    const facts = { filename: null, contentType: null, createdAt: new Date() }
    const row = { id, organizationId: world.organization.id, accountId: account?.id ?? '', ...facts }
    await expect(storeUpload(database, row, body(), 3_000_000)).rejects.toMatchObject({ code: 'TOO_LARGE' })
    expect(await sql('SELECT id FROM "Upload" WHERE id = $1::uuid', [id])).toEqual([])
  })

  it('may be called by pages of the allowed origins', async () => {
    const ask = (origin: string) => fetch(`${world.server.url}/uploads`, { method: 'OPTIONS', headers: { origin } })
    expect((await ask('https://app.example')).headers.get('access-control-allow-origin')).toBe('https://app.example')
    expect((await ask('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull()
  })

  it('keeps files from other organisations', async () => {
    const { uploadId } = (await upload('externalId\nu1\n')).body
    const other = await world.addOrganization('Elsewhere')
    const { data } = await ask(START, { input: { uploadId, format: 'CSV', target: 'PEOPLE' } }, other.key)
    expect(data.importStart).toMatchObject({ __typename: 'NotFoundError', path: ['input', 'uploadId'] })
    const node = await ask('query ($id: ID!) { node(id: $id) { id } }', { id: uploadId }, other.key)
    expect(node.data.node).toBeNull()
  })
})

it('an import needs the permission to write its target', async () => {
  const { uploadId } = (await upload('externalId\nu1\n')).body
  const ties = { kind: 'advice', directed: true }
  const cases: [string, string[], object][] = [
    ['person:write', ['network:write', 'metric:write'], { target: 'PEOPLE' }],
    ['network:write', ['person:write', 'metric:write'], { target: 'TIES', ties }],
    ['person:write', ['network:write'], { target: 'TIES', ties: { ...ties, createMissingPeople: true } }],
    ['metric:write', ['person:write', 'network:write'], { target: 'METRICS' }],
    ['touchpoint:write', ['person:write'], { target: 'TOUCHPOINTS' }],
    ['topic:write', ['person:write'], { target: 'TOPICS' }],
    ['content:write', ['person:write'], { target: 'CONTENTS' }],
    ['cost:write', ['person:write'], { target: 'LEDGER' }],
    ['participation:invite', ['person:write'], { target: 'PARTICIPATIONS' }],
    ['act:apply', ['topic:write'], { target: 'ACTS', acts: { act: 'topicArchive' } }],
    ['topic:write', ['act:apply'], { target: 'ACTS', acts: { act: 'topicArchive' } }],
  ]
  for (const [missing, others, target] of cases) {
    const input = { uploadId, format: 'CSV', dryRun: true, ...target }
    const without = await world.organization.as(['OWNER'], { scopes: ['import:run', ...others] })
    const refused = (await ask(START, { input }, without.key)).errors?.[0]
    expect([refused?.extensions.code, refused?.message]).toEqual(['FORBIDDEN', expect.stringContaining(missing)])
    const both = await world.organization.as(['OWNER'], { scopes: ['import:run', missing, ...others] })
    expect((await ask(START, { input }, both.key)).errors, missing).toBeUndefined()
  }
})

describe('an import of contacts', () => {
  const target = 'TOUCHPOINTS'
  const idsOf = 'crm'
  const HEADER = 'key,person,department,at,subject,channel,outcome,collisionReason'
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
  const importRows = (rows: readonly string[], more: object = {}) =>
    importFile([HEADER, ...rows].join('\n'), { target, idsOf, ...more })
  const stored = () =>
    sql<object>(`SELECT "sourceKey" AS key, status::text, channel::text, subject, outcome, "collisionReason" AS reason
      FROM "Touchpoint" ORDER BY "sourceKey"`)

  beforeAll(async () => {
    await importFile('externalId,displayName,department\nc1,Ana,Fairs\nc2,Ben,Labs\n', { target: 'PEOPLE', idsOf })
    await sql(
      `INSERT INTO "Department" (id, name, key, "updatedAt") VALUES (gen_random_uuid(), 'Labs', 'labs', now()) ON CONFLICT DO NOTHING`,
    )
  })

  it('finds people by their ids in a source and departments by name, and changes nothing the second time', async () => {
    const rows = [
      `1,c1,Fairs,${day(-9)},The lamp,call,Interested,`,
      `2,c2,labs,${day(-8)},The lamp,,,`,
      `3,c1,Fairs,${day(40)},The fair,meeting,,`,
    ]
    expect(await importRows(rows, { dryRun: true })).toMatchObject({ created: 3, rejected: 0 })
    expect(await stored()).toEqual([])
    expect(await importRows(rows)).toMatchObject({ status: 'SUCCEEDED', created: 3, rejected: 0 })
    const told = [
      { key: '1', status: 'HELD', channel: 'CALL', subject: 'The lamp', outcome: 'Interested', reason: null },
      { key: '2', status: 'HELD', channel: 'OTHER', subject: 'The lamp', outcome: null, reason: null },
      { key: '3', status: 'PLANNED', channel: 'MEETING', subject: 'The fair', outcome: null, reason: null },
    ]
    expect(await stored()).toEqual(told)
    expect(await importRows(rows)).toMatchObject({ created: 0, updated: 0, unchanged: 3, rejected: 0 })
    expect(await importRows([rows[0]?.replace('Interested', 'Bought it') ?? ''])).toMatchObject({ updated: 1 })
    expect(await stored()).toMatchObject([{ outcome: 'Bought it' }, {}, {}])
    expect(await sql('SELECT outcome, reason FROM "TouchpointCorrection"')).toEqual([
      { outcome: 'Interested', reason: 'import crm' },
    ])
    // What a planned one came to.
    const held = `3,c1,Fairs,${day(-1)},The fair,meeting,Came,`
    expect(await importRows([held])).toMatchObject({ updated: 1, rejected: 0 })
    expect(await stored()).toMatchObject([{}, {}, { status: 'HELD', outcome: 'Came' }])
  })

  it('tells the problems of each row in both languages, and stores the others', async () => {
    const run = await importRows([
      `4,c9,Fairs,${day(-3)},The lamp,call,,`,
      `5,c1,Nowhere,${day(-3)},The lamp,call,,`,
      `6,c1,Fairs,${day(-3)},The lamp,pigeon,,`,
      `7,c1,Fairs,${day(30)},The lamp,call,Came already,`,
      `1,c2,Fairs,${day(-9)},The lamp,call,,`,
      `,c1,Fairs,${day(-3)},The lamp,call,,`,
      `8,c1,Labs,${day(3)},The lamp,call,,`,
      `9,c1,Labs,${day(3)},The lamp,call,,They asked`,
      `10,c1,Labs,${day(-2)},The lamp,call,,`,
    ])
    expect(run).toMatchObject({ created: 2, rejected: 7 })
    expect(run.problems.nodes.map(({ line, column }) => [line, column])).toEqual([
      ...[
        [2, 'person'],
        [3, 'department'],
        [4, 'channel'],
        [5, 'outcome'],
        [6, 'key'],
        [7, 'key'],
      ],
      [8, 'collisionReason'],
    ])
    const french = await fetch(`${world.url}`, {
      method: 'POST',
      headers: { ...JSON_OF(world.organization.key), 'accept-language': 'fr' },
      body: JSON.stringify({
        query: 'query ($id: ID!) { node(id: $id) { ... on Import { problems { nodes { message } } } } }',
        variables: { id: run.id },
      }),
    })
    const { data } = (await french.json()) as { data: { node: { problems: { nodes: { message: string }[] } } } }
    const messages = data.node.problems.nodes.map(({ message }) => message)
    expect(messages[0]).toMatch(/Personne n’a cet identifiant/)
    expect(messages[6]).toMatch(/Le service «.Fairs.» a un contact/)
    expect((await stored()).at(-1)).toMatchObject({ key: '9', reason: 'They asked' })
  })

  it('changes nothing the second time where a reason is stated that nothing asks for, and records what was held as it was', async () => {
    const planned = `11,c2,Labs,${day(300)},The lamp,call,,To be sure`
    expect(await importRows([planned])).toMatchObject({ created: 1, rejected: 0 })
    expect(await importRows([planned])).toMatchObject({ unchanged: 1, rejected: 0 })
    // Another department was in touch with the same person a day before: that is no reason to refuse what happened.
    const held = (at: string, reason: string) => `12,c1,Labs,${at},The lamp,call,,${reason}`
    expect(await importRows([held(day(-200), '')])).toMatchObject({ created: 1, rejected: 0 })
    expect(await importRows([held(day(-8), '')])).toMatchObject({ updated: 1, rejected: 0 })
    expect(await importRows([held(day(-8), 'They asked')])).toMatchObject({ updated: 1, rejected: 0 })
  })
})

const JSON_OF = (key: string) => ({ authorization: `Bearer ${key}`, 'content-type': 'application/json' })

describe('an import', () => {
  const facts = 'key,metric,at,value\n1,impressions,2018-10-31,10\n2,impressions,2018-10-31,20\n3,clicks,2018-10-31,1\n'

  it('of facts counts them, changes nothing when repeated, and corrects changed values', async () => {
    const input = { target: 'METRICS', metrics: { subjectId: await newCampaign('Facts') } }
    const first = await importFile(facts, input)
    expect(first).toMatchObject({ status: 'SUCCEEDED', created: 3, updated: 0, unchanged: 0, rejected: 0, error: null })
    const bytes = String(facts.length)
    expect(first.progress).toEqual({ processed: 3, total: 3, processedBytes: bytes, totalBytes: bytes })
    expect(await importFile(facts, input)).toMatchObject({ created: 0, updated: 0, unchanged: 3 })
    expect(await importFile(facts.replace(',20\n', ',21\n'), input)).toMatchObject({
      created: 0,
      updated: 1,
      unchanged: 2,
    })
  })

  it('of facts refuses keys of those that running totals make, row by row', async () => {
    const input = { target: 'METRICS', metrics: { subjectId: await newCampaign('Keys') } }
    const run = await importFile(facts.replace('2,impressions', 'total:2,impressions'), input)
    expect(run).toMatchObject({ status: 'SUCCEEDED', updated: 2, rejected: 1 })
    expect(run.problems.nodes).toMatchObject([{ line: 3, message: expect.stringMatching(/begin with `total:`/) }])
  })

  it('of every kind names the columns of which nothing was kept', async () => {
    const id = await newCampaign('Unused columns')
    const files: [object, string, string[]][] = [
      [{ target: 'PEOPLE' }, 'externalId,displayName,shoe size,hat\nu1,Ada,37,58\n', ['shoe size', 'hat']],
      [
        { target: 'PEOPLE', reading: { only: [{ column: 'hat', equals: ['58'] }] } },
        'externalId,displayName,shoe size,hat\nu1,Ada,37,58\n',
        ['shoe size'],
      ],
      [
        { target: 'TIES', ties: { kind: 'unused', directed: true, createMissingPeople: true } },
        'from,to,mood\nu1,u2,good\n',
        ['mood'],
      ],
      [
        { target: 'METRICS', metrics: { subjectId: id } },
        'key,metric,at,value,note\nu1,impressions,2018-10-31,1,x\n',
        ['note'],
      ],
      [
        { target: 'METRICS', preset: 'x-analytics', metrics: { subjectId: id } },
        'Tweet id,Tweet permalink,Tweet text,time,impressions,engagements,engagement rate\n1,https://x.com/a/status/1,Hello,2018-10-31 10:00 +0000,10,1,0.1\n',
        ['Tweet text', 'engagement rate'],
      ],
      [
        { target: 'TOUCHPOINTS' },
        'key,person,department,at,subject,channel,weather\nu1,u1,Fairs,2018-10-31T10:00:00Z,The lamp,call,rain\n',
        ['weather'],
      ],
    ]
    for (const [input, file, unused] of files) {
      const run = await importFile(file, input)
      expect([input, run.status, run.unusedColumns]).toEqual([input, 'SUCCEEDED', unused])
    }
    const lines =
      '{"externalId":"u1","displayName":"Ada","shoe":"37"}\n{"externalId":"u2","displayName":"Ben","hat":"58"}\n'
    expect((await importFile(lines, { target: 'PEOPLE', format: 'JSONL' })).unusedColumns).toEqual(['shoe', 'hat'])
  })

  it('of facts may name a subject in each row', async () => {
    const campaign = await newCampaign('Subjects')
    const file = `id,what,metric,at,value\na,${campaign},impressions,2018-10-31,10\nb,nobody,impressions,2018-10-31,10\n`
    const mapping = [
      ['id', 'key'],
      ['what', 'subject'],
      ['metric', 'metric'],
      ['at', 'at'],
      ['value', 'value'],
    ].map(([column, field]) => ({ column, field }))
    const run = await importFile(file, { target: 'METRICS', mapping })
    expect(run).toMatchObject({ status: 'SUCCEEDED', created: 1, rejected: 1 })
    expect(run.problems.nodes).toMatchObject([{ line: 3, column: 'what' }])
  })

  it('an import of facts keeps their dimensions, and names the row where one is written wrong', async () => {
    const campaign = await newCampaign('Dimensions')
    const rows = [
      `d1,${campaign},2018-10-31,10,uk,audience=Engineering; device=phone`,
      `d2,${campaign},2018-10-31,10,,phone`,
      `d3,${campaign},2018-10-31,10,Atlantis,`,
    ]
    const columns = ['key', 'subject', 'at', 'value', 'country', 'dimensions']
    const mapping = [...columns, 'metric'].map((field) => ({ column: field, field }))
    const file = `${columns.join()},metric\n${rows.map((row) => `${row},impressions\n`).join('')}`
    const run = await importFile(file, { target: 'METRICS', mapping })
    expect(run).toMatchObject({ created: 1, rejected: 2 })
    const stored = await world.server.environment.database.inOrganization(
      world.organization.id,
      (db) =>
        db.$queryRaw`SELECT s."values", p.fields FROM "MetricPoint" p JOIN "MetricDimensionSet" s ON s.id = p."dimensionsId"
        WHERE p.key = 'd1'`,
    )
    expect(stored).toEqual([{ values: { country: 'GB', audience: 'Engineering' }, fields: { device: 'phone' } }])
  })

  it('keeps identifiers of 18 digits and leading zeros as they are', async () => {
    const file = 'externalId,displayName\n105769447291226931,A\n105769447291226932,B\n007,C\n' + '1.05769E+17,D\n'
    const run = await importFile(file, { target: 'PEOPLE' })
    expect(run).toMatchObject({ created: 3, rejected: 1 })
    expect(run.problems.nodes).toMatchObject([{ line: 5, column: 'externalId' }])
    const { data } = await ask('{ people(first: 100) { nodes { externalId displayName } } }')
    const people = data.people?.nodes as { externalId: string }[]
    expect(people.map(({ externalId }) => externalId)).toEqual(
      expect.arrayContaining(['105769447291226931', '105769447291226932', '007']),
    )
    const jsonl = '{"externalId":105769447291226931,"displayName":"A"}\n{"externalId":"x"\n'
    const again = await importFile(jsonl, { target: 'PEOPLE', format: 'JSONL' })
    expect(again).toMatchObject({ unchanged: 1, created: 0, rejected: 1 })
    expect(again.problems.nodes).toMatchObject([{ line: 2 }])
  })

  it('reports problems with physical line and column, and imports the rest', async () => {
    const file =
      'Staff No,Name,Mail\r\ns1,"Ana\r\nMaria",ana@example.org\r\ns2,"Two\r\nlines\r\nmore",nobody\r\n,Nameless,n@example.org\r\ns4,Dee,ana@example.org\r\ns5,E,e@example.org\r\n'
    const mapping = [
      { column: 'Staff No', field: 'externalId' },
      { column: 'Mail', field: 'email' },
    ]
    const run = await importFile(file, { target: 'PEOPLE', mapping })
    expect(run).toMatchObject({ status: 'SUCCEEDED', created: 2, rejected: 3, problemCount: 3 })
    expect(run.problems.totalCount).toBe(3)
    expect(run.problems.nodes.map(({ line, column }) => [line, column])).toEqual([
      [4, 'Mail'],
      [7, 'Staff No'],
      [8, 'Mail'],
    ])
    const log = await sql<{ data: object }>(
      `SELECT data FROM "Event" WHERE type = 'import.finished' ORDER BY sequence DESC LIMIT 1`,
    )
    expect(log[0]?.data).toMatchObject({ status: 'SUCCEEDED', created: 2, rejected: 3 })
  })

  it('reads a file with its options, also from gzip, and reports guesses as warnings', async () => {
    const file =
      'Report\r\nID;First;Last;Active\r\nr1;Zoé;Ko;VRAI\r\nr2;Al;Mu;On leave\r\nr3;Ed;Um;Terminated\r\nTotal;;;\r\nx9;Not;Me;oui\r\n'
    const mapping = [
      { column: 'ID', field: 'externalId' },
      { column: 'First', field: 'displayName' },
      { column: 'Last', field: 'displayName' },
      { column: 'Active', field: 'active', words: [{ written: 'on leave', means: 'true' }] },
    ]
    const reading = { skipLines: 1, delimiter: 'SEMICOLON', leaveOut: [{ column: 'id', equals: ['X9'] }] }
    const run = await importFile(gzipSync(Buffer.from(file, 'latin1')), { target: 'PEOPLE', mapping, reading })
    expect(run).toMatchObject({ status: 'SUCCEEDED', created: 2, rejected: 2 })
    expect(run.problems.nodes.map(({ line, column }) => [line, column])).toEqual([
      [1, null],
      [5, 'Active'],
      [6, 'ID'],
    ])
    expect(run.problems.nodes[0]?.message).toMatch(/windows-1252/)
    expect(run.progress.processedBytes).toBe(run.progress.totalBytes)
    expect(
      await sql(`SELECT "displayName", active FROM "Person" WHERE "externalId" IN ('r1', 'r2', 'r3', 'x9') ORDER BY 1`),
    ).toEqual([
      { displayName: 'Al Mu', active: true },
      { displayName: 'Zoé Ko', active: true },
    ])
  })

  it('fails when it rejected all its rows, also in a dry run', async () => {
    const file = `externalId,email\n${'q1,wrong\n'.repeat(3)}`
    for (const dryRun of [true, false]) {
      const run = await importFile(file, { target: 'PEOPLE', dryRun })
      const refused = expect.stringMatching(/^All 3 rows were refused/)
      expect(run).toMatchObject({ status: 'FAILED', rejected: 3, error: refused, progress: { total: 3 } })
    }
    expect(await importFile('externalId,email\n', { target: 'PEOPLE' })).toMatchObject({ status: 'SUCCEEDED' })
  })

  it('stores the first 1,000 problems and counts all', async () => {
    const file = `externalId,email\n${Array.from({ length: 2500 }, (_, row) => `p${row},wrong\n`).join('')}`
    const run = await importFile(file, { target: 'PEOPLE' })
    expect(run).toMatchObject({ created: 0, rejected: 2500, problemCount: 2500 })
    expect(run.problems.totalCount).toBe(1000)
    expect(run.problems.nodes[0]).toMatchObject({ line: 2, column: 'email' })
  })

  it('limits the words of a mapping over all columns', async () => {
    const { uploadId } = (await upload('externalId\nwords-1\n')).body
    const words = Array.from({ length: 1_000 }, (_, index) => ({ written: `w${index}`, means: 'yes' }))
    const columns = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ column: `c${index}`, field: 'active', words }))
    const asked = { uploadId, format: 'CSV', target: 'PEOPLE' }
    expect(await start({ ...asked, mapping: columns(51) })).toMatchObject({
      code: 'INVALID_INPUT',
      message: 'All columns together can have at most 50,000 words.',
    })
  })

  it('reports what would happen in a dry run and stores nothing', async () => {
    const file = 'externalId,displayName\ndry-1,A\ndry-2,B\n,C\n'
    const people = () => sql(`SELECT id FROM "Person" WHERE "externalId" LIKE 'dry-%'`)
    const dry = await importFile(file, { target: 'PEOPLE', dryRun: true })
    expect(dry).toMatchObject({ status: 'SUCCEEDED', created: 2, rejected: 1, problemCount: 1 })
    expect(await people()).toHaveLength(0)
    expect(await importFile(file, { target: 'PEOPLE' })).toMatchObject({ created: 2 })
    expect(await importFile(file, { target: 'PEOPLE', dryRun: true })).toMatchObject({ created: 0, unchanged: 2 })
  })

  it.each([
    ['lacks a required column', 'name\nA\n', { target: 'PEOPLE' }, /^Line 1: .*externalId.*"name"/],
    [
      'lacks a mapped column',
      'a,b\n1,2\n',
      { target: 'PEOPLE', mapping: [{ column: 'id', field: 'externalId' }] },
      /^Line 1: There is no column "id"\. The file has the columns "a", "b"/,
    ],
    ['is no file of its preset', 'a,b\n1,2\n', { target: 'METRICS', preset: 'x-analytics' }, /lacks "Tweet id"/],
    ['is UTF-16 cut in two', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), { target: 'PEOPLE' }, /UTF-16/],
  ])('of a file that %s fails with place and remedy', async (_name, file, input, error) => {
    const metrics = input.target === 'METRICS' ? { metrics: { subjectId: await newCampaign('Preset') } } : {}
    const run = await importFile(file, { ...input, ...metrics })
    expect(run.status).toBe('FAILED')
    expect(run.error).toMatch(error)
    expect(run).toMatchObject({ created: 0, progress: { total: null } })
  })

  it('fails when the kind of ties had another direction before', async () => {
    const ties = { kind: 'turned', directed: true, createMissingPeople: true }
    expect(await importFile('from,to\nx1,x2\n', { target: 'TIES', ties })).toMatchObject({ created: 1 })
    const run = await importFile('from,to\nx1,x2\n', { target: 'TIES', ties: { ...ties, directed: false } })
    expect(run).toMatchObject({ status: 'FAILED', error: expect.stringMatching(/are directed/) })
  })

  it.each([
    ['ties without their kind', { target: 'TIES' }, ['input', 'ties']],
    [
      'a kind of ties that is no key',
      { target: 'TIES', ties: { kind: 'Big Boss', directed: true } },
      ['input', 'ties', 'kind'],
    ],
    ['options of ties for people', { target: 'PEOPLE', ties: { kind: 'a', directed: true } }, ['input', 'ties']],
    ['an unknown preset', { target: 'METRICS', preset: 'magic' }, ['input', 'preset']],
    ['the preset of another target', { target: 'PEOPLE', preset: 'x-analytics' }, ['input', 'preset']],
    [
      'the preset of another format',
      { target: 'METRICS', format: 'JSONL', preset: 'x-analytics' },
      ['input', 'format'],
    ],
    ['a preset without its subject', { target: 'METRICS', preset: 'x-analytics' }, ['input', 'metrics']],
    [
      'a form of dates that means nothing',
      { target: 'PEOPLE', reading: { dateFormat: 'DD/MM/YYYY' } },
      ['input', 'reading', 'dateFormat'],
    ],
    [
      'a time zone that is none',
      { target: 'PEOPLE', reading: { timezone: 'Paris' } },
      ['input', 'reading', 'timezone'],
    ],
    ['an unknown field', { target: 'PEOPLE', mapping: [{ column: 'a', field: 'magic' }] }, ['input', 'mapping']],
    [
      'a subject that is none',
      { target: 'METRICS', metrics: { subjectId: 'UGVyc29uOjE' } },
      ['input', 'metrics', 'subjectId'],
    ],
  ])('is refused with %s', async (_name, input, path) => {
    const { uploadId } = (await upload('externalId\nu1\n')).body
    const refused = await start({ uploadId, format: 'CSV', ...input })
    expect(refused).toMatchObject({ path, message: expect.stringMatching(/.{20}/) })
    expect(refused.__typename).toMatch(/Error$/)
  })

  it('is started and visible only with permission', async () => {
    const { uploadId } = (await upload('externalId\nme\n')).body
    const analyst = await world.organization.as(['ANALYST'])
    const input = { uploadId, format: 'CSV', target: 'PEOPLE' }
    expect((await ask(START, { input }, analyst.key)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    const { id } = await start(input)
    await finished(id)
    const seen = async (key: string) =>
      (await ask('query ($id: ID!) { node(id: $id) { ... on Import { status upload { sha256 } } } }', { id }, key)).data
        .node
    const reviewer = await world.organization.as(['REVIEWER'])
    const other = await world.addOrganization('Not here')
    expect(await seen(analyst.key)).toMatchObject({ status: 'SUCCEEDED' })
    expect(await seen(reviewer.key)).toBeNull()
    expect(await seen(other.key)).toBeNull()
    const list = '{ imports(filter: { status: { eq: SUCCEEDED } }) { totalCount nodes { id } } }'
    expect((await ask(list, {}, analyst.key)).data.imports?.nodes).toContainEqual({ id })
    expect((await ask(list, {}, other.key)).data.imports).toMatchObject({ totalCount: 0 })
    expect((await ask(list, {}, reviewer.key)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  it('can be cancelled until it has ended', async () => {
    const cancel =
      'mutation ($id: ID!) { importCancel(id: $id) { ... on Import { status finishedAt } ... on UserError { code } } }'
    const { uploadId } = (await upload(`externalId\n${numbered(20_000)}`)).body
    const { id } = await start({ uploadId, format: 'CSV', target: 'PEOPLE', dryRun: true })
    expect((await ask(cancel, { id })).data.importCancel).toMatchObject({ status: 'CANCELLED' })
    const after = await finished(id)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await finished(id)).toEqual(after)
    expect((await ask(cancel, { id })).data.importCancel).toEqual({ code: 'IMPORT_FINISHED' })
  })

  it('is listed with file, owner and problems in the same number of statements for 20 as for 2', async () => {
    const list = (first: number) =>
      countStatements(world, () =>
        ask(
          `query ($first: Int) { imports(first: $first) { nodes { id progress { processedBytes totalBytes }
            upload { filename } startedBy { id } problems(first: 2) { nodes { line } totalCount } } } }`,
          { first },
        ),
      )
    const few = await list(2)
    expect(few.length).toBeGreaterThan(3)
    expect(await list(20)).toHaveLength(few.length)
  })

  it('lists the presets', async () => {
    const { data } = await ask('{ importPresets { key title target format source note requiredColumns } }')
    expect(data.importPresets).toMatchObject([{ key: 'x-analytics', target: 'METRICS', format: 'CSV' }])
  })
})

function numbered(rows: number, prefix = 'n'): string {
  return Array.from({ length: rows }, (_, row) => `${prefix}${row}\n`).join('')
}

describe('a worker', () => {
  /** An import that no queue knows of, so that the test itself is its worker. */
  async function quietImport(file: string): Promise<{ organizationId: string; importId: string; accountId: string }> {
    const { uploadId } = (await upload(file)).body
    const [, id] = Buffer.from(uploadId, 'base64url').toString().split(':')
    const { environment } = world.server
    const importId = uuidv7(Date.now())
    const { organizationId, accountId } = await environment.database.inOrganization(
      world.organization.id,
      async (db) => {
        const stored = await db.upload.findFirstOrThrow({ where: { id } })
        const data = {
          id: importId,
          accountId: stored.accountId,
          uploadId: stored.id,
          target: 'PEOPLE',
          format: 'CSV',
        } as const
        await db.import.create({ data })
        return stored
      },
    )
    return { organizationId, importId, accountId }
  }
  const stateOf = (importId: string) => finished(globalId('Import', importId))
  const peopleOf = (prefix: string) =>
    sql<{ externalId: string }>(`SELECT "externalId" FROM "Person" WHERE "externalId" LIKE $1`, [`${prefix}%`])
  const rowsDone = async (importId: string) =>
    (await sql<{ processed: number }>('SELECT processed FROM "Import" WHERE id = $1::uuid', [importId]))[0]
      ?.processed ?? 0

  it('whose retries are used up ends the import, and leaves one that has ended as it is', async () => {
    const run = await quietImport('externalId\nhopeless-1\n')
    const { giveUp } = importRunJob(world.server.environment)
    await giveUp?.(run)
    const failed = await stateOf(run.importId)
    expect(failed).toMatchObject({ status: 'FAILED', created: 0 })
    await giveUp?.(run)
    expect(await stateOf(run.importId)).toEqual(failed)
    // The import was written by no act: the database tells of it too.
    const told = await sql(`SELECT type FROM "Event" WHERE "subjectId" = $1::uuid ORDER BY type`, [run.importId])
    expect(told).toEqual([{ type: 'import.failed' }, { type: 'object.changed' }])
  })

  it('that dies is followed by one that continues from the checkpoint, without loss or duplicates', async () => {
    const run = await quietImport(`externalId\n${numbered(6500, 'crash-')}`)
    const dying = new AbortController()
    const { environment } = world.server
    const first = runImport(environment, run, dying.signal)
    await expect.poll(() => rowsDone(run.importId), { interval: 10, timeout: 20_000 }).toBeGreaterThanOrEqual(2000)
    dying.abort()
    await expect(first).rejects.toThrow(/interrupted/)
    const before = await rowsDone(run.importId)
    expect(before).toBeLessThan(6500)
    await runImport(environment, run, new AbortController().signal)
    expect(await stateOf(run.importId)).toMatchObject({
      status: 'SUCCEEDED',
      created: 6500,
      unchanged: 0,
      progress: { processed: 6500, total: 6500 },
    })
    expect(await peopleOf('crash-')).toHaveLength(6500)
  })

  it('whose connections are cut stores no partial batch', async () => {
    const run = await quietImport(`externalId\n${numbered(6500, 'cut-')}`)
    const { environment } = world.server
    const first = runImport(environment, run, new AbortController().signal).catch((error: Error) => error)
    await expect.poll(() => rowsDone(run.importId), { interval: 10, timeout: 20_000 }).toBeGreaterThanOrEqual(1000)
    const cutter = new pg.Client({ connectionString: world.servingUrl, application_name: 'cutter' })
    await cutter.connect()
    // A login may cut the connections of its own alone; the import is on those.
    await cutter.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND usename = session_user AND pid <> pg_backend_pid()`,
    )
    await cutter.end()
    expect(await first).toMatchObject({ message: expect.stringMatching(/interrupted/) })
    await runImport(environment, run, new AbortController().signal)
    expect(await stateOf(run.importId)).toMatchObject({ status: 'SUCCEEDED', created: 6500, unchanged: 0 })
    expect(await peopleOf('cut-')).toHaveLength(6500)
  })

  it('that was believed dead stores nothing after another one took over', async () => {
    const run = await quietImport(`externalId\n${numbered(4000, 'twice-')}`)
    const { environment } = world.server
    const signal = new AbortController().signal
    const slow = runImport(environment, run, signal)
    await expect.poll(() => rowsDone(run.importId), { interval: 10, timeout: 20_000 }).toBeGreaterThanOrEqual(1000)
    await Promise.all([slow, runImport(environment, run, signal)])
    expect(await stateOf(run.importId)).toMatchObject({
      status: 'SUCCEEDED',
      created: 4000,
      unchanged: 0,
      progress: { processed: 4000 },
    })
    const finishes = await sql(`SELECT id FROM "Event" WHERE type = 'import.finished' AND "subjectId" = $1::uuid`, [
      run.importId,
    ])
    expect(finishes).toHaveLength(1)
  })
})

const realData = process.env.PORTEVOIX_DATA ?? ''
const present = existsSync(join(realData, 'twitter_analytics_ropensci'))
describe.skipIf(!present)('real files', () => {
  it('yield the 21 people of a company and its three networks', async () => {
    const folder = join(realData, 'krackhardt_hightech')
    const nodes = readFileSync(join(folder, 'nodes.csv'))
    const mapping = [
      { column: 'id', field: 'externalId' },
      { column: 'level', field: 'level' },
      { column: 'dept', field: 'department' },
    ]
    expect(await importFile(nodes, { target: 'PEOPLE', mapping })).toMatchObject({ created: 21, rejected: 0 })
    expect(await importFile(nodes, { target: 'PEOPLE', mapping })).toMatchObject({ created: 0, unchanged: 21 })
    for (const [file, kind, count] of [
      ['edges_advice.csv', 'advice', 190],
      ['edges_friendship.csv', 'friendship', 102],
      ['edges_reports_to.csv', 'reports-to', 20],
    ] as const) {
      const input = {
        target: 'TIES',
        ties: { kind, directed: true },
        mapping: [
          { column: 'source', field: 'from' },
          { column: 'target', field: 'to' },
        ],
      }
      const edges = readFileSync(join(folder, file))
      expect(await importFile(edges, input)).toMatchObject({ created: count, rejected: 0 })
      expect(await importFile(edges, input)).toMatchObject({ created: 0, updated: 0, unchanged: count })
      expect(await sql('SELECT id FROM "Tie" WHERE kind = $1', [kind])).toHaveLength(count)
    }
  })

  it('imports of X analytics give the monthly sums of the reference, also when they are repeated', {
    timeout: 120_000,
  }, async () => {
    const folder = join(realData, 'twitter_analytics_ropensci')
    const campaign = await newCampaign('rOpenSci')
    const [, campaignId] = Buffer.from(campaign, 'base64url').toString().split(':')
    const files = readdirSync(folder).filter((name) => name.endsWith('.csv'))
    expect(files).toHaveLength(25)
    const input = { target: 'METRICS', preset: 'x-analytics', metrics: { subjectId: campaign } }
    const importAll = async () => {
      const runs: ImportState[] = []
      for (const file of files) runs.push(await importFile(readFileSync(join(folder, file)), input))
      return runs
    }
    const total = (runs: ImportState[], field: 'created' | 'updated' | 'unchanged' | 'rejected') =>
      runs.reduce((sum, run) => sum + run[field], 0)

    const first = await importAll()
    expect(first.filter(({ status }) => status !== 'SUCCEEDED')).toEqual([])
    expect([total(first, 'rejected'), total(first, 'updated'), total(first, 'unchanged')]).toEqual([0, 0, 0])
    const sums = () =>
      sql<{ month: string; metric: string; sum: string }>(
        `SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, metric, trim_scale(sum(value))::text AS sum FROM "MetricPoint"
         WHERE "campaignId" = $1::uuid AND "supersededAt" IS NULL GROUP BY 1, 2 ORDER BY 1, 2`,
        [campaignId],
      )
    const stored = await sums()
    const byMonth = new Map(stored.map(({ month, metric, sum }) => [`${month} ${metric}`, sum]))
    const reference = readFileSync(join(folder, 'reference/monthly.csv'), 'utf8').trim().split('\n').slice(1)
    expect(reference).toHaveLength(25)
    const metrics = ['posts', 'impressions', 'engagements', 'reposts', 'comments', 'reactions', 'url-clicks']
    for (const line of reference) {
      const [month, ...expected] = line.trim().split(',')
      expect([month, ...metrics.map((metric) => byMonth.get(`${month} ${metric}`))]).toEqual([
        month,
        ...expected.slice(0, 7),
      ])
    }
    const rows = await sql<{ count: number }>(
      'SELECT count(*)::int AS count FROM "MetricPoint" WHERE "campaignId" = $1::uuid',
      [campaignId],
    )
    expect(rows[0]?.count).toBe(total(first, 'created'))

    const again = await importAll()
    expect([total(again, 'created'), total(again, 'updated'), total(again, 'unchanged')]).toEqual([
      0,
      0,
      total(first, 'created'),
    ])
    expect(await sums()).toEqual(stored)
  })
})
