import { readConfig } from '@portevoix/api/core/config.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { fillDemo, isEmpty, lastMonthsEnd } from '@portevoix/api/demo/index.ts'
import type { CreatedOrganization } from '@portevoix/api/modules/organizations/index.ts'
import { createTestDatabase } from '@portevoix/api/platform/postgres/template.ts'
import { type RunningServer, startServer } from '@portevoix/api/start.ts'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { feedCaughtUp } from '../feed.ts'
import { PATIENT, post } from '../harness.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let server: RunningServer
let demo: CreatedOrganization
const steps: string[] = []
const until = lastMonthsEnd(new Date())
const from = new Date(Date.UTC(until.getUTCFullYear() - 1, until.getUTCMonth()))
const report = (step: string, done: number, total: number) => void steps.push(`${done}/${total} ${step}`)

beforeAll(async () => {
  database = await createTestDatabase({ url: inject('databaseUrl'), template: inject('databaseTemplate') })
  const settings = readConfig({
    PORT: '0',
    PORTEVOIX_LOG_LEVEL: 'silent',
    PORTEVOIX_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
  })
  const config = { ...settings, databaseConnections: 8 }
  const log = createLog(config.logLevel)
  server = await startServer({ config, databaseUrl: database.url, log, ...PATIENT })
})
afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

async function ask<T = Record<string, unknown>>(query: string, variables: object = {}): Promise<T> {
  const { body } = await post(`${server.url}/graphql`, demo.apiKey, { query, variables })
  expect(body.errors).toBeUndefined()
  return body.data as never
}

interface TypeRef {
  kind: string
  name: string | null
  ofType: TypeRef | null
}
interface Field {
  name: string
  args: { type: TypeRef; defaultValue: string | null }[]
  type: TypeRef
}
const NUMBERS = `shares: value(metric: "shares", period: { from: $from, to: $to }) { value }
  impressions: value(metric: "impressions", period: { from: $from, to: $to }) { value }`
interface Numbers {
  shares: { value: string | null }
  impressions: { value: string | null }
}

interface Ratio {
  value: string | null
  numerator: string
  denominator: string
}

const nameOf = (type: TypeRef): string => type.name ?? (type.ofType ? nameOf(type.ofType) : '')

