import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post } from '../harness.ts'
import { countStatements } from '../statements.ts'
import { startScriptedWorld } from './scripted-source.ts'

type ScriptedWorld = Awaited<ReturnType<typeof startScriptedWorld>>
let scripted: ScriptedWorld
beforeAll(async () => {
  scripted = await startScriptedWorld()
})
afterAll(() => scripted?.stop())

/** From the far west to the far east, with half hours, and where clocks change in the period. */
const ZONES = ['Pacific/Pago_Pago', 'America/New_York', 'UTC', 'Europe/Paris', 'Asia/Kathmandu', 'Pacific/Kiritimati']
const WIDE = { from: '2026-03-01T00:00:00Z', to: '2026-07-01T00:00:00Z' }

async function ask<T = Record<string, never>>(query: string, variables: object = {}): Promise<T> {
  const { body } = await post(scripted.world.url, scripted.world.organization.key, { query, variables })
  const answer = body as never as { data: T; errors?: unknown }
  if (answer.errors) throw new Error(JSON.stringify(answer.errors))
  return answer.data
}

async function newCampaign(): Promise<string> {
  const input = { name: 'Days', startsAt: '2026-01-01T00:00:00Z', endsAt: '2026-12-01T00:00:00Z' }
  const { campaignCreate } = await ask<{ campaignCreate: { id: string } }>(
    'mutation ($input: CampaignCreateInput!) { campaignCreate(input: $input) { ... on Campaign { id } } }',
    { input },
  )
  return campaignCreate.id
}

async function ingest(points: object[], source = 'days') {
  const { metricsIngest } = await ask<{ metricsIngest: Record<string, unknown> }>(
    `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) {
      ... on MetricsIngestPayload { accepted duplicates corrected rejected { index message } } ... on UserError { message }
    } }`,
    { input: { source, points: points.map((point) => ({ metric: 'impressions', ...point })) } },
  )
  return metricsIngest
}

const inZone = (timeZone: string) =>
  ask(
    'mutation ($input: OrganizationUpdateInput!) { organizationUpdate(input: $input) { ... on UserError { message } } }',
    {
      input: { timeZone },
    },
  )

interface Report {
  value: string | null
  days: { points: { on: string; value: string | null }[] }
  months: { points: { on: string; value: string | null }[] }
}

/** The days with a value, the total and the months of a campaign. */
async function reportOf(id: string, metric: string, period: object = WIDE, timeZone: string | null = null) {
  const data = await ask<{ node: { report: Report } }>(
    `query ($id: ID!, $period: PeriodInput!, $metric: String!, $timeZone: String) { node(id: $id) { ... on Campaign {
      report(period: $period, timeZone: $timeZone) { value(metric: $metric)
        days: series(metric: $metric, bucket: DAY) { points { on value } }
        months: series(metric: $metric, bucket: MONTH) { points { on value } } } } } }`,
    { id, period, metric, timeZone },
  )
  const { value, days, months } = data.node.report
  const known = (points: Report['days']['points']) =>
    points.flatMap((point) => (point.value === null ? [] : [[point.on, point.value]]))
  return { value, days: known(days.points), months: known(months.points) }
}

