import { globalId, parseGlobalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import { scoreJob } from '@portevoix/api/modules/scoring/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { feedCaughtUp } from '../feed.ts'
import { post } from '../harness.ts'
import { countStatements } from '../statements.ts'
import { nodesOf, type ScopesWorld, startScopesWorld } from './scoring-scopes-world.ts'
import { runFinished } from './scoring-world.ts'

const PEOPLE = { model: 'influence', subject: 'PERSON' }

let scoped: ScopesWorld
/** Those whose account on LinkedIn is followed, or who take part in autumn: Ana, Bob and Cem. */
let heard: { segmentId: string }
beforeAll(async () => {
  scoped = await startScopesWorld()
  const filter = {
    or: [
      { account: { network: { eq: 'linkedin' } } },
      { participation: { campaignId: { eq: scoped.scopes.autumn.campaignId } } },
    ],
  }
  heard = { segmentId: await create('heard', filter) }
})
afterAll(() => scoped?.world.stop())

async function create(key: string, filter: object): Promise<string> {
  const { segmentCreate } = await scoped.ask(
    'mutation ($input: SegmentCreateInput!) { segmentCreate(input: $input) { ... on Segment { id } ... on UserError { message } } }',
    { input: { key, name: key, filter } },
  )
  return String(segmentCreate?.id)
}

/** What somebody with these permissions is answered. */
async function asked(scopes: string[] | null, query: string, variables: object) {
  const { key } = await scoped.world.organization.as(['OWNER'], scopes ? { scopes } : {})
  const { body } = await post(scoped.world.url, key, { query, variables })
  return { data: body.data, code: body.errors?.[0]?.extensions.code }
}

describe('a score run over a segment', () => {
  it('scores its people among themselves, beside the other runs', async () => {
    await scoped.run(PEOPLE)
    const started = await scoped.started({ ...PEOPLE, ...heard })
    expect(started).toMatchObject({ scope: 'SEGMENT', topic: null, campaign: null })
    expect(await runFinished(scoped.ask, started.id)).toMatchObject({ status: 'SUCCEEDED', scored: 3, current: true })
    expect((await scoped.ranked(heard)).toSorted()).toEqual(['ana', 'bob', 'cem'])
    expect((await scoped.ranked()).toSorted()).toEqual(['ana', 'bob', 'cem', 'dan', 'eve'])
    const { node } = await scoped.ask('query ($id: ID!) { node(id: $id) { ... on ScoreRun { segment { key } } } }', {
      id: started.id,
    })
    expect(node).toEqual({ segment: { key: 'heard' } })
    const { scoreRuns } = await scoped.ask(
      'query ($id: ID!) { scoreRuns(filter: { segmentId: { eq: $id } }) { nodes { scope } } }',
      { id: heard.segmentId },
    )
    expect(scoreRuns?.nodes).toEqual([{ scope: 'SEGMENT' }])
  })

  it('is over people, and over nothing else at once', async () => {
    const start = `mutation ($input: ScoreRunStartInput!) { scoreRunStart(input: $input) { ... on UserError { code path } } }`
    const contents = { model: 'content-fit', subject: 'CONTENT', ...heard }
    expect((await scoped.ask(start, { input: contents })).scoreRunStart).toMatchObject({ path: ['input', 'segmentId'] })
    const both = { ...PEOPLE, ...heard, ...scoped.scopes.spring }
    expect((await scoped.ask(start, { input: both })).scoreRunStart).toMatchObject({ path: ['input', 'segmentId'] })
  })

  it('is started and shown only to whoever may ask every condition of the segment', async () => {
    const start = `mutation ($input: ScoreRunStartInput!) { scoreRunStart(input: $input) { ... on UserError { code path } } }`
    const known = ['score:read', 'score:run', 'person:read', 'segment:read']
    expect((await asked(known, start, { input: { ...PEOPLE, ...heard } })).code).toBe('FORBIDDEN')
    const ranking =
      'query ($segmentId: ID) { scores(model: "influence", segmentId: $segmentId) { nodes { person { displayName } } } }'
    expect((await asked(known, ranking, heard)).code).toBe('FORBIDDEN')
    expect((await asked([...known, 'participation:read', 'campaign:read'], ranking, heard)).data).toMatchObject({
      scores: { nodes: [{}, {}, {}] },
    })
    const COUNTS = `query ($segmentId: ID!) { scoreRuns(filter: { segmentId: { eq: $segmentId }, current: { eq: true } }) {
      nodes { scored failed excluded hidden { reason } failures { count } } } }`
    const counts = async (scopes: string[]) =>
      (await asked(scopes, COUNTS, heard)).data?.scoreRuns as { nodes: object[] } | undefined
    // Whoever may list people and not ask its conditions is not told how many it has.
    expect((await counts(known))?.nodes).toMatchObject([
      { scored: null, failed: null, excluded: null, hidden: { reason: 'PEOPLE' } },
    ])
    expect((await counts([...known, 'participation:read', 'campaign:read']))?.nodes).toMatchObject([
      { scored: 3, hidden: null },
    ])
    await feedCaughtUp(scoped.world.server)
    const events = await scoped.ask('{ events(filter: { type: { eq: "score-run.finished" } }) { nodes { data } } }', {})
    const told = nodesOf<{ data: { segmentId: string | null; scored?: number } }>(events.events).map(({ data }) => data)
    expect(told.filter(({ segmentId }) => segmentId !== null).map(({ scored }) => scored)).toEqual([undefined])
    expect(told.filter(({ segmentId }) => segmentId === null).map(({ scored }) => scored)).toEqual([5])
    const runs = await scoped.ask(
      'query ($id: ID!) { scoreRuns(filter: { segmentId: { eq: $id }, current: { eq: true } }) { nodes { id } } }',
      { id: heard.segmentId },
    )
    const [shown] = nodesOf<{ id: string }>(runs.scoreRuns)
    const compare = 'query ($id: ID!) { scoreRunCompare(candidate: $id, base: $id) { both } }'
    expect((await asked(known, compare, shown ?? {})).code).toBe('FORBIDDEN')
  })

  it('keeps the segment, and is in no other segment that asks for scores over everything', async () => {
    const deleted = 'mutation ($id: ID!) { segmentDelete(id: $id) { ... on UserError { code } } }'
    const { segmentDelete } = await scoped.ask(deleted, { id: heard.segmentId })
    expect(segmentDelete).toEqual({ code: 'SEGMENT_IN_USE' })
    // The only person of a segment stands alone on its scale, and not on that of everybody.
    const alone = { segmentId: await create('alone', { displayName: { eq: 'dan' } }) }
    await scoped.run({ ...PEOPLE, ...alone })
    const { people } = await scoped.ask('{ people(filter: { score: { model: { eq: "influence" } } }) { totalCount } }')
    expect(people).toEqual({ totalCount: 5 })
  })

  it('fails where the segment names something that is gone', async () => {
    const { environment } = scoped.world.server
    const { accountId } = await scoped.world.organization.as(['OWNER'])
    const department = await scoped.within((ctx) =>
      ctx.db.department.create({ data: { id: ctx.newId(), name: 'Gone' } }),
    )
    const departmentId = globalId('Department', department.id)
    const segmentId = await create('gone', { departmentId: { eq: departmentId } })
    const runId = uuidv7(Date.now())
    await scoped.within(async (ctx) => {
      await ctx.db.department.deleteMany({ where: { id: department.id } })
      const { model, modelVersion, definition, params } = await ctx.db.scoreRun.findFirstOrThrow({
        where: { segmentId: { not: null } },
      })
      const same = { model, modelVersion, definition: definition ?? {}, params: params ?? {} }
      await ctx.db.scoreRun.create({
        data: { id: runId, accountId, segmentId: parseGlobalId(segmentId)?.id ?? '', ...same },
      })
    })
    const job = { organizationId: scoped.world.organization.id, runId, accountId }
    await scoreJob(environment).handle(job, { signal: new AbortController().signal })
    const run = await scoped.within((ctx) => ctx.db.scoreRun.findFirstOrThrow({ where: { id: runId } }))
    expect(run).toMatchObject({ status: 'FAILED', error: expect.stringContaining('names something that is gone') })
    // One that has ended is not given up any more.
    await scoreJob(environment).giveUp?.(job)
    expect(await scoped.within((ctx) => ctx.db.scoreRun.findFirstOrThrow({ where: { id: runId } }))).toEqual(run)
    await scoped.within((ctx) => ctx.db.scoreRun.updateMany({ where: { id: runId }, data: { status: 'RUNNING' } }))
    await scoreJob(environment).giveUp?.(job)
    const givenUp = await scoped.within((ctx) => ctx.db.scoreRun.findFirstOrThrow({ where: { id: runId } }))
    expect(givenUp).toMatchObject({ status: 'FAILED', error: expect.stringContaining('on our side') })
  })
})

describe('the report of a segment', () => {
  const REPORT = `query ($segmentId: ID!, $period: PeriodInput!) { segment(id: $segmentId) { report(period: $period) {
    peopleCount eligibleCount activeCount participantCount shareCount adoption { value numerator denominator } hidden { reason } } } }`
  const period = { from: '2020-01-01T00:00:00Z', to: '2039-01-01T00:00:00Z' }

  it('tells whoever may list its people what they did', async () => {
    const { segment } = await scoped.ask(REPORT, { ...heard, period })
    expect(segment).toEqual({
      report: {
        ...{ peopleCount: 3, eligibleCount: 3, activeCount: 2, participantCount: 3, shareCount: 2, hidden: null },
        adoption: { value: '0.6666666666666667', numerator: '2', denominator: '3' },
      },
    })
    const before = { from: '2010-01-01T00:00:00Z', to: '2011-01-01T00:00:00Z' }
    expect((await scoped.ask(REPORT, { ...heard, period: before })).segment).toMatchObject({
      report: { peopleCount: 3, activeCount: 0, participantCount: 0, shareCount: 0 },
    })
  })

  it('tells what they did for a campaign, a content, a topic and a department, in one statement for all of a list', async () => {
    const FIELDS = 'peopleCount eligibleCount activeCount participantCount shareCount'
    const of = (list: string, name: string) =>
      scoped.ask(
        `query ($segmentId: ID!, $period: PeriodInput!) { ${list} { nodes { ${name} segmentReport(segmentId: $segmentId, period: $period) { ${FIELDS} } } } }`,
        { ...heard, period },
      )
    const numbers = async (list: string, name: string) =>
      Object.fromEntries(
        nodesOf<Record<string, unknown>>((await of(list, name))[list]).map((node) => [node[name], node.segmentReport]),
      )
    const report = (activeCount: number, participantCount: number | null, shareCount = activeCount) => ({
      ...{ peopleCount: 3, eligibleCount: 3, activeCount, participantCount, shareCount },
    })
    expect(await numbers('campaigns', 'name')).toEqual({ spring: report(1, 2), autumn: report(1, 2) })
    expect(await numbers('contents', 'title')).toMatchObject({
      'Solar roofs: the energy of all': report(2, null),
      Jobs: report(0, null),
    })
    expect(await numbers('topics', 'name')).toEqual({ energy: report(1, null), water: report(1, null) })
    const one = await countStatements(scoped.world, () => of('campaigns(first: 1)', 'name'))
    const all = await countStatements(scoped.world, () => of('campaigns', 'name'))
    expect(all.length).toBe(one.length)
  })

  it('tells of those who were in it at an instant, where its conditions are kept with their dates', async () => {
    const dated = await create('dated', { active: { eq: true } })
    const AT = `query ($segmentId: ID!, $period: PeriodInput!, $at: DateTime) { segment(id: $segmentId) {
      report(period: $period, at: $at) { peopleCount shareCount } } }`
    const told = async (segmentId: string, at: string | null) => asked(null, AT, { segmentId, period, at })
    expect((await told(dated, null)).data?.segment).toEqual({ report: { peopleCount: 5, shareCount: 2 } })
    const before = await told(dated, '2000-01-01T00:00:00Z')
    expect(before.data?.segment).toEqual({ report: { peopleCount: 0, shareCount: 0 } })
    expect((await told(heard.segmentId, '2000-01-01T00:00:00Z')).code).toBe('BAD_REQUEST')
  })

  it('is refused to whoever may not list them while it is not published, or not ask a condition', async () => {
    const all = ['report:read', 'person:read', 'participation:read', 'share:read', 'segment:read', 'campaign:read']
    expect((await asked(all, REPORT, { ...heard, period })).code).toBeUndefined()
    for (const one of ['report:read', 'person:read', 'participation:read', 'share:read']) {
      const scopes = all.filter((name) => name !== one)
      expect((await asked(scopes, REPORT, { ...heard, period })).code, one).toBe('FORBIDDEN')
    }
  })
})
