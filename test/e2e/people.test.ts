import { upsertPeople } from '@portevoix/api/modules/people/index.ts'
import type { PersonRecord } from '@portevoix/api/modules/people/person-record.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Organization, post, startWorld, type World } from '../harness.ts'
import { countStatements } from '../statements.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

type Data = Record<string, unknown>

async function ask(query: string, variables: object = {}, key = world.organization.key): Promise<Data> {
  const { body } = await post(world.url, key, { query, variables })
  if (body.errors) throw new Error(body.errors[0]?.extensions.code as string, { cause: body.errors })
  return body.data as Data
}

const PERSON = `id externalId displayName kind email site jobTitle level languages active version archivedAt scoringObjectedAt
  departments { name } socialAccounts { network handle followers } nominations { dimension count }`
const RESULT = `__typename ... on Person { ${PERSON} } ... on UserError { code path }`

const create = async (input: object, key?: string) =>
  (await ask(`mutation ($input: PersonCreateInput!) { personCreate(input: $input) { ${RESULT} } }`, { input }, key))
    .personCreate as { id: string; version: number } & Data
const update = async (id: string, input: object, expectedVersion?: number) =>
  (
    await ask(
      `mutation ($id: ID!, $v: Int, $input: PersonUpdateInput!) { personUpdate(id: $id, expectedVersion: $v, input: $input) { ${RESULT} } }`,
      { id, v: expectedVersion, input },
    )
  ).personUpdate as Data
const act = async (name: string, id: string, key?: string) =>
  (await ask(`mutation ($id: ID!) { ${name}(id: $id) { ${RESULT} } }`, { id }, key))[name] as unknown as Data
const find = async (by: object, key?: string) =>
  (await ask(`query ($by: PersonBy!) { person(by: $by) { ${PERSON} } }`, { by }, key)).person as Data

const uuidOf = (globalId: string) => Buffer.from(globalId, 'base64url').toString().split(':')[1] ?? ''

/** Runs a batch of an import in a transaction of its own. */
const importPeople = (records: PersonRecord[], organization: Organization = world.organization) =>
  inJob(world.server.environment, { organizationId: organization.id, accountId: null }, (ctx) =>
    upsertPeople(ctx, records),
  )
const record = (externalId: string, more: Partial<PersonRecord> = {}): PersonRecord => ({
  externalId,
  displayName: externalId,
  displayNameGiven: false,
  ...more,
})

