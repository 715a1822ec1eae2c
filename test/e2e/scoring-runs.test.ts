import { upsertTies } from '@portevoix/api/modules/networks/index.ts'
import { upsertPeople } from '@portevoix/api/modules/people/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { deleteExpired } from '@portevoix/api/platform/retention/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Organization, startWorld, type World } from '../harness.ts'
import { type Asker, asker, runFinished, shareOf } from './scoring-world.ts'

const DAY_MS = 86_400_000
/** How far the server's clock is ahead: tests let days pass. */
let aheadMs = 0

let world: World
let ask: Asker
beforeAll(async () => {
  world = await startWorld({
    plugins: ['@portevoix/score-influence', '@portevoix/score-content-fit'],
    now: () => new Date(Date.now() + aheadMs),
  })
  ask = asker(world)
})
afterAll(() => world?.stop())

const START = `mutation ($input: ScoreRunStartInput!) { scoreRunStart(input: $input) {
  __typename ... on ScoreRun { id } ... on UserError { code message path }
} }`
const PROMOTE = `mutation ($id: ID!, $input: ScoreRunPromoteInput) { scoreRunPromote(id: $id, input: $input) {
  __typename ... on ScoreRun { id current shadow } ... on UserError { code message path }
} }`
const BACKTEST = `mutation ($input: ScoreBacktestInput!) { scoreBacktest(input: $input) {
  __typename ... on ScoreBacktest { value baseline baselineName beaten subjects reason measure outcome { key } }
  ... on UserError { code message path }
} }`
const COMPARE = `query ($candidate: ID!, $base: ID) { scoreRunCompare(candidate: $candidate, base: $base) {
  base { id } candidate { id } both onlyBase onlyCandidate spearman meanShift topSize topKept
  coverage { base candidate change } dimensions { name base candidate change }
  risers(first: 3) { person { externalId } content { title } baseRank candidateRank shift }
  fallers(first: 3) { person { externalId } baseRank candidateRank shift }
} }`

const start = async (organization: Organization, input: object) =>
  (await ask(START, { input }, organization.key)).scoreRunStart ?? {}
async function run(organization: Organization, input: object): Promise<Record<string, unknown>> {
  return await runFinished(ask, (await start(organization, input)).id, organization.key)
}
const promote = async (organization: Organization, { id, ...input }: { id?: unknown; [name: string]: unknown }) =>
  (await ask(PROMOTE, { id, input }, organization.key)).scoreRunPromote
const backtest = async (organization: Organization, input: object) =>
  (await ask(BACKTEST, { input }, organization.key)).scoreBacktest

const PEOPLE = { model: 'influence', subject: 'PERSON' }
const CONTENTS = { model: 'content-fit', subject: 'CONTENT' }
const ONLY_TRUST = { weights: { credibility: 0, expertise: 0, mobilisation: 1, impartiality: 0, reach: 0 } }
/** Person 01 is sought for advice by nobody and 12 by all others; of friends it is the other way round. */
const NUMBERS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

async function addPeople(organization: Organization): Promise<void> {
  await inJob(world.server.environment, { organizationId: organization.id, accountId: null }, async (ctx) => {
    await upsertPeople(
      ctx,
      NUMBERS.map((externalId) => ({ externalId, displayName: externalId, displayNameGiven: true })),
    )
    const pairs = NUMBERS.flatMap((to, index) => NUMBERS.slice(0, index).map((from) => ({ from, to })))
    for (const kind of ['advice', 'friendship']) {
      const ties = kind === 'advice' ? pairs : pairs.map(({ from, to }) => ({ from: to, to: from }))
      await upsertTies(ctx, {
        ...{ kind, directed: true },
        ties: ties.map((tie) => ({ ...tie, weight: '1', at: null, on: null })),
      })
    }
  })
}

