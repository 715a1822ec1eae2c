import { endOldDoubts } from '@portevoix/api/modules/people/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startScriptedWorld } from './scripted-source.ts'

let scripted: Awaited<ReturnType<typeof startScriptedWorld>>
let clock: Date | null = null
beforeAll(async () => {
  scripted = await startScriptedWorld({ now: () => clock ?? new Date() })
})
afterAll(() => scripted?.stop())

type Fields = Record<string, unknown>

interface Imported {
  status: string
  error: string | null
  created: number
  updated: number
  unchanged: number
  rejected: number
  problems: { nodes: { line: number; column: string | null; message: string }[] }
}

/** Imports a file through the API, as people do. */
async function importCsv(lines: readonly string[], input: object = {}): Promise<Imported> {
  const { world, ask } = scripted
  const response = await fetch(`${world.server.url}/uploads`, {
    method: 'POST',
    headers: { authorization: `Bearer ${world.organization.key}` },
    body: lines.join('\n'),
  })
  const { uploadId } = (await response.json()) as { uploadId: string }
  const { importStart } = await ask.graphql(
    `mutation ($input: ImportStartInput!) { importStart(input: $input) { ... on Import { id } ... on UserError { message } } }`,
    { input: { uploadId, format: 'CSV', target: 'PEOPLE', ...input } },
  )
  for (const end = Date.now() + 90_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const { node } = await ask.graphql(
      `query ($id: ID!) { node(id: $id) { ... on Import { status error created updated unchanged rejected
        problems(first: 20) { nodes { line column message } } } } }`,
      { id: importStart?.id },
    )
    const state = node as never as Imported
    if (!['QUEUED', 'RUNNING'].includes(state.status)) return state
  }
  throw new Error('The import does not end.')
}

const PERSON = 'id externalId displayName email active departments { name } externalIds { source id }'
const find = async (by: object) =>
  ((await scripted.ask.graphql(`query ($by: PersonBy!) { person(by: $by) { ${PERSON} } }`, { by })).person ??
    null) as Fields
const create = async (input: object) =>
  (
    await scripted.ask.graphql(
      `mutation ($input: PersonCreateInput!) { personCreate(input: $input) {
        ... on Person { ${PERSON} } ... on UserError { code message } } }`,
      { input: { displayName: 'Somebody', ...input } },
    )
  ).personCreate as Fields
const purge = (id: unknown) =>
  scripted.ask.graphql(`mutation ($id: ID!) { personPurge(id: $id) { ... on UserError { message } } }`, { id })

interface Doubtful {
  id: string
  rule: string
  status: string
  source: string
  row: { displayName: string | null; email: string | null; externalId: { source: string; id: string } } | null
  person: { id: string } | null
}
const doubts = async (status = 'OPEN') =>
  (
    (await scripted.ask.graphql(
      `query ($status: DoubtStatus!) { doubtfulRows(first: 50, filter: { status: { eq: $status } }) { nodes {
        id rule status source row { displayName email externalId { source id } } person { id } } } }`,
      { status },
    )) as never as { doubtfulRows: { nodes: Doubtful[] } }
  ).doubtfulRows.nodes
const answer = async (id: unknown, said: string, reason?: string) =>
  (
    await scripted.ask.graphql(
      `mutation ($id: ID!, $answer: DoubtAnswer!, $reason: String) {
        doubtfulRowAnswer(id: $id, input: { answer: $answer, reason: $reason }) {
          ... on DoubtfulRow { status row { email } } ... on UserError { code } } }`,
      { id, answer: said, reason },
    )
  ).doubtfulRowAnswer as Fields
const person = (key: string, more: object = {}) => ({ key, displayName: `Person ${key}`, ...more })

