import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post } from '../harness.ts'
import { followersIn, nodesOf, type ScopesWorld, startScopesWorld } from './scoring-scopes-world.ts'
import { runFinished } from './scoring-world.ts'

const HOUR_MS = 3_600_000
const PEOPLE = { model: 'influence', subject: 'PERSON' }
const CONTENTS = { model: 'content-fit', subject: 'CONTENT' }

let scoped: ScopesWorld
let spring: ScopesWorld['scopes']['spring']
let autumn: ScopesWorld['scopes']['autumn']
let energy: ScopesWorld['scopes']['energy']
beforeAll(async () => {
  scoped = await startScopesWorld()
  ;({ spring, autumn, energy } = scoped.scopes)
  await scoped.ingest(
    [
      ['Share', 'anas', 5],
      ['Share', 'cems', 7],
    ],
    new Date(Date.now() - HOUR_MS / 2),
  )
  await scoped.ingest([['Content', 'roofs', 100]], new Date(Date.now() - 72 * HOUR_MS))
})
afterAll(() => scoped?.world.stop())

const ask: ScopesWorld['ask'] = (...asked) => scoped.ask(...asked)
const started: ScopesWorld['started'] = (...asked) => scoped.started(...asked)
const run: ScopesWorld['run'] = (...asked) => scoped.run(...asked)
const ranked: ScopesWorld['ranked'] = (...asked) => scoped.ranked(...asked)
const key = (name: string): string => scoped.key(name)

/** Changes how Ana stands in spring. */
const anaIs = (status: 'ACCEPTED' | 'LEFT') =>
  scoped.within((ctx) => ctx.db.participation.updateMany({ where: { id: key('ana in spring') }, data: { status } }))

