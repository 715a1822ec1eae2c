import { createHash } from 'node:crypto'
import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import { exportJob } from '@portevoix/api/modules/exports/index.ts'
import { RateLimitedError } from '@portevoix/api/platform/rate-limits/index.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { startWorld, type World } from '../harness.ts'
import { type Asker, asker } from './scoring-world.ts'

// Each export waits for a worker.
vi.setConfig({ testTimeout: 120_000 })

let world: World
let ask: Asker
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  ask = asker(world)
  await people(Array.from({ length: 230 }, (_, n) => `Person ${n}`))
})
afterEach(() => void vi.restoreAllMocks())
afterAll(() => world?.stop())

const EXPORT =
  'id kind format status failure problem partCount sizeBytes url expiresAt withdrawnAt fromCursor toCursor progress { rows total }'
const CREATE = `mutation ($input: ExportCreateInput!) { exportCreate(input: $input) {
  ... on Export { ${EXPORT} } ... on UserError { code message path } } }`
const PEOPLE = '{ people { nodes { id displayName } } }'

const within = <T>(
  work: Parameters<typeof world.server.environment.database.inOrganization<T>>[1],
  id = world.organization.id,
) => world.server.environment.database.inOrganization(id, work)

// biome-ignore lint/suspicious/noExplicitAny: the answer is as the document asks
type Any = any
const create = async (input: object, key?: string): Promise<Any> =>
  (await ask(CREATE, { input: { format: 'JSONL', ...input } }, key)).exportCreate
const nodeOf = async (id: string, key?: string): Promise<Any> =>
  (await ask(`query ($id: ID!) { node(id: $id) { ... on Export { ${EXPORT} } } }`, { id }, key)).node

async function finished(id: string, key?: string): Promise<Any> {
  for (const end = Date.now() + 100_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const node = await nodeOf(id, key)
    if (!['QUEUED', 'RUNNING'].includes(node?.status)) return node
  }
  throw new Error('the export did not end')
}

const download = (id: string, key = world.organization.key, headers: Record<string, string> = {}) =>
  fetch(`${world.server.url}/exports/${id}`, { headers: { authorization: `Bearer ${key}`, ...headers } })

/** An export that has ended, with its text. */
async function exported(input: object, key?: string): Promise<{ node: Any; text: string; id: string }> {
  const { id, ...refused } = await create(input, key)
  expect(id, JSON.stringify(refused)).toBeTypeOf('string')
  const node = await finished(id, key)
  expect(node).toMatchObject({ status: 'SUCCEEDED', failure: null, problem: null })
  return { id, node, text: await (await download(id, key)).text() }
}

