import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { countStatements } from '../statements.ts'

let world: World
let campaign: string
beforeAll(async () => {
  world = await startWorld()
  const input = { name: 'C', startsAt: '2026-01-01T00:00:00Z', endsAt: '2026-07-01T00:00:00Z' }
  const made = await ask(
    'mutation ($input: CampaignCreateInput!) { made: campaignCreate(input: $input) { ... on Campaign { id } } }',
    { input },
  )
  campaign = String((made as { id: string }).id)
})
afterAll(() => world?.stop())

async function ask(query: string, variables: object = {}): Promise<unknown> {
  const { body } = await post(world.url, world.organization.key, { query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return (body.data as never as { made: unknown }).made
}

interface Told {
  accepted: number
  duplicates: number
  corrected: number
  asOther: number
  undeclared: string[]
  rejected: { index: number; message: string }[]
}

const INGEST = `mutation ($input: MetricsIngestInput!) { made: metricsIngest(input: $input) {
  ... on MetricsIngestPayload { accepted duplicates corrected asOther undeclared rejected { index message } } ... on UserError { message } } }`

const pointOf = (key: string, dimensions: Record<string, string>, metric = 'impressions') => ({
  ...{ key, metric, subjectId: campaign, at: '2026-02-03T04:05:06Z', value: '1' },
  dimensions: Object.entries(dimensions).map(([name, value]) => ({ key: name, value })),
})

const ingest = async (points: object[], source = 'dimensions') =>
  (await ask(INGEST, { input: { source, points } })) as Told

/** What facts in force of a source refer to, by their keys. */
async function factsOf(source: string): Promise<Record<string, { values: object | null; fields: object | null }>> {
  const rows = await inJob(
    world.server.environment,
    { organizationId: world.organization.id, accountId: null },
    (ctx) =>
      ctx.db.$queryRawUnsafe<{ key: string; values: object | null; fields: object | null }[]>(
        `SELECT p.key, s."values", p.fields FROM "MetricPoint" p LEFT JOIN "MetricDimensionSet" s ON s.id = p."dimensionsId"
       WHERE p.source = '${source}' AND p."supersededAt" IS NULL`,
      ),
  )
  return Object.fromEntries(rows.map(({ key, ...rest }) => [key, rest]))
}

describe('dimensions of facts', () => {
  it('keep their normal form, one set for the same values, and are told apart by them when repeated', async () => {
    const points = [
      pointOf('a', { country: 'uk', network: 'LinkedIn', language: 'pt_br', audience: '  Engineering ' }),
      pointOf('b', { audience: 'Engineering', language: 'pt-BR', network: 'linkedin', country: 'GB' }),
      pointOf('c', {}),
    ]
    expect(await ingest(points, 'forms')).toMatchObject({ accepted: 3, asOther: 0, undeclared: [], rejected: [] })
    const values = { country: 'GB', network: 'linkedin', language: 'pt-BR', audience: 'Engineering' }
    const facts = await factsOf('forms')
    expect([facts.a?.values, facts.b?.values, facts.c?.values]).toEqual([values, values, null])
    const again = [pointOf('a', { country: 'FR' }), points[1] as object]
    expect(await ingest(again, 'forms')).toMatchObject({ accepted: 0, duplicates: 1, corrected: 1 })
    expect((await factsOf('forms')).a?.values).toEqual({ country: 'FR' })
  })

  it('that nobody declared stay with the fact and are told; a value that is none is refused', async () => {
    const told = await ingest(
      [pointOf('d', { device: 'phone', country: 'DE' }), pointOf('e', { country: 'Atlantis' })],
      'fields',
    )
    expect(told).toMatchObject({ accepted: 1, undeclared: ['device'], rejected: [{ index: 1 }] })
    expect(told.rejected[0]?.message).toContain('What is given for the dimension `country` is none of its values')
    expect((await factsOf('fields')).d).toEqual({ values: { country: 'DE' }, fields: { device: 'phone' } })
  })

  it('of the organisation’s own can be declared, are listed, and end', async () => {
    const add = `mutation ($key: String!) { made: metricDimensionAdd(input: { key: $key, title: "Region", description: "Of sales." }) {
      ... on MetricDimension { key builtIn } ... on UserError { code } } }`
    expect(await ask(add, { key: 'region' })).toEqual({ key: 'region', builtIn: false })
    expect(await ask(add, { key: 'region' })).toEqual({ code: 'DIMENSION_EXISTS' })
    expect(await ask(add, { key: 'country' })).toEqual({ code: 'DIMENSION_EXISTS' })
    const list = () => ask('{ made: metricDimensions { key } }')
    expect(await list()).toEqual(['network', 'country', 'language', 'audience', 'region'].map((key) => ({ key })))
    expect(await ingest([pointOf('f', { region: 'EMEA' })], 'own')).toMatchObject({ accepted: 1, undeclared: [] })
    expect((await factsOf('own')).f?.values).toEqual({ region: 'EMEA' })
    const remove =
      'mutation { made: metricDimensionRemove(input: { key: "region" }) { ... on MetricDimensionRemovePayload { removedKey } ... on UserError { code } } }'
    expect(await ask(remove)).toEqual({ removedKey: 'region' })
    expect(await ask(remove)).toEqual({ code: 'NOT_FOUND' })
    expect(await ingest([pointOf('g', { region: 'EMEA' })], 'own')).toMatchObject({
      accepted: 1,
      undeclared: ['region'],
    })
    for (const index of Array.from({ length: 10 }).keys()) await ask(add, { key: `own-${index}` })
    expect(await ask(add, { key: 'one-more' })).toEqual({ code: 'INVALID_INPUT' })
  })

  it('have 200 values for each metric; the rest count as OTHER and are told, also when many come at once', async () => {
    const audience = (index: number) => ({ audience: `Audience ${index}` })
    const batches = Array.from({ length: 5 }, (_, batch) =>
      Array.from({ length: 50 }, (_, index) =>
        pointOf(`o${batch * 50 + index}`, audience(batch * 50 + index), 'reactions'),
      ),
    )
    const told = await Promise.all(batches.map((batch) => ingest(batch, 'many')))
    expect(told.reduce((sum, { asOther }) => sum + asOther, 0)).toBe(50)
    const others = Object.values(await factsOf('many')).filter(({ values }) => JSON.stringify(values).includes('OTHER'))
    expect(others).toHaveLength(50)
    expect(await ingest([pointOf('x', audience(1), 'comments')], 'many')).toMatchObject({ asOther: 0 })
    const { breakdown } = (await ask(
      `query ($id: ID!, $period: PeriodInput!) { made: node(id: $id) { ... on Campaign {
        breakdown(metric: "reactions", by: ["audience"], period: $period) {
          addsUp notes whole { value } parts { value values { value } } } } } }`,
      { id: campaign, period: { from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z' } },
    )) as { breakdown: { parts: { value: string; values: { value: string }[] }[] } }
    expect(breakdown).toMatchObject({ addsUp: true, notes: ['OTHER'], whole: { value: '250' } })
    expect(breakdown.parts).toHaveLength(201)
    expect(breakdown.parts[0]).toEqual({ value: '50', values: [{ value: 'OTHER' }] })
  })

  it('take as many statements for a hundred points as for ten', async () => {
    const batch = (from: number, length: number) =>
      Array.from({ length }, (_, index) => pointOf(`s${from + index}`, { audience: `A ${from + index}` }, 'reposts'))
    await ingest(batch(0, 1), 'count')
    const few = await countStatements(world, () => ingest(batch(1, 10), 'count'))
    const many = await countStatements(world, () => ingest(batch(11, 100), 'count'))
    expect(many).toHaveLength(few.length)
  })
})