describe('people', () => {
  it('are made, found by each key, and changed only in what the input names', async () => {
    const made = await create({
      displayName: 'Ana',
      externalId: 'a-1',
      email: 'Ana@Example.org',
      level: '3',
      languages: ['de-CH'],
      site: 'Lyon',
      departmentNames: ['Sales'],
      socialAccounts: [{ network: 'linkedin', handle: '@ana', followers: 12 }],
    })
    expect(made).toMatchObject({
      email: 'ana@example.org',
      kind: 'EMPLOYEE',
      active: true,
      departments: [{ name: 'Sales' }],
      socialAccounts: [{ network: 'linkedin', handle: 'ana', followers: 12 }],
      nominations: [],
    })
    for (const by of [{ id: made.id }, { externalId: 'a-1' }, { email: 'ANA@example.org' }]) {
      expect(await find(by)).toMatchObject({ id: made.id })
    }
    expect(
      await update(made.id, { jobTitle: 'Engineer', level: null, departmentNames: ['R&D', 'Sales'] }, 1),
    ).toMatchObject({
      version: 2,
      jobTitle: 'Engineer',
      level: null,
      languages: ['de-CH'],
      departments: [{ name: 'R&D' }, { name: 'Sales' }],
      socialAccounts: [{ handle: 'ana' }],
    })
    expect(await update(made.id, { active: false }, 1)).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await create({ displayName: 'B', email: 'ana@example.org' })).toMatchObject({ code: 'EMAIL_TAKEN' })
    expect(await create({ displayName: 'B', externalId: 'a-1' })).toMatchObject({ code: 'EXTERNAL_ID_TAKEN' })
    expect(await create({ displayName: 'B', socialAccounts: [{ network: 'linkedin', handle: 'ana' }] })).toMatchObject({
      code: 'ACCOUNT_TAKEN',
    })
    expect((await find({ email: 'nobody@example.org' })) ?? null).toBeNull()
  })

  it('change by what differs alone, what belongs to them included, and the event names it', async () => {
    const facts = {
      displayName: 'Ida',
      languages: ['de-CH'],
      departmentNames: ['Sales', 'Research'],
      externalIds: [{ source: 'payroll', id: 'p-ida' }],
      socialAccounts: [{ network: 'linkedin', handle: 'ida', followers: 12, followersAt: '2026-01-01T00:00:00.000Z' }],
    }
    const { id } = await create(facts)
    const changes = () =>
      world.server.environment.database.inOrganization(world.organization.id, (db) =>
        db.event.findMany({
          where: { type: 'person.updated', subjectId: uuidOf(id) },
          orderBy: { sequence: 'asc' },
          select: { data: true },
        }),
      )
    expect(await update(id, { ...facts, departmentNames: ['research', 'sales'], jobTitle: null })).toMatchObject({
      version: 1,
    })
    expect(await changes()).toEqual([])
    const [account] = facts.socialAccounts
    for (const [index, [input, fields]] of [
      [{ displayName: 'Ida', languages: null }, ['languages']],
      [{ departmentNames: ['Sales'], jobTitle: 'Nurse' }, ['jobTitle', 'departmentNames']],
      [{ site: 'Lyon' }, ['site']],
      [{ site: null }, ['site']],
      [{ externalIds: [{ source: 'payroll', id: 'p-2' }] }, ['externalIds']],
      [{ socialAccounts: [{ ...account, followers: 13 }] }, ['socialAccounts']],
      [{ socialAccounts: null, externalIds: [] }, ['externalIds', 'socialAccounts']],
      [{ kind: 'EMPLOYEE' }, ['kind']],
    ].entries() as ArrayIterator<[number, [object, string[]]]>) {
      expect(await update(id, input)).toMatchObject({ version: index + 2 })
      expect((await changes())[index]).toEqual({ data: { fields } })
    }
    expect(await update(id, { kind: 'EMPLOYEE' })).toMatchObject({ version: 9 })
  })

  it('are looked up by exactly one key', async () => {
    await expect(find({ externalId: 'a-1', email: 'ana@example.org' })).rejects.toThrow()
  })

  it('are listed by department, kind and name, without those who are archived', async () => {
    const ben = await create({ displayName: 'Ben', kind: 'JOURNALIST', departmentNames: ['Press'] })
    const cleo = await create({ displayName: 'Cleo', kind: 'JOURNALIST', departmentNames: ['Press'] })
    const { departments } = await ask(
      '{ departments(first: 1, filter: { name: { eq: "Press" } }) { nodes { id people(first: 2) { totalCount nodes { displayName } } } } }',
    )
    const press = (departments as { nodes: { id: string }[] }).nodes[0]
    expect(press).toMatchObject({ people: { totalCount: 2, nodes: [{ displayName: 'Ben' }, { displayName: 'Cleo' }] } })
    const list = async (filter: object) =>
      (await ask('query ($filter: PersonFilter) { people(filter: $filter) { nodes { id } } }', { filter })).people
    expect(await list({ departmentId: { eq: press?.id }, kind: { eq: 'JOURNALIST' } })).toEqual({
      nodes: [{ id: ben.id }, { id: cleo.id }],
    })
    expect(await act('personArchive', ben.id)).toMatchObject({ version: 2 })
    expect(await act('personArchive', ben.id)).toMatchObject({ version: 2 })
    expect(await list({ departmentId: { eq: press?.id } })).toEqual({ nodes: [{ id: cleo.id }] })
    expect(await act('personRestore', ben.id)).toMatchObject({ archivedAt: null })
    expect(await list({ displayName: { startsWith: 'be' } })).toEqual({ nodes: [{ id: ben.id }] })
  })

  it('see as ambassadors themselves alone', async () => {
    const dora = await create({ displayName: 'Dora', email: 'dora@example.org', departmentNames: ['Own'] })
    const ella = await create({ displayName: 'Ella', email: 'ella@example.org', departmentNames: ['Own'] })
    const { token: key } = await world.organization.asPerson(dora.id)
    expect(await ask('{ viewer { person { displayName email } } }', {}, key)).toEqual({
      viewer: { person: { displayName: 'Dora', email: 'dora@example.org' } },
    })
    expect((await ask('{ viewer { person { id } } }')).viewer).toEqual({ person: null })
    expect((await ask('{ people { totalCount nodes { id } } }', {}, key)).people).toEqual({
      totalCount: 1,
      nodes: [{ id: dora.id }],
    })
    expect(await find({ id: ella.id }, key)).toBeNull()
    expect(await find({ email: 'ella@example.org' }, key)).toBeNull()
    const node = 'query ($id: ID!) { node(id: $id) { id ... on Person { displayName } } }'
    expect(await ask(node, { id: ella.id }, key)).toEqual({ node: null })
    expect((await ask(node, { id: dora.id }, key)).node).toMatchObject({ displayName: 'Dora' })
    await expect(act('personArchive', dora.id, key)).rejects.toThrow('FORBIDDEN')
    expect(await act('personObjectToScoring', ella.id, key)).toMatchObject({ __typename: 'NotFoundError' })
    const objected = await act('personObjectToScoring', dora.id, key)
    expect(objected.scoringObjectedAt).not.toBeNull()
    expect(await act('personObjectToScoring', dora.id, key)).toMatchObject({ version: objected.version })
    expect(await act('personWithdrawScoringObjection', dora.id)).toMatchObject({ scoringObjectedAt: null })
  })

  it('people of another organisation do not exist', async () => {
    const fred = await create({ displayName: 'Fred', externalId: 'fred' })
    const other = await world.addOrganization('Other')
    expect(await find({ id: fred.id }, other.key)).toBeNull()
    expect(await find({ externalId: 'fred' }, other.key)).toBeNull()
    expect(await act('personArchive', fred.id, other.key)).toMatchObject({ __typename: 'NotFoundError' })
    expect(await create({ displayName: 'Fred', externalId: 'fred' }, other.key)).toMatchObject({ displayName: 'Fred' })
  })

  it('name each other, not themselves, and once', async () => {
    const gil = await create({ displayName: 'Gil' })
    const hal = await create({ displayName: 'Hal' })
    const { token: key } = await world.organization.asPerson(gil.id)
    const nominate = async (input: object, by?: string) =>
      (
        await ask(
          'mutation ($input: NominationCreateInput!) { nominationCreate(input: $input) { __typename ... on Nomination { id dimension nominee { id } } ... on UserError { code } } }',
          { input },
          by,
        )
      ).nominationCreate as unknown as { id: string } & Data
    const made = await nominate({ nomineeId: hal.id, dimension: 'expertise' }, key)
    expect(made).toMatchObject({ dimension: 'expertise', nominee: null })
    expect(await nominate({ nomineeId: hal.id, dimension: 'expertise' }, key)).toMatchObject({
      code: 'ALREADY_NOMINATED',
    })
    expect(await nominate({ nomineeId: gil.id, dimension: 'expertise' }, key)).toMatchObject({
      code: 'SELF_NOMINATION',
    })
    expect(await nominate({ nomineeId: gil.id, dimension: 'empathy' })).toMatchObject({ code: 'INVALID_INPUT' })
    await expect(nominate({ nomineeId: gil.id, nominatorId: hal.id, dimension: 'empathy' }, key)).rejects.toThrow(
      'FORBIDDEN',
    )
    await nominate({ nomineeId: gil.id, nominatorId: hal.id, dimension: 'empathy' })
    expect(await find({ id: hal.id })).toMatchObject({ nominations: [] })
    const withdraw = async (by?: string) =>
      (
        await ask(
          'mutation ($id: ID!) { nominationDelete(id: $id) { __typename ... on NominationDeletePayload { deletedId } } }',
          { id: made.id },
          by,
        )
      ).nominationDelete
    const stranger = await world.organization.asPerson(hal.id)
    expect(await withdraw(stranger.token)).toMatchObject({ __typename: 'NotFoundError' })
    expect(await withdraw(key)).toMatchObject({ deletedId: made.id })
    expect(await find({ id: hal.id })).toMatchObject({ nominations: [] })
  })

  it('leave nothing of themselves in any table when they are purged', async () => {
    const mark = 'Zyxwvut'
    const planted = await create({
      displayName: mark,
      externalId: `${mark}-1`,
      email: `${mark}@example.org`,
      jobTitle: mark,
      socialAccounts: [{ network: 'x', handle: mark }],
    })
    await post(
      world.url,
      world.organization.key,
      {
        query: `mutation ($id: ID!) { personUpdate(id: $id, input: { level: "${mark}" }) { ${RESULT} } }`,
        variables: { id: planted.id },
      },
      { 'idempotency-key': 'planted' },
    )
    await world.organization.as(['AMBASSADOR'], { personId: uuidOf(planted.id) })
    await world.server.environment.database.inOrganization(world.organization.id, async (db) => {
      const personId = uuidOf(planted.id)
      const { id: integrationId } = await db.integration.create({
        data: { connector: 'feed', name: mark, config: { handle: mark }, personId },
      })
      await db.integrationSecret.create({ data: { integrationId, name: 'token', value: Buffer.from(mark) } })
      const run = await db.syncRun.create({ data: { integrationId, errorMessage: mark } })
      await db.syncLogLine.create({ data: { runId: run.id, level: 'WARN', message: mark } })
      await db.streamState.create({
        data: { integrationId, stream: 'mentions', state: { of: mark }, stateVersion: 1 },
      })
      await db.channel.create({ data: { integrationId, externalId: mark } })
      const { id: notifierId } = await db.integration.create({
        data: { connector: 'chat', kind: 'NOTIFIER', name: 'Notices', config: {} },
      })
      for (const recipient of [`${mark.toUpperCase()}@example.org `, mark, 'somebody@example.org']) {
        const rule = {
          integrationId: notifierId,
          name: 'Failures',
          events: ['sync-run.failed'],
          address: recipient,
        }
        await db.noticeRule.create({ data: rule })
      }
      const { id: sourceId } = await db.integration.create({
        data: { connector: 'feed', name: 'Listening', config: {} },
      })
      const { id: runId } = await db.syncRun.create({ data: { integrationId: sourceId, stream: 'people' } })
      await db.syncLogLine.createMany({
        data: [
          { runId, level: 'WARN', message: `An account of "${mark}-1" is left out: it is somebody else's.` },
          { runId, level: 'INFO', message: 'Somebody else was read.' },
        ],
      })
      const said = { network: 'x', text: `I am ${mark}`, authorName: mark, at: new Date() }
      await db.mention.createMany({
        data: [
          { ...said, integrationId: sourceId, sourceKey: '1', authorHandle: mark, personId },
          // Read before anybody knew whose account it was.
          { ...said, integrationId: sourceId, sourceKey: '2', authorHandle: mark.toLowerCase() },
          { ...said, integrationId, sourceKey: '3', personId },
        ],
      })
      const campaignId = crypto.randomUUID()
      const dates = { startsAt: new Date('2026-01-01'), endsAt: new Date('2027-01-01') }
      await db.campaign.create({ data: { id: campaignId, name: 'Somebody leaves', ...dates } })
      const content = await db.content.create({ data: { title: 'Stays', url: 'https://stays.example' } })
      const ambassador = await db.ambassador.create({ data: { personId } })
      const participation = await db.participation.create({ data: { campaignId, ambassadorId: ambassador.id } })
      const share = await db.share.create({
        data: {
          campaignId,
          participationId: participation.id,
          contentId: content.id,
          network: 'x',
          text: mark,
          assessment: {},
        },
      })
      await db.publication.create({
        data: { shareId: share.id, integrationId: sourceId, externalId: mark, url: mark, errorMessage: mark },
      })
    })
    expect(await tablesHolding(mark)).not.toEqual([])
    expect(
      await ask('mutation ($id: ID!) { personPurge(id: $id) { ... on PersonPurgePayload { purgedId } } }', {
        id: planted.id,
      }),
    ).toEqual({ personPurge: { purgedId: planted.id } })
    expect(await tablesHolding(mark)).toEqual([])
    expect(await find({ id: planted.id })).toBeNull()
    const lines = await world.server.environment.database.inOrganization(world.organization.id, (db) =>
      db.syncLogLine.findMany({ select: { message: true } }),
    )
    expect(lines).toEqual([{ message: 'Somebody else was read.' }])
    const rules = await world.server.environment.database.inOrganization(world.organization.id, (db) =>
      db.noticeRule.findMany({ select: { address: true, version: true }, orderBy: { address: 'asc' } }),
    )
    expect(rules).toEqual([
      { address: '', version: 2 },
      { address: 'somebody@example.org', version: 1 },
    ])
  })
})