const rowsOf = (text: string): Any[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

async function people(names: readonly string[], organizationId = world.organization.id): Promise<void> {
  await within(
    (db) => db.person.createMany({ data: names.map((displayName) => ({ displayName })) as never }),
    organizationId,
  )
}

/** All rows of a list, as its pages show them. */
async function paged(list: string, selection: string): Promise<Any[]> {
  const rows: Any[] = []
  for (let after: string | null = null; ; ) {
    const data: Any = await ask(
      `query ($after: String) { ${list}(first: 100, after: $after) { nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`,
      { after },
    )
    rows.push(...data[list].nodes)
    if (!data[list].pageInfo.hasNextPage) return rows
    after = data[list].pageInfo.endCursor
  }
}

/** An export that no worker of the server takes: the test makes it, killed after each page. */
async function byHand(document: string, format = 'JSONL') {
  const { enqueue } = world.server.environment.services.jobs
  const queued = vi
    .spyOn(world.server.environment.services.jobs, 'enqueue')
    .mockImplementation(async (db, queue, ...rest) => {
      if (queue !== 'exports.run') await enqueue(db, queue, ...rest)
    })
  const { id } = await create({ document, format })
  const exportId = parseGlobalId(id)?.id ?? ''
  const { handle } = exportJob(world.server.environment)
  const page = () =>
    handle({ organizationId: world.organization.id, exportId } as never, { signal: AbortSignal.abort() } as never).then(
      () => true,
      () => false,
    )
  return { id: String(id), exportId, page, queued }
}

describe('an export of a list', () => {
  it('holds every row that the pages of the list show, in their order', async () => {
    const { node, text, id } = await exported({ document: '{ people { totalCount nodes { id displayName active } } }' })
    const rows = await paged('people', 'id displayName active')
    expect(rowsOf(text)).toEqual(rows)
    expect(node).toMatchObject({
      ...{ kind: 'LIST', format: 'JSONL', progress: { rows: rows.length, total: rows.length } },
      ...{ sizeBytes: String(Buffer.byteLength(text)), expiresAt: expect.any(String) },
    })
    const answer = await download(id, undefined, { range: 'bytes=10-19' })
    expect([answer.status, await answer.text()]).toEqual([206, text.slice(10, 20)])
    expect(answer.headers.get('content-type')).toBe('application/jsonl; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toMatch(/filename="export-.*\.jsonl"$/)
  })

  it('takes variables, fragments, edges and a name', async () => {
    const document = `query Some($filter: PersonFilter, $wide: Boolean!) {
      all: people(filter: $filter) { edges { node { ...Short external: externalIds @include(if: $wide) { source } } } pageInfo { endCursor } } }
      fragment Short on Person { called: displayName }`
    const filter = { displayName: { eq: 'Person 7' } }
    const { text } = await exported({ document, variables: { filter, wide: false } })
    expect(rowsOf(text)).toEqual([{ called: 'Person 7' }])
    expect(
      (await exported({ document, variables: { filter: { displayName: { eq: 'Nobody' } }, wide: true } })).text,
    ).toBe('')
  })

  it('pages by itself where the document pages by variables', async () => {
    const document =
      'query ($first: Int = 3, $after: String) { people(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }'
    const { text } = await exported({ document, variables: { first: 2 } })
    expect(rowsOf(text)).toEqual(await paged('people', 'id'))
  })

  it('tells between which places of the feed its rows were read', async () => {
    const make = async (displayName: string) =>
      (
        (
          await ask('mutation ($input: PersonCreateInput!) { personCreate(input: $input) { ... on Person { id } } }', {
            input: { displayName },
          })
        ).personCreate as Any
      ).id
    const behind = async (cursor: string) => {
      const filter = { type: { eq: 'person.created' } }
      const { events }: Any = await ask(
        'query ($after: String, $filter: EventFilter) { events(after: $after, filter: $filter) { nodes { subject { id } } } }',
        { after: cursor, filter },
      )
      return events.nodes.map((event: Any) => event.subject.id)
    }
    const known = await make('Before the copy')
    const { node, text } = await exported({ document: PEOPLE })
    expect(rowsOf(text).map(({ id }) => id)).toContain(known)
    const missed = await make('After the copy')
    await expect.poll(() => behind(node.toCursor)).toContain(missed)
    expect(await behind(node.fromCursor)).toContain(missed)
  })

  it('is CSV with a line of names, parts of parts as columns, and lists as JSON', async () => {
    await people(['=cmd|calc', "'quoted", 'A, "B"'])
    const document = `{ people(filter: { displayName: { in: ["=cmd|calc", "'quoted", "A, \\"B\\""] } }, orderBy: { field: DISPLAY_NAME, direction: ASC }) {
      nodes { displayName manager { id displayName } languages departments { id } version } } }`
    const { text } = await exported({ document, format: 'CSV' })
    const [head, ...lines] = text.split('\r\n')
    expect(head).toBe('displayName,manager.id,manager.displayName,languages,departments,version')
    expect(lines).toContain(`'=cmd|calc,,,[],[],1`)
    expect(lines).toContain(`''quoted,,,[],[],1`)
    expect(lines).toContain(`"A, ""B""",,,[],[],1`)
  })

  it.each([
    ['mutation { exportDelete(id: "x") { __typename } }', 'one list'],
    ['{ viewer { actor { name } } }', 'one list'],
    ['{ people { nodes { id } } topics { nodes { id } } }', 'one list'],
    ['query A { people { nodes { id } } } query B { people { nodes { id } } }', 'one list'],
    ['{ ...F } fragment F on Query { people { nodes { id } } }', 'one list'],
    ['{ people(first: 5) { nodes { id } } }', 'leave `first` out'],
    ['{ people(after: "x") { nodes { id } } }', 'leave `after` out'],
    ['{ people { totalCount } }', 'Ask the list for `nodes`'],
    ['{ people { nodes { id } edges { node { id } } } }', 'Ask the list for `nodes`'],
    ['{ people { edges { cursor node { id } } } }', 'Ask the list for `nodes`'],
    ['{ people { nodes { nonsense } } }', 'nonsense'],
    ['{ people { nodes { id } }', 'Syntax Error'],
    [`{ people { nodes { ${'manager { '.repeat(20)}id${' }'.repeat(20)} } } }`, 'depth'],
  ])('is not made of %s', async (document, told) => {
    expect(await create({ document })).toMatchObject({
      ...{ code: 'INVALID_DOCUMENT', path: ['input', 'document'], message: expect.stringContaining(told) },
    })
  })

  it('suggests no names of the schema', async () => {
    const { message } = await create({ document: '{ people { nodes { displayNam } } }' })
    expect(message).toContain('displayNam')
    expect(message).not.toMatch(/mean/)
  })

  it('is not made without a document, of two, or with variables that do not fit', async () => {
    expect(await create({})).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'document'] })
    const documentId = 'a'.repeat(64)
    expect(await create({ document: PEOPLE, documentId })).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await create({ documentId })).toMatchObject({ code: 'INVALID_DOCUMENT', path: ['input', 'documentId'] })
    const document = 'query ($filter: PersonFilter!) { people(filter: $filter) { nodes { id } } }'
    expect(await create({ document })).toMatchObject({ code: 'INVALID_DOCUMENT', path: ['input', 'variables'] })
  })

  it('takes a trusted document by its hash, and no other where only those run', async () => {
    const text = '{ people { nodes { id } } } # trusted'
    await ask(
      'mutation ($documents: [String!]!) { trustedDocumentPush(input: { documents: $documents }) { __typename } }',
      {
        documents: [text, CREATE],
      },
    )
    const documentId = `sha256:${createHash('sha256').update(text).digest('hex')}`
    expect(rowsOf((await exported({ documentId })).text).length).toBeGreaterThan(229)
    const { apiKeyCreate } = await ask(
      `mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { ... on ApiKeyCreatePayload { key } } }`,
      {
        input: {
          accountId: ((await ask('{ viewer { actor { id } } }')).viewer as Any).actor.id,
          ...{ name: 'strict', trustedDocumentsOnly: true },
        },
      },
    )
    const key = String((apiKeyCreate as Any).key)
    await expect(create({ document: PEOPLE }, key)).rejects.toThrow('DOCUMENT_NOT_TRUSTED')
    expect((await create({ document: text }, key)).status).toBe('QUEUED')
  })

  it('fails with the reason where the account may not read what it asks for', async () => {
    const { key } = await world.organization.as(['MANAGER'], { scopes: ['export:write', 'export:read', 'topic:read'] })
    const { id } = await create({ document: PEOPLE }, key)
    expect(await finished(id, key)).toMatchObject({
      ...{ status: 'FAILED', failure: 'FORBIDDEN', partCount: 0, problem: expect.stringContaining('person:read') },
    })
    const noExport = await world.organization.as(['REVIEWER'])
    await expect(create({ document: PEOPLE }, noExport.key)).rejects.toThrow('FORBIDDEN')
  })

  it('fails where its key is revoked before its end', async () => {
    const { id, exportId, page } = await byHand(PEOPLE)
    await page()
    await within((db) => db.export.updateMany({ where: { id: exportId }, data: { keyId: world.organization.id } }))
    expect(await page()).toBe(true)
    expect(await nodeOf(id)).toMatchObject({ status: 'FAILED', failure: 'FORBIDDEN', partCount: 0 })
  })

  it('goes on where a worker was killed, without a missing or a repeated row', async () => {
    const { id, page } = await byHand('{ people(orderBy: { field: DISPLAY_NAME, direction: ASC }) { nodes { id } } }')
    let kills = 0
    while (!(await page())) kills += 1
    expect(kills).toBeGreaterThan(1)
    const ids = rowsOf(await (await download(id)).text()).map((row) => row.id)
    expect(ids.toSorted()).toEqual((await paged('people', 'id')).map((row) => row.id).toSorted())
  })

  it('fails and tells it once its retries are used up, and stays as it is where it has ended', async () => {
    const { id, exportId, page } = await byHand(PEOPLE)
    await page()
    expect((await nodeOf(id)).status).toBe('RUNNING')
    const { giveUp } = exportJob(world.server.environment)
    const run = { organizationId: world.organization.id, exportId }
    await giveUp?.(run)
    const failed = await nodeOf(id)
    expect(failed).toMatchObject({ status: 'FAILED', failure: 'SERVER', partCount: 0 })
    await giveUp?.(run)
    expect(await nodeOf(id)).toEqual(failed)
    const events = await within((db) => db.event.findMany({ where: { subjectId: exportId, type: 'export.failed' } }))
    expect(events.map(({ data }) => data)).toEqual([{ kind: 'LIST', failure: 'SERVER' }])
  })

  it('waits where there are too few points, and leaves the worker to others', async () => {
    const { id, page, queued } = await byHand(PEOPLE)
    vi.spyOn(world.server.environment.services.rateLimiter, 'take').mockRejectedValueOnce(
      new RateLimitedError({
        ...{ owner: 'ACCOUNT', dearest: null, capacity: 1, requested: 1, restoreRate: 1, available: 0, retryAfterS: 7 },
      }),
    )
    const { handle } = exportJob(world.server.environment)
    const run = { organizationId: world.organization.id, exportId: parseGlobalId(id)?.id }
    await handle(run as never, { signal: new AbortController().signal } as never)
    expect(queued.mock.lastCall?.[3]).toEqual({ startAfterS: 7 })
    expect((await nodeOf(id)).status).toBe('RUNNING')
    while (!(await page()));
    expect((await nodeOf(id)).status).toBe('SUCCEEDED')
  })

  it('reads fewer rows where a page takes too long', async () => {
    const { id, exportId, page } = await byHand(PEOPLE)
    const { database } = world.server.environment
    const { open } = database
    vi.spyOn(database, 'open').mockImplementation((organizationId, mode, longestMs) => {
      if (mode !== 'read' || longestMs === undefined) return open(organizationId, mode, longestMs)
      expect(longestMs).toBe(30_000)
      throw Object.assign(new Error('slow'), { code: 'TRANSACTION_EXPIRED' })
    })
    await page()
    await page()
    vi.restoreAllMocks()
    const { checkpoint } = await within((db) => db.export.findFirstOrThrow({ where: { id: exportId } }))
    expect(checkpoint).toEqual({ after: null, first: 25 })
    while (!(await page()));
    expect(rowsOf(await (await download(id)).text())).toHaveLength((await paged('people', 'id')).length)
  })

  it('notes whose contact data it holds', async () => {
    const { personCreate } = await ask(
      'mutation { personCreate(input: { displayName: "Seen", email: "seen@example.org" }) { ... on Person { id } } }',
    )
    const { token } = await world.organization.asPerson(String(personCreate?.id))
    await exported({ document: '{ people(filter: { displayName: { eq: "Seen" } }) { nodes { email } } }' })
    const classes = async () =>
      ((await ask('{ viewer { accesses(first: 50) { nodes { class } } } }', {}, token)).viewer as Any).accesses.nodes
    await expect.poll(classes).toContainEqual({ class: 'CONTACT' })
  })

  it('is bounded by what the organisation may store', async () => {
    const { services } = world.server.environment
    const { exports } = services
    const { id, page } = await byHand(PEOPLE)
    Object.assign(services, { exports: { mostBytes: 1 } })
    try {
      expect(await page()).toBe(true)
      expect(await nodeOf(id)).toMatchObject({ status: 'FAILED', failure: 'NO_SPACE', partCount: 0 })
      expect(await create({ document: PEOPLE })).toMatchObject({ code: 'TOO_MANY_EXPORTS' })
    } finally {
      Object.assign(services, { exports })
    }
  })

  it('is ended by whoever asked for it', async () => {
    const { id, page } = await byHand(PEOPLE)
    await page()
    const CANCEL = `mutation ($id: ID!) { exportCancel(id: $id) { ... on Export { status partCount } ... on UserError { code } } }`
    expect((await ask(CANCEL, { id })).exportCancel).toEqual({ status: 'CANCELLED', partCount: 0 })
    expect((await ask(CANCEL, { id })).exportCancel).toEqual({ code: 'EXPORT_ENDED' })
    expect(await page()).toBe(true)
    expect(await nodeOf(id)).toMatchObject({ status: 'CANCELLED', partCount: 0, url: null })
    expect((await download(id)).status).toBe(404)
  })
})