describe('an address that has a holder', () => {
  it('goes to somebody new where its holder is inactive, who stays who they are', async () => {
    const leaver = await create({
      externalId: 'E100',
      displayName: 'Old Anna',
      email: 'anna.k@example.org',
      active: false,
    })
    expect(
      await importCsv(['externalId,displayName,email,active', 'E200,New Anna,anna.k@example.org,yes']),
    ).toMatchObject({ status: 'SUCCEEDED', created: 1, rejected: 0 })
    expect(await find({ id: leaver.id })).toMatchObject({ displayName: 'Old Anna', active: false, email: null })
    expect(await find({ email: 'anna.k@example.org' })).toMatchObject({ externalId: 'E200', displayName: 'New Anna' })
    // The same by a source.
    const source = await scripted.add('reused')
    source.tell('people', 0, { upserts: [person('E300', { email: 'two@reused.example' })] })
    await create({ externalId: 'E299', displayName: 'Left', email: 'two@reused.example', active: false })
    expect(await scripted.ask.sync(source.globalId, 'people')).toMatchObject({ upserted: 1, skipped: 0 })
    expect(await find({ externalId: 'E299' })).toMatchObject({ displayName: 'Left', active: false, email: null })
    expect(await find({ externalId: 'E300' })).toMatchObject({ email: 'two@reused.example', active: true })
  })

  it('is that of who is there where leavers are still named with it, in any order, again, and by themselves', async () => {
    const header = 'externalId,displayName,email,active'
    const line = (id: string, active: string, domain: string) => `${id},Kim ${id},kim@${domain},${active}`
    for (const [domain, ids] of [
      ['before.example', ['G1-', 'G2-', 'G3+']],
      ['behind.example', ['G4+', 'G5-', 'G6-']],
      ['between.example', ['G7-', 'G8+', 'G9-']],
    ] as const) {
      const lines = ids.map((id) => line(id.slice(0, 2), id.endsWith('+') ? 'yes' : 'no', domain))
      expect(await importCsv([header, ...lines])).toMatchObject({ created: 3, rejected: 0 })
      const there = ids.findIndex((id) => id.endsWith('+'))
      expect(await find({ email: `kim@${domain}` })).toMatchObject({
        externalId: ids[there]?.slice(0, 2),
        active: true,
      })
      for (const id of ids.filter((one) => one.endsWith('-')))
        expect(await find({ externalId: id.slice(0, 2) })).toMatchObject({ active: false, email: null })
      const again = await importCsv([header, ...lines])
      expect(again).toMatchObject({ unchanged: 3, rejected: 0 })
      expect(again.problems.nodes).toHaveLength(2)
      for (const problem of again.problems.nodes) expect(problem.message).toContain(`that of line ${there + 2} by now`)
    }
    const alone = await importCsv([header, line('G1', 'no', 'before.example')])
    expect(alone).toMatchObject({ unchanged: 1, rejected: 0, problems: { nodes: [{ line: 2 }] } })
    expect(await find({ email: 'kim@before.example' })).toMatchObject({ externalId: 'G3' })
    // Of leavers alone, the last keeps it.
    await importCsv([header, line('G10', 'no', 'left.example'), line('G11', 'no', 'left.example')])
    expect(await find({ email: 'kim@left.example' })).toMatchObject({ externalId: 'G11' })
    expect(await find({ externalId: 'G10' })).toMatchObject({ email: null })
    // The same by a source, whose leaver comes on a page behind.
    const source = await scripted.add('leavers')
    const email = 'kim@pages.example'
    source.tell('people', 0, { upserts: [person('G12', { email })], next: 1 } as never)
    source.tell('people', 1, { upserts: [person('G13', { email, active: false })] })
    const run = await scripted.ask.sync(source.globalId, 'people')
    expect(run).toMatchObject({ upserted: 2, skipped: 0 })
    expect(run.logs.nodes.map(({ message }: { message: string }) => message)).toEqual([
      expect.stringMatching(/^Of sha256:[0-9a-f]{12}: Its mail address is that of person \S+ by now/),
    ])
    expect(await find({ email })).toMatchObject({ externalId: 'G12', active: true })
    expect(await find({ externalId: 'G13' })).toMatchObject({ email: null, active: false })
  })

  it('is refused to another id while its holder keeps it, naming both, in one file and against what is stored', async () => {
    const twice = await importCsv([
      'externalId,displayName,email,department',
      '0050,Old Holder,shared@example.org,HR',
      '0051,New Holder,Shared@Example.org,HR',
    ])
    expect(twice).toMatchObject({ created: 1, rejected: 1 })
    expect(twice.problems.nodes[0]).toMatchObject({
      line: 3,
      column: 'email',
      message: expect.stringMatching(/line 2/),
    })
    const holder = await find({ externalId: '0050' })
    const later = await importCsv(['externalId,email', '0052,shared@example.org'])
    expect(later.problems.nodes[0]?.message).toContain(String(holder.id))
    expect(await find({ externalId: '0052' })).toBeNull()
  })

  it('changes hands by swaps, chains and circles within one file, in any order of its lines', async () => {
    await importCsv(['externalId,email', 'S1,one@swap.example', 'S2,two@swap.example', 'S3,three@swap.example'])
    expect(
      await importCsv(['externalId,email', 'S1,two@swap.example', 'S2,three@swap.example', 'S3,one@swap.example']),
    ).toMatchObject({ updated: 3, rejected: 0 })
    expect(await find({ email: 'one@swap.example' })).toMatchObject({ externalId: 'S3' })
    expect(
      await importCsv(['externalId,displayName,email', 'S4,Four,one@swap.example', 'S3,Three,uno@swap.example']),
    ).toMatchObject({ created: 1, updated: 1, rejected: 0 })
    expect(await find({ email: 'one@swap.example' })).toMatchObject({ externalId: 'S4' })
    // Whoever was to get the address of somebody whose own line is refused does not get it either.
    await create({ externalId: 'S5', email: 'five@swap.example' })
    const stuck = await importCsv([
      'externalId,email',
      'S6,uno@swap.example',
      'S3,five@swap.example',
      'S7,seven@swap.example',
    ])
    expect(stuck).toMatchObject({ created: 1, rejected: 2 })
    expect(await find({ email: 'uno@swap.example' })).toMatchObject({ externalId: 'S3' })
  })

  it('moves along a chain through all parts of a long file, and each part of it counts once', {
    timeout: 90_000,
  }, async () => {
    const count = 2_500
    const ids = Array.from({ length: count }, (_, index) => index)
    const first = await importCsv(['externalId,email', ...ids.map((id) => `C${id},c${id}@chain.example`)])
    expect(first).toMatchObject({ created: count, rejected: 0 })
    const file = ['externalId,email', ...ids.map((id) => `C${id},c${id + 1}@chain.example`)]
    expect(await importCsv(file)).toMatchObject({ updated: count, unchanged: 0, rejected: 0 })
    expect(await find({ externalId: 'C0' })).toMatchObject({ email: 'c1@chain.example' })
    expect(await find({ externalId: `C${count - 1}` })).toMatchObject({ email: `c${count}@chain.example` })
    expect(await importCsv(file)).toMatchObject({ updated: 0, unchanged: count })
    expect(await scripted.within((ctx) => ctx.db.readingRow.count())).toBe(0)
  })

  it('waits for the end of a run where a later page lets it go, also around a circle of pages', async () => {
    const source = await scripted.add('pages')
    source.tell('people', 0, {
      upserts: [person('w1', { email: 'w1@pages.example' }), person('w2', { email: 'w2@pages.example' })],
    })
    await scripted.ask.sync(source.globalId, 'people')
    source.tell('people', 1, { upserts: [person('w1', { email: 'w2@pages.example' })], next: 2 })
    source.tell('people', 2, { upserts: [person('w3', { email: 'w1@pages.example' })], next: 3 })
    source.tell('people', 3, { upserts: [person('w2', { email: 'free@pages.example' })] })
    expect(await scripted.ask.sync(source.globalId, 'people')).toMatchObject({
      status: 'SUCCEEDED',
      skipped: 0,
      upserted: 3,
    })
    expect(await find({ externalId: 'w1' })).toMatchObject({ email: 'w2@pages.example' })
    expect(await find({ externalId: 'w3' })).toMatchObject({ email: 'w1@pages.example' })
    source.tell('people', 4, { upserts: [person('w1', { email: 'w1@pages.example' })], next: 5 })
    source.tell('people', 5, { upserts: [person('w3', { email: 'w2@pages.example' })], next: 6 })
    source.tell('people', 6, { upserts: [person('w4', { email: 'free@pages.example' })] })
    const run = await scripted.ask.sync(source.globalId, 'people')
    expect(run).toMatchObject({ status: 'SUCCEEDED', skipped: 1, upserted: 2 })
    expect(await find({ externalId: 'w3' })).toMatchObject({ email: 'w2@pages.example' })
    expect(await find({ externalId: 'w4' })).toBeNull()
    expect(run.logs.nodes.some(({ message }) => /keeps it/.test(message))).toBe(true)
    expect(await scripted.within((ctx) => ctx.db.waitingRecord.count())).toBe(0)
  })
})

