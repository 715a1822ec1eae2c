import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import { BUILT_IN_METRICS, peopleCountedBy } from '@portevoix/api/modules/metrics/index.ts'
import { upsertPeople } from '@portevoix/api/modules/people/index.ts'
import { permissionNames } from '@portevoix/api/platform/auth/index.ts'
import { eventTypes } from '@portevoix/api/platform/events/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { schema } from '@portevoix/api/schema.ts'
import { getNamedType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { feedCaughtUp } from '../feed.ts'
import { post, startWorld, type World } from '../harness.ts'
import { closeMonth } from './monthly-close.ts'
import { readersOf, valuesIn } from './read-everything.ts'
import { asker, runFinished } from './scoring-world.ts'

/** Without these nobody lists people, who takes part, or who published. */
const LISTING = ['person:read', 'participation:read', 'share:read']
const SIZE = 5
/** Everything there is to read is read several times. */
const LONG_MS = 240_000
const MONTH = '{from: "2026-02-01T00:00:00Z", to: "2026-03-01T00:00:00Z"}'

let world: World
let now = new Date('2026-03-15T12:00:00Z')
/** May do all that owners may but list people. */
let narrowed: string
const ids = new Map<string, string>()

beforeAll(async () => {
  world = await startWorld({ now: () => now })
  const scopes = permissionNames().filter((name) => !LISTING.includes(name) && name !== 'login:attest')
  narrowed = (await world.organization.as(['OWNER'], { scopes })).key
}, 120_000)
afterAll(() => world?.stop())

const inside = <T>(work: Parameters<typeof inJob<T>>[2]) =>
  inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, work)

const ask = (query: string, variables = {}, key?: string) => asker(world)(query, variables, key)

async function addPeople(names: readonly string[]): Promise<void> {
  await inside(async (ctx) => {
    await upsertPeople(
      ctx,
      names.map((name) => ({ externalId: name, displayName: name, displayNameGiven: true })),
    )
    for (const { id, externalId } of await ctx.db.person.findMany()) ids.set(externalId ?? '', id)
  })
}

const uuid = (name: string) => ids.get(name) ?? ''
const person = (name: string) => globalId('Person', uuid(name))

/** Everything that a key can read, by field: what is told, or why it is not. */
async function readEverything(key: string): Promise<Map<string, string[]>> {
  const run = await inside((ctx) => ctx.db.scoreRun.findFirst({ select: { id: true } }))
  const readers = readersOf(schema, {
    ...{ period: MONTH, metric: '"ambassadors-enrolled"', 'series.metric': '"impressions"', bucket: 'MONTH' },
    ...{
      method: '"clicks-cpc"',
      model: '"influence"',
      kind: '"advice"',
      key: '"impressions"',
      schedule: '"0 5 * * *"',
    },
    ...{
      candidate: JSON.stringify(globalId('ScoreRun', run?.id ?? '')),
      by: '{externalId: "p0"}',
      'events.first': '100',
    },
  })
  const values = new Map<string, string[]>()
  for (const [type, queries] of readers) {
    for (const query of queries) {
      const { body } = await post(world.url, key, { query })
      expect(body.errors?.map(({ extensions }) => extensions.code) ?? [], `${type}: ${query}`).not.toContain(
        'GRAPHQL_VALIDATION_FAILED',
      )
      valuesIn(body.data, values)
    }
  }
  return values
}

/** Fields that tell something else. Events come late, whenever other transactions end: they are looked at apart. */
const changed = (before: Map<string, string[]>, after: Map<string, string[]>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    // The present place moves with everything that is written on the server, by whomever, and accesses are counted by
    // the hour: this reading is one.
    .filter((field) => !/^Event(Subject)?\.|^EventConnection\.presentCursor$|^ImpactAccessCount\./.test(field))
    .filter((field) => JSON.stringify(before.get(field)) !== JSON.stringify(after.get(field)))
    .sort()

async function eventsOf(key: string): Promise<{ type: string; data: unknown }[]> {
  await feedCaughtUp(world.server)
  const { events } = await ask('{ events(first: 100) { nodes { type data } } }', {}, key)
  return (events as { nodes: { type: string; data: unknown }[] }).nodes
}

/** Fields that say that they count people, or what is said of them. */
const declared = (of: (counts: unknown) => boolean): string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields()).flatMap(({ name, extensions }) =>
          extensions.counts !== undefined && of(extensions.counts) ? [`${type.name}.${name}`] : [],
        )
      : [],
  )

