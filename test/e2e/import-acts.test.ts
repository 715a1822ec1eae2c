import { globalId } from '@portevoix/api/core/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

const IMPORT = `id status error created updated unchanged rejected problems(first: 20) { nodes { line column message } }`

interface ImportState {
  id: string
  status: string
  error: string | null
  created: number
  updated: number
  unchanged: number
  rejected: number
  problems: { nodes: { line: number; column: string | null; message: string }[] }
}

async function ask(query: string, variables: object = {}): Promise<Record<string, Record<string, unknown>>> {
  const { body } = await post(world.url, world.organization.key, { query, variables })
  expect(body.errors).toBeUndefined()
  return body.data as never
}

async function importFile(target: string, lines: readonly string[], more: object = {}): Promise<ImportState> {
  const response = await fetch(`${world.server.url}/uploads`, {
    method: 'POST',
    headers: { authorization: `Bearer ${world.organization.key}` },
    body: lines.join('\n'),
  })
  const { uploadId } = (await response.json()) as { uploadId: string }
  const { importStart } = await ask(
    `mutation ($input: ImportStartInput!) { importStart(input: $input) { __typename ... on Import { id } ... on UserError { message } } }`,
    { input: { uploadId, format: 'CSV', target, idsOf: 'wiki', ...more } },
  )
  expect(importStart).toMatchObject({ __typename: 'Import' })
  for (;;) {
    const { node } = await ask(`query ($id: ID!) { node(id: $id) { ... on Import { ${IMPORT} } } }`, importStart)
    const state = node as unknown as ImportState
    if (!['QUEUED', 'RUNNING'].includes(state.status)) return state
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const places = ({ problems }: ImportState) => problems.nodes.map(({ line, column }) => [line, column])

/** Types of the events of a type of subject since an import began, with their number. */
async function eventsOf(type: string): Promise<Record<string, number>> {
  const rows = await sql<{ type: string; count: number }>(
    `SELECT type, count(*)::int AS count FROM "Event" WHERE "subjectType" = $1 GROUP BY type`,
    [type],
  )
  return Object.fromEntries(rows.map(({ type, count }) => [type, count]))
}

async function sql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  return await world.server.environment.database.inOrganization(world.organization.id, (db) =>
    db.$queryRawUnsafe<Row[]>(text, ...values),
  )
}

async function newCampaign(name: string): Promise<string> {
  const { campaignCreate } = await ask(
    `mutation ($input: CampaignCreateInput!) { campaignCreate(input: $input) { ... on Campaign { id } } }`,
    { input: { name, startsAt: '2016-01-01T00:00:00Z', endsAt: '2020-01-01T00:00:00Z' } },
  )
  return (campaignCreate as { id: string }).id
}

describe('an import of topics', () => {
  const HEADER = 'key,name,parent,aim,synonyms,queries'
  const ROWS = [
    HEADER,
    // A part stands above its parent; the parents are named by key, by name and by path.
    'wind,Wind,energy,Be heard,"breeze; gusts","wind power"',
    'energy,Energy,,,,',
    'sea,Wind at sea,Energy / Wind,,,offshore',
  ]
  const tree = () =>
    sql<object>(`SELECT t.name, p.name AS parent, t.aim, t.version,
      (SELECT count(*)::int FROM "TopicTerm" w WHERE w."topicId" = t.id) AS terms
      FROM "Topic" t LEFT JOIN "Topic" p ON p.id = t."parentId" ORDER BY t.name`)

  it('builds the tree, tells each topic, and changes nothing the second time', async () => {
    expect(await importFile('TOPICS', ROWS, { dryRun: true })).toMatchObject({ created: 3, rejected: 0 })
    expect(await tree()).toEqual([])
    expect(await importFile('TOPICS', ROWS)).toMatchObject({ status: 'SUCCEEDED', created: 3, rejected: 0 })
    const stored = [
      { name: 'Energy', parent: null, aim: null, version: 1, terms: 0 },
      { name: 'Wind', parent: 'Energy', aim: 'Be heard', version: 1, terms: 3 },
      { name: 'Wind at sea', parent: 'Wind', aim: null, version: 1, terms: 1 },
    ]
    expect(await tree()).toEqual(stored)
    expect(await eventsOf('Topic')).toEqual({ 'topic.created': 3 })
    expect(await importFile('TOPICS', ROWS)).toMatchObject({ created: 0, updated: 0, unchanged: 3, rejected: 0 })
    expect(await tree()).toEqual(stored)
    expect(await eventsOf('Topic')).toEqual({ 'topic.created': 3 })
  })

  it('renames a topic by its key, and clears what an empty cell says', async () => {
    const changed = [HEADER, 'wind,Wind power,energy,,,']
    expect(await importFile('TOPICS', changed)).toMatchObject({ created: 0, updated: 1, rejected: 0 })
    expect(await tree()).toMatchObject([
      { name: 'Energy' },
      { name: 'Wind at sea', parent: 'Wind power' },
      { name: 'Wind power', aim: null, terms: 0 },
    ])
    expect(await eventsOf('Topic')).toMatchObject({ 'topic.updated': 1 })
    // A column that is not there leaves its field as it is.
    expect(await importFile('TOPICS', ['key,name', 'wind,Wind power'])).toMatchObject({ unchanged: 1 })
  })

  it('takes a topic that was made by hand for the one of its name, unless a row of the source is already that one', async () => {
    await ask('mutation { topicCreate(input: { name: "Solar" }) { ... on Topic { id } } }')
    expect(await importFile('TOPICS', ['key,name,aim', 'solar,SOLAR,Grow'])).toMatchObject({ updated: 1, created: 0 })
    const taken = await importFile('TOPICS', ['key,name', 'sun,solar'])
    expect(taken).toMatchObject({ rejected: 1 })
    expect(places(taken)).toEqual([[2, 'name']])
    // Without keys, the name is the key.
    expect(await importFile('TOPICS', ['name,aim', 'SOLAR,Grow'])).toMatchObject({ unchanged: 1 })
  })

  it('names the row, the column and the remedy', async () => {
    const run = await importFile('TOPICS', [
      'key,name,parent,department,queries',
      'a,,energy,,',
      'b,Water,nowhere,,',
      'c,Water,Wind / Energy,,',
      'd,Water,,Nowhere,',
      'e,Water,,,-not',
      'energy,Energy,wind,,',
      'f,Water,energy,,',
    ])
    expect(run).toMatchObject({ created: 1, rejected: 6 })
    expect(places(run)).toEqual([
      [2, 'name'],
      [3, 'parent'],
      [4, 'parent'],
      [5, 'department'],
      [6, 'queries'],
      [7, 'parent'],
    ])
    expect(run.problems.nodes[1]?.message).toMatch(/put the row of the parent above/)
  })
})

describe('an import of contents', () => {
  const HEADER = 'key,title,kind,text,url,language,publishedAt'
  const ROWS = [
    HEADER,
    'p1,The lamp,article,Bright,https://example.org/lamp,en,2026-03-01',
    'p2,The film,video,,https://example.org/film,fr,2026-03-01T10:00:00Z',
  ]

  it('makes drafts, tells each, and changes nothing the second time', async () => {
    expect(await importFile('CONTENTS', ROWS)).toMatchObject({ status: 'SUCCEEDED', created: 2, rejected: 0 })
    expect(
      await sql(`SELECT title, kind, status::text, language, "publishedOn"::text AS day FROM "Content" ORDER BY title`),
    ).toEqual([
      { title: 'The film', kind: 'video', status: 'DRAFT', language: 'fr', day: null },
      { title: 'The lamp', kind: 'article', status: 'DRAFT', language: 'en', day: '2026-03-01' },
    ])
    expect(await importFile('CONTENTS', ROWS)).toMatchObject({ created: 0, updated: 0, unchanged: 2, rejected: 0 })
    expect(await eventsOf('Content')).toEqual({ 'content.created': 2 })
  })

  it('makes approved content a draft again where a row changes it, as the single act does', async () => {
    const [lamp] = await sql<{ id: string }>(`SELECT id FROM "Content" WHERE title = 'The lamp'`)
    await ask('mutation ($id: ID!) { contentApprove(id: $id) { ... on Content { id } } }', {
      id: globalId('Content', lamp?.id ?? ''),
    })
    expect(await importFile('CONTENTS', [HEADER, 'p1,The new lamp,article,Bright,,en,2026-03-01'])).toMatchObject({
      ...{ created: 0, updated: 1 },
    })
    expect(await sql(`SELECT status::text, url FROM "Content" WHERE title = 'The new lamp'`)).toEqual([
      { status: 'DRAFT', url: null },
    ])
    expect(await eventsOf('Content')).toMatchObject({ 'content.updated': 1, 'content.reopened': 1 })
  })

  it('names the row, the column and the remedy', async () => {
    const run = await importFile('CONTENTS', [
      HEADER,
      ',No key,,,,,',
      'q1,,,,,,',
      'q2,Odd,no kind!,,,,',
      'q3,Odd,,,ftp://example.org,,',
      'q4,Odd,,,,klingon,',
    ])
    expect(run).toMatchObject({ status: 'FAILED', created: 0, rejected: 5 })
    expect(places(run)).toEqual([
      [2, 'key'],
      [3, 'title'],
      [4, 'kind'],
      [5, 'url'],
      [6, 'language'],
    ])
  })
})

describe('an import of the ledger', () => {
  const HEADER = 'key,kind,label,amount,currency,at,campaign,beneficiary,reverses,reason'
  const entries = () =>
    sql<object>(`SELECT label, kind::text, "amountMinor"::text AS amount, currency, "on"::text AS day, "disclosureOwed" AS owed,
      "reversesId" IS NOT NULL AS reversal FROM "Cost" ORDER BY "amountMinor" DESC`)
  let rows: string[]

  beforeAll(async () => {
    const campaign = await newCampaign('Booked')
    await importFile('PEOPLE', ['externalId,displayName', 'w1,Ana'], { idsOf: 'wiki' })
    rows = [
      HEADER,
      // A reversal stands above its entry.
      'r1,,,,,2026-03-05,,,e1,Booked twice',
      `e1,cost,Stand,1234.50,EUR,2026-03-01,${campaign},,,`,
      'e2,reward,Trip,30000,JPY,2026-03-01T10:00:00Z,,w1,,',
      'e3,,Vase,"12,345.678",KWD,2026-03-02,,,,',
    ]
  })

  it('books exact amounts in the units of each currency, reverses entries, and changes nothing the second time', async () => {
    expect(await importFile('LEDGER', rows)).toMatchObject({ status: 'SUCCEEDED', created: 4, rejected: 0 })
    const stored = [
      {
        label: 'Vase',
        kind: 'COST',
        amount: '12345678',
        currency: 'KWD',
        day: '2026-03-02',
        owed: false,
        reversal: false,
      },
      {
        label: 'Stand',
        kind: 'COST',
        amount: '123450',
        currency: 'EUR',
        day: '2026-03-01',
        owed: false,
        reversal: false,
      },
      { label: 'Trip', kind: 'REWARD', amount: '30000', currency: 'JPY', day: null, owed: true, reversal: false },
      {
        label: 'Stand',
        kind: 'COST',
        amount: '-123450',
        currency: 'EUR',
        day: '2026-03-05',
        owed: false,
        reversal: true,
      },
    ]
    expect(await entries()).toEqual(stored)
    expect(await eventsOf('Cost')).toEqual({ 'cost.added': 3, 'cost.reversed': 1 })
    expect(await importFile('LEDGER', rows)).toMatchObject({ created: 0, updated: 0, unchanged: 4, rejected: 0 })
    expect(await entries()).toEqual(stored)
    // What reports of the past count of it is listed.
    expect(await sql(`SELECT act, count(*)::int AS count FROM "Restatement" GROUP BY act ORDER BY act`)).toEqual([
      { act: 'costAdd', count: 1 },
      { act: 'costReverse', count: 1 },
    ])
  })

  it('books an entry once, however many files bring it at the same time', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `same${index},cost,Same,1.00,EUR,2026-03-01,,,,`)
    const runs = await Promise.all([1, 2, 3].map(() => importFile('LEDGER', [HEADER, ...many])))
    expect(runs.map(({ rejected }) => rejected)).toEqual([0, 0, 0])
    expect(runs.reduce((sum, { created }) => sum + created, 0)).toBe(60)
    const booked = await entries()
    expect(booked.filter((entry) => (entry as { label: string }).label === 'Same')).toHaveLength(60)
  })

  it('never changes an entry, and names the row, the column and the remedy', async () => {
    const run = await importFile('LEDGER', [
      HEADER,
      'e3,,Vase,12345.679,KWD,2026-03-02,,,,',
      'f1,,Half a cent,0.005,EUR,2026-03-02,,,,',
      'f2,,No currency,5,,2026-03-02,,,,',
      'f3,,Odd,5,XYZ,2026-03-02,,,,',
      'f4,gift,Odd,5,EUR,2026-03-02,,,,',
      'f5,,,5,EUR,2026-03-02,,,,',
      'f6,,Below,-5,EUR,2026-03-02,,,,',
      'f7,reward,To whom,5,EUR,2026-03-02,,,,',
      'f8,reward,To whom,5,EUR,2026-03-02,,w9,,',
      `f9,,Where,5,EUR,2026-03-02,${globalId('Campaign', '00000000-0000-7000-8000-000000000000')},,,`,
      'g1,,,,,2026-03-05,,,e9,Why',
      'g2,,,,,2026-03-05,,,e3,',
      'g3,,,5,KWD,2026-03-05,,,e3,Why',
      'g4,,,,,2026-03-05,,,e1,Twice',
      'g5,,,,,2026-01-05,,,e3,Too early',
      ',,Keyless,5,EUR,2026-03-02,,,,',
    ])
    expect(run).toMatchObject({ created: 0, rejected: 16 })
    expect(places(run)).toEqual([
      [2, 'key'],
      [3, 'amount'],
      [4, 'currency'],
      [5, 'currency'],
      [6, 'kind'],
      [7, 'label'],
      [8, 'amount'],
      [9, 'beneficiary'],
      [10, 'beneficiary'],
      [11, 'campaign'],
      [12, 'reverses'],
      [13, 'reason'],
      [14, 'amount'],
      [15, null],
      [16, 'at'],
      [17, 'key'],
    ])
    expect(run.problems.nodes[1]?.message).toMatch(/EUR has at most 2 decimals: nothing is rounded/)
  })
})

