import type { Context } from '@portevoix/api/core/context.ts'
import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import { upsertPeople } from '@portevoix/api/modules/people/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { expect } from 'vitest'
import { startWorld } from '../harness.ts'
import { asker, runFinished } from './scoring-world.ts'

const HOUR_MS = 3_600_000

/**
 * Two campaigns: `spring`, about energy and on LinkedIn, and `autumn`, about water. Ana takes part in spring, Bob in autumn,
 * Cem in both, Dan has not answered to spring, and Eve declined it. Ana shared the roofs in spring, Cem in autumn.
 */
async function plant(ctx: Context, keys: Map<string, string>): Promise<void> {
  const key = (name: string): string => keys.get(name) ?? ''
  const names = ['ana', 'bob', 'cem', 'dan', 'eve']
  await upsertPeople(
    ctx,
    names.map((externalId) => ({ externalId, displayName: externalId, displayNameGiven: true })),
  )
  for (const { id, externalId } of await ctx.db.person.findMany()) keys.set(externalId ?? '', id)
  for (const [network, followers] of [
    ['linkedin', 100],
    ['x', 900],
  ] as const) {
    await ctx.db.socialAccount.create({
      data: { id: ctx.newId(), personId: key('ana'), network, handle: `ana-${network}`, followers },
    })
  }
  for (const [name, query] of [
    ['energy', 'solar'],
    ['water', 'river'],
  ] as const) {
    const { id } = await ctx.db.topic.create({ data: { id: ctx.newId(), name, key: name } })
    await ctx.db.topicTerm.create({ data: { id: ctx.newId(), topicId: id, kind: 'QUERY', text: query, position: 0 } })
    keys.set(name, id)
  }
  for (const [name, title] of [
    ['roofs', 'Solar roofs: the energy of all'],
    ['shores', 'Clean river shores'],
    ['jobs', 'Jobs'],
  ] as const) {
    const { id } = await ctx.db.content.create({ data: { id: ctx.newId(), status: 'APPROVED', title } })
    keys.set(name, id)
  }
  for (const [name, networks, topic, contents] of [
    ['spring', ['linkedin'], 'energy', ['roofs', 'jobs']],
    ['autumn', [], 'water', ['roofs', 'shores']],
  ] as const) {
    const dates = { startsAt: new Date('2020-01-01'), endsAt: new Date('2040-01-01') }
    const { id } = await ctx.db.campaign.create({
      data: { id: ctx.newId(), name, status: 'LIVE', networks: [...networks], ...dates },
    })
    keys.set(name, id)
    await ctx.db.campaignLink.create({ data: { id: ctx.newId(), campaignId: id, topicId: key(topic) } })
    for (const content of contents) {
      await ctx.db.campaignLink.create({ data: { id: ctx.newId(), campaignId: id, contentId: key(content) } })
    }
  }
  for (const [who, campaign, status] of [
    ['ana', 'spring', 'ACCEPTED'],
    ['bob', 'autumn', 'ACCEPTED'],
    ['cem', 'spring', 'ACCEPTED'],
    ['dan', 'spring', 'INVITED'],
    ['cem', 'autumn', 'ACCEPTED'],
    ['eve', 'spring', 'DECLINED'],
  ] as const) {
    const personId = key(who)
    const ambassador =
      (await ctx.db.ambassador.findFirst({ where: { personId } })) ??
      (await ctx.db.ambassador.create({ data: { id: ctx.newId(), personId, status: 'ACTIVE' } }))
    const { id } = await ctx.db.participation.create({
      data: { id: ctx.newId(), campaignId: key(campaign), ambassadorId: ambassador.id, status },
    })
    keys.set(`${who} in ${campaign}`, id)
  }
  for (const [name, campaign, who, topic] of [
    ['anas', 'spring', 'ana', 'energy'],
    ['cems', 'autumn', 'cem', 'water'],
  ] as const) {
    const { id } = await ctx.db.share.create({
      data: {
        ...{ id: ctx.newId(), campaignId: key(campaign), participationId: key(`${who} in ${campaign}`) },
        ...{ contentId: key('roofs'), network: 'x', text: 'Look', assessment: {}, status: 'PUBLISHED' },
        ...{ sharedAt: ctx.now(), publishedAt: new Date(ctx.now().getTime() - HOUR_MS) },
      },
    })
    await ctx.db.shareTopic.create({ data: { shareId: id, topicId: key(topic) } })
    keys.set(name, id)
  }
}