const NOMINATE =
  'mutation ($input: NominationCreateInput!) { nominationCreate(input: $input) { __typename ... on Nomination { id } ... on UserError { code } } }'
const WITHDRAW = 'mutation ($id: ID!) { nominationDelete(id: $id) { __typename } }'
const made = new Map<string, string>()

async function nominate(by: string, of: string, key = world.organization.key): Promise<{ id?: string; code?: string }> {
  const own = key !== world.organization.key
  const input = { nominatorId: own ? null : person(by), nomineeId: person(of), dimension: 'expertise' }
  const { nominationCreate } = await ask(NOMINATE, { input }, key)
  if (typeof nominationCreate?.id === 'string') made.set(by, nominationCreate.id)
  return nominationCreate as { id?: string }
}

const PUBLISHED = '{ people(first: 20) { nodes { displayName nominations { dimension count } } } }'
async function published(of: string, key?: string): Promise<unknown> {
  const answer = await ask(PUBLISHED, {}, key)
  const nodes = answer.people?.nodes as { displayName: string; nominations: unknown }[]
  return nodes.find(({ displayName }) => displayName === of)?.nominations
}

describe('nominations', () => {
  const NAMES = Array.from({ length: 8 }, (_, index) => `p${index}`)
  const score = async () => {
    const input = { model: 'influence', subject: 'PERSON' }
    const started = await ask(
      'mutation ($input: ScoreRunStartInput!) { scoreRunStart(input: $input) { ... on ScoreRun { id } } }',
      { input },
    )
    await runFinished(ask, started.scoreRunStart?.id)
    const { node } = await ask(
      'query ($id: ID!) { node(id: $id) { ... on Person { score(model: "influence") { value coverage } } } }',
      { id: person('p0') },
    )
    return node?.score as { value: number; coverage: number }
  }

  it('are told by no list, event, audit entry or answer, to owners neither', { timeout: LONG_MS }, async () => {
    await addPeople(NAMES)
    const { token } = await world.organization.asPerson(person('p1'))
    const before = await readEverything(world.organization.key)
    const ofThemselves = await readEverything(token)
    expect(await nominate('p1', 'p0', token)).toMatchObject({ __typename: 'Nomination' })
    expect(await nominate('p1', 'p0', token)).toMatchObject({ code: 'ALREADY_NOMINATED' })
    for (const name of ['p2', 'p3', 'p4']) await nominate(name, 'p0')
    // Whoever writes down what was said before learns nothing of it: the answer is that of the first time.
    const first = made.get('p2')
    expect(await nominate('p2', 'p0')).toMatchObject({ __typename: 'Nomination' })
    expect(made.get('p2')).not.toBe(first)
    expect(await nominate('p1', 'p0')).toMatchObject({ __typename: 'Nomination' })
    expect(changed(before, await readEverything(world.organization.key))).toEqual([])
    const { database } = world.server.environment
    const { rows } = await database.inOrganization(world.organization.id, async (db) => ({
      rows: await db.event.count({ where: { OR: [{ type: { contains: 'nominat' } }, { subjectType: 'Nomination' }] } }),
    }))
    expect(rows).toBe(0)
    expect(changed(ofThemselves, await readEverything(token))).toEqual([])
  })

  it('nominations by fewer than a group are no feature of a model, and no count after the close', async () => {
    now = new Date('2026-04-01T00:00:01Z')
    await closeMonth(world)
    expect(await published('p0')).toEqual([])
    expect(await score()).toEqual({ value: 45, coverage: 0 })
  })

  it('count in steps from the close of their month on, for owners, the nominee and models', async () => {
    for (const name of ['p5', 'p6']) await nominate(name, 'p0')
    expect(await published('p0')).toEqual([])
    now = new Date('2026-05-01T00:00:01Z')
    await closeMonth(world)
    const five = [{ dimension: 'expertise', count: SIZE }]
    expect(await published('p0')).toEqual(five)
    const { token } = await world.organization.asPerson(person('p0'))
    expect(await published('p0', token)).toEqual(five)
    expect((await score()).coverage).toBeGreaterThan(0)
    // A close that is tried again changes nothing.
    await closeMonth(world)
    expect(await published('p0')).toEqual(five)
  })

  it('fall only once as many as a group withdrew or were erased', async () => {
    const five = [{ dimension: 'expertise', count: SIZE }]
    for (const name of ['p2', 'p3', 'p4']) await ask(WITHDRAW, { id: made.get(name) })
    await ask('mutation ($id: ID!) { personPurge(id: $id) { __typename } }', { id: person('p5') })
    now = new Date('2026-06-01T00:00:01Z')
    await closeMonth(world)
    expect(await published('p0')).toEqual(five)
    await ask('mutation ($id: ID!) { personArchive(id: $id) { __typename } }', { id: person('p6') })
    now = new Date('2026-07-01T00:00:01Z')
    await closeMonth(world)
    expect(await published('p0')).toEqual([])
  })
})