const first = async (organization: Organization): Promise<string> => {
  const { scores } = await ask(
    '{ scores(model: "influence", first: 1) { nodes { person { externalId } } } }',
    {},
    organization.key,
  )
  return ((scores?.nodes ?? []) as { person: { externalId: string } }[])[0]?.person.externalId ?? ''
}

/** Contents of ten ages, the newest first. */
async function addContents(organization: Organization, count: number): Promise<string[]> {
  return await inJob(world.server.environment, { organizationId: organization.id, accountId: null }, async (ctx) => {
    const ids: string[] = []
    for (let index = 0; index < count; index += 1) {
      const publishedAt = new Date(ctx.now().getTime() - (index + 1) * DAY_MS)
      const { id } = await ctx.db.content.create({
        data: { id: ctx.newId(), status: 'APPROVED', title: 'x'.repeat(130 - 10 * index), publishedAt },
      })
      ids.push(id)
    }
    return ids
  })
}

async function ingest(organization: Organization, points: readonly { subjectId: string; at: Date; value: number }[]) {
  const { metricsIngest } = await ask(
    `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) { ... on MetricsIngestPayload { accepted } } }`,
    {
      input: {
        source: 'test',
        points: points.map(({ subjectId, at, value }, index) => ({
          ...{
            key: `${at.getTime()}-${index}`,
            metric: 'engagements',
            subjectId,
            at: at.toISOString(),
            value: String(value),
          },
        })),
      },
    },
    organization.key,
  )
  expect(metricsIngest).toEqual({ accepted: points.length })
}
const globalId = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64url')

/** What the events of promotions say, the first one first. */
async function promotions(organization: Organization): Promise<unknown[]> {
  // From the table: the feed of events waits for transactions of other tests on the same server.
  const { database } = world.server.environment
  const events = await database.inOrganization(organization.id, (db) =>
    db.event.findMany({ where: { type: 'score-run.promoted' }, orderBy: { sequence: 'asc' } }),
  )
  return events.map(({ data }) => data)
}