describe('a day without an hour', () => {
  it('counts on its own day in every time zone, and changing the zone rewrites nothing', async () => {
    const subjectId = await newCampaign()
    const days = ['2026-03-08', '2026-03-29', '2026-04-30', '2026-05-01', '2026-05-31']
    expect(await ingest(days.map((on, index) => ({ key: on, subjectId, on, value: index + 1 })))).toMatchObject({
      accepted: 5,
      rejected: [],
    })
    const stored = () =>
      scripted.within((ctx) =>
        ctx.db.$queryRawUnsafe(`SELECT p.*, p.xmin::text AS row FROM "MetricPoint" p ORDER BY key`),
      )
    const before = await stored()
    const expected = {
      value: '15',
      days: days.map((on, index) => [on, String(index + 1)]),
      months: [
        ['2026-03-01', '3'],
        ['2026-04-01', '3'],
        ['2026-05-01', '9'],
      ],
    }
    for (const zone of ZONES) {
      await inZone(zone)
      expect([zone, await reportOf(subjectId, 'impressions')]).toEqual([zone, expected])
    }
    expect(await stored()).toEqual(before)
    for (const zone of ZONES) {
      expect([zone, await reportOf(subjectId, 'impressions', WIDE, zone)]).toEqual([zone, expected])
    }
  })

  it('belongs to one of two periods that meet, and to a month of UTC by its name', async () => {
    await inZone('America/New_York')
    const subjectId = await newCampaign()
    await ingest(['2026-04-30', '2026-05-01'].map((on) => ({ key: `m-${on}`, subjectId, on, value: 1 })))
    const april = { from: '2026-04-01T00:00:00Z', to: '2026-05-01T00:00:00Z' }
    const may = { from: '2026-05-01T00:00:00Z', to: '2026-06-01T00:00:00Z' }
    expect((await reportOf(subjectId, 'impressions', april)).days).toEqual([['2026-04-30', '1']])
    expect((await reportOf(subjectId, 'impressions', may)).days).toEqual([['2026-05-01', '1']])
    for (const cut of ['2026-05-01T03:59:59Z', '2026-05-01T04:00:00Z', '2026-05-01T17:00:00Z']) {
      const [first, second] = await Promise.all([
        reportOf(subjectId, 'impressions', { from: april.from, to: cut }),
        reportOf(subjectId, 'impressions', { from: cut, to: may.to }),
      ])
      expect([cut, Number(first.value ?? 0) + Number(second.value ?? 0)]).toEqual([cut, 2])
    }
  })

  it('is one fact however often it is told, corrected in place, and may turn into an instant and back', async () => {
    const subjectId = await newCampaign()
    const tell = (more: object) => ingest([{ key: 'once', subjectId, value: 5, ...more }], 'corrections')
    expect(await tell({ on: '2026-05-01' })).toMatchObject({ accepted: 1 })
    expect(await tell({ on: '2026-05-01' })).toMatchObject({ duplicates: 1, accepted: 0, corrected: 0 })
    expect(await tell({ on: '2026-05-01', value: 8 })).toMatchObject({ corrected: 1 })
    expect((await reportOf(subjectId, 'impressions')).days).toEqual([['2026-05-01', '8']])
    expect(await tell({ on: '2026-05-02', value: 8 })).toMatchObject({ corrected: 1 })
    expect((await reportOf(subjectId, 'impressions')).days).toEqual([['2026-05-02', '8']])
    expect(await tell({ at: '2026-05-02T00:00:00Z', value: 8 })).toMatchObject({ corrected: 1 })
    expect((await reportOf(subjectId, 'impressions', WIDE, 'America/New_York')).days).toEqual([['2026-05-01', '8']])
    expect(await tell({ on: '2026-05-02', value: 8 })).toMatchObject({ corrected: 1 })
    expect((await reportOf(subjectId, 'impressions')).days).toEqual([['2026-05-02', '8']])
  })

  it('keeps the newest level, between days and instants and after a correction', async () => {
    const subjectId = await newCampaign()
    const followers = (key: string, value: number, when: object) =>
      ingest([{ key, metric: 'followers', subjectId, value, ...when }], 'levels')
    await inZone('Europe/Paris')
    await followers('a', 100, { on: '2026-05-01' })
    await followers('b', 50, { on: '2026-05-01' })
    expect((await reportOf(subjectId, 'followers')).value).toBe('50')
    await followers('b', 70, { on: '2026-05-04' })
    expect((await reportOf(subjectId, 'followers')).days).toEqual([
      ['2026-05-01', '100'],
      ['2026-05-04', '70'],
    ])
    await followers('c', 90, { at: '2026-05-04T18:00:00Z' })
    expect((await reportOf(subjectId, 'followers')).value).toBe('90')
    await followers('d', 95, { on: '2026-05-05' })
    expect((await reportOf(subjectId, 'followers')).value).toBe('95')
    for (const zone of [
      'Pacific/Honolulu',
      'America/New_York',
      'Asia/Kathmandu',
      'Pacific/Auckland',
      'Pacific/Tongatapu',
    ]) {
      expect([zone, (await reportOf(subjectId, 'followers', WIDE, zone)).days]).toEqual([
        zone,
        [
          ['2026-05-01', '100'],
          ['2026-05-04', expect.anything()],
          ['2026-05-05', '95'],
        ],
      ])
    }
  })

  it('is read from sums by date, so that the cost does not grow with the facts', async () => {
    const subjectId = await newCampaign()
    await ingest(
      Array.from({ length: 500 }, (_, index) => ({ key: `g-${index}`, subjectId, on: '2026-05-01', value: 1 })),
      'growth',
    )
    const read = await countStatements(scripted.world, () => reportOf(subjectId, 'impressions'))
    const metrics = read.filter((text) => text.includes('"MetricDate"'))
    expect(metrics.length).toBeGreaterThan(0)
    expect(metrics.join()).not.toContain('"MetricPoint"')
    const kept = await scripted.within((ctx) => ctx.db.metricDate.findMany({ where: { points: 500 } }))
    expect(kept.map(({ sum }) => String(sum))).toEqual(['500'])
  })

  it('is refused where it does not exist, has not come, or stands beside an instant or in its place', async () => {
    const subjectId = await newCampaign()
    const refused = await ingest([
      { key: 'r1', subjectId, on: '2026-05-01', at: '2026-05-01T00:00:00Z', value: 1 },
      { key: 'r2', subjectId, value: 1 },
      { key: 'r3', subjectId, on: '2199-05-01', value: 1 },
    ])
    expect(refused).toMatchObject({ accepted: 0, rejected: [{ index: 0 }, { index: 1 }, { index: 2 }] })
    await expect(ingest([{ key: 'r4', subjectId, on: '2026-02-30', value: 1 }])).rejects.toThrow(/calendar day/)
  })
})

