import { upsertTies } from '@portevoix/api/modules/networks/index.ts'
import { upsertPeople } from '@portevoix/api/modules/people/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, asker, runFinished } from '../e2e/scoring-world.ts'
import { startWorld, type World } from '../harness.ts'
import { dataFolder, list, rows } from './data.ts'

const DAY_MS = 86_400_000
/** When the server's clock begins: before the tweets that are to be foretold. */
const BEFORE = Date.UTC(2018, 0, 1)

let world: World
let ask: Asker
let clock = BEFORE

const START =
  'mutation ($input: ScoreRunStartInput!) { scoreRunStart(input: $input) { ... on ScoreRun { id } ... on UserError { code message } } }'
const run = async (input: object) => await runFinished(ask, (await ask(START, { input })).scoreRunStart?.id)

describe.skipIf(!dataFolder)('scores on real data', () => {
  beforeAll(async () => {
    world = await startWorld({
      plugins: ['@portevoix/score-influence', '@portevoix/score-content-fit'],
      now: () => new Date(clock),
    })
    ask = asker(world)
  })
  afterAll(() => world?.stop())

  it('scores of Krackhardt’s managers shift with the weights of a candidate, and the shown ones stay until it is promoted', async () => {
    await inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, async (ctx) => {
      const people = rows('krackhardt_hightech', 'nodes.csv').map(({ id = '' }) => id)
      await upsertPeople(
        ctx,
        people.map((externalId) => ({ externalId, displayName: externalId, displayNameGiven: true })),
      )
      for (const kind of ['advice', 'friendship']) {
        const edges = rows('krackhardt_hightech', `edges_${kind}.csv`).map((row) => Object.values(row))
        await upsertTies(ctx, {
          ...{ kind, directed: true },
          ties: edges.map(([from = '', to = '']) => ({ from, to, weight: '1', at: null, on: null })),
        })
      }
    })
    const people = { model: 'influence', subject: 'PERSON' }
    const shown = await run(people)
    const same = await run({ ...people, shadow: true, fittedFrom: shown.id })
    const friends = { credibility: 0, expertise: 0, mobilisation: 1, impartiality: 0, reach: 0 }
    const other = await run({ ...people, shadow: true, params: { weights: friends } })
    const compare = async (candidate: unknown) =>
      (
        await ask(
          'query ($candidate: ID!) { scoreRunCompare(candidate: $candidate) { base { id } both spearman meanShift topKept } }',
          { candidate },
        )
      ).scoreRunCompare
    expect(await compare(same.id)).toEqual({ base: { id: shown.id }, both: 21, spearman: 1, meanShift: 0, topKept: 1 })
    const shifted = (await compare(other.id)) as { both: number; spearman: number; meanShift: number }
    expect(shifted.both).toBe(21)
    expect(shifted.spearman).toBeGreaterThan(0.2)
    expect(shifted.spearman).toBeLessThan(0.95)
    expect(shifted.meanShift).toBeGreaterThan(1)
  })

  it('scores of an organisation’s tweets are compared with the engagements that those really had', async () => {
    const files = list('twitter_analytics_ropensci').filter((name) => name.includes('_2018'))
    const tweets = files
      .flatMap((name) => rows('twitter_analytics_ropensci', name))
      .map((row) => ({
        key: row['Tweet id'] ?? '',
        text: row['Tweet text'] ?? '',
        at: new Date(`${row.time?.replace(' +0000', '').replace(' ', 'T')}:00Z`),
        engagements: row.engagements ?? '0',
      }))
      .toSorted((a, b) => a.at.getTime() - b.at.getTime())
      .slice(0, 200)
    clock = (tweets[0]?.at.getTime() ?? BEFORE) - DAY_MS
    const ids = await inJob(
      world.server.environment,
      { organizationId: world.organization.id, accountId: null },
      async (ctx) => {
        const made: string[] = []
        for (const { key, text } of tweets) {
          const content = { id: ctx.newId(), kind: 'post', status: 'APPROVED' as const, title: '', language: 'en' }
          await ctx.db.content.create({ data: { ...content, text, sourceKey: key, publishedAt: ctx.now() } })
          made.push(content.id)
        }
        return made
      },
    )
    for (const name of ['rstats', 'packages', 'community']) {
      await ask('mutation ($input: TopicCreateInput!) { topicCreate(input: $input) { __typename } }', {
        input: { name },
      })
    }
    const done = await run({ model: 'content-fit', subject: 'CONTENT' })
    expect(done).toMatchObject({ status: 'SUCCEEDED', scored: tweets.length })
    const to = Math.max(...tweets.map(({ at }) => at.getTime())) + DAY_MS
    clock = to
    const points = tweets.map(({ key, at, engagements }, index) => ({
      ...{ key, metric: 'engagements', at: at.toISOString(), value: engagements },
      subjectId: Buffer.from(`Content:${ids[index]}`).toString('base64url'),
    }))
    const { metricsIngest } = await ask(
      'mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) { ... on MetricsIngestPayload { accepted } ... on UserError { message } } }',
      { input: { source: 'twitter', points } },
    )
    expect(metricsIngest).toEqual({ accepted: tweets.length })
    const { scoreBacktest } = await ask(
      `mutation ($input: ScoreBacktestInput!) { scoreBacktest(input: $input) {
        ... on ScoreBacktest { value baseline baselineName subjects reason } ... on UserError { code message }
      } }`,
      {
        input: {
          ...{ runId: done.id, outcome: 'engagements', measure: 'SPEARMAN' },
          ...{ from: done.asOf, to: new Date(to).toISOString() },
        },
      },
    )
    // Measured: 0.42, from lengths, addresses and topics alone. All were published at once here, so that age tells nothing.
    expect(scoreBacktest).toMatchObject({
      subjects: tweets.length,
      baselineName: 'content.ageDays',
      baseline: null,
      reason: null,
    })
    expect(scoreBacktest?.value).toBeCloseTo(0.42, 1)
  })
})
