import { globalId, parseGlobalId } from '@portevoix/api/core/ids.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { exportJob } from '@portevoix/api/modules/exports/index.ts'
import { readCatalogue } from '@portevoix/api/modules/privacy/personal-data/catalogue.ts'
import { undeclared } from '@portevoix/api/modules/privacy/personal-data/undeclared.ts'
import { deleteExpired } from '@portevoix/api/platform/retention/index.ts'
import { download as downloadFile } from '@portevoix/sdk'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startWorld, type World } from '../harness.ts'
import { type Asker, asker } from './scoring-world.ts'

// Each export waits for a worker.
vi.setConfig({ testTimeout: 120_000 })

const DAY_MS = 86_400_000
/** How far the server's clock is ahead. */
let aheadMs = 0

let world: World
let ask: Asker
let officer: { key: string; accountId: string }
beforeAll(async () => {
  world = await startWorld({ plugins: [], now: () => new Date(Date.now() + aheadMs) })
  ask = asker(world)
  officer = await world.organization.as(['DATA_PROTECTION'])
})
afterAll(() => world?.stop())

const EXPORT = 'id status failure partCount sizeBytes url expiresAt withdrawnAt progress { rows sections sectionsDone }'
const START = `mutation ($input: PersonalDataExportInput!) { personalDataExport(input: $input) {
  ... on Export { ${EXPORT} } ... on UserError { code path } } }`

type Ids = { id: string; uuid: string; token: string }
const within = <T>(work: Parameters<typeof world.server.environment.database.inOrganization<T>>[1]) =>
  world.server.environment.database.inOrganization(world.organization.id, work)

async function somebody(displayName: string): Promise<Ids> {
  const { personCreate } = await ask(
    'mutation ($input: PersonCreateInput!) { personCreate(input: $input) { ... on Person { id } } }',
    { input: { displayName } },
  )
  const id = String(personCreate?.id)
  return { id, uuid: parseGlobalId(id)?.id ?? '', token: (await world.organization.asPerson(id)).token }
}

// biome-ignore lint/suspicious/noExplicitAny: the answer is as the document asks
const start = async (input: object, key: string): Promise<any> => (await ask(START, { input }, key)).personalDataExport

async function finished(id: string, key: string) {
  for (const end = Date.now() + 100_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const { node } = await ask(`query ($id: ID!) { node(id: $id) { ... on Export { ${EXPORT} } } }`, { id }, key)
    if (node?.status === 'SUCCEEDED' || node?.status === 'FAILED') return node
  }
  throw new Error('the export did not end')
}