/** Tables in which some row of the organisation, or of the job queue, holds the text. */
async function tablesHolding(text: string): Promise<string[]> {
  const client = new pg.Client(world.databaseUrl)
  await client.connect()
  try {
    // What belongs to the server, such as uses of quotas, is the system's to read.
    const { rows } = await client.query<{ name: string; role: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name, CASE WHEN schemaname <> 'public' THEN 'NONE'
         WHEN has_table_privilege('portevoix_app', format('%I.%I', schemaname, tablename), 'SELECT') THEN 'portevoix_app'
         ELSE 'portevoix_system' END AS role FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename NOT IN ('SigningKey', '_prisma_migrations')`,
    )
    const holding: string[] = []
    for (const { name, role } of rows) {
      await client.query(`BEGIN; SET LOCAL ROLE ${role}; SET LOCAL app.organization_id = '${world.organization.id}'`)
      const found = await client.query(`SELECT FROM ${name} t WHERE t::text ILIKE '%' || $1 || '%' LIMIT 1`, [text])
      await client.query('COMMIT')
      if (found.rowCount) holding.push(name)
    }
    return holding
  } finally {
    await client.end()
  }
}

describe('imported people', () => {
  it('are created, found unchanged, and updated in what the file has', async () => {
    const arrived = record('i-1', {
      displayName: 'Ivo',
      displayNameGiven: true,
      email: 'Ivo@example.org',
      departments: ['Works', 'Sales'],
      role: 'Fitter',
      site: 'Lyon',
      level: '2',
      languages: ['fr'],
      account: { network: 'mastodon', handle: 'ivo@example.social', followers: 5, followersAt: null },
    })
    expect(await importPeople([arrived])).toMatchObject([{ outcome: 'created' }])
    expect(await importPeople([{ ...arrived, departments: ['Sales', 'Works'] }])).toMatchObject([
      { outcome: 'unchanged' },
    ])
    expect(await importPeople([record('i-1')])).toMatchObject([{ outcome: 'unchanged' }])
    expect(await importPeople([record('i-1', { role: null, departments: [] })])).toMatchObject([{ outcome: 'updated' }])
    expect(await find({ externalId: 'i-1' })).toMatchObject({
      displayName: 'Ivo',
      jobTitle: null,
      site: 'Lyon',
      level: '2',
      departments: [],
      socialAccounts: [{ followers: 5 }],
      version: 2,
    })
    const account = { network: 'mastodon', handle: 'ivo@example.social', followers: 9, followersAt: null }
    expect(await importPeople([record('i-1', { account, site: null })])).toMatchObject([{ outcome: 'updated' }])
    expect(await find({ externalId: 'i-1' })).toMatchObject({ site: null, socialAccounts: [{ followers: 9 }] })
  })

  it('keep the others in where one has the address or account of somebody else, or is archived', async () => {
    const account = { network: 'x', handle: 'jo', followers: null, followersAt: null }
    const [jo] = await importPeople([record('j-1', { email: 'jo@example.org', account })])
    const outcomes = await importPeople([
      record('j-2', { email: 'JO@example.org' }),
      record('j-3', { account }),
      record('j-4', { email: 'four@example.org' }),
      record('j-5', { email: 'four@example.org' }),
      record('j-4', { displayName: 'Four', displayNameGiven: true }),
    ])
    expect(outcomes).toMatchObject([
      { outcome: 'rejected', field: 'email' },
      { outcome: 'rejected', field: 'handle' },
      { outcome: 'created' },
      { outcome: 'rejected', field: 'email' },
      { outcome: 'updated' },
    ])
    expect(await find({ externalId: 'j-4' })).toMatchObject({ displayName: 'Four', version: 1 })
    await act('personArchive', String((await find({ externalId: 'j-1' })).id))
    expect(jo).toMatchObject({ outcome: 'created' })
    expect(await importPeople([record('j-1')])).toMatchObject([{ outcome: 'rejected', field: 'externalId' }])
  })

  it('may exchange their addresses within one batch', async () => {
    await importPeople([record('k-1', { email: 'k1@example.org' }), record('k-2', { email: 'k2@example.org' })])
    expect(
      await importPeople([
        record('k-1', { email: null }),
        record('k-2', { email: 'k1@example.org' }),
        record('k-1', { email: 'k2@example.org' }),
      ]),
    ).toMatchObject([{ outcome: 'unchanged' }, { outcome: 'updated' }, { outcome: 'updated' }])
    expect(await find({ email: 'k2@example.org' })).toMatchObject({ externalId: 'k-1' })
  })

  it('are the same people when two imports come at once', async () => {
    const records = Array.from({ length: 200 }, (_, index) => record(`twin-${index}`, { departments: ['Twins'] }))
    const results = await Promise.all([importPeople(records), importPeople(records), importPeople(records)])
    const created = results.flat().filter((one) => one.outcome === 'created')
    expect(created).toHaveLength(200)
    expect(results.flat().filter((one) => one.outcome === 'unchanged')).toHaveLength(400)
  })

  it('take a number of statements that does not grow with their number', async () => {
    const other = await world.addOrganization('Statements')
    const batch = (count: number, prefix: string) =>
      Array.from({ length: count }, (_, index) =>
        record(`${prefix}-${index}`, {
          email: `${prefix}-${index}@example.org`,
          departments: [`D${index % 7}`],
          account: { network: 'x', handle: `${prefix}-${index}`, followers: index, followersAt: null },
        }),
      )
    const few = await statementsOf(() => importPeople(batch(10, 'few'), other))
    const many = await statementsOf(() => importPeople(batch(1000, 'many'), other))
    const again = await statementsOf(() =>
      importPeople(
        batch(1000, 'many').map((one) => ({ ...one, level: '2' })),
        other,
      ),
    )
    expect(few).toBeGreaterThan(5)
    expect(many).toBeLessThanOrEqual(few)
    expect(again).toBeLessThanOrEqual(few)
  })
})

describe('a page of people', () => {
  it('takes as many statements for 100 as for 2', async () => {
    const other = await world.addOrganization('Pages')
    await importPeople(
      Array.from({ length: 100 }, (_, index) => record(`p-${index}`, { departments: [`D${index % 5}`, 'All'] })),
      other,
    )
    const read = (first: number) =>
      ask(
        `query ($first: Int) { people(first: $first) { totalCount nodes { ${PERSON} network(kind: "advice") { pageRank } } } }`,
        { first },
        other.key,
      )
    const two = await statementsOf(() => read(2))
    const hundred = await statementsOf(() => read(100))
    expect(hundred).toBe(two)
    expect(two).toBeLessThan(20)
  })
})

const statementsOf = async (work: () => Promise<unknown>): Promise<number> =>
  (await countStatements(world, work)).length