describe('a source that knows only days', () => {
  const fact = (key: string, value: number, more: object) => ({
    ...{ key, metric: 'impressions', subject: { type: 'content', externalId: 'post' }, value },
    ...more,
  })

  it('gives days, which stand as days, and running totals of days count once', async () => {
    const source = await scripted.add('days-totals')
    source.tell('content', 0, { upserts: [{ key: 'post', kind: 'article', title: 'Post' }] })
    await scripted.ask.sync(source.globalId, 'content')
    const total = (on: string, value: number) => fact(`t-${on}`, value, { on, metric: 'reactions', cumulative: true })
    const read = async (at: number, ...upserts: object[]) => {
      source.tell('metrics', at, { upserts })
      expect(await scripted.ask.sync(source.globalId, 'metrics')).toMatchObject({ status: 'SUCCEEDED', skipped: 0 })
      return await scripted.within(async (ctx) => {
        const facts = await ctx.db.metricPoint.findMany({
          where: { source: `integration:${source.id}`, supersededAt: null },
          orderBy: [{ metric: 'asc' }, { on: 'asc' }],
        })
        const series = await ctx.db.metricSeries.findMany({ where: { subjectId: facts[0]?.subjectId ?? '' } })
        const seriesId = { in: series.map(({ id }) => id) }
        const metricBy = new Map(series.map(({ id, metric }) => [id, metric]))
        const dates = await ctx.db.metricDate.findMany({ where: { seriesId, dated: true }, orderBy: { on: 'asc' } })
        const sums = dates
          .map((one) => ({ ...one, metric: metricBy.get(one.seriesId) ?? '' }))
          .sort((a, b) => a.metric.localeCompare(b.metric))
        const hours = await ctx.db.metricQuarter.count({ where: { seriesId } })
        const plain = (rows: { metric: string; on: Date | null }[], value: (index: number) => unknown) =>
          rows.map(({ metric, on }, index) => [metric, on?.toISOString().slice(0, 10), String(value(index))])
        expect(hours).toBe(0)
        expect(plain(sums, (index) => sums[index]?.sum)).toEqual(plain(facts, (index) => facts[index]?.value))
        return plain(facts, (index) => facts[index]?.value)
      })
    }
    const first = [fact('f', 4, { on: '2026-05-01' }), total('2026-05-01', 10), total('2026-05-03', 25)]
    const counted = [
      ['impressions', '2026-05-01', '4'],
      ['reactions', '2026-05-01', '10'],
      ['reactions', '2026-05-03', '15'],
    ]
    expect(await read(0, ...first)).toEqual(counted)
    expect(await read(1, ...first)).toEqual(counted)
    expect(await read(2, total('2026-05-02', 12))).toEqual([
      counted[0],
      counted[1],
      ['reactions', '2026-05-02', '2'],
      ['reactions', '2026-05-03', '13'],
    ])
  })

  it('turns totals that stood at midnights of UTC into days without counting them again', async () => {
    const source = await scripted.add('days-turned')
    source.tell('content', 0, { upserts: [{ key: 'post', kind: 'article', title: 'Post' }] })
    await scripted.ask.sync(source.globalId, 'content')
    const total = (value: number, when: object) => fact('t', value, { metric: 'reactions', cumulative: true, ...when })
    const facts = () =>
      scripted.within((ctx) =>
        ctx.db.metricPoint.findMany({
          where: { source: `integration:${source.id}`, supersededAt: null },
          select: { on: true, value: true },
        }),
      )
    source.tell('metrics', 0, { upserts: [total(7, { at: '2026-05-01T00:00:00Z' })] })
    await scripted.ask.sync(source.globalId, 'metrics')
    source.tell('metrics', 1, { upserts: [total(7, { on: '2026-05-01' })] })
    await scripted.ask.sync(source.globalId, 'metrics')
    expect((await facts()).map(({ on, value }) => [on, String(value)])).toEqual([[new Date('2026-05-01'), '7']])
  })

  it('says on which day a tie was observed', async () => {
    const source = await scripted.add('days-ties')
    const people = ['d1', 'd2'].map((key) => ({ key, displayName: key }))
    source.tell('people', 0, { upserts: people })
    await scripted.ask.sync(source.globalId, 'people')
    const tie = { key: 't', kind: 'days-of-ties', from: 'd1', to: 'd2', directed: true }
    const observed = () =>
      scripted.within((ctx) =>
        ctx.db.tie.findMany({ where: { kind: 'days-of-ties' }, select: { observedAt: true, observedOn: true } }),
      )
    const day = new Date('2026-05-01')
    source.tell('ties', 0, { upserts: [{ ...tie, on: '2026-05-01' }] })
    await scripted.ask.sync(source.globalId, 'ties')
    expect(await observed()).toEqual([{ observedAt: null, observedOn: day }])
    source.tell('ties', 1, { upserts: [{ ...tie, weight: 2 }] })
    await scripted.ask.sync(source.globalId, 'ties')
    expect(await observed()).toEqual([{ observedAt: null, observedOn: day }])
    source.tell('ties', 2, { upserts: [{ ...tie, weight: 2, at: '2026-05-02T09:00:00Z' }] })
    await scripted.ask.sync(source.globalId, 'ties')
    expect(await observed()).toEqual([{ observedAt: new Date('2026-05-02T09:00:00Z'), observedOn: null }])
  })
})