describe('numbers of people', () => {
  let campaignId: string

  beforeAll(async () => {
    await addPeople(['q0', 'q1', 'q2', 'q3', 'q4', 'q5', 'q6'])
    campaignId = uuidv7(Date.now())
    await inside(async ({ db }) => {
      const [startsAt, endsAt] = [new Date('2026-01-01'), new Date('2026-12-01')]
      await db.campaign.create({ data: { id: campaignId, name: 'C', status: 'LIVE', startsAt, endsAt } })
      const subject = { subjectType: 'CAMPAIGN', subjectId: campaignId, from: startsAt }
      await db.objective.create({
        data: { campaignId, ...subject, kind: 'AWARENESS', metric: 'ambassadors-enrolled', target: 10 },
      })
      for (const name of ['q0', 'q1', 'q2']) await enrol(db, name)
      await db.network.create({
        data: { kind: 'advice', directed: true, nodes: 3, arcs: 4, communities: 1, peopleRemoved: 0, measuredAt: now },
      })
      const measures = { pageRank: 1, betweenness: 0, closeness: 1, clustering: 0, coreNumber: 1, community: 1 }
      await db.networkMeasure.create({
        data: { kind: 'advice', personId: uuid('p0'), inDegree: 1, outDegree: 1, ...measures },
      })
      const { id: runId } = await db.scoreRun.findFirstOrThrow()
      await db.scoreRun.updateMany({ data: { failures: [{ reason: 'Not known: x', count: 2 }], updatedAt: now } })
      await db.scoreBacktest.create({
        data: { runId, outcome: 'clicks', from: startsAt, to: endsAt, measure: 'SPEARMAN', subjects: 3 },
      })
      await db.event.create({
        data: {
          type: 'network.measured',
          subjectType: 'Network',
          subjectId: campaignId,
          data: { revision: 1, nodes: 3, arcs: 4 },
        },
      })
    })
  })

  type Db = Parameters<Parameters<typeof inside>[0]>[0]['db']
  async function enrol(db: Db, name: string): Promise<void> {
    const ambassador = await db.ambassador.create({ data: { personId: uuid(name), status: 'ACTIVE' } })
    const acceptedAt = new Date('2026-02-10T00:00:00Z')
    await db.participation.create({ data: { campaignId, ambassadorId: ambassador.id, status: 'ACCEPTED', acceptedAt } })
  }

  /** Somebody who was asked and does not take part. */
  async function askInVain(db: Db, name: string, answer: object): Promise<void> {
    const { id: ambassadorId } = await db.ambassador.create({ data: { personId: uuid(name), status: 'INVITED' } })
    await db.participation.create({ data: { campaignId, ambassadorId, ...answer } })
  }

  /** One more of everybody, behind the back of all acts: nothing else changes. */
  async function oneMore(): Promise<void> {
    await inside(async ({ db }) => {
      await enrol(db, 'q3')
      await askInVain(db, 'q4', { status: 'INVITED' })
      await askInVain(db, 'q5', { status: 'DECLINED', declinedAt: now, neverAt: now })
      await askInVain(db, 'q6', { status: 'LEFT', acceptedAt: now, leftAt: now })
      await db.network.updateMany({ data: { nodes: 4, arcs: 5, communities: 2, peopleRemoved: 1 } })
      await db.scoreRun.updateMany({
        data: {
          scored: { increment: 1 },
          failed: { increment: 1 },
          excluded: { increment: 1 },
          peopleRemoved: { increment: 1 },
          failures: [{ reason: 'Not known: x', count: 3 }],
          updatedAt: now,
        },
      })
      await db.scoreBacktest.updateMany({ data: { subjects: 4, peopleRemoved: 1 } })
      await db.event.updateMany({
        where: { type: 'network.measured' },
        data: { data: { revision: 1, nodes: 4, arcs: 5 } },
      })
    })
  }

  it('are told by no field to whoever may not list people, and by each that counts them to whoever may', {
    timeout: LONG_MS,
  }, async () => {
    const [before, hidden] = [await readEverything(world.organization.key), await readEverything(narrowed)]
    await oneMore()
    // That a run or a network was written to is told by its time.
    const told = changed(hidden, await readEverything(narrowed))
    expect(told.filter((field) => !/^(ScoreRun|Network)\.updatedAt$/.test(field))).toEqual([])
    const seen = changed(before, await readEverything(world.organization.key))
    // Those who were asked: invitation-rounds.test.ts and declines.test.ts.
    // Those whom notices name: notices-to-people.test.ts.
    const elsewhere: unknown[] = ['NOMINATORS', 'ASKED', 'NOTIFIED']
    const counting = declared((counts) => !elsewhere.includes(counts))
    expect(counting.length).toBeGreaterThan(7)
    expect(seen).toEqual(expect.arrayContaining(counting))
    expect(seen).toEqual(expect.arrayContaining(['Ratio.denominator', 'ObjectiveProgress.value', 'Report.value']))
    const measured = async (key: string) => (await eventsOf(key)).find(({ type }) => type === 'network.measured')?.data
    await expect
      .poll(() => measured(world.organization.key), { timeout: 60_000 })
      .toEqual({ revision: 1, nodes: 4, arcs: 5 })
    expect(await measured(narrowed)).toEqual({ revision: 1 })
    // Whoever counts what happened to people would count people.
    const happened = async (key: string) => {
      const { events } = await ask('{ events(first: 100) { nodes { type subject { type } } } }', {}, key)
      return (events as { nodes: { type: string; subject: { type: string } }[] }).nodes.map(
        ({ subject }) => subject.type,
      )
    }
    expect(await happened(world.organization.key)).toContain('Person')
    expect(new Set(await happened(narrowed)).intersection(new Set(['Person', 'Participation', 'Share']))).toEqual(
      new Set(),
    )
    const shown = counting.flatMap((field) => (hidden.get(field) ?? []).filter((value) => value !== 'null'))
    expect(shown).toEqual([])
  })

  it('are declared by every number of the schema and the events that is not known to count something else', () => {
    const numbers = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && !type.name.startsWith('__')
        ? Object.values(type.getFields()).flatMap(({ name, type: of, description, extensions }) =>
            /^(Int|Float|Decimal|BigInt)$/.test(getNamedType(of).name) && extensions.counts === undefined
              ? [{ field: `${type.name}.${name}`, description: description ?? '' }]
              : [],
          )
        : [],
    )
    expect(numbers.length).toBeGreaterThan(100)
    const suspects = numbers
      .filter(({ description }) =>
        /\b(people|persons|ambassadors|colleagues|employees|somebody|nominat)/i.test(description),
      )
      .map(({ field }) => field)
    expect(suspects.sort()).toEqual(Object.keys(COUNT_NO_GROUP).sort())
    const events = eventTypes().flatMap(([type, { data = {} }]) =>
      Object.entries(data).flatMap(([name, field]) =>
        field.kind === 'NUMBER' && !field.people && /\b(people|persons|ambassadors)\b/i.test(field.description)
          ? [`${type} ${name}`]
          : [],
      ),
    )
    expect(events).toEqual([])
    const metrics = BUILT_IN_METRICS.filter(
      (metric) =>
        metric.kind === 'FACT' &&
        metric.origin === 'COUNTED' &&
        /\b(people|ambassadors|participants)\b/i.test(metric.title),
    )
    expect(metrics.length).toBeGreaterThan(5)
    expect(metrics.filter(({ key }) => peopleCountedBy(key) === null)).toEqual([])
  })

  it('order and filter no list', () => {
    const words = /count|nominations|size|members|people$/i
    const inputs = Object.values(schema.getTypeMap()).filter(({ name }) => /(Filter|OrderField)$/.test(name))
    const names = inputs.flatMap((type) => {
      const fields =
        'getFields' in type
          ? Object.keys(type.getFields())
          : 'getValues' in type
            ? type.getValues().map(({ name }) => name)
            : []
      return fields.filter((name) => words.test(name)).map((name) => `${type.name}.${name}`)
    })
    // Countries, accounts, memberships, problems of a file, failures of an integration, and bytes of a delivery.
    expect(
      names.filter((name) => !/country|countries|account|membership|problemCount|failureCount|sizeBytes/i.test(name)),
    ).toEqual([])
  })

  it('numbers of people of closed months are published in steps, never anew, to those who may not list people', async () => {
    const REPORT = `query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on Campaign { report(period: $period) {
      participationRate { value numerator denominator } value(metric: "ambassadors-enrolled") } } } }`
    const reportIn = async (from: string, to: string, key: string) => {
      const period = { from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z` }
      return (await ask(REPORT, { id: globalId('Campaign', campaignId), period }, key)).node?.report
    }
    await addPeople(['r0', 'r1', 'r2'])
    await inside(async ({ db }) => {
      for (const name of ['r0', 'r1', 'r2']) await enrol(db, name)
      await db.monthlyClose.deleteMany()
    })
    await closeMonth(world)
    const closed = { participationRate: { value: null, numerator: null, denominator: '5' }, value: '5' }
    const nothing = { participationRate: { value: null, numerator: null, denominator: null }, value: null }
    expect(await reportIn('2026-02-01', '2026-03-01', narrowed)).toEqual(closed)
    expect(await reportIn('2026-02-01', '2026-03-01', world.organization.key)).toMatchObject({ value: '7' })
    expect(await reportIn('2026-01-01', '2026-04-01', narrowed)).toEqual(closed)
    expect(await reportIn('2026-01-01', '2027-01-01', narrowed)).toEqual(nothing)
    // No other period, so that none can be taken off another.
    expect(await reportIn('2026-02-01', '2026-03-02', narrowed)).toEqual(nothing)
    expect(await reportIn('2026-02-01', '2026-04-01', narrowed)).toEqual(nothing)
    expect(await reportIn('2026-07-01', '2026-08-01', narrowed)).toEqual(nothing)
    await ask('mutation ($id: ID!) { personPurge(id: $id) { __typename } }', { id: person('r0') })
    expect(await reportIn('2026-02-01', '2026-03-01', narrowed)).toEqual(closed)
    // A greater size holds at once.
    await inside(({ db }) => db.organization.updateMany({ data: { minimumGroupSize: 6 } }))
    expect(await reportIn('2026-02-01', '2026-03-01', narrowed)).toEqual(nothing)
  })
})

describe('answers', () => {
  it('are told by closed months with enough of them alone, so that no two numbers differ by a few answers', async () => {
    now = new Date('2026-07-02T00:00:00Z')
    const id = uuidv7(Date.now())
    await inside(async ({ db }) => {
      await db.organization.updateMany({ data: { minimumGroupSize: SIZE } })
      const [startsAt, endsAt] = [new Date('2026-01-01'), new Date('2026-12-01')]
      await db.campaign.create({ data: { id, name: 'Asked', status: 'LIVE', startsAt, endsAt } })
    })
    const campaign = globalId('Campaign', id)
    const answered = (at: string, answers: number, promoters: number) =>
      Object.entries({ 'enps-responses': answers, 'enps-promoters': promoters }).map(([metric, value]) => ({
        ...{ key: `${metric} ${at}`, metric, at: `${at}T12:00:00Z`, value: String(value) },
        subjectId: campaign,
      }))
    const points = [
      ...answered('2026-02-10', 5, 3),
      ...answered('2026-02-20', 1, 1),
      ...answered('2026-04-10', 4, 4),
      ...answered('2026-06-30', 5, 2),
    ]
    const { metricsIngest } = await ask(
      `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) { __typename
        ... on MetricsIngestPayload { accepted } } }`,
      { input: { source: 'survey', points } },
    )
    expect(metricsIngest).toMatchObject({ accepted: 8 })
    const REPORT = `query ($id: ID!, $period: PeriodInput!, $bucket: SeriesBucket!, $zone: String) {
      campaign(id: $id) { report(period: $period, timeZone: $zone) { value(metric: "enps-promoters")
        series(metric: "enps-promoters", bucket: $bucket) { points { value } } } } }`
    const read = async (from: string, to: string, bucket = 'MONTH', zone: string | null = null) => {
      const period = { from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z` }
      const { campaign: asked } = await ask(REPORT, { id: campaign, period, bucket, zone })
      const report = asked?.report as unknown as {
        value: string | null
        series: { points: { value: string | null }[] }
      }
      return { value: report.value, series: report.series.points.map(({ value }) => value) }
    }
    expect(await read('2026-02-01', '2026-03-01')).toEqual({ value: '4', series: ['4'] })
    // Without the last answer there would be five: one could be taken off the other.
    expect(await read('2026-02-01', '2026-02-15')).toEqual({ value: null, series: [null] })
    expect(new Set((await read('2026-02-01', '2026-03-01', 'DAY')).series)).toEqual(new Set([null]))
    expect((await read('2026-02-01', '2026-03-01', 'MONTH', 'Asia/Tokyo')).series).toEqual([null, null])
    // April has too few, and adds nothing.
    expect(await read('2026-02-01', '2026-05-01')).toEqual({ value: '4', series: ['4', null, null] })
    now = new Date('2026-06-30T18:00:00Z')
    expect(await read('2026-06-01', '2026-07-01')).toEqual({ value: null, series: [null] })
    now = new Date('2026-07-01T00:00:01Z')
    expect(await read('2026-06-01', '2026-07-01')).toEqual({ value: '2', series: ['2'] })
  })
})