describe('a shadow run', () => {
  let shown: Record<string, unknown>
  let candidate: Record<string, unknown>

  it('is never shown by itself', async () => {
    await addPeople(world.organization)
    shown = await run(world.organization, PEOPLE)
    const winner = await first(world.organization)
    candidate = await run(world.organization, { ...PEOPLE, shadow: true, params: ONLY_TRUST })
    expect(candidate).toMatchObject({ status: 'SUCCEEDED', shadow: true, current: false, scored: 12, scoresKept: true })
    expect(await first(world.organization)).toBe(winner)
    expect((await ask('{ scoreRuns(filter: { shadow: { eq: true } }) { totalCount } }')).scoreRuns).toEqual({
      totalCount: 1,
    })
  })

  it('is compared with the shown one: who rises, who falls, and why', async () => {
    const { scoreRunCompare } = await ask(COMPARE, { candidate: candidate.id })
    expect(scoreRunCompare).toMatchObject({
      ...{
        base: { id: shown.id },
        candidate: { id: candidate.id },
        both: 12,
        onlyBase: 0,
        onlyCandidate: 0,
        topSize: 2,
      },
      dimensions: expect.arrayContaining([
        { name: 'credibility', base: expect.any(Number), candidate: 0, change: expect.any(Number) },
      ]),
    })
    const answer = scoreRunCompare as {
      spearman: number
      meanShift: number
      risers: { shift: number }[]
      fallers: { shift: number }[]
    }
    // The same by hand, from all scores of both.
    const places = async (id: unknown) => {
      const rows = await inJob(
        world.server.environment,
        { organizationId: world.organization.id, accountId: null },
        (ctx) =>
          ctx.db.score.findMany({
            where: { runId: Buffer.from(String(id), 'base64url').toString().split(':')[1] ?? '' },
            orderBy: [{ value: 'desc' }, { personId: 'desc' }],
          }),
      )
      expect(new Set(rows.map(({ value }) => value)).size).toBe(12)
      return new Map(rows.map(({ personId }, index) => [personId, index + 1]))
    }
    const [before, after] = [await places(shown.id), await places(candidate.id)]
    const shifts = [...before].map(([id, place]) => place - (after.get(id) ?? 0))
    const squares = shifts.reduce((sum, shift) => sum + shift ** 2, 0)
    expect(answer.spearman).toBeCloseTo(1 - (6 * squares) / (12 * (144 - 1)), 9)
    expect(answer.meanShift).toBeCloseTo(shifts.reduce((sum, shift) => sum + Math.abs(shift), 0) / 12, 9)
    expect(answer.meanShift).toBeGreaterThan(0)
    expect(answer.risers.map(({ shift }) => shift)).toEqual(
      shifts
        .filter((shift) => shift > 0)
        .toSorted((a, b) => b - a)
        .slice(0, 3),
    )
    expect(answer.fallers.map(({ shift }) => shift)).toEqual(
      shifts
        .filter((shift) => shift < 0)
        .toSorted((a, b) => a - b)
        .slice(0, 3),
    )
  })

  it('is compared by the team only, without those who object', async () => {
    const ambassador = await world.organization.as(['AMBASSADOR'])
    await expect(ask(COMPARE, { candidate: candidate.id }, ambassador.key)).rejects.toThrow('FORBIDDEN')
    const { people } = await ask('{ people(filter: { externalId: { eq: "06" } }) { nodes { id } } }')
    const [person] = (people?.nodes ?? []) as { id: string }[]
    await ask('mutation ($id: ID!) { personObjectToScoring(id: $id) { __typename } }', { id: person?.id })
    expect((await ask(COMPARE, { candidate: candidate.id })).scoreRunCompare).toMatchObject({ both: 11, onlyBase: 0 })
  })

  it('a score run of another organisation, or of nobody, does not exist', async () => {
    const other = await world.addOrganization('Elsewhere')
    await expect(ask(COMPARE, { candidate: candidate.id }, other.key)).rejects.toThrow('NOT_FOUND')
    expect(await promote(other, { id: candidate.id })).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is promoted only over the run that the caller knows of', async () => {
    expect(await promote(world.organization, { id: candidate.id, expectedCurrentRunId: candidate.id })).toMatchObject({
      ...{ __typename: 'ConflictError', code: 'SHOWN_RUN_CHANGED' },
    })
    expect(await promote(world.organization, { id: candidate.id, expectedCurrentRunId: shown.id })).toEqual({
      ...{ __typename: 'ScoreRun', id: candidate.id, current: true, shadow: false },
    })
    const { scoreRuns } = await ask('{ scoreRuns(filter: { current: { eq: true } }) { nodes { id } } }')
    expect(scoreRuns).toEqual({ nodes: [{ id: candidate.id }] })
    expect(await promotions(world.organization)).toEqual([expect.objectContaining({ model: 'influence' })])
  })

  it('is taken back by promoting the earlier one again', async () => {
    expect(await promote(world.organization, { id: shown.id })).toMatchObject({ id: shown.id, current: true })
    const { scoreRuns } = await ask('{ scoreRuns(filter: { current: { eq: true } }) { nodes { id } } }')
    expect(scoreRuns).toEqual({ nodes: [{ id: shown.id }] })
    const analyst = await world.organization.as(['REVIEWER'])
    await expect(ask(PROMOTE, { id: candidate.id }, analyst.key)).rejects.toThrow('FORBIDDEN')
  })

  it('is shown by one of two promotions at once, never by both', async () => {
    const both = await Promise.all([
      promote(world.organization, { id: candidate.id, expectedCurrentRunId: shown.id }),
      promote(world.organization, { id: candidate.id, expectedCurrentRunId: shown.id }),
    ])
    expect(both.map((answer) => answer?.__typename).toSorted()).toEqual(['ConflictError', 'ScoreRun'])
  })
})