const START = `mutation ($input: ScoreRunStartInput!) { scoreRunStart(input: $input) {
  __typename ... on ScoreRun { id scope topic { name } campaign { name } } ... on UserError { code path }
} }`
const RANKING = `query ($topicId: ID, $campaignId: ID, $segmentId: ID) {
  scores(model: "influence", topicId: $topicId, campaignId: $campaignId, segmentId: $segmentId) { totalCount nodes { person { displayName } } }
}`
const FITS = `query ($topicId: ID, $campaignId: ID) {
  contentScores(model: "content-fit", topicId: $topicId, campaignId: $campaignId) {
    nodes { content { title } dimensions { reasons { feature text } } }
  }
}`
const SCORES = `query ($id: ID!, $topicId: ID, $campaignId: ID) { node(id: $id) { ... on Person {
  overall: score(model: "influence") { value dimensions { reasons { feature text } } }
  ofTopic: score(model: "influence", topicId: $topicId) { value }
  ofCampaign: score(model: "influence", campaignId: $campaignId) { value dimensions { reasons { feature text } } }
} } }`

type Reasons = Record<string, string>
type Explained = { value: number; dimensions?: { reasons: { feature: string; text: string }[] }[] } | null

/** The things of a list in an answer. */
export const nodesOf = <Node>(list: { nodes?: unknown } | undefined): Node[] => (list?.nodes ?? []) as Node[]

export const followersIn = (score: Explained): string | undefined =>
  score?.dimensions?.flatMap(({ reasons }) => reasons).find(({ feature }) => feature === 'followers')?.text

export type ScopesWorld = Awaited<ReturnType<typeof startScopesWorld>>

/** A server with two campaigns and what was shared in them: see `plant`. */
export async function startScopesWorld() {
  const world = await startWorld({ plugins: ['@portevoix/score-influence', '@portevoix/score-content-fit'] })
  const ask = asker(world)
  const keys = new Map<string, string>()
  const key = (name: string): string => keys.get(name) ?? ''
  const within = <T>(work: (ctx: Context) => Promise<T>) =>
    inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, work)
  await within((ctx) => plant(ctx, keys))
  const scopes = {
    spring: { campaignId: globalId('Campaign', key('spring')) },
    autumn: { campaignId: globalId('Campaign', key('autumn')) },
    energy: { topicId: globalId('Topic', key('energy')) },
  }

  async function ingest(facts: readonly [type: 'Share' | 'Content', name: string, value: number][], at: Date) {
    const points = facts.map(([type, name, value]) => ({
      ...{ key: uuidv7(Date.now()), metric: 'engagements', subjectId: globalId(type, key(name)) },
      ...{ value: String(value), at: at.toISOString() },
    }))
    const query =
      'mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) { ... on MetricsIngestPayload { accepted } } }'
    const { metricsIngest } = await ask(query, { input: { source: 'test', points } })
    expect(metricsIngest).toEqual({ accepted: points.length })
  }

  const started = async (input: object, as?: string) => (await ask(START, { input }, as)).scoreRunStart ?? {}
  const run = async (input: object, as?: string) => await runFinished(ask, (await started(input, as)).id, as)

  /** Who is ranked, by name. */
  const ranked = async (scope: object = {}, as?: string): Promise<string[]> => {
    const { scores } = await ask(RANKING, scope, as)
    const names = nodesOf<{ person: { displayName: string } }>(scores).map(({ person }) => person.displayName)
    expect(scores?.totalCount).toBe(names.length)
    return names.toSorted()
  }

  /** The reasons of each content’s score, by the first word of its title. */
  async function fits(scope: object = {}): Promise<Record<string, Reasons>> {
    const { contentScores } = await ask(FITS, scope)
    const nodes = nodesOf<Required<NonNullable<Explained>> & { content: { title: string } }>(contentScores)
    return Object.fromEntries(
      nodes.map(({ content, dimensions }) => [
        content.title.split(' ')[0] ?? '',
        Object.fromEntries(dimensions.flatMap(({ reasons }) => reasons.map(({ feature, text }) => [feature, text]))),
      ]),
    )
  }

  const scoresOf = async (who: string, as?: string) =>
    (await ask(SCORES, { id: globalId('Person', key(who)), ...scopes.energy, ...scopes.spring }, as)).node as {
      overall: Explained
      ofTopic: Explained
      ofCampaign: Explained
    }

  return { ...{ world, ask, key, within, scopes }, ...{ ingest, started, run, ranked, fits, scoresOf } }
}