describe('the demo organisation', () => {
  it('is whole or not at all: a failure on the way leaves an empty database', async () => {
    const { environment } = server
    expect(await isEmpty(environment.database)).toBe(true)
    const failing = fillDemo(environment, {
      until,
      report: (step) => {
        if (step === 'events') throw new Error('the plug is pulled')
      },
    })
    await expect(failing).rejects.toThrow('the plug is pulled')
    expect(await isEmpty(environment.database)).toBe(true)
  }, 90_000)

  it('is filled once by two servers that start together, in a few seconds, telling the steps', async () => {
    const began = performance.now()
    const fill = () => fillDemo(server.environment, { until, report })
    const [made, none] = (await Promise.all([fill(), fill()])).sort((a, b) => Number(a === null) - Number(b === null))
    // For whoever reads the run: how long a first start takes.
    process.stdout.write(`The demo was filled in ${Math.round(performance.now() - began)} ms.\n`)
    if (!made) throw new Error('The demo was not filled.')
    demo = made
    expect(none).toBeNull()
    expect(steps.length).toBeGreaterThan(5)
    expect(steps.at(-1)).toMatch(/^(\d+)\/\1 done$/)
  })

  it('is not filled again', async () => {
    expect(await isEmpty(server.environment.database)).toBe(false)
    expect(await fillDemo(server.environment, { until, report })).toBeNull()
  })

  it('is plainly marked as made up, and opened by its owner’s key', async () => {
    expect(await ask('{ viewer { organization { name slug demo } actor { name roles } } }')).toEqual({
      viewer: {
        organization: { name: 'Atelier Démo (made up)', slug: 'demo', demo: true },
        actor: { name: 'Demo owner', roles: ['OWNER'] },
      },
    })
  })

  it('has what it promises, counted through the API', async () => {
    expect(
      await ask(`{
        people { totalCount } departments { totalCount } networks { totalCount } campaigns { totalCount }
        contents { totalCount } shares { totalCount } policies { totalCount } topics { totalCount }
      }`),
    ).toEqual({
      // Three of the 200 have left and are archived.
      people: { totalCount: 197 },
      departments: { totalCount: 8 },
      networks: { totalCount: 4 },
      campaigns: { totalCount: 3 },
      contents: { totalCount: 40 },
      shares: { totalCount: 315 },
      policies: { totalCount: 5 },
      topics: { totalCount: 6 },
    })
  })

  it('answers every list of the API, and all hold something but those of what comes from outside and of who did it', async () => {
    const { __schema } = await ask<{ __schema: { queryType: { fields: Field[] } } }>(`{ __schema { queryType { fields {
      name args { type { kind name ofType { kind name } } defaultValue } type { kind name ofType { kind name } }
    } } } }`)
    const lists = __schema.queryType.fields.filter(({ type }) => nameOf(type).endsWith('Connection'))
    const open = lists.filter(({ args }) =>
      args.every(({ type, defaultValue }) => type.kind !== 'NON_NULL' || defaultValue),
    )
    expect(open.length).toBeGreaterThan(10)
    const empty: string[] = []
    await feedCaughtUp(server)
    for (const { name } of open) {
      const data = await ask<Record<string, { nodes: unknown[] }>>(`{ ${name}(first: 100) { nodes { __typename } } }`)
      if (data[name]?.nodes.length === 0) empty.push(name)
    }
    const outside = [
      'imports',
      'integrations',
      'mentions',
      'channels',
      'publications',
      'noticeRules',
      'doubtfulRows',
      'personDuplicates',
      'invitationRounds',
      'trustedDocuments',
      'webhookDeliveries',
      'webhookEndpoints',
    ]
    const logIn = [
      'accountLinks',
      'applications',
      'doubtfulLogins',
      'frontEnds',
      'identities',
      'identityProviders',
      'roleRules',
    ]
    const privacy = ['exports', 'privacyRequests', 'processingExclusions', 'processingRestrictions', 'recipientTasks']
    expect(empty.filter((name) => ![...outside, ...logIn, ...privacy, 'auditLog'].includes(name))).toEqual([])
  })

  it('reports each campaign in numbers that one believes', async () => {
    const { campaigns } = await ask<{ campaigns: { nodes: { id: string }[] } }>('{ campaigns { nodes { id } } }')
    for (const { id } of campaigns.nodes) {
      const { node } = await ask<{ node: { report: Record<string, unknown> } }>(
        `query ($id: ID!, $from: DateTime!, $to: DateTime!) { node(id: $id) { ... on Campaign {
          report(period: { from: $from, to: $to }) {
            participationRate { value numerator denominator } shares impressions reach engagements clicks
            engagementRateByImpressions { value numerator denominator }
            earnedMediaValue(method: "clicks-cpc") { amount { amountMinor currency } }
            cost { amountMinor currency } roi { value }
            netSentiment: value(metric: "net-sentiment") shareOfVoice: value(metric: "share-of-voice")
            objectives { objective { metric { key } } value target progress { value } }
            series(metric: "impressions", bucket: WEEK) { points { at value } coverage }
          } } } }`,
        { id, from, to: until },
      )
      const { series, ...numbers } = node.report as {
        series: { points: { value: string | null }[]; coverage: string }
        participationRate: Ratio
        engagementRateByImpressions: Ratio
        impressions: string
        objectives: { value: string | null }[]
        roi: Ratio
        cost: { currency: string }
      }
      expect(Number(numbers.participationRate.value)).toBeGreaterThan(0.4)
      expect(Number(numbers.participationRate.value)).toBeLessThan(0.8)
      expect(Number(numbers.engagementRateByImpressions.value)).toBeGreaterThan(0.01)
      expect(Number(numbers.engagementRateByImpressions.value)).toBeLessThan(0.06)
      expect(Number(numbers.impressions)).toBeGreaterThan(50_000)
      expect(numbers.cost.currency).toBe('EUR')
      expect(Math.abs(Number(numbers.roi.value))).toBeLessThan(2)
      expect(numbers.objectives.every(({ value }) => value !== null)).toBe(true)
      expect(Number(series.coverage)).toBeGreaterThan(0.4)
    }
  })

  it('counts all that shares came to for topics and departments too, by network', async () => {
    const { topics, departments, viewer } = await ask<{
      topics: { nodes: Numbers[] }
      departments: { nodes: Numbers[] }
      viewer: { organization: Numbers & { breakdown: { parts: { values: { value: string | null }[] }[] } } }
    }>(
      `query ($from: DateTime!, $to: DateTime!) {
        topics { nodes { ${NUMBERS} } } departments { nodes { ${NUMBERS} } }
        viewer { organization { ${NUMBERS} breakdown(metric: "impressions", by: ["network"], period: { from: $from, to: $to }) {
          parts { values { value } } } } }
      }`,
      { from, to: until },
    )
    const sum = (nodes: readonly Numbers[], of: keyof Numbers) =>
      nodes.reduce((total, node) => total + Number(node[of].value), 0)
    const whole = viewer.organization
    expect(Number(whole.shares.value)).toBeGreaterThan(200)
    expect(sum(departments.nodes, 'shares')).toBe(Number(whole.shares.value))
    expect(sum(departments.nodes, 'impressions')).toBe(Number(whole.impressions.value))
    expect(sum(topics.nodes, 'shares')).toBeGreaterThanOrEqual(Number(whole.shares.value))
    expect(whole.breakdown.parts.map(({ values }) => values[0]?.value)).toEqual(['linkedin', 'bluesky', 'mastodon'])
  })

  it('shows who is turned to, beside their rank', async () => {
    const { people } = await ask<{
      people: { nodes: { level: string | null; network: { inDegree: number } | null }[] }
    }>('{ people(first: 100) { nodes { displayName level network(kind: "advice") { inDegree pageRank community } } } }')
    const known = people.nodes.flatMap(({ level, network }) => (network ? [{ level, asked: network.inDegree }] : []))
    expect(known.length).toBeGreaterThan(80)
    const [most] = known.sort((a, b) => b.asked - a.asked)
    expect(Number(most?.level)).toBeGreaterThan(3)
    const { networks } = await ask<{
      networks: { nodes: { kind: string; modularity: number; communityCount: number }[] }
    }>('{ networks { nodes { kind modularity communityCount } } }')
    const friendship = networks.nodes.find(({ kind }) => kind === 'friendship')
    expect(friendship?.modularity).toBeGreaterThan(0.4)
    expect(friendship?.communityCount).toBeGreaterThan(4)
  })

  it('is scored soon after, without those who object', { timeout: 120_000 }, async () => {
    await expect
      .poll(
        async () =>
          (await ask<{ scoreRuns: { nodes: { status: string }[] } }>('{ scoreRuns { nodes { status } } }')).scoreRuns
            .nodes,
        { timeout: 110_000, interval: 500 },
      )
      .toEqual([{ status: 'SUCCEEDED' }])
    const { scores } = await ask<{ scores: { totalCount: number; nodes: { value: number; coverage: number }[] } }>(
      '{ scores(model: "influence", first: 20) { totalCount nodes { value coverage } } }',
    )
    expect(scores.totalCount).toBeLessThan(197)
    expect(scores.nodes[0]?.value).toBeGreaterThan(65)
    expect(scores.nodes[0]?.coverage).toBeGreaterThan(0.8)
  })
})
