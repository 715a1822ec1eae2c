import { figuresOf } from '@portevoix/api/modules/metrics/index.ts'
import { measuredOfContents, metricSums, zonesOfFacts } from '@portevoix/api/modules/scoring/metric-sums.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Organization, startWorld, type World } from '../harness.ts'

import { type Answer, type Asker, asker, fewestStatements, runFinished, shareOf } from './scoring-world.ts'

const DAY_MS = 86_400_000
const NOW = Date.now()

let world: World
let ask: Asker
beforeAll(async () => {
  world = await startWorld({ plugins: ['@portevoix/score-content-fit', '@portevoix/score-influence'] })
  ask = asker(world)
})
afterAll(() => world?.stop())

const START = `mutation ($input: ScoreRunStartInput!) { scoreRunStart(input: $input) {
  __typename ... on ScoreRun { id } ... on UserError { code message }
} }`
const FIT = `value base coverage dimensions { name contribution reasons { feature contribution text } } model { id subject } content { title }`
const RANKING = `query ($after: String, $first: Int) { contentScores(model: "content-fit", first: $first, after: $after) {
  nodes { ${FIT} } totalCount pageInfo { endCursor hasNextPage }
} }`

async function run(organization: Organization, input: object = {}): Promise<Record<string, unknown>> {
  const withDefaults = { model: 'content-fit', subject: 'CONTENT', ...input }
  const { scoreRunStart } = await ask(START, { input: withDefaults }, organization.key)
  return await runFinished(ask, scoreRunStart?.id, organization.key)
}

/** Contents by title; the rest of each has a default. */
async function addContents(
  organization: Organization,
  contents: readonly { title: string; [column: string]: unknown }[],
): Promise<Map<string, string>> {
  return await inJob(world.server.environment, { organizationId: organization.id, accountId: null }, async (ctx) => {
    const ids = new Map<string, string>()
    for (const content of contents) {
      const id = ctx.newId()
      await ctx.db.content.create({ data: { id, status: 'APPROVED', ...content } })
      ids.set(content.title, id)
    }
    return ids
  })
}

interface Fit {
  value: number
  base: number
  coverage: number
  dimensions: {
    name: string
    contribution: number
    reasons: { feature: string; contribution: number; text: string }[]
  }[]
  content: { title: string }
}
const ranked = async (organization: Organization): Promise<Fit[]> =>
  (await ask(RANKING, { first: 100 }, organization.key)).contentScores?.nodes as Fit[]
const reasonsOf = (fit: Fit | undefined): Map<string, string> =>
  new Map(
    fit?.dimensions.flatMap(({ reasons }) => reasons.map(({ feature, text }): [string, string] => [feature, text])),
  )