describe('a score run over a campaign or a topic', () => {
  it('scores the people who belong to it, beside the run over everything', async () => {
    expect(await run(PEOPLE)).toMatchObject({ status: 'SUCCEEDED', scored: 5, current: true })
    const inSpring = await started({ ...PEOPLE, ...spring })
    expect(inSpring).toMatchObject({ scope: 'CAMPAIGN', topic: null, campaign: { name: 'spring' } })
    expect(await runFinished(ask, inSpring.id)).toMatchObject({ status: 'SUCCEEDED', scored: 2, current: true })
    expect(await run({ ...PEOPLE, ...autumn })).toMatchObject({ status: 'SUCCEEDED', scored: 2, current: true })
    expect(await run({ ...PEOPLE, ...energy })).toMatchObject({ status: 'SUCCEEDED', scored: 2, current: true })
    expect(await ranked()).toEqual(['ana', 'bob', 'cem', 'dan', 'eve'])
    expect(await ranked(spring)).toEqual(['ana', 'cem'])
    expect(await ranked(autumn)).toEqual(['bob', 'cem'])
    expect(await ranked(energy)).toEqual(['ana', 'cem'])
    const bob = await scoped.scoresOf('bob')
    expect(bob).toMatchObject({ overall: { value: expect.any(Number) }, ofTopic: null, ofCampaign: null })
    const ana = await scoped.scoresOf('ana')
    expect(followersIn(ana.overall)).toContain('1,000 people')
    // The campaign is meant for LinkedIn alone.
    expect(followersIn(ana.ofCampaign)).toContain('100 people')
    expect(ana.ofTopic).toMatchObject({ value: expect.any(Number) })
  })

  it('keeps in a topic those who spoke about it, also after they left its campaigns', async () => {
    await anaIs('LEFT')
    await run({ ...PEOPLE, ...energy })
    await run({ ...PEOPLE, ...spring })
    expect(await ranked(energy)).toEqual(['ana', 'cem'])
    expect(await ranked(spring)).toEqual(['cem'])
    await anaIs('ACCEPTED')
    await run({ ...PEOPLE, ...spring })
  })

  it('gives a model only contents, shares, metrics and topics that belong to it', async () => {
    for (const scope of [{}, spring, autumn, energy]) {
      expect(await run({ ...CONTENTS, ...scope })).toMatchObject({ status: 'SUCCEEDED', current: true })
    }
    const all = await scoped.fits()
    expect(Object.keys(all).toSorted()).toEqual(['Clean', 'Jobs', 'Solar'])
    expect(all.Solar).toMatchObject({
      engagements: expect.stringContaining('brought 112 engagements'),
      shares: expect.stringContaining('brought 2 shares'),
    })
    const inSpring = await scoped.fits(spring)
    expect(Object.keys(inSpring).toSorted()).toEqual(['Jobs', 'Solar'])
    expect(inSpring.Solar).toMatchObject({
      engagements: expect.stringContaining('brought 5 engagements'),
      shares: expect.stringContaining('brought 1 share '),
      topics: expect.stringMatching(/^It names 1 topic/),
    })
    const inAutumn = await scoped.fits(autumn)
    expect(Object.keys(inAutumn).toSorted()).toEqual(['Clean', 'Solar'])
    expect(inAutumn.Solar).toMatchObject({
      engagements: expect.stringContaining('brought 7 engagements'),
      topics: expect.stringMatching(/^It names none/),
    })
    // A topic has the contents that its queries match, and the shares that count for it.
    const onEnergy = await scoped.fits(energy)
    expect(Object.keys(onEnergy)).toEqual(['Solar'])
    expect(onEnergy.Solar).toMatchObject({
      engagements: expect.stringContaining('brought 5 engagements'),
      topics: expect.stringMatching(/^It names 1 topic/),
    })
    const query =
      'query ($id: ID!, $topicId: ID) { node(id: $id) { ... on Content { score(model: "content-fit", topicId: $topicId) { value } } } }'
    const ofShores = await ask(query, { id: globalId('Content', key('shores')), ...energy })
    expect(ofShores.node).toEqual({ score: null })
  })

  it('is shown in place of runs over the same only, and is compared with those', async () => {
    const query =
      '{ scoreRuns(filter: { current: { eq: true } }) { nodes { id model { id } scope campaign { name } } } }'
    const shown = async () => {
      type Run = { id: string; model: { id: string }; scope: string; campaign: { name: string } | null }
      return nodesOf<Run>((await ask(query)).scoreRuns).filter(({ model }) => model.id === 'influence')
    }
    const before = await shown()
    expect(before.map(({ scope }) => scope).toSorted()).toEqual(['ALL', 'CAMPAIGN', 'CAMPAIGN', 'TOPIC'])
    const candidate = await run({ ...PEOPLE, ...spring, shadow: true })
    const compare = 'query ($candidate: ID!) { scoreRunCompare(candidate: $candidate) { base { id } both onlyBase } }'
    const inSpring = before.find(({ campaign }) => campaign?.name === 'spring')
    expect((await ask(compare, { candidate: candidate.id })).scoreRunCompare).toEqual({
      ...{ base: { id: inSpring?.id }, both: 2, onlyBase: 0 },
    })
    const promote =
      'mutation ($id: ID!) { scoreRunPromote(id: $id) { ... on ScoreRun { id current } ... on UserError { code } } }'
    expect((await ask(promote, { id: candidate.id })).scoreRunPromote).toEqual({ id: candidate.id, current: true })
    const others = before.filter(({ id }) => id !== inSpring?.id).map(({ id }) => id)
    expect((await shown()).map(({ id }) => id).toSorted()).toEqual([...others, candidate.id].toSorted())
    const listed = await ask(
      'query ($id: ID!) { scoreRuns(filter: { campaignId: { eq: $id } }) { nodes { scope } } }',
      {
        id: autumn.campaignId,
      },
    )
    expect(listed.scoreRuns?.nodes).toEqual([{ scope: 'CAMPAIGN' }, { scope: 'CAMPAIGN' }])
  })

  it('is told with its topic or campaign by its events', async () => {
    const { database } = scoped.world.server.environment
    const events = await database.inOrganization(scoped.world.organization.id, (db) =>
      db.event.findMany({ where: { type: 'score-run.finished' } }),
    )
    const told = events.map(({ data }) => data as { topicId: string | null; campaignId: string | null })
    expect(told).toContainEqual(expect.objectContaining({ topicId: key('energy'), campaignId: null }))
    expect(told).toContainEqual(expect.objectContaining({ topicId: null, campaignId: key('spring') }))
    expect(told).toContainEqual(expect.objectContaining({ topicId: null, campaignId: null }))
  })

  const contentRuns = async (filter: string) =>
    nodesOf<{ id: string; asOf: string }>(
      (await ask(`{ scoreRuns(filter: { subject: { eq: CONTENT }, ${filter} }) { nodes { id asOf } } }`)).scoreRuns,
    )

  it('is backtested against what happened within it', async () => {
    const [of] = await contentRuns(`campaignId: { eq: "${autumn.campaignId}" }`)
    const from = new Date(of?.asOf ?? '')
    await scoped.ingest([['Share', 'anas', 1]], new Date(from.getTime() + 1))
    await expect.poll(() => Date.now(), { timeout: 5_000 }).toBeGreaterThan(from.getTime() + 10)
    const query = `mutation ($input: ScoreBacktestInput!) { scoreBacktest(input: $input) {
      ... on ScoreBacktest { subjects } ... on UserError { message } } }`
    const input = {
      ...{ runId: of?.id, outcome: 'engagements', measure: 'SPEARMAN', against: 'FEATURE' },
      ...{ from: from.toISOString(), to: new Date(from.getTime() + 5).toISOString() },
    }
    // What was measured belongs to the other campaign.
    expect((await ask(query, { input })).scoreBacktest).toEqual({ subjects: 0 })
    const [everything] = await contentRuns('topicId: { isNull: true }, campaignId: { isNull: true }')
    expect((await ask(query, { input: { ...input, runId: everything?.id } })).scoreBacktest).toEqual({ subjects: 1 })
  })

  it('is refused over two at once, and over what is not there', async () => {
    expect(await started({ ...PEOPLE, ...spring, ...energy })).toEqual({
      ...{ __typename: 'InvalidInputError', code: 'INVALID_INPUT', path: ['input', 'campaignId'] },
    })
    const nobodys = globalId('Campaign', uuidv7(Date.now()))
    expect(await started({ ...PEOPLE, campaignId: nobodys })).toEqual({
      ...{ __typename: 'NotFoundError', code: 'NOT_FOUND', path: ['input', 'campaignId'] },
    })
    await expect(ranked({ campaignId: nobodys })).rejects.toThrow('NOT_FOUND')
    await expect(ranked({ ...spring, ...energy })).rejects.toThrow('BAD_REQUEST')
  })

  it('shows nobody who objects, in any scope, at once', async () => {
    const cem = key('cem')
    const set = (scoringObjectedAt: Date | null) =>
      scoped.within((ctx) => ctx.db.person.updateMany({ where: { id: cem }, data: { scoringObjectedAt } }))
    await set(new Date())
    expect(await ranked(spring)).toEqual(['ana'])
    expect(await ranked(energy)).toEqual(['ana'])
    expect(await scoped.scoresOf('cem')).toEqual({ overall: null, ofTopic: null, ofCampaign: null })
    await set(null)
  })
})