describe('a snapshot', () => {
  it('is judged over all of its pages: nobody gets the address of who is back on a later one', async () => {
    const source = await scripted.add('back', 'snapshot')
    const inactive = person('r1', { email: 'r1@back.example', active: false })
    source.tell('people', 0, { upserts: [inactive], complete: true })
    await scripted.ask.sync(source.globalId, 'people')
    source.tell('people', 0, { upserts: [person('n1', { email: 'r1@back.example' })], next: 1 })
    source.tell('people', 1, { upserts: [person('r1', { active: true })], complete: true })
    const run = await scripted.ask.sync(source.globalId, 'people')
    expect(run).toMatchObject({ status: 'SUCCEEDED', upserted: 1, skipped: 1 })
    expect(run.logs.nodes.some(({ message }) => /keeps it/.test(message))).toBe(true)
    expect(await find({ externalId: 'r1' })).toMatchObject({ email: 'r1@back.example', active: true })
    expect(await find({ externalId: 'n1' })).toBeNull()
  })

  it('gives the address of who is not in it any more, and says what it said the next time', async () => {
    const source = await scripted.add('gone', 'snapshot')
    const two = [person('g1', { email: 'g1@gone.example' }), person('g2', { email: 'g2@gone.example' })]
    source.tell('people', 0, { upserts: two, complete: true })
    expect(await scripted.ask.sync(source.globalId, 'people')).toMatchObject({ upserted: 2, skipped: 0 })
    source.tell('people', 0, { upserts: [person('g3', { email: 'g1@gone.example' })], next: 1 })
    source.tell('people', 1, { upserts: two.slice(1), complete: true })
    expect(await scripted.ask.sync(source.globalId, 'people')).toMatchObject({ upserted: 1, deleted: 1, skipped: 0 })
    expect(await find({ externalId: 'g1' })).toMatchObject({ email: null, active: false })
    expect(await find({ externalId: 'g3' })).toMatchObject({ email: 'g1@gone.example', active: true })
    expect(await scripted.ask.sync(source.globalId, 'people')).toMatchObject({ upserted: 0, unchanged: 2, skipped: 0 })
    expect(await scripted.within((ctx) => ctx.db.waitingRecord.count())).toBe(0)
  })
})