const download = (id: string, key: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${world.server.url}/exports/${id}`, { method, headers: { authorization: `Bearer ${key}`, ...headers } })

/** An export that has ended, with its text. */
async function exported(input: object, key: string) {
  const { id } = await start(input, key)
  const node = await finished(id, key)
  expect(node).toMatchObject({ status: 'SUCCEEDED', failure: null })
  return { id: String(id), node, text: await (await download(String(id), key)).text() }
}

interface Parsed {
  people: string[]
  sections: { table: string; by: string; rows: Record<string, unknown>[] }[]
}
const rowsOf = (text: string, table: string) =>
  (JSON.parse(text) as Parsed).sections.filter((one) => one.table === table).flatMap(({ rows }) => rows)

const refusal = (work: Promise<unknown>) =>
  work.then(
    (answer) => JSON.stringify(answer),
    (error: Error) => /"code":"(\w+)"/.exec(error.message)?.[1],
  )

describe('an export of personal data', () => {
  it('holds every table that may hold something of a person, or names why not', async () => {
    expect(undeclared(await within(readCatalogue))).toEqual([])
  })

  it('finds a new table that refers to people', async () => {
    const catalogue = await within(readCatalogue)
    const columns = [{ name: 'readerId', type: 'uuid' }]
    const shape = { name: 'Diary', key: [], columns: [{ name: 'aboutPersonId', type: 'uuid' }] }
    const tables = new Map([...catalogue.tables, ['Diary', shape], ['Page', { name: 'Page', key: [], columns }]])
    const references = [...catalogue.references, { table: 'Page', column: 'readerId', to: 'Account' }]
    expect(undeclared({ tables, references })).toEqual([
      'Diary.aboutPersonId may be the id of somebody',
      'Page.readerId refers to Account',
    ])
  })

  it('holds all that is stored of the person, and names nobody else', async () => {
    const [ana, ben] = [await somebody('Ana Alone'), await somebody('Ben Besides')]
    await within(async (db) => {
      const { kind } = await db.network.create({ data: { kind: 'advice', directed: true } })
      await db.tie.create({ data: { kind, fromId: ana.uuid, toId: ben.uuid, weight: 2 } as never })
      await db.tie.create({ data: { kind, fromId: ben.uuid, toId: ana.uuid, weight: 3 } as never })
      await db.personSkill.create({ data: { personId: ana.uuid, name: 'Welding', key: 'welding' } as never })
      const attribute = {
        ...{
          key: 'badge',
          kind: 'TEXT' as const,
          many: false,
          purpose: 'The door.',
          sensitive: true,
          filterable: false,
        },
        names: [{ language: 'en', text: 'Badge' }],
      } as const
      const { id: attributeId } = await db.personAttribute.create({ data: attribute })
      const badge = { attributeId, value: 'B-7', form: 'b-7' }
      await db.personAttributeValue.create({ data: { personId: ana.uuid, ...badge } as never })
      await db.nomination.create({ data: { nominatorId: ben.uuid, nomineeId: ana.uuid, dimension: 'expertise' } })
      await db.reportingLine.create({ data: { personId: ana.uuid, managerId: ben.uuid, from: new Date() } as never })
      const { id: ambassadorId } = await db.ambassador.create({ data: { personId: ana.uuid } })
      const at = new Date()
      const { id: campaignId } = await db.campaign.create({ data: { name: 'Spring', startsAt: at, endsAt: at } })
      await db.participation.create({ data: { ambassadorId, campaignId, message: 'Please speak' } })
    })
    const { text, node } = await exported({ format: 'JSON' }, ana.token)
    expect(node.progress).toMatchObject({ sectionsDone: (node.progress as { sections: number }).sections })
    expect(Number(node.sizeBytes)).toBe(Buffer.byteLength(text))
    expect((JSON.parse(text) as Parsed).people).toEqual([ana.id])
    expect(rowsOf(text, 'Person')).toMatchObject([{ displayName: 'Ana Alone' }])
    expect(rowsOf(text, 'Tie')).toMatchObject([
      { kind: 'advice', weight: 2, fromId: ana.uuid },
      { kind: 'advice', weight: 3, toId: ana.uuid },
    ])
    expect(rowsOf(text, 'PersonSkill')).toMatchObject([{ name: 'Welding' }])
    expect(rowsOf(text, 'PersonAttributeValue')).toMatchObject([{ attribute: 'badge', value: 'B-7' }])
    expect(rowsOf(text, 'ReportingLine')).toHaveLength(1)
    expect(rowsOf(text, 'Participation')).toMatchObject([{ message: 'Please speak', campaign: 'Spring' }])
    expect(rowsOf(text, 'Nomination')).toEqual([])
    expect(rowsOf(text, 'Event').length).toBeGreaterThan(0)
    for (const others of [ben.uuid, ben.id, 'Ben Besides']) expect(text).not.toContain(others)
  })

  it('holds what is kept under the names of people who were merged with the person', async () => {
    const [kept, merged] = [await somebody('Kim Kept'), await somebody('Kim Merged')]
    await ask(
      'mutation ($id: ID!, $intoId: ID!) { personMerge(id: $id, expectedVersion: 1, input: { intoId: $intoId }) { __typename } }',
      { id: merged.id, intoId: kept.id },
    )
    const { text } = await exported({ format: 'JSON', personId: kept.id }, officer.key)
    expect(rowsOf(text, 'Person').map(({ displayName }) => displayName)).toEqual(['Kim Kept', 'Kim Merged'])
  })

  it('opens former names, which are stored sealed', async () => {
    const person = await somebody('Before Marriage')
    await ask(
      'mutation ($id: ID!) { personUpdate(id: $id, expectedVersion: 1, input: { displayName: "After Marriage" }) { __typename } }',
      { id: person.id },
    )
    const { text } = await exported({ format: 'CSV' }, person.token)
    expect(text).toContain('FormerIdentifier,personId,1,value,Before Marriage')
  })

  it('lets no spreadsheet compute what somebody is called', async () => {
    const { token } = await somebody('=HYPERLINK("http://x.example";"x")')
    const { text } = await exported({ format: 'CSV' }, token)
    expect(text).toContain(`"'=HYPERLINK(""http://x.example"";""x"")"`)
    expect(text.split('\r\n')[0]).toBe('table,by,row,field,value')
  })

  it('is made by the person in their own log-in and by the data protection officer, and by nobody else', async () => {
    const [ana, ben] = [await somebody('Ana'), await somebody('Ben')]
    const input = { format: 'JSON', personId: ana.id }
    expect(await refusal(start(input, ben.token))).toBe('FORBIDDEN')
    const manager = await world.organization.as(['MANAGER'])
    expect(await refusal(start(input, manager.key))).toBe('FORBIDDEN')
    const { personCreate } = await ask(
      'mutation { personCreate(input: { displayName: "K" }) { ... on Person { id } } }',
    )
    const personId = parseGlobalId(String(personCreate?.id))?.id
    const byKey = await world.organization.as(['AMBASSADOR'], { personId })
    expect(await refusal(start({ format: 'JSON' }, byKey.key))).toBe('FORBIDDEN')
    const other = await world.addOrganization('Elsewhere')
    expect(await start(input, other.key)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await start({ format: 'JSON' }, world.organization.key)).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is noted in the request that it is made for, and answers it', async () => {
    const ana = await somebody('Ana Asks')
    const created = await ask(
      'mutation { privacyRequestCreate(input: { kind: ACCESS }) { ... on PrivacyRequest { id } } }',
      {},
      ana.token,
    )
    const privacyRequestId = String(created.privacyRequestCreate?.id)
    const ben = await somebody('Ben')
    expect(await start({ format: 'JSON', personId: ben.id, privacyRequestId }, officer.key)).toMatchObject({
      ...{ code: 'INVALID_INPUT', path: ['input', 'privacyRequestId'] },
    })
    const input = { format: 'JSON', personId: ana.id, privacyRequestId }
    await exported(input, officer.key)
    const { node } = await ask(
      'query ($id: ID!) { node(id: $id) { ... on PrivacyRequest { status answer answeredAt entries { step at } } } }',
      { id: privacyRequestId },
      ana.token,
    )
    expect(node).toMatchObject({ status: 'GRANTED', answer: expect.stringContaining('for seven days') })
    expect(node?.entries).toMatchObject([{ step: 'EXPORT_STARTED' }, { step: 'EXPORT_READY' }])
    expect(await start(input, officer.key)).toMatchObject({ code: 'PRIVACY_REQUEST_ANSWERED' })
  })

  it('goes on where a worker was killed, with the same file, and a worker that lost it stores nothing', async () => {
    const { uuid, id: personId } = await somebody('Long Story')
    await within((db) =>
      db.externalId.createMany({
        data: Array.from({ length: 900 }, (_, n) => ({ personId: uuid, source: `s${n}`, value: `v${n}` })) as never,
      }),
    )
    const { text, node } = await exported({ format: 'JSON', personId }, officer.key)
    const { sections } = node.progress as { sections: number }
    const row = await within((db) =>
      db.export.create({
        data: {
          ...{ kind: 'PERSONAL_DATA', format: 'JSON', accountId: officer.accountId, personId: uuid, sections },
          rights: {},
        },
      }),
    )
    const killed = AbortSignal.abort()
    const { handle } = exportJob(world.server.environment)
    const run = { organizationId: world.organization.id, exportId: row.id }
    let kills = 0
    const status = async () => (await within((db) => db.export.findFirstOrThrow({ where: { id: row.id } }))).status
    while ((await status()) !== 'SUCCEEDED') {
      await handle(run as never, { signal: killed } as never).catch(() => {
        kills += 1
      })
    }
    expect(kills).toBeGreaterThan(3)
    const parts = await within((db) =>
      db.exportPart.findMany({ where: { exportId: row.id }, orderBy: { index: 'asc' } }),
    )
    const again = Buffer.concat(parts.map(({ bytes }) => bytes)).toString()
    const stable = (one: string) =>
      (JSON.parse(one) as Parsed).sections.filter(
        ({ table }) => !['Export', 'Event', 'AuditEntry', 'PersonAccess'].includes(table),
      )
    expect(stable(again)).toEqual(stable(text))
    await handle(run as never, { signal: new AbortController().signal } as never)
    expect(await within((db) => db.exportPart.count({ where: { exportId: row.id } }))).toBe(parts.length)
  })

  it('is bounded for each account', async () => {
    const { uuid, id: personId } = await somebody('Often')
    const { key, accountId } = await world.organization.as(['DATA_PROTECTION'])
    const row = { kind: 'PERSONAL_DATA', format: 'JSON', accountId, personId: uuid, sections: 1, rights: {} } as const
    await within((db) =>
      db.export.createMany({ data: Array.from({ length: 100 }, () => ({ ...row, status: 'FAILED' as const })) }),
    )
    expect(await start({ format: 'JSON', personId }, key)).toMatchObject({ code: 'TOO_MANY_EXPORTS' })
  })
})

describe('a download', () => {
  it('is for the account that asked, with at least the rights that it had then', async () => {
    const { id: personId, token } = await somebody('Ana')
    const own = await world.organization.as(['DATA_PROTECTION'])
    const { id } = await exported({ format: 'JSON', personId }, own.key)
    for (const key of [token, officer.key, world.organization.key]) expect((await download(id, key)).status).toBe(404)
    expect((await fetch(`${world.server.url}/exports/${id}`)).status).toBe(401)
    expect((await download(personId, own.key)).status).toBe(404)
    await within((db) =>
      db.account.update({
        where: { organizationId_id: { organizationId: world.organization.id, id: own.accountId } },
        data: { roles: ['MANAGER'] },
      }),
    )
    expect((await download(id, own.key)).status).toBe(403)
  })

  it('of somebody else is noted as an access to everything about them', async () => {
    const { id: personId, token } = await somebody('Ana')
    await exported({ format: 'JSON', personId }, officer.key)
    const { viewer } = await ask('{ viewer { accesses(first: 50) { nodes { class } } } }', {}, token)
    const { nodes } = (viewer?.accesses ?? { nodes: [] }) as { nodes: { class: string }[] }
    expect(nodes.map((one) => one.class).toSorted()).toEqual(['CONTACT', 'PORTRAIT', 'SCORE', 'TIES'])
  })

  it('goes on by ranges, and is not sent again where nothing changed', async () => {
    const { token } = await somebody('Ana')
    const { id, text } = await exported({ format: 'JSON' }, token)
    const size = Buffer.byteLength(text)
    const whole = await download(id, token, {}, 'HEAD')
    const etag = whole.headers.get('etag') ?? ''
    expect(whole.headers.get('content-length')).toBe(String(size))
    expect(whole.headers.get('content-disposition')).toMatch(/^attachment; filename="export-.*\.json"$/)
    const first = await download(id, token, { range: 'bytes=0-99' })
    expect([first.status, first.headers.get('content-range')]).toEqual([206, `bytes 0-99/${size}`])
    const rest = await download(id, token, { range: 'bytes=100-', 'if-range': etag })
    expect((await first.text()) + (await rest.text())).toBe(text)
    const { stream } = await downloadFile(`${world.server.url}/exports/${id}`, { token, from: 100, etag })
    expect(await new Response(stream).text()).toBe(Buffer.from(text).subarray(100).toString())
    expect((await download(id, token, { range: 'bytes=100-', 'if-range': '"other"' })).status).toBe(200)
    expect((await download(id, token, { 'if-none-match': etag })).status).toBe(304)
    const outside = await download(id, token, { range: `bytes=${size}-` })
    expect([outside.status, outside.headers.get('content-range')]).toEqual([416, `bytes */${size}`])
  })

  it('ends with every erasure, also of somebody else', async () => {
    const [ana, ben, cem] = [await somebody('Ana'), await somebody('Ben'), await somebody('Cem')]
    const ofAna = await exported({ format: 'JSON' }, ana.token)
    const ofBen = await exported({ format: 'JSON', personId: ben.id }, officer.key)
    await ask('mutation ($id: ID!) { personPurge(id: $id) { __typename } }', { id: ben.id })
    expect((await download(ofAna.id, ana.token)).status).toBe(404)
    expect((await download(ofBen.id, officer.key)).status).toBe(404)
    expect(await within((db) => db.exportPart.count())).toBe(0)
    const { node } = await ask(
      `query ($id: ID!) { node(id: $id) { ... on Export { ${EXPORT} } } }`,
      { id: ofAna.id },
      ana.token,
    )
    expect(node).toMatchObject({ withdrawnAt: expect.any(String), url: null, partCount: 0 })
    await exported({ format: 'JSON' }, cem.token)
  })

  it('is over after seven days, and the file is deleted', async () => {
    const { token } = await somebody('Ana')
    const { id } = await exported({ format: 'JSON' }, token)
    const key = { where: { exportId: parseGlobalId(id)?.id ?? '' } }
    expect(await within((db) => db.exportPart.count(key))).toBeGreaterThan(0)
    const { database } = world.server.environment
    const late = {
      database,
      log: createLog('silent'),
      now: () => new Date(Date.now() + 7 * DAY_MS + 1_000),
    }
    aheadMs = 7 * DAY_MS
    try {
      const own = await world.organization.asPerson(
        globalId(
          'Person',
          (await within((db) => db.export.findFirstOrThrow({ where: { id: key.where.exportId } }))).personId ?? '',
        ),
      )
      expect((await download(id, own.token)).status).toBe(404)
    } finally {
      aheadMs = 0
    }
    await deleteExpired(late)
    expect(await within((db) => db.exportPart.count(key))).toBe(0)
    expect(await within((db) => db.export.count({ where: { id: key.where.exportId } }))).toBe(0)
  })

  it('ends when the export is deleted', async () => {
    const { token } = await somebody('Ana')
    const { id } = await exported({ format: 'JSON' }, token)
    const { exportDelete } = await ask(
      'mutation ($id: ID!) { exportDelete(id: $id) { __typename ... on ExportDeletePayload { deletedId } } }',
      { id },
      token,
    )
    expect(exportDelete).toMatchObject({ deletedId: id })
    expect((await download(id, token)).status).toBe(404)
  })
})