describe('what was published on a day', () => {
  it('is of that day in every time zone, in lists as well, until its source knows the hour', async () => {
    const source = await scripted.add('days-published')
    const article = { key: 'a', kind: 'article', title: 'Dated article' }
    const mention = { key: 'm', network: 'x', text: 'Dated mention', author: {} }
    source.tell('content', 0, { upserts: [{ ...article, publishedOn: '2026-05-01' }] })
    source.tell('mentions', 0, { upserts: [{ ...mention, on: '2026-05-01' }] })
    for (const stream of ['content', 'mentions']) {
      expect(await scripted.ask.sync(source.globalId, stream)).toMatchObject({ upserted: 1, skipped: 0 })
    }
    const read = () =>
      ask<{ contents: { nodes: object[] }; mentions: { nodes: object[] } }>(`{
        contents(first: 5, filter: { title: { eq: "Dated article" } }) { nodes { publishedAt publishedOn } }
        mentions(first: 5, filter: { at: { gte: "2026-05-01T10:00:00Z", lt: "2026-05-01T11:00:00Z" } }) { nodes { at on } } }`)
    for (const [zone, start] of [
      ['America/New_York', '2026-05-01T04:00:00.000Z'],
      ['Asia/Tokyo', '2026-04-30T15:00:00.000Z'],
    ] as const) {
      await inZone(zone)
      expect(await read()).toEqual({
        contents: { nodes: [{ publishedAt: start, publishedOn: '2026-05-01' }] },
        mentions: { nodes: [{ at: start, on: '2026-05-01' }] },
      })
    }
    source.tell('content', 1, { upserts: [{ ...article, publishedAt: '2026-05-01T09:00:00Z' }] })
    expect(await scripted.ask.sync(source.globalId, 'content')).toMatchObject({ upserted: 1 })
    const { contents } = await read()
    expect(contents.nodes).toEqual([{ publishedAt: '2026-05-01T09:00:00.000Z', publishedOn: null }])
  })

  it('has one place among instants, and those of one day an order of their own that pages keep', async () => {
    const source = await scripted.add('days-in-order')
    const content = (key: string, more: object) => ({ key, kind: 'article', title: `Ordered ${key}`, ...more })
    const upserts = [
      content('early', { publishedAt: '2026-05-01T10:00:00Z' }),
      ...['a', 'b', 'c'].map((key) => content(key, { publishedOn: '2026-05-01' })),
      content('late', { publishedAt: '2026-05-01T11:00:00Z' }),
    ]
    source.tell('content', 0, { upserts })
    await scripted.ask.sync(source.globalId, 'content')
    await inZone('Asia/Tokyo')
    type Page = { contents: { nodes: { title: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
    const titles: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const { contents }: Page = await ask<Page>(
        `query ($after: String) { contents(first: 1, after: $after, orderBy: { field: PUBLISHED_AT, direction: ASC },
          filter: { title: { contains: "Ordered" } }) { nodes { title } pageInfo { hasNextPage endCursor } } }`,
        { after },
      )
      titles.push(...contents.nodes.map(({ title }) => title.replace('Ordered ', '')))
      after = contents.pageInfo.endCursor
      more = contents.pageInfo.hasNextPage
    }
    expect([titles[0], titles.at(-1)]).toEqual(['early', 'late'])
    expect(titles.slice(1, -1).toSorted()).toEqual(['a', 'b', 'c'])
  })

  it('is told by hand as that day in place of an instant, and either takes the place of the other', async () => {
    await inZone('America/New_York')
    const READ = '__typename ... on Content { id publishedAt publishedOn } ... on UserError { message path }'
    type Made = { __typename: string; id?: string; message?: string }
    const create = async (input: object) =>
      (
        await ask<{ contentCreate: Made }>(
          `mutation ($input: ContentCreateInput!) { contentCreate(input: $input) { ${READ} } }`,
          { input: { title: 'By hand', ...input } },
        )
      ).contentCreate
    const made = await create({ publishedOn: '2026-05-01' })
    const day = { publishedAt: '2026-05-01T04:00:00.000Z', publishedOn: '2026-05-01' }
    expect(made).toMatchObject(day)
    const update = async (input: object) =>
      (
        await ask<{ contentUpdate: Made }>(
          `mutation ($id: ID!, $input: ContentUpdateInput!) { contentUpdate(id: $id, input: $input) { ${READ} } }`,
          { id: made.id, input },
        )
      ).contentUpdate
    const hour = { publishedAt: '2026-05-02T09:00:00.000Z', publishedOn: null }
    expect(await update({ title: 'By hand, still' })).toMatchObject(day)
    expect(await update({ publishedAt: hour.publishedAt })).toMatchObject(hour)
    expect(await update({ publishedOn: null })).toMatchObject(hour)
    expect(await update({ publishedOn: '2026-05-01' })).toMatchObject(day)
    expect(await update({ publishedOn: null })).toMatchObject({ publishedAt: null, publishedOn: null })
    for (const refused of [await create({ ...day }), await update({ ...day })]) {
      expect(refused).toMatchObject({
        __typename: 'InvalidInputError',
        message: expect.stringContaining('`publishedOn`'),
      })
    }
  })
})

describe('what was spent on a day', () => {
  it('is of that day in every time zone, and counts in the period that its noon falls into', async () => {
    const campaignId = await newCampaign()
    type Made = { __typename: string; at?: string; on?: string | null; message?: string }
    const add = async (input: object) =>
      (
        await ask<{ costAdd: Made }>(
          `mutation ($input: CostAddInput!) { costAdd(input: $input) {
            __typename ... on Cost { at on } ... on UserError { message } } }`,
          { input: { campaignId, label: 'Print', amount: { amountMinor: '500', currency: 'EUR' }, ...input } },
        )
      ).costAdd
    await inZone('America/New_York')
    expect(await add({ on: '2026-05-01' })).toMatchObject({ at: '2026-05-01T04:00:00.000Z', on: '2026-05-01' })
    expect(await add({ at: '2026-05-02T09:00:00Z' })).toMatchObject({ at: '2026-05-02T09:00:00.000Z', on: null })
    for (const time of [{}, { at: '2026-05-01T09:00:00Z', on: '2026-05-01' }]) {
      expect(await add(time)).toMatchObject({
        __typename: 'InvalidInputError',
        message: expect.stringContaining('`on`'),
      })
    }
    const spentIn = async (from: string, to: string, timeZone: string) => {
      const data = await ask<{ node: { report: { roi: { costs: { amount: { amountMinor: string } }[] } } } }>(
        `query ($id: ID!, $period: PeriodInput!, $timeZone: String) { node(id: $id) { ... on Campaign {
          report(period: $period, timeZone: $timeZone) { roi { costs { amount { amountMinor } } } } } } }`,
        { id: campaignId, period: { from, to }, timeZone },
      )
      return data.node.report.roi.costs.map(({ amount }) => Number(amount.amountMinor))
    }
    // The first of May of each zone, which is from 11 hours before to 14 hours after midnight in UTC.
    expect(await spentIn('2026-05-01T11:00:00Z', '2026-05-02T11:00:00Z', 'Pacific/Pago_Pago')).toEqual([1000])
    expect(await spentIn('2026-05-01T11:00:00Z', '2026-05-02T08:00:00Z', 'Pacific/Pago_Pago')).toEqual([500])
    expect(await spentIn('2026-04-30T10:00:00Z', '2026-05-01T10:00:00Z', 'Pacific/Kiritimati')).toEqual([500])
    expect(await spentIn('2026-05-01T10:00:00Z', '2026-05-02T08:00:00Z', 'Pacific/Kiritimati')).toEqual([])
  })
})