describe('an import of participations', () => {
  const HEADER = 'person,campaign,status,from,to,source,message'
  let campaign: string
  let rows: string[]

  beforeAll(async () => {
    const { campaignCreate } = await ask(
      `mutation ($input: CampaignCreateInput!) { campaignCreate(input: $input) { ... on Campaign { id } } }`,
      { input: { name: 'Joined', startsAt: '2020-01-01T00:00:00Z', endsAt: '2040-01-01T00:00:00Z' } },
    )
    campaign = (campaignCreate as { id: string }).id
    await ask('mutation ($id: ID!) { campaignLaunch(id: $id) { ... on Campaign { id } } }', { id: campaign })
    const people = ['externalId,displayName', ...[1, 2, 3, 4].map((n) => `p${n},Person ${n}`)]
    await importFile('PEOPLE', people)
    rows = [
      HEADER,
      `p1,${campaign},,,,,Join us`,
      `p2,${campaign},recorded elsewhere,2024-02-01T00:00:00Z,2024-03-01T00:00:00Z,Old tool,`,
      `p3,${campaign},RECORDED_ELSEWHERE,2024-02-10T00:00:00Z,,Old tool,`,
    ]
  })

  const stored = () =>
    sql<object>(`SELECT x."displayName" AS name, p.status::text, p."recordedBy" AS by, p.message,
      (SELECT string_agg(h.status::text || ' ' || h.cause, ', ' ORDER BY h.number) FROM "ParticipationPeriod" h
        WHERE h."participationId" = p.id) AS periods
      FROM "Participation" p JOIN "Ambassador" a ON a.id = p."ambassadorId" JOIN "Person" x ON x.id = a."personId"
      ORDER BY x."displayName"`)
  const enrolled = async (from: string, to: string, key = world.organization.key) => {
    const { body } = await post(world.url, key, {
      query: `query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on Campaign {
        report(period: $period) { value(metric: "ambassadors-enrolled") restatements { metric } } } } }`,
      variables: { id: campaign, period: { from, to } },
    })
    return body.data?.node as { report: { value: string | null; restatements: { metric: string }[] } }
  }
  const personOf = async (id: string) =>
    (await sql<{ id: string }>(`SELECT "personId" AS id FROM "ExternalId" WHERE value = $1`, [id]))[0]?.id ?? ''
  const participationOf = async (person: string) =>
    (
      await sql<{ id: string }>(
        `SELECT p.id FROM "Participation" p JOIN "Ambassador" a ON a.id = p."ambassadorId" WHERE a."personId" = $1::uuid`,
        [await personOf(person)],
      )
    )[0]?.id ?? ''

  it('invites and records, sends nothing, and changes nothing the second time', async () => {
    expect(await importFile('PARTICIPATIONS', rows)).toMatchObject({ status: 'SUCCEEDED', created: 3, rejected: 0 })
    const told = [
      { name: 'Person 1', status: 'INVITED', by: null, message: 'Join us', periods: 'INVITED INVITATION' },
      { name: 'Person 2', status: 'RECORDED_ELSEWHERE', by: 'Old tool', periods: 'RECORDED_ELSEWHERE IMPORT' },
      { name: 'Person 3', status: 'RECORDED_ELSEWHERE', by: 'Old tool', periods: 'RECORDED_ELSEWHERE IMPORT' },
    ]
    expect(await stored()).toMatchObject(told)
    expect(await eventsOf('Participation')).toEqual({ 'participation.invited': 1, 'participation.recorded': 2 })
    expect(await sql('SELECT count(*)::int AS count FROM "InvitationMessage"')).toEqual([{ count: 0 }])
    expect(await importFile('PARTICIPATIONS', rows)).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 3,
      rejected: 0,
    })
    expect(await stored()).toMatchObject(told)
    expect(await eventsOf('Participation')).toEqual({ 'participation.invited': 1, 'participation.recorded': 2 })
  })

  it('counts what was recorded in reports of that time alone, for those who may list people, and lists it as a restatement', async () => {
    const february = await enrolled('2024-02-01T00:00:00Z', '2024-03-01T00:00:00Z')
    expect(february.report.value).toBe('2')
    expect(february.report.restatements.map(({ metric }) => metric)).toContain('ambassadors-enrolled')
    expect((await enrolled('2023-01-01T00:00:00Z', '2024-01-01T00:00:00Z')).report.value).toBe('0')
    const now = new Date()
    const later = new Date(now.getTime() + 86_400_000)
    expect((await enrolled(now.toISOString(), later.toISOString())).report.value).toBe('0')
    const narrow = await world.organization.as(['ANALYST'], { scopes: ['campaign:read', 'report:read'] })
    expect((await enrolled('2024-02-01T00:00:00Z', '2024-03-01T00:00:00Z', narrow.key)).report.value).toBeNull()
  })

  it('lets nobody share, publish or get a link by it, and is shown to nobody who does not see invitations', async () => {
    const person = await world.organization.asPerson(await personOf('p2'))
    const id = globalId('Participation', await participationOf('p2'))
    const [content] = await sql<{ id: string }>(`SELECT id FROM "Content" LIMIT 1`)
    const contentId = globalId('Content', content?.id ?? '')
    const { body } = await post(world.url, person.token, {
      query: `mutation ($share: ShareCreateInput!) { shareCreate(input: $share) { __typename ... on UserError { code } } }`,
      variables: { share: { participationId: id, contentId, network: 'mastodon', text: 'I was there.' } },
    })
    expect(body.data?.shareCreate).not.toMatchObject({ __typename: 'Share' })
    expect(await sql('SELECT count(*)::int AS count FROM "Share"')).toEqual([{ count: 0 }])
    expect(await sql('SELECT count(*)::int AS count FROM "Agreement"')).toEqual([{ count: 0 }])
    const narrow = await world.organization.as(['ANALYST'])
    const seen = await post(world.url, narrow.key, {
      query: `query ($id: ID!) { node(id: $id) { ... on Campaign { participations { nodes { id } } } } }`,
      variables: { id: campaign },
    })
    expect(seen.body.data?.node).toEqual({ participations: { nodes: [] } })
  })

  it('leaves the answer to the person, after which they are as everybody else', async () => {
    const person = await world.organization.asPerson(await personOf('p2'))
    const accept = await post(world.url, person.token, {
      query: `mutation ($id: ID!, $input: ParticipationAcceptInput!) { participationAccept(id: $id, input: $input) {
        __typename ... on Participation { status recordedElsewhere { from to source } } ... on UserError { code message } } }`,
      variables: {
        id: globalId('Participation', await participationOf('p2')),
        input: { consent: { policyVersion: '1', scopes: ['SHARING'] } },
      },
    })
    expect(accept.body.data?.participationAccept).toMatchObject({
      status: 'ACCEPTED',
      recordedElsewhere: { source: 'Old tool' },
    })
    const decline = await post(world.url, (await world.organization.asPerson(await personOf('p3'))).token, {
      query: `mutation ($id: ID!) { participationDecline(id: $id) { ... on Participation { status } ... on UserError { code } } }`,
      variables: { id: globalId('Participation', await participationOf('p3')) },
    })
    expect(decline.body.data?.participationDecline).toMatchObject({ status: 'DECLINED' })
    // The same file asks nobody again, and undoes no answer.
    expect(await importFile('PARTICIPATIONS', rows)).toMatchObject({ created: 0, updated: 0, unchanged: 3 })
    expect(await stored()).toMatchObject([{ status: 'INVITED' }, { status: 'ACCEPTED' }, { status: 'DECLINED' }])
    expect((await enrolled('2024-02-01T00:00:00Z', '2024-03-01T00:00:00Z')).report.value).toBe('2')
  })

  it('names the row, the column and the remedy, and takes nobody’s answer from a file', async () => {
    const run = await importFile('PARTICIPATIONS', [
      HEADER,
      `p9,${campaign},,,,,`,
      `p4,${globalId('Campaign', crypto.randomUUID())},,,,,`,
      `p4,${campaign},ACCEPTED,,,,`,
      `p4,${campaign},RECORDED_ELSEWHERE,,,Old tool,`,
      `p4,${campaign},RECORDED_ELSEWHERE,2024-02-01,,,`,
      `p4,${campaign},RECORDED_ELSEWHERE,2999-02-01,,Old tool,`,
      `p4,${campaign},RECORDED_ELSEWHERE,2024-02-01,2024-01-01,Old tool,`,
      `p4,${campaign},,2024-02-01,,,`,
    ])
    expect(run).toMatchObject({ created: 0, rejected: 8 })
    expect(places(run)).toEqual([
      [2, 'person'],
      [3, 'campaign'],
      [4, 'status'],
      [5, 'from'],
      [6, 'source'],
      [7, 'from'],
      [8, 'to'],
      [9, 'from'],
    ])
  })
})