/** Numbers whose description speaks of people, and why they tell of no group. */
const OF_SEGMENTS = 'in full steps of fixed kinds of people: small-groups/attack.test.ts attacks it'
const COUNT_NO_GROUP: Readonly<Record<string, string>> = {
  'Headcount.count': 'whole blocks of a closed month, in steps: small-groups/attack.test.ts attacks it',
  'HeadcountGroup.count': 'one of these blocks, or several',
  'Headcount.eligibleCount': 'of the same blocks, each in the nearest steps: adoption.test.ts',
  'Headcount.activeCount': 'of the same blocks, each in the nearest steps: adoption.test.ts',
  'HeadcountGroup.eligibleCount': 'of the same blocks, each in the nearest steps',
  'HeadcountGroup.activeCount': 'of the same blocks, each in the nearest steps',
  'SegmentHeadcount.count':
    'people of a whole segment that leaves nobody alone beside blocks: small-groups/attack.test.ts attacks it',
  'ContactReport.contactCount': 'in full steps, of contacts with as many people as a group: touchpoints.test.ts',
  'ContactReport.peopleCount': 'in full steps: touchpoints.test.ts',
  'SegmentReport.activeCount': OF_SEGMENTS,
  'SegmentReport.eligibleCount': OF_SEGMENTS,
  'SegmentReport.participantCount': OF_SEGMENTS,
  'SegmentReport.peopleCount': OF_SEGMENTS,
  'SegmentReport.shareCount': 'shares, and nothing for whoever may not list the people',
  'MetricSourceSplitPayload.changeCount': 'numbers that change, those of people left out',
  'Hidden.minimum': 'the size itself',
  'Report.reach': 'readers outside, as a network estimates them',
  'Report.value': 'any metric: those that count people are held back by their key',
  'ImpactSheet.peopleActive': 'all of the organisation, in steps of the smallest group',
  'ImpactSheet.peopleScored': 'all of the organisation, in steps of the smallest group',
  'ImpactSheet.scoreCount': 'scores, in steps of the smallest group',
  'ImpactSheet.smallestGroup': 'the size itself',
  'ImpactSheet.tieCount': 'ties, in steps of the smallest group',
  'Import.created': 'rows of a file, which whoever reads imports is told of line by line',
  'Import.withheld': 'ties of a file that whoever imports it has',
  'TiesUpsertPayload.withheld': 'ties that whoever sends them knows',
  'ProcessingExclusion.positionsDeleted': 'of an exclusion that owners and the data protection officer alone read',
  'Mention.reach': 'readers outside, as a source estimates them',
  'NetworkPosition.eigenvector': 'a measure of one person who may be read, from ties that are the organisation’s own',
  'NetworkPosition.inDegree': 'ties of one person who may be read',
  'NetworkPosition.outDegree': 'ties of one person who may be read',
  'Organization.minimumGroupSize': 'the size itself',
  'SyncRun.deleted': 'records of a source, which its log tells of line by line',
}