describe('a run over a campaign', () => {
  it('is started and read by whoever has a role in the campaign, and no other run is', async () => {
    const { accountId, key: manager } = await scoped.world.organization.as([])
    const query = 'mutation ($input: AssignmentCreateInput!) { assignmentCreate(input: $input) { __typename } }'
    const input = { accountId: globalId('Account', accountId), role: 'MANAGER', cause: 'Runs spring.', ...spring }
    expect((await ask(query, { input })).assignmentCreate).toEqual({ __typename: 'Assignment' })

    const own = await started({ ...PEOPLE, ...spring }, manager)
    expect(own).toMatchObject({ __typename: 'ScoreRun', campaign: { name: 'spring' } })
    // Numbers of people are for those who may list all of them.
    expect(await runFinished(ask, own.id, manager)).toMatchObject({ status: 'SUCCEEDED', current: true, scored: null })
    expect(await ranked(spring, manager)).toEqual(['ana', 'cem'])
    expect(await scoped.scoresOf('ana', manager)).toMatchObject({
      ...{ overall: null, ofTopic: null, ofCampaign: { value: expect.any(Number) } },
    })
    for (const scope of [{}, energy]) {
      await expect(started({ ...PEOPLE, ...scope }, manager)).rejects.toThrow('FORBIDDEN')
      await expect(ranked(scope, manager)).rejects.toThrow('FORBIDDEN')
    }
    expect(await started({ ...PEOPLE, ...autumn }, manager)).toMatchObject({ code: 'NOT_FOUND' })
    await expect(ranked(autumn, manager)).rejects.toThrow('NOT_FOUND')
    const { scoreRuns } = await ask('{ scoreRuns { nodes { campaign { name } } } }', {}, manager)
    const campaigns = nodesOf<{ campaign: { name: string } }>(scoreRuns).map(({ campaign }) => campaign.name)
    expect(new Set(campaigns)).toEqual(new Set(['spring']))
  })

  it('shows an ambassador their own score in each scope, and nobody else’s', async () => {
    const { key: ana } = await scoped.world.organization.as(['AMBASSADOR'], { personId: key('ana') })
    expect(await scoped.scoresOf('ana', ana)).toMatchObject({
      overall: { value: expect.any(Number) },
      ofTopic: { value: expect.any(Number) },
      ofCampaign: { value: expect.any(Number) },
    })
    await expect(ranked(spring, ana)).rejects.toThrow('FORBIDDEN')
    await expect(ranked(energy, ana)).rejects.toThrow('FORBIDDEN')
    const { body } = await post(scoped.world.url, ana, { query: '{ scoreRuns { nodes { id } } }' })
    expect(body.data?.scoreRuns).toEqual({ nodes: [] })
  })
})
