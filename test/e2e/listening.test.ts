import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataFolder, rows } from '../real-data/data.ts'
import { startScriptedWorld } from './scripted-source.ts'

let scripted: Awaited<ReturnType<typeof startScriptedWorld>>
beforeAll(async () => {
  scripted = await startScriptedWorld()
})
afterAll(() => scripted?.stop())

const mention = (key: string, more: object = {}) => ({
  ...{ key, network: 'x', text: `Text ${key}`, at: '2026-03-01T09:00:00Z', author: { handle: `author-${key}` } },
  ...more,
})
const MENTIONS = `query ($filter: MentionFilter, $first: Int) { mentions(filter: $filter, first: $first) { totalCount nodes {
  id network text language isRepost repostOf { text } source { name } author { handle followers person { externalId } }
} } }`

interface Mentions {
  totalCount: number
  nodes: {
    id: string
    text: string
    isRepost: boolean
    repostOf: { text: string } | null
    source: { name: string } | null
    author: { handle: string | null; followers: number | null; person: { externalId: string } | null }
  }[]
}
const mentions = async (filter: object = {}, key?: string): Promise<Mentions> =>
  (await scripted.ask.graphql(MENTIONS, { filter, first: 50 }, key)).mentions as never

describe('mentions', () => {
  it('are linked to the person with the account, in any case, also when the person comes later', async () => {
    const source = await scripted.add('mentions-people')
    source.tell('people', 0, {
      upserts: [{ key: 'ana', displayName: 'Ana', accounts: [{ network: 'x', handle: 'Ana_A' }] }],
    })
    source.tell('mentions', 0, {
      upserts: [
        mention('one', { author: { handle: '@ana_a', followers: 7 }, language: 'en-us' }),
        mention('two', { author: { handle: 'ben' }, repostOf: 'one' }),
        mention('three', { network: 'mastodon', author: { handle: 'ana_a' }, repostOf: 'never-read' }),
      ],
    })
    await scripted.ask.sync(source.globalId, 'people')
    expect(await scripted.ask.sync(source.globalId, 'mentions')).toMatchObject({ status: 'SUCCEEDED', upserted: 3 })
    const known = await mentions({ byKnownPerson: { eq: true } })
    expect(known.nodes).toMatchObject([
      { text: 'Text one', language: 'en-US', author: { followers: 7, person: { externalId: 'ana' } } },
    ])
    expect((await mentions({ isRepost: { eq: true }, network: { eq: 'x' } })).nodes).toMatchObject([
      { text: 'Text two', repostOf: { text: 'Text one' }, source: { name: 'mentions-people' } },
    ])
    expect((await mentions({ network: { eq: 'mastodon' } })).nodes).toMatchObject([{ isRepost: true, repostOf: null }])
    source.tell('people', 1, {
      upserts: [{ key: 'ben', displayName: 'Ben', accounts: [{ network: 'x', handle: 'ben' }] }],
    })
    await scripted.ask.sync(source.globalId, 'people')
    expect((await mentions({ byKnownPerson: { eq: true } })).totalCount).toBe(2)
  })

  it('change and are deleted with their source, and leave no text in events', async () => {
    const source = await scripted.add('mentions-change')
    const filter = { sourceId: { eq: source.globalId } }
    source.tell('mentions', 0, { upserts: [mention('secret-words'), mention('other')] })
    await scripted.ask.sync(source.globalId, 'mentions')
    source.tell('mentions', 1, { upserts: [mention('other', { text: 'New' })], deletes: ['secret-words', 'unknown'] })
    expect(await scripted.ask.sync(source.globalId, 'mentions')).toMatchObject({ upserted: 1, deleted: 1 })
    expect((await mentions(filter)).nodes.map(({ text }) => text)).toEqual(['New'])
    const events = await scripted.within((ctx) =>
      ctx.db.event.findMany({ where: { type: { startsWith: 'mention.' } } }),
    )
    expect(new Set(events.map(({ type }) => type))).toEqual(
      new Set(['mention.created', 'mention.updated', 'mention.deleted']),
    )
    expect(JSON.stringify(events.map(({ data }) => data))).not.toMatch(/Text|secret|author/)
  })

  it('are visible only to the team of the organisation', async () => {
    const ambassador = await scripted.world.organization.as(['AMBASSADOR'])
    const [first] = (await mentions()).nodes
    await expect(mentions({}, ambassador.key)).rejects.toThrow('FORBIDDEN')
    const node = 'query ($id: ID!) { node(id: $id) { id } }'
    expect((await scripted.ask.graphql(node, { id: first?.id }, ambassador.key)).node).toBeNull()
    const other = await scripted.world.addOrganization('Other')
    expect((await mentions({}, other.key)).totalCount).toBe(0)
    expect((await scripted.ask.graphql(node, { id: first?.id }, other.key)).node).toBeNull()
    const reviewer = await scripted.world.organization.as(['REVIEWER'])
    expect((await mentions({}, reviewer.key)).nodes.every(({ source }) => source === null)).toBe(true)
  })

  it('known only by id and only by address are merged, with the facts of both, when a source has both', async () => {
    const sources = await Promise.all(['merge-id', 'merge-address', 'merge-both'].map((name) => scripted.add(name)))
    const [byId, byAddress, both] = sources as [Source, Source, Source]
    type Source = Awaited<ReturnType<typeof scripted.add>>
    const post = { network: 'mastodon', at: '2026-03-02T09:00:00Z' }
    const address = 'https://merge.example/posts/1'
    byAddress.tell('mentions', 0, {
      upserts: [
        { ...mention('at-address', { ...post, url: address, text: 'Merged' }), sentiment: 'negative', reach: 7 },
        mention('stranger', { ...post, url: `${address}0`, text: 'Not merged' }),
      ],
    })
    byId.tell('mentions', 0, {
      upserts: [mention('with-id', { ...post, externalId: 'urn:1', text: 'Merged', language: 'en' })],
    })
    both.tell('mentions', 0, {
      upserts: [mention('with-both', { ...post, externalId: 'urn:1', url: address, text: 'Merged' })],
    })
    for (const { globalId } of [byAddress, byId]) await scripted.ask.sync(globalId, 'mentions')
    const stored = () =>
      scripted.within((ctx) =>
        ctx.db.mention.findMany({
          where: { text: { in: ['Merged', 'Not merged'] } },
          select: { id: true, externalId: true, url: true, reach: true, language: true, labels: true, sightings: true },
          orderBy: { text: 'asc' },
        }),
      )
    const before = await stored()
    expect(before).toHaveLength(3)
    expect(await scripted.ask.sync(both.globalId, 'mentions')).toMatchObject({ upserted: 1, skipped: 0 })
    const after = await stored()
    expect(after).toHaveLength(2)
    expect(after[0]).toMatchObject({ externalId: 'urn:1', url: address, reach: 7, language: 'en' })
    expect(after[0]?.labels).toMatchObject([{ kind: 'SENTIMENT', value: 'negative' }])
    // Sources go on with it, and take away what is theirs of it alone.
    const gone = before.find(({ id }) => !after.some((one) => one.id === id))
    expect(await scripted.within((ctx) => ctx.db.sourceRecord.count({ where: { subjectId: gone?.id ?? '' } }))).toBe(0)
    const events = await scripted.within((ctx) =>
      ctx.db.event.findMany({ where: { subjectId: gone?.id ?? '', type: 'mention.deleted' } }),
    )
    expect(events).toMatchObject([{ data: { mergedInto: after[0]?.id } }])
    byId.tell('mentions', 1, { deletes: ['with-id'] })
    byAddress.tell('mentions', 1, {
      upserts: [mention('at-address', { ...post, url: address, text: 'Merged', reach: 9 })],
    })
    for (const { globalId } of [byId, byAddress]) await scripted.ask.sync(globalId, 'mentions')
    const [kept, ...others] = await stored()
    expect(others).toHaveLength(1)
    // What the first source never told is kept, though that says something else now.
    expect(kept).toMatchObject({ id: after[0]?.id, externalId: 'urn:1', url: address, reach: 9, language: 'en' })
    expect(kept?.sightings).toHaveLength(2)
  })

  it.skipIf(!dataFolder)('of a real data set are stored once each (skipped without the data sets)', async () => {
    const source = await scripted.add('airlines', 'snapshot')
    const tweets = rows('airline_tweets', 'Tweets.csv')
    const last = new Map(tweets.map((tweet) => [tweet.tweet_id ?? '', tweet]))
    const records = [...last].map(([key, { name, text = '', tweet_created: at = '' }]) => ({
      ...{ key, network: 'x', text, author: { handle: name }, language: 'en' },
      at: at.replace(/^(\S+) (\S+) ([+-]\d\d)(\d\d)$/, '$1T$2$3:$4'),
    }))
    const tell = (kept: typeof records) => {
      const size = 4_000
      for (let from = 0; from < kept.length; from += size) {
        const isLast = from + size >= kept.length
        source.tell('mentions', from / size, {
          upserts: kept.slice(from, from + size),
          ...(isLast ? { complete: true } : { next: from / size + 1 }),
        })
      }
    }
    expect([tweets.length, records.length]).toEqual([14_640, 14_485])
    tell(records)
    expect(await scripted.ask.sync(source.globalId, 'mentions')).toMatchObject({
      upserted: 14_485,
      skipped: 0,
      pages: 4,
    })
    const filter = { sourceId: { eq: source.globalId } }
    expect((await mentions(filter)).totalCount).toBe(14_485)
    const oneDay = { gte: '2015-02-23T00:00:00Z', lt: '2015-02-24T00:00:00Z' }
    const counted = records.filter(({ at }) => new Date(at).toISOString().startsWith('2015-02-23')).length
    expect((await mentions({ ...filter, at: oneDay })).totalCount).toBe(counted)
    tell(records.slice(100))
    expect(await scripted.ask.sync(source.globalId, 'mentions')).toMatchObject({
      ...{ upserted: 0, unchanged: 14_385, deleted: 100 },
    })
  })
})