describe('scores of contents', () => {
  it('cover all that is not withdrawn, explained, and rank them for the team', async () => {
    const { organization } = world
    await addContents(organization, [
      { title: 'Fresh', text: 'Short and clear.', url: 'https://example.org/a', publishedAt: new Date(NOW - DAY_MS) },
      { title: 'Old', text: null, publishedAt: new Date(NOW - 900 * DAY_MS) },
      { title: 'Bare' },
      { title: 'Draft', status: 'DRAFT' },
      { title: 'Gone', status: 'WITHDRAWN' },
    ])
    expect(await run(organization)).toMatchObject({
      status: 'SUCCEEDED',
      subject: 'CONTENT',
      scored: 4,
      failed: 0,
      current: true,
    })
    const fits = await ranked(organization)
    expect(fits.map(({ content }) => content.title)).toEqual([
      'Fresh',
      ...fits.slice(1).map(({ content }) => content.title),
    ])
    expect(fits.map(({ content }) => content.title)).not.toContain('Gone')
    expect(fits.map(({ value }) => value)).toEqual(fits.map(({ value }) => value).toSorted((a, b) => b - a))
    for (const { value, base, dimensions } of fits) {
      expect(dimensions.reduce((sum, { contribution }) => sum + contribution, base)).toBeCloseTo(value, 9)
    }
    const byTitle = new Map(fits.map((fit) => [fit.content.title, fit]))
    expect(reasonsOf(byTitle.get('Fresh')).get('words')).toMatch(/^Its text has 3 words/)
    // Neither topics nor engagements nor, for a bare content, age and text are known: they are missing, not zero.
    expect([...reasonsOf(byTitle.get('Bare')).keys()]).toEqual(['titleLength', 'shares', 'hasUrl'])
  })

  it('vanish with what is withdrawn, at once', async () => {
    const { organization } = world
    const { contents } = await ask('{ contents(filter: { title: { contains: "Old" } }) { nodes { id version } } }')
    const [old] = (contents?.nodes ?? []) as { id: string; version: number }[]
    const withdraw = 'mutation ($id: ID!) { contentWithdraw(id: $id) { __typename } }'
    expect((await ask(withdraw, { id: old?.id })).contentWithdraw).toEqual({ __typename: 'Content' })
    expect((await ranked(organization)).map(({ content }) => content.title)).not.toContain('Old')
    const { node } = await ask(
      'query ($id: ID!) { node(id: $id) { ... on Content { score(model: "content-fit") { value } } } }',
      {
        id: old?.id,
      },
    )
    expect(node).toEqual({ score: null })
  })

  it('page without a gap or a repeat', async () => {
    const titles: string[] = []
    let after: string | null = null
    do {
      const { contentScores }: Answer = await ask(RANKING, { first: 1, after })
      titles.push(...((contentScores?.nodes ?? []) as Fit[]).map(({ content }) => content.title))
      const page = contentScores?.pageInfo as { endCursor: string; hasNextPage: boolean }
      after = page.hasNextPage ? page.endCursor : null
    } while (after)
    expect(titles.toSorted()).toEqual(['Bare', 'Draft', 'Fresh'])
  })

  it('are the team’s: ambassadors see none', async () => {
    const ambassador = await world.organization.as(['AMBASSADOR'])
    const read = '{ contents { nodes { title score(model: "content-fit") { value } } } }'
    const { contents } = await ask(read, {}, ambassador.key)
    const nodes = contents?.nodes as { score: unknown }[]
    expect(nodes.length).toBeGreaterThan(0)
    for (const { score } of nodes) expect(score).toBeNull()
    await expect(ask(RANKING, {}, ambassador.key)).rejects.toThrow('FORBIDDEN')
  })

  it('know topics, shares and metrics of the content and its shares, and nothing of later', async () => {
    const organization = await world.addOrganization('Features')
    const ids = await addContents(organization, [
      { title: 'Circular plastics', text: 'On the economy of reuse. It pays.', language: 'en-GB' },
      { title: 'Other', text: 'Nothing.' },
    ])
    for (const name of ['Circular economy', 'Plastics', 'Energy']) {
      await ask(
        'mutation ($input: TopicCreateInput!) { topicCreate(input: $input) { __typename } }',
        { input: { name } },
        organization.key,
      )
    }
    const contentId = ids.get('Circular plastics') ?? ''
    const shareId = await shareOf(world, organization, { contentId, externalId: 'a' })
    await ingest(organization, [
      { key: '1', subjectId: idOf('Content', contentId), at: NOW - 400 * DAY_MS, value: 5 },
      { key: '2', subjectId: idOf('Share', shareId), at: NOW - 3 * 3_600_000, value: 7 },
      { key: '3', subjectId: idOf('Share', shareId), at: Date.now() - 5, value: 30 },
      { key: '4', subjectId: idOf('Content', contentId), at: NOW + DAY_MS, value: 1_000 },
      { key: '5', subjectId: idOf('Content', ids.get('Other') ?? ''), at: NOW - DAY_MS, value: 0 },
    ])
    await run(organization)
    const byTitle = new Map((await ranked(organization)).map((fit) => [fit.content.title, reasonsOf(fit)]))
    const circular = byTitle.get('Circular plastics')
    expect(circular?.get('topics')).toMatch(/^It names 2 topics/)
    expect(circular?.get('shares')).toMatch(/^It has brought 1 share so far/)
    expect(circular?.get('engagements')).toMatch(/^It has brought 42 engagements so far: place 75/)
    expect(circular?.get('words')).toMatch(/^Its text has 7 words/)
    expect(circular?.get('sentenceLength')).toMatch(/^Its sentences have 4 words/)
    expect(byTitle.get('Other')?.get('engagements')).toMatch(/^It has brought 0 engagements so far: place 25/)
    expect(byTitle.get('Other')?.get('topics')).toMatch(/^It names none/)
  })

  it('know of a metric what is told of the content where numbers are read, whatever the period is cut at', async () => {
    const organization = await world.addOrganization('Own and parts')
    const contentId = (await addContents(organization, [{ title: 'Told' }])).get('Told') ?? ''
    const shareId = await shareOf(world, organization, { contentId, externalId: 'b' })
    const [content, share] = [idOf('Content', contentId), idOf('Share', shareId)]
    const hour = (day: number, at: number) => Date.UTC(2026, 0, day, at, 7)
    await ingest(organization, [
      { key: '1', subjectId: content, at: hour(3, 9), value: 10 },
      { key: '2', subjectId: share, at: hour(3, 15), value: 100 },
      { key: '3', subjectId: share, at: hour(4, 15), value: 1 },
    ])
    const sums = (from: number, to: number) =>
      inJob(world.server.environment, { organizationId: organization.id, accountId: null }, async (ctx) => {
        const period = { from: new Date(from), to: new Date(to) }
        const zones = await zonesOfFacts(ctx.db)
        const asked = { period, timeZone: 'UTC', zones, now: ctx.now() }
        const rows = await ctx.db.$queryRaw<{ value: number }[]>(
          metricSums(
            measuredOfContents([contentId], { topicId: null, campaignId: null, segmentId: null }),
            'engagements',
            asked,
          ),
        )
        const request = { subjectId: contentId, period, timeZone: 'UTC' }
        const [read] = await figuresOf(ctx, { metrics: ['engagements'], requests: [request] })
        expect(rows[0]?.value ?? null).toBe(read?.value?.toNumber() ?? null)
        return rows[0]?.value ?? null
      })
    expect(await sums(hour(1, 0), hour(9, 0))).toBe(11)
    // Parts of days, of quarters of an hour, and of a day of which the content was told in another part.
    expect(await sums(hour(3, 8), hour(4, 16))).toBe(11)
    expect(await sums(hour(3, 15), hour(3, 15) + 60_000)).toBeNull()
    expect(await sums(hour(3, 12), hour(3, 20))).toBeNull()
    expect(await sums(hour(4, 15), hour(4, 15) + 60_000)).toBe(1)
  })

  it('are read in as many statements for 2 contents as for 40', async () => {
    const organization = await world.addOrganization('Many')
    await addContents(
      organization,
      Array.from({ length: 40 }, (_, index) => ({ title: `Content ${index}` })),
    )
    await run(organization)
    const read =
      'query ($first: Int!) { contents(first: $first) { nodes { score(model: "content-fit") { value model { id } } } } }'
    const few = await fewestStatements(world, () => ask(read, { first: 2 }, organization.key))
    const many = await fewestStatements(world, () => ask(read, { first: 40 }, organization.key))
    expect(many).toBe(few)
    // Another organisation's scores are nobody else's.
    expect((await ranked(world.organization)).map(({ content }) => content.title)).not.toContain('Content 1')
  })
})