describe('kinds of ties that the settings name', () => {
  it('are what the model goes by, with their strength, and what the run shows and misses', async () => {
    const organization = await world.addOrganization('Own kinds')
    await addPeople(organization)
    await inJob(world.server.environment, { organizationId: organization.id, accountId: null }, (ctx) =>
      upsertTies(ctx, {
        ...{ kind: 'mentoring', directed: true },
        // Two are sought by as many, one of them by stronger ties.
        ties: NUMBERS.slice(2).flatMap((from) =>
          ['01', '02'].map((to) => ({ from, to, weight: to === '02' ? '5' : '1', at: null, on: null })),
        ),
      }),
    )
    const sources = { credibility: ['mentoring', 'coaching'], mobilisation: [] }
    const done = await run(organization, { ...PEOPLE, params: { sources } })
    expect(done).toMatchObject({
      status: 'SUCCEEDED',
      missingSources: expect.arrayContaining([expect.objectContaining({ source: 'tie.coaching.inDegree' })]),
    })
    const { features } = done.provenance as { features: { source: string }[] }
    const ofTies = features.map(({ source }) => source).filter((source) => source.startsWith('tie.'))
    const measures = ['inDegree', 'inStrength', 'pageRank']
    expect(ofTies.toSorted()).toEqual(
      ['coaching', 'mentoring'].flatMap((kind) => measures.map((measure) => `tie.${kind}.${measure}`)),
    )
    const values = await valuesOf(organization)
    expect(
      [...values]
        .toSorted(([, a], [, b]) => b - a)
        .map(([person]) => person)
        .slice(0, 2),
    ).toEqual(['02', '01'])
  })
})

describe('what a run learned', () => {
  it('is frozen, told, and can score others on the same scale', async () => {
    const organization = await world.addOrganization('Frozen')
    await addPeople(organization)
    const one = await run(organization, { ...PEOPLE, params: ONLY_TRUST })
    expect(one.provenance).toMatchObject({
      ...{
        modelVersion: '2.0.0',
        plugin: '@portevoix/score-influence',
        catalogueEdition: 3,
        fittedFrom: null,
        asOf: one.asOf,
      },
      fittedHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      features: expect.arrayContaining([{ name: 'followers', source: 'reach.followers' }]),
    })
    const before = await valuesOf(organization)
    await inJob(world.server.environment, { organizationId: organization.id, accountId: null }, (ctx) =>
      upsertPeople(ctx, [{ externalId: '13', displayName: '13', displayNameGiven: true }]),
    )
    const again = await run(organization, { ...PEOPLE, fittedFrom: one.id })
    expect(again).toMatchObject({ scored: 13, params: one.params })
    expect(again.provenance).toMatchObject({
      ...{ fittedFrom: { id: one.id }, fittedHash: (one.provenance as { fittedHash: string }).fittedHash },
    })
    const after = await valuesOf(organization)
    for (const [person, value] of before) expect(after.get(person)).toBe(value)
  })

  it('serves no other model, version or parameters', async () => {
    const organization = await world.addOrganization('Refused')
    await addContents(organization, 2)
    const fit = await run(organization, CONTENTS)
    expect(await start(organization, { ...PEOPLE, fittedFrom: fit.id })).toMatchObject({ code: 'FIT_NOT_USABLE' })
    expect(await start(organization, { ...CONTENTS, fittedFrom: fit.id, params: {} })).toMatchObject({
      ...{ code: 'INVALID_INPUT', path: ['input', 'params'] },
    })
    expect(await start(world.organization, { ...CONTENTS, fittedFrom: fit.id })).toMatchObject({ code: 'NOT_FOUND' })
  })
})

async function valuesOf(organization: Organization): Promise<Map<string, number>> {
  const { scores } = await ask(
    '{ scores(model: "influence", first: 100) { nodes { value person { externalId } } } }',
    {},
    organization.key,
  )
  const nodes = (scores?.nodes ?? []) as { value: number; person: { externalId: string } }[]
  return new Map(nodes.map(({ value, person }) => [person.externalId, value]))
}