describe('deleting an integration', () => {
  const remove = async (id: string, withData: boolean) =>
    (
      await scripted.ask.graphql(
        'mutation ($id: ID!, $withData: Boolean) { integrationDelete(id: $id, input: { withData: $withData }) { ... on IntegrationDeletePayload { deletedId done } ... on UserError { code } } }',
        { id, withData },
      )
    ).integrationDelete

  async function filled(name: string) {
    const source = await scripted.add(name)
    source.tell('people', 0, { upserts: [1, 2, 3].map((index) => ({ key: `${name}-${index}`, displayName: 'P' })) })
    source.tell('ties', 0, {
      upserts: [{ key: 't', kind: name, from: `${name}-1`, to: `${name}-2`, directed: true }],
    })
    source.tell('content', 0, { upserts: ['a', 'b'].map((key) => ({ key, kind: 'article', title: `${name} ${key}` })) })
    source.tell('mentions', 0, { upserts: [mention(name)] })
    source.tell('metrics', 0, {
      upserts: [
        {
          ...{ key: 'm', metric: 'impressions', at: '2026-03-01T09:00:00Z', value: 5 },
          subject: { type: 'content', externalId: 'a' },
        },
      ],
    })
    for (const stream of ['people', 'ties', 'content', 'mentions', 'metrics']) {
      expect(await scripted.ask.sync(source.globalId, stream)).toMatchObject({ status: 'SUCCEEDED', skipped: 0 })
    }
    const count = () =>
      scripted.within(async (ctx) => ({
        people: await ctx.db.person.count({ where: { externalId: { startsWith: `${name}-` } } }),
        ties: await ctx.db.tie.count({ where: { kind: name } }),
        contents: await ctx.db.content.count({ where: { title: { startsWith: name } } }),
        mentions: await ctx.db.mention.count({ where: { sourceKey: name } }),
        facts: await ctx.db.metricPoint.count({
          where: { source: `integration:${source.id}`, supersededAt: null },
        }),
        records: await ctx.db.sourceRecord.count({ where: { integrationId: source.id } }),
      }))
    return { source, count }
  }

  it('keeps its data without a source', async () => {
    const { source, count } = await filled('left')
    const before = await count()
    expect(await remove(source.globalId, false)).toEqual({ deletedId: source.globalId, done: true })
    expect(await count()).toEqual({ ...before, records: 0 })
    const found = await scripted.within((ctx) => ctx.db.mention.findFirst({ where: { sourceKey: 'left' } }))
    expect(found).toMatchObject({ integrationId: null })
  })

  it('removes its data on request, and keeps what others need', async () => {
    const { source, count } = await filled('taken')
    const [campaign] = await scripted.within(async (ctx) => {
      const person = await ctx.db.person.findFirstOrThrow({ where: { externalId: 'taken-3' } })
      await ctx.db.ambassador.create({ data: { id: ctx.newId(), personId: person.id } })
      const content = await ctx.db.content.findFirstOrThrow({ where: { title: 'taken b' } })
      const made = await ctx.db.campaign.create({
        data: { id: ctx.newId(), name: 'C', startsAt: new Date(0), endsAt: new Date() },
      })
      await ctx.db.campaignLink.create({ data: { campaignId: made.id, contentId: content.id } })
      return [made]
    })
    expect(campaign?.name).toBe('C')
    expect(await remove(source.globalId, true)).toEqual({ deletedId: source.globalId, done: true })
    expect(await count()).toEqual({ people: 1, ties: 0, contents: 1, mentions: 0, facts: 0, records: 0 })
    const kept = await scripted.within((ctx) => ctx.db.content.findFirst({ where: { title: 'taken b' } }))
    expect(kept).toMatchObject({ status: 'WITHDRAWN', integrationId: null })
    expect(await scripted.within((ctx) => ctx.db.metricDate.count({ where: { sum: 5 } }))).toBe(1)
  })

  it('continues after the response for large data, and keeps people who were known before', {
    timeout: 90_000,
  }, async () => {
    const source = await scripted.add('much')
    await scripted.within((ctx) =>
      ctx.db.person.create({ data: { id: ctx.newId(), externalId: 'much-0', displayName: 'Old' } }),
    )
    for (const at of [0, 1]) {
      source.tell('people', at, {
        upserts: Array.from({ length: 4_000 }, (_, index) => ({
          key: `much-${at * 4_000 + index}`,
          displayName: 'Many',
        })),
        ...(at === 0 && { next: 1 }),
      })
    }
    expect(await scripted.ask.sync(source.globalId, 'people')).toMatchObject({ upserted: 8_000 })
    expect(await remove(source.globalId, true)).toEqual({ deletedId: source.globalId, done: false })
    const left = () => scripted.within((ctx) => ctx.db.integration.count({ where: { id: source.id } }))
    await expect.poll(left, { timeout: 30_000 }).toBe(0)
    const people = await scripted.within((ctx) =>
      ctx.db.person.findMany({ where: { externalId: { startsWith: 'much-' } } }),
    )
    expect(people.map(({ externalId }) => externalId)).toEqual(['much-0'])
  })
})
