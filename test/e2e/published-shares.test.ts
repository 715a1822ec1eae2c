import { withdrawFacts } from '@portevoix/api/modules/metrics/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HistoryWorld, startHistoryWorld } from './history-world.ts'
import { startUpgradeWorld } from './upgrade-world.ts'

const YEAR = ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'] as const

describe('a published share', () => {
  let h: HistoryWorld
  beforeAll(async () => {
    h = await startHistoryWorld({ stepMs: 1 })
  })
  afterAll(() => h?.world.stop())

  const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
    inJob(h.world.server.environment, { organizationId: h.world.organization.id, accountId: null }, work)

  async function published(name: string) {
    h.at('2026-02-01T00:00:00Z')
    const person = await h.person(name)
    const campaign = await h.campaign(name)
    const content = await h.content(name)
    const participation = await h.invite(person, campaign)
    await h.accept(participation, person)
    const share = await h.share(participation, content, person, `https://mastodon.example/${name}`)
    return { person, campaign, content, participation, share }
  }
  const COUNTS = 'shares posts: value(metric: "posts") linked: value(metric: "links-shared")'
  const counts = (campaign: string, asKnownAt?: string) =>
    h.report(campaign, ...YEAR, COUNTS, asKnownAt ? `, asKnownAt: "${asKnownAt}"` : '')
  const all = { shares: '1', posts: '1', linked: '1' }

  it('is counted with its link, by its network, and as it was known', async () => {
    const { campaign } = await published('Ada')
    expect(await counts(campaign)).toEqual(all)
    expect(await counts(campaign, '2026-01-31T00:00:00Z')).toEqual({ shares: '0', posts: '0', linked: '0' })
    const { breakdown } = (await h.run(
      `query ($id: ID!) { node(id: $id) { ... on Campaign {
        breakdown(metric: "shares", by: ["network"], period: { from: "${YEAR[0]}", to: "${YEAR[1]}" }) {
          addsUp parts { values { value } value } } } } }`,
      { id: campaign },
    )) as { breakdown: unknown }
    expect(breakdown).toEqual({ addsUp: true, parts: [{ values: [{ value: 'mastodon' }], value: '1' }] })
  })

  it('is a post once, whether a source tells so or the platform counts it', async () => {
    const { campaign, share } = await published('Bea')
    h.at('2026-02-02T00:00:00Z')
    await h.ingest(share, 'archive', [['posts', '2026-02-01T00:00:00Z', '1']])
    await h.ingest(share, 'archive', [['posts', '2026-02-01T00:00:00Z', '2']])
    await h.ingest(share, 'other-archive', [['posts', '2026-02-03T00:00:00Z', '4']])
    expect(await counts(campaign)).toEqual({ ...all, posts: '6' })
    expect(await counts(campaign, '2026-02-01T12:00:00Z')).toEqual(all)
    h.at('2026-02-05T00:00:00Z')
    for (const source of ['archive', 'other-archive']) {
      await within((ctx) => withdrawFacts(ctx, { source, most: 100 }))
    }
    expect(await counts(campaign)).toEqual(all)
    expect(await counts(campaign, h.clock().toISOString())).toEqual(all)
    expect(await counts(campaign, '2026-02-04T00:00:00Z')).toEqual({ ...all, posts: '6' })
  })

  it('is told by several sources at once, in any order', async () => {
    const { campaign, person, share, participation, content } = await published('Eve')
    const more = Array.from({ length: 11 }, (_, index) => `https://mastodon.example/eve-${index}`)
    const shares = [share]
    for (const url of more) shares.push(await h.share(participation, content, person, url))
    const tell = (source: string, value: string) =>
      h.run(
        `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) {
          ... on MetricsIngestPayload { accepted corrected } ... on UserError { message } } }`,
        {
          input: {
            source,
            points: shares
              .toSorted(() => Math.random() - 0.5)
              .map((subjectId, index) => ({
                ...{ key: `${source} ${index}`, metric: 'posts', subjectId, at: '2026-02-01T00:00:00Z', value },
              })),
          },
        },
      )
    const sources = ['eve-a', 'eve-b', 'eve-c', 'eve-d', 'eve-e', 'eve-f']
    for (const value of ['1', '2', '3', '4', '5', '6']) {
      const told = await Promise.all(sources.map((source) => tell(source, value)))
      for (const { accepted, corrected } of told) expect(Number(accepted) + Number(corrected)).toBe(shares.length)
    }
    expect(await counts(campaign)).toEqual({ shares: '12', posts: `${6 * 12 * 6}`, linked: '12' })
  })

  it('is of a source that nobody else reports to, joins, ranks or names an account of', async () => {
    await published('Flo')
    const input = { source: 'flo', points: [] }
    await h.run(`mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) { __typename } }`, { input })
    const { nodes } = (await h.run('{ metricSources { nodes { id key group { id } } } }')) as {
      nodes: { id: string; key: string; group: { id: string } }[]
    }
    const sourceOf = (key: string) => nodes.find((node) => node.key === key)
    const own = sourceOf('portevoix:shares')
    const refused = async (id: string | undefined, update: object) =>
      (
        await h.run(
          `mutation ($id: ID!, $input: MetricSourceUpdateInput!) { metricSourceUpdate(id: $id, input: $input) {
            ... on UserError { path } } }`,
          { id, input: update },
        )
      ).path as string[] | undefined
    expect(await refused(own?.id, { rank: 'BY_HAND' })).toEqual(['id'])
    expect(await refused(own?.id, { group: { network: 'mastodon', account: 'flo' } })).toEqual(['id'])
    expect(await refused(sourceOf('flo')?.id, { groupId: own?.group.id })).toEqual(['input', 'groupId'])
    expect(
      await h.run(
        `mutation { metricsIngest(input: { source: "portevoix:shares", points: [] }) { ... on UserError { path } } }`,
      ),
    ).toEqual({ path: ['input', 'source'] })
  })

  it('still counts as linked when an erasure has taken its link away', async () => {
    const { campaign, person } = await published('Cid')
    await h.act('personPurge', 'PersonPurgePayload', person)
    expect(await within((ctx) => ctx.db.trackedLink.count({ where: { share: { campaign: { name: 'Cid' } } } }))).toBe(0)
    expect(await counts(campaign)).toEqual(all)
  })

  it('names its dimensions as facts do that are told with the same', async () => {
    const { share } = await published('Dan')
    const sets = () => within((ctx) => ctx.db.metricDimensionSet.count())
    const before = await sets()
    await h.run(
      `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) { __typename ... on UserError { message } } }`,
      {
        input: {
          source: 'dimensions',
          points: [
            {
              ...{ key: 'd', metric: 'impressions', subjectId: share, at: '2026-02-01T00:00:00Z', value: '1' },
              dimensions: [{ key: 'network', value: 'mastodon' }],
            },
          ],
        },
      },
    )
    expect(await sets()).toBe(before)
  })
})