describe('a backtest', () => {
  it('holds contents against what they brought afterwards, beside the baseline, and decides on promotion', async () => {
    const organization = await world.addOrganization('Outcome')
    const ids = await addContents(organization, 12)
    await run(organization, CONTENTS)
    const candidate = await run(organization, {
      ...{ ...CONTENTS, shadow: true },
      params: { weights: { freshness: 0, clarity: 1, relevance: 0, proof: 0, completeness: 0 } },
    })
    expect(await promote(organization, { id: candidate.id })).toMatchObject({ code: 'BACKTEST_NOT_BEATEN' })
    const asOf = new Date(String(candidate.asOf))
    aheadMs += 3 * DAY_MS
    // Short titles, which are the old ones here, bring the most; one content was never measured.
    const day = new Date(asOf.getTime() + DAY_MS)
    await ingest(
      organization,
      ids.slice(1).map((id, index) => ({ subjectId: globalId('Content', id), at: day, value: index })),
    )
    const period = { from: asOf.toISOString(), to: new Date(asOf.getTime() + 2 * DAY_MS).toISOString() }
    const input = { runId: candidate.id, outcome: 'engagements', measure: 'SPEARMAN', ...period }
    const answer = await backtest(organization, input)
    expect(answer).toMatchObject({
      ...{ baselineName: 'content.ageDays', beaten: true, subjects: 11, reason: null, outcome: { key: 'engagements' } },
    })
    // Titles of 60 characters and fewer are level: five share the highest place.
    expect(answer?.value).toBeGreaterThan(0.9)
    expect(answer?.baseline).toBeCloseTo(-1, 9)
    expect(await backtest(organization, { ...input, measure: 'MAE' })).toMatchObject({ beaten: true })
    expect(await backtest(organization, { ...input, measure: 'NDCG_10', against: 'PREVIOUS' })).toMatchObject({
      ...{ baselineName: 'previous', baseline: expect.any(Number), beaten: true },
    })
    const { node } = await ask(
      'query ($id: ID!) { node(id: $id) { ... on ScoreRun { backtests { measure } } } }',
      { id: candidate.id },
      organization.key,
    )
    expect(node?.backtests).toEqual([{ measure: 'NDCG_10' }, { measure: 'MAE' }, { measure: 'SPEARMAN' }])
    expect(await promote(organization, { id: candidate.id })).toMatchObject({ current: true })
  })

  it('a backtest that the baseline wins keeps a candidate from promotion, unless somebody says why', async () => {
    const organization = await world.addOrganization('Beaten')
    const ids = await addContents(organization, 12)
    const candidate = await run(organization, {
      ...{ ...CONTENTS, shadow: true },
      params: { weights: { freshness: 0, clarity: 1, relevance: 0, proof: 0, completeness: 0 } },
    })
    const asOf = new Date(String(candidate.asOf))
    aheadMs += 3 * DAY_MS
    const at = new Date(asOf.getTime() + DAY_MS)
    await ingest(
      organization,
      ids.map((id, index) => ({ subjectId: globalId('Content', id), at, value: 100 - index })),
    )
    const period = { from: asOf.toISOString(), to: new Date(asOf.getTime() + 2 * DAY_MS).toISOString() }
    const input = { runId: candidate.id, outcome: 'engagements', measure: 'SPEARMAN', ...period }
    expect(await backtest(organization, input)).toMatchObject({ baseline: expect.closeTo(1, 9), beaten: false })
    expect(await promote(organization, { id: candidate.id })).toMatchObject({ code: 'BACKTEST_NOT_BEATEN' })
    expect(await promote(organization, { id: candidate.id, force: true })).toMatchObject({ path: ['input', 'reason'] })
    const reason = 'A trial for one week.'
    expect(await promote(organization, { id: candidate.id, force: true, reason })).toMatchObject({ current: true })
    expect(await promotions(organization)).toEqual([expect.objectContaining({ force: true, reason })])
  })

  it('counts for people what their shares brought', async () => {
    const organization = await world.addOrganization('Shares')
    await addPeople(organization)
    const [contentId = ''] = await addContents(organization, 1)
    const shares: string[] = []
    for (const externalId of NUMBERS.slice(1))
      shares.push(await shareOf(world, organization, { contentId, externalId }))
    const done = await run(organization, PEOPLE)
    const asOf = new Date(String(done.asOf))
    aheadMs += DAY_MS
    const at = new Date(asOf.getTime() + 1)
    await ingest(organization, [
      ...shares.map((id, index) => ({ subjectId: globalId('Share', id), at, value: index })),
      // What a content brings by itself is nobody's.
      { subjectId: globalId('Content', contentId), at, value: 1_000_000 },
    ])
    const to = new Date(asOf.getTime() + 1_000).toISOString()
    const input = { runId: done.id, outcome: 'engagements', from: asOf.toISOString(), to, measure: 'SPEARMAN' }
    expect(await backtest(organization, input)).toMatchObject({
      ...{ subjects: 11, baselineName: 'tie.advice.inDegree', baseline: expect.closeTo(1, 9) },
    })
  })

  it('looks neither back nor ahead, and says nothing of too few', async () => {
    const organization = await world.addOrganization('Few')
    await addContents(organization, 3)
    const done = await run(organization, CONTENTS)
    const asOf = new Date(String(done.asOf)).getTime()
    aheadMs += DAY_MS
    const between = (from: number, to: number) => ({
      ...{ runId: done.id, outcome: 'engagements', measure: 'SPEARMAN' },
      ...{ from: new Date(from).toISOString(), to: new Date(to).toISOString() },
    })
    expect(await backtest(organization, between(asOf - 1, asOf + 1_000))).toMatchObject({
      code: 'BAD_PERIOD',
      path: ['input', 'from'],
    })
    expect(await backtest(organization, between(asOf, asOf + 3 * DAY_MS))).toMatchObject({
      code: 'BAD_PERIOD',
      path: ['input', 'to'],
    })
    expect(await backtest(organization, between(asOf, asOf))).toMatchObject({ code: 'BAD_PERIOD' })
    expect(await backtest(organization, { ...between(asOf, asOf + 1_000), outcome: 'engagement-rate' })).toMatchObject({
      path: ['input', 'outcome'],
    })
    expect(await backtest(organization, between(asOf, asOf + 1_000))).toMatchObject({
      ...{ value: null, baseline: null, beaten: null, subjects: 0, reason: expect.stringMatching(/fewer than 10/) },
    })
  })
})

describe('scores that nobody is shown any more', () => {
  it('are forgotten after 90 days; the run stays, and cannot be shown again', async () => {
    const organization = await world.addOrganization('Old')
    await addContents(organization, 2)
    const old = await run(organization, CONTENTS)
    aheadMs += 200 * DAY_MS
    const shadow = await run(organization, { ...CONTENTS, shadow: true })
    const shown = await run(organization, CONTENTS)
    const forget = () => deleteExpired(world.server.environment)
    const kept = async (one: Record<string, unknown>) => (await runFinished(ask, one.id, organization.key)).scoresKept
    await forget()
    // It was shown until now: the time runs from there.
    expect(await kept(old)).toBe(true)
    aheadMs += 91 * DAY_MS
    await forget()
    expect([await kept(old), await kept(shadow), await kept(shown)]).toEqual([false, true, true])
    expect(await runFinished(ask, old.id, organization.key)).toMatchObject({
      scored: 2,
      provenance: { fittedHash: expect.any(String) },
    })
    expect(await promote(organization, { id: old.id })).toMatchObject({ code: 'NO_SCORES' })
  })
})