describe('a download of a list', () => {
  it('is for the account that asked, with at least the rights with which it was read', async () => {
    const own = await world.organization.as(['MANAGER'])
    const { id } = await exported({ document: PEOPLE }, own.key)
    expect((await download(id)).status).toBe(404)
    const setRoles = (roles: ('ANALYST' | 'REVIEWER' | 'AMBASSADOR')[]) =>
      within((db) =>
        db.account.update({
          where: { organizationId_id: { organizationId: world.organization.id, id: own.accountId } },
          data: { roles },
        }),
      )
    await setRoles(['REVIEWER'])
    expect((await download(id, own.key)).status).toBe(200)
    await setRoles(['AMBASSADOR'])
    expect((await download(id, own.key)).status).toBe(403)
  })

  it('ends with an erasure where its rows can be about a person, and where it is not made yet begins anew', async () => {
    const other = await world.addOrganization('Erasing')
    await people(['Erased', ...Array.from({ length: 150 }, (_, n) => `Kept ${n}`)], other.id)
    const ofPeople = await exported({ document: PEOPLE }, other.key)
    const ofNobody = await exported({ document: '{ networks { nodes { kind } } }' }, other.key)
    const data: Any = await ask('{ people(filter: { displayName: { eq: "Erased" } }) { nodes { id } } }', {}, other.key)
    await ask('mutation ($id: ID!) { personPurge(id: $id) { __typename } }', { id: data.people.nodes[0].id }, other.key)
    expect((await download(ofPeople.id, other.key)).status).toBe(404)
    expect(await nodeOf(ofPeople.id, other.key)).toMatchObject({ withdrawnAt: expect.any(String), url: null })
    expect((await download(ofNobody.id, other.key)).status).toBe(200)
  })

  it('that is not whole when somebody is erased begins anew, without them', async () => {
    await people(['000 Gone'])
    const { id, page } = await byHand(
      '{ people(orderBy: { field: DISPLAY_NAME, direction: ASC }) { nodes { displayName } } }',
    )
    await page()
    const data: Any = await ask('{ people(filter: { displayName: { eq: "000 Gone" } }) { nodes { id } } }')
    await ask('mutation ($id: ID!) { personPurge(id: $id) { __typename } }', { id: data.people.nodes[0].id })
    expect((await nodeOf(id)).progress.rows).toBe(0)
    while (!(await page()));
    const text = await (await download(id)).text()
    expect(text).not.toContain('000 Gone')
    expect(rowsOf(text)).toHaveLength((await paged('people', 'id')).length)
  })
})