describe('an upgrade from a release that counted published shares where a report was asked for', () => {
  it('makes each a fact, with the sums of all that it is a part of', async () => {
    const world = await startUpgradeWorld({ release: 'ids_of_departments' })
    try {
      const { insert, values } = world
      const now = new Date()
      const personId = await insert('Person', { displayName: 'Ada', updatedAt: now })
      const campaignId = await insert('Campaign', { name: 'C', startsAt: now, endsAt: now, updatedAt: now })
      const ambassadorId = await insert('Ambassador', { personId })
      const contentId = await insert('Content', { title: 't', updatedAt: now })
      const participationId = await insert('Participation', { campaignId, ambassadorId, status: 'ACCEPTED' })
      const share = async (publishedAt: string | null) => {
        const row = { campaignId, participationId, contentId, network: 'x', country: 'DE', text: 't', assessment: '{}' }
        const id = await insert('Share', { ...row, publishedAt, updatedAt: now })
        await world.db.query('INSERT INTO "MetricAncestor" ("subjectId", "ancestorId") VALUES ($1, $2)', [
          id,
          campaignId,
        ])
        return id
      }
      await share(null)
      const linked = await share('2026-02-01T10:20:00Z')
      await insert('TrackedLink', { shareId: linked, code: 'linked', target: 'https://example.org/' })
      const told = await share('2026-02-02T10:20:00Z')
      const untoldAgain = await share('2026-02-03T10:20:00Z')
      for (const [subjectId, supersededAt] of [
        [told, null],
        [untoldAgain, '2026-02-20T00:00:00Z'],
      ]) {
        const fact = {
          source: 's',
          key: subjectId,
          metric: 'posts',
          subjectType: 'SHARE',
          subjectId,
          campaignId,
          value: 1,
        }
        await insert('MetricPoint', { ...fact, at: now, recordedAt: '2026-02-10T00:00:00Z', supersededAt })
      }
      await world.upgrade()
      expect(
        await values(`SELECT p.metric, p."subjectId" = '${linked}', p.revision, p.at::date::text, p."recordedAt"::date::text,
            p."supersededAt"::date::text FROM "MetricPoint" p WHERE p.source = 'portevoix:shares' ORDER BY 1, 4, 3`),
      ).toEqual([
        ['links-shared', true, 1, '2026-02-01', '2026-02-01', null],
        ['posts', true, 1, '2026-02-01', '2026-02-01', null],
        ['posts', false, 1, '2026-02-02', '2026-02-02', '2026-02-10'],
        ['posts', false, 1, '2026-02-03', '2026-02-03', '2026-02-10'],
        ['posts', false, 2, '2026-02-03', '2026-02-20', null],
        ['shares', true, 1, '2026-02-01', '2026-02-01', null],
        ['shares', false, 1, '2026-02-02', '2026-02-02', null],
        ['shares', false, 1, '2026-02-03', '2026-02-03', null],
      ])
      for (const [table, column] of [
        ['MetricDate', '"on"'],
        ['MetricQuarter', 'at'],
      ]) {
        const sums =
          await values(`SELECT s.metric, s.part, sum(r.sum)::int, sum(r.points)::int, count(DISTINCT r.${column})::int
          FROM "${table}" r JOIN "MetricSeries" s ON s.id = r."seriesId"
          WHERE s."groupId" = portevoix_group_of_shares(s."organizationId") GROUP BY 1, 2 ORDER BY 1, 2`)
        expect(sums).toEqual(
          [
            ['links-shared', 1],
            ['posts', 2],
            ['shares', 3],
          ].flatMap(([metric, count]) => [false, true].map((part) => [metric, part, count, count, count])),
        )
      }
    } finally {
      await world.stop()
    }
  })
})