describe('a source that declares that its ids are addresses', () => {
  it('knows people by them, whatever its keys, and doubts only a change of name and department together', async () => {
    const source = await scripted.add('addressed', 'addressed', { idsOf: null })
    const idsOf = await scripted.within((ctx) => ctx.db.integration.findFirst({ where: { id: source.id } }))
    expect(idsOf?.idsOf).toBe('mail')
    const record = (key: string, displayName: string, department: string) => ({
      key,
      displayName,
      email: 'Row@Addressed.example',
      departments: [department],
    })
    const read = async (at: number, ...upserts: object[]) => {
      source.tell('people', at, { upserts })
      return await scripted.ask.sync(source.globalId, 'people')
    }
    expect(await read(0, record('row 1', 'Ann Row', 'Sales'))).toMatchObject({ upserted: 1, skipped: 0 })
    const first = await find({ email: 'row@addressed.example' })
    expect(first).toMatchObject({ displayName: 'Ann Row', externalId: null, externalIds: [] })
    expect(await read(1, record('row 7', 'Ann Rower', 'Sales'))).toMatchObject({ upserted: 1, skipped: 0 })
    expect(await find({ id: first.id })).toMatchObject({ displayName: 'Ann Rower' })
    expect(await read(2, { key: 'row 2', displayName: 'No Address' })).toMatchObject({ upserted: 0, skipped: 1 })
    expect(await read(3, record('row 9', 'Zoe Quist', 'Finance'))).toMatchObject({ upserted: 0, skipped: 1 })
    const [open] = await doubts()
    expect(open).toMatchObject({ rule: 'CHANGE', person: { id: first.id } })
    await answer(open?.id, 'SAME')
  })
})