describe('an unknown model', () => {
  it('is refused by name where scores are asked for, and where a model scores something else', async () => {
    const refusal = /There is no scoring model of people \\?"charm\\?". There is \\?"influence\\?"/
    await expect(ask('{ scores(model: "charm") { totalCount } }')).rejects.toThrow(refusal)
    const organization = await world.addOrganization('Unknown')
    await addContents(organization, [{ title: 'One' }])
    for (const model of ['charm', 'influence']) {
      const read = `{ contents { nodes { score(model: "${model}") { value } } } }`
      await expect(ask(read, {}, organization.key)).rejects.toThrow(
        /"There is no scoring model of contents .* There is \\"content-fit\\"\."/,
      )
    }
    const start = await ask(START, { input: { model: 'influence', subject: 'CONTENT' } }, organization.key)
    expect(start.scoreRunStart).toMatchObject({
      code: 'UNKNOWN_MODEL',
      message: 'There is no scoring model of contents "influence". There is "content-fit".',
    })
  })

  it('is told from one whose plugin is gone: that one’s scores stay', async () => {
    const { organization } = world
    await inJob(world.server.environment, { organizationId: organization.id, accountId: null }, async (ctx) => {
      const [past] = await ctx.db.scoreRun.findMany({ where: { model: 'content-fit' }, take: 1 })
      if (!past) throw new Error('no run')
      const { fitted, definition, params, failures, errorText: _errorText, ...columns } = past
      await ctx.db.scoreRun.create({
        data: {
          ...columns,
          ...{
            id: ctx.newId(),
            model: 'bygone',
            missingSources: [],
            fitted: fitted ?? {},
            failures: failures ?? [],
            params: params ?? {},
          },
          definition: { ...(definition as object), id: 'bygone' },
        },
      })
    })
    expect((await ask('{ contentScores(model: "bygone") { totalCount } }')).contentScores).toEqual({ totalCount: 0 })
    await expect(ask('{ contentScores(model: "never") { totalCount } }')).rejects.toThrow('bygone')
  })
})

const idOf = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64url')

async function ingest(
  organization: Organization,
  points: readonly { key: string; subjectId: string; at: number; value: number }[],
): Promise<void> {
  const { metricsIngest } = await ask(
    `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) {
      ... on MetricsIngestPayload { accepted rejected { index message } } ... on UserError { message }
    } }`,
    {
      input: {
        source: 'test',
        points: points.map(({ at, value, ...point }) => ({
          ...{ ...point, metric: 'engagements', at: new Date(at).toISOString(), value: String(value) },
        })),
      },
    },
    organization.key,
  )
  expect(metricsIngest).toEqual({ accepted: points.length, rejected: [] })
}