describe('an import of mentions', () => {
  const HEADER = 'key,network,text,at,url,authorHandle,sentiment,topic'
  const ROWS = [
    HEADER,
    'm1,x,The lamp is great,2026-03-01T10:00:00Z,https://x.com/a/status/1,ana,positive,"lamps; light"',
    'm2,x,The lamp is late,2026-03-02,,,negative,',
  ]

  it('stores them for an integration as its sync would, and changes nothing the second time', async () => {
    const [integration] = await sql<{ id: string }>(
      `INSERT INTO "Integration" (id, connector, name, config, "updatedAt") VALUES (gen_random_uuid(), 'csv', 'Tool', '{}', now()) RETURNING id`,
    )
    const more = { idsOf: undefined, mentions: { integrationId: globalId('Integration', integration?.id ?? '') } }
    expect(await importFile('MENTIONS', ROWS, more)).toMatchObject({ status: 'SUCCEEDED', created: 2, rejected: 0 })
    expect(await importFile('MENTIONS', ROWS, more)).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
    expect(
      await sql(`SELECT text, "authorHandle" AS author, "on"::text AS day,
        (SELECT count(*)::int FROM "MentionLabel" l WHERE l."mentionId" = m.id) AS labels FROM "Mention" m ORDER BY at`),
    ).toEqual([
      { text: 'The lamp is great', author: 'ana', day: null, labels: 3 },
      { text: 'The lamp is late', author: null, day: '2026-03-02', labels: 1 },
    ])
    expect(await eventsOf('Mention')).toEqual({ 'mention.created': 2 })
    const run = await importFile(
      'MENTIONS',
      [HEADER, ',x,No key,2026-03-01,,,,', 'm3,,No network,2026-03-01,,,,'],
      more,
    )
    expect(run).toMatchObject({ status: 'FAILED', rejected: 2 })
    expect(places(run)).toEqual([
      [2, 'key'],
      [3, 'network'],
    ])
  })
})