describe('a doubtful row', () => {
  it('is told and not stored, sealed, and about the same person once somebody says so', async () => {
    const known = await create({ displayName: 'Known', email: 'known@doubt.example' })
    const source = await scripted.add('doubt-same')
    source.tell('people', 0, { upserts: [person('d1', { displayName: 'Kay Nown', email: 'known@doubt.example' })] })
    const run = await scripted.ask.sync(source.globalId, 'people')
    expect(run).toMatchObject({ upserted: 0, skipped: 1 })
    expect(run.logs.nodes.map(({ message }) => message).join()).toContain(String(known.id))
    const [open] = await doubts()
    expect(open).toMatchObject({
      rule: 'ADDRESS',
      source: 'directory',
      person: { id: known.id },
      row: { displayName: 'Kay Nown', email: 'known@doubt.example', externalId: { source: 'directory', id: 'd1' } },
    })
    const stored = await scripted.within((ctx) => ctx.db.$queryRaw`SELECT d::text AS text FROM "DoubtfulRow" d`)
    expect(JSON.stringify(stored)).not.toMatch(/Nown|doubt\.example/)
    expect(await answer(open?.id, 'SAME')).toMatchObject({ status: 'SAME', row: null })
    expect(await answer(open?.id, 'SAME')).toMatchObject({ code: 'ANSWERED' })
    // Read again though the source says nothing new.
    expect(await scripted.ask.sync(source.globalId, 'people')).toMatchObject({ upserted: 1, skipped: 0 })
    expect(await find({ id: known.id })).toMatchObject({ displayName: 'Kay Nown', externalId: 'd1' })
    const { auditLog } = (await scripted.ask
      .graphql(`{ auditLog(first: 50) { nodes { act subject { id } } } }`)
      .catch(() => scripted.ask.graphql(`{ auditLog(first: 50) { nodes { act } } }`))) as never as {
      auditLog: { nodes: { act: string }[] }
    }
    expect(auditLog.nodes.map(({ act }) => act)).toContain('doubtfulRowAnswer')
  })

  it('lets somebody else in, and what they share stays with whoever has it', async () => {
    const known = await create({
      displayName: 'Holder',
      email: 'else@doubt.example',
      socialAccounts: [{ network: 'x', handle: 'else' }],
    })
    const file = ['externalId,displayName,email', 'd2,Someone Else,else@doubt.example']
    expect(await importCsv(file)).toMatchObject({ created: 0, rejected: 1 })
    const [open] = await doubts()
    expect(open).toMatchObject({ rule: 'ADDRESS', person: { id: known.id } })
    expect(await answer(open?.id, 'SOMEBODY_ELSE')).toMatchObject({ status: 'SOMEBODY_ELSE' })
    expect(await importCsv(file)).toMatchObject({ created: 1, rejected: 0 })
    expect(await find({ externalId: 'd2' })).toMatchObject({ displayName: 'Someone Else', email: null })
    expect(await find({ email: 'else@doubt.example' })).toMatchObject({ id: known.id })
    expect(await importCsv(file)).toMatchObject({ unchanged: 1, rejected: 0 })
    expect(await doubts()).toEqual([])
    // An account is doubtful as an address is.
    expect(await importCsv(['externalId,network,handle', 'd3,x,else'])).toMatchObject({ created: 0, rejected: 1 })
    expect(await doubts()).toMatchObject([{ rule: 'HANDLE', person: { id: known.id } }])
    await answer((await doubts())[0]?.id, 'SOMEBODY_ELSE')
  })

  it('ends after 30 days as refused, keeps nothing of what it said, and may come again', async () => {
    await create({ displayName: 'Thirty', email: 'thirty@doubt.example' })
    const file = ['externalId,email', 'd30,thirty@doubt.example']
    await importCsv(file)
    const [open] = await doubts()
    clock = new Date(Date.now() + 30 * 86_400_000 + 60_000)
    expect(await answer(open?.id, 'SAME')).toMatchObject({ code: 'ENDED' })
    await endOldDoubts(scripted.world.server.environment).run()
    expect(await doubts('ENDED')).toMatchObject([{ id: open?.id, row: null }])
    await importCsv(file)
    expect(await doubts()).toHaveLength(1)
    await answer((await doubts())[0]?.id, 'SAME')
    clock = null
  })

  it('a row of a list without ids is doubtful only where name and department changed together', async () => {
    const options = { idsOf: 'mail' }
    const file = (name: string, department: string) => [
      'externalId,displayName,department',
      `Box@Mail.example,${name},${department}`,
    ]
    expect(await importCsv(file('Ann Box', 'Sales'), options)).toMatchObject({ created: 1, rejected: 0 })
    const first = await find({ email: 'box@mail.example' })
    expect(first).toMatchObject({ displayName: 'Ann Box', externalIds: [] })
    expect(await importCsv(file('Ann Boxer', 'Sales'), options)).toMatchObject({ updated: 1 })
    expect(await importCsv(file('Ann Boxer', 'Legal'), options)).toMatchObject({ updated: 1 })
    expect(await importCsv(file('Zoe Quist', 'Finance'), options)).toMatchObject({ updated: 0, rejected: 1 })
    const [open] = await doubts()
    expect(open).toMatchObject({ rule: 'CHANGE', person: { id: first.id }, row: { displayName: 'Zoe Quist' } })
    await answer(open?.id, 'SOMEBODY_ELSE')
    expect(await importCsv(file('Zoe Quist', 'Finance'), options)).toMatchObject({ created: 1, rejected: 0 })
    expect(await find({ id: first.id })).toMatchObject({ displayName: 'Ann Boxer', email: null })
    expect(await importCsv(['externalId,displayName', 'no-address,None'], options)).toMatchObject({ rejected: 1 })
  })
})

describe('an id without its source', () => {
  it('an id without a source that several sources know is refused, naming them', async () => {
    await create({ externalIds: [{ source: 'one', id: 'x9' }] })
    expect(await importCsv(['externalId', 'x9'])).toMatchObject({ created: 1 })
    await create({ externalIds: [{ source: 'one', id: 'x8' }] })
    await create({ externalIds: [{ source: 'two', id: 'x8' }] })
    const refused = await importCsv(['externalId', 'x8'])
    expect(refused).toMatchObject({ created: 0, rejected: 1 })
    expect(refused.problems.nodes[0]?.message).toMatch(/one and two/)
    expect(await importCsv(['externalId,displayName', 'x8,Two'], { idsOf: 'two' })).toMatchObject({ updated: 1 })
  })
})

describe('somebody who was erased', () => {
  it('does not come back by their id, and by their address only as somebody else, with a reason', async () => {
    const gone = await create({
      externalId: 'z1',
      email: 'Zed@Erased.example',
      socialAccounts: [{ network: 'x', handle: 'Zedd' }],
    })
    await purge(gone.id)
    const byId = await importCsv(['externalId,displayName', 'z1,Zed'])
    expect(byId).toMatchObject({ created: 0, rejected: 1 })
    expect(byId.problems.nodes[0]?.message).toMatch(/erased/)
    const other = await scripted.add('erased-other', 'told', { idsOf: 'erased-other' })
    other.tell('people', 0, { upserts: [person('new-key', { email: 'zed@erased.example' })] })
    expect(await scripted.ask.sync(other.globalId, 'people')).toMatchObject({ upserted: 0, skipped: 1 })
    const [open] = await doubts()
    expect(open).toMatchObject({ rule: 'ERASED_ADDRESS', source: 'erased-other', row: null, person: null })
    expect(await answer(open?.id, 'SOMEBODY_ELSE')).toMatchObject({ code: 'INVALID_INPUT' })
    await answer(open?.id, 'SOMEBODY_ELSE', 'A new colleague got the address.')
    expect(await scripted.ask.sync(other.globalId, 'people')).toMatchObject({ upserted: 1, skipped: 0 })
    expect(await find({ email: 'zed@erased.example' })).not.toBeNull()
    expect(await create({ externalId: 'z1' })).toMatchObject({ code: 'PERSON_ERASED' })
    // What is kept of an id or address is its hash under a key, and the time.
    const kept = await scripted.within((ctx) => ctx.db.erasedIdentifier.findMany())
    expect(kept.map(({ key }) => /^[\w-]{43}$/.test(key))).toEqual(kept.map(() => true))
    expect(kept.length).toBeGreaterThanOrEqual(3)
    expect(Object.keys(kept[0] ?? {}).sort()).toEqual(['erasedAt', 'key', 'organizationId'])
    // What they say in public from now on has no author.
    other.tell('mentions', 0, {
      upserts: [
        {
          key: 'm1',
          network: 'x',
          text: 'Hello',
          at: '2026-03-01T09:00:00Z',
          author: { handle: '@zedd', name: 'Zed' },
        },
      ],
    })
    expect(await scripted.ask.sync(other.globalId, 'mentions')).toMatchObject({ upserted: 1 })
    expect(await scripted.within((ctx) => ctx.db.mention.findFirst({ where: { sourceKey: 'm1' } }))).toMatchObject({
      text: 'Hello',
      authorHandle: null,
      authorName: null,
      personId: null,
    })
  })

  it('does not come back by an id or account that somebody else has in another source or network', async () => {
    const gone = await create({
      externalIds: [{ source: 'payroll', id: '4711' }],
      socialAccounts: [{ network: 'x', handle: 'same' }],
    })
    const other = await create({
      externalIds: [{ source: 'badges', id: '4711' }],
      socialAccounts: [{ network: 'mastodon', handle: 'same' }],
    })
    await purge(gone.id)
    const back = await importCsv(['externalId,displayName', '4711,Back'], { idsOf: 'payroll' })
    expect(back).toMatchObject({ created: 0, rejected: 1 })
    expect(back.problems.nodes[0]?.message).toMatch(/erased/)
    expect(await importCsv(['externalId,displayName', '4711,Other'], { idsOf: 'badges' })).toMatchObject({ updated: 1 })
    expect(await find({ id: other.id })).not.toBeNull()
  })

  it('cannot be told without the key of the hashes: nobody is let in until it is back, or declared lost', async () => {
    const key = await scripted.within((ctx) => ctx.db.identityKey.findFirstOrThrow())
    const keep = (sealed: Uint8Array<ArrayBuffer>) =>
      scripted.within((ctx) => ctx.db.identityKey.updateMany({ data: { sealed } }))
    await keep(new Uint8Array(key.sealed ?? []).fill(7))
    const source = await scripted.add('keyless', 'told', { idsOf: 'keyless' })
    source.tell('people', 0, { upserts: [person('kl-1')] })
    const remedy = /portevoix secrets forget-lost/
    try {
      const file = await importCsv(['externalId,displayName', 'kl-2,Nobody'])
      expect(file).toMatchObject({ status: 'FAILED', created: 0, error: expect.stringMatching(remedy) })
      const run = await scripted.ask.sync(source.globalId, 'people')
      expect(run).toMatchObject({ status: 'FAILED', upserted: 0, error: { message: expect.stringMatching(remedy) } })
      expect(await create({ externalId: 'kl-3' })).toMatchObject({ code: 'IDENTITY_KEY_LOST' })
    } finally {
      await keep(new Uint8Array(key.sealed ?? []))
    }
    expect(await scripted.ask.sync(source.globalId, 'people')).toMatchObject({ status: 'SUCCEEDED', upserted: 1 })
  })
})
