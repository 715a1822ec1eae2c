import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countStatements } from '../statements.ts'
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
const model = (value: string, version: string) => ({
  ...{ kind: 'sentiment', value, reason: 'Words of anger' },
  model: { name: 'tone', version },
})

interface Label {
  kind: string
  value: string
  reason: string | null
  author: string
  model: string | null
  version: string | null
  supersededAt: string | null
  source: { name: string } | null
  account: { id: string } | null
}
interface Labelled {
  id: string
  updatedAt: string
  labels: Label[]
  sightings: { labels: { value: string }[]; fields: { name: string; value: string }[] }[]
}
const LABEL = 'kind value reason author model version supersededAt source { name } account { id }'
async function mentions(filter: object, { superseded = false, key }: { superseded?: boolean; key?: string } = {}) {
  const { mentions: list } = await scripted.ask.graphql(
    `query ($filter: MentionFilter, $superseded: Boolean!) { mentions(first: 50, filter: $filter) { nodes { id updatedAt
      labels(superseded: $superseded) { ${LABEL} } sightings { labels { value } fields { name value } } } } }`,
    { filter, superseded },
    key,
  )
  return (list as unknown as { nodes: Labelled[] }).nodes
}
async function label(id: string, input: object, key?: string) {
  const { mentionLabelsSet } = await scripted.ask.graphql(
    `mutation ($id: ID!, $input: MentionLabelsSetInput!) { mentionLabelsSet(id: $id, input: $input) {
      __typename ... on Mention { labels(superseded: true) { ${LABEL} } } ... on UserError { code path } } }`,
    { id, input },
    key,
  )
  return mentionLabelsSet as unknown as { __typename: string; labels: Label[]; code?: string; path?: string[] }
}
const said = (labels: readonly Label[]) => labels.map(({ kind, value, author }) => `${author} ${kind} ${value}`)

describe('labels of mentions', () => {
  it('are what sources and models say, with their version, and other values of a source are kept as fields', async () => {
    const source = await scripted.add('labels-source')
    source.tell('mentions', 0, {
      upserts: [
        mention('all', {
          ...{ sentiment: ' Negative', brand: 'Acme', reason: 'Late flight' },
          labels: [
            { kind: 'competitor', value: 'Globex' },
            { kind: 'topic', value: 'Punctuality' },
            { kind: 'stance', value: 'against' },
            model('angry', '2.1'),
            { kind: 'brand', value: 'ACME' },
          ],
          fields: { retweet_count: '7', airline: 'Acme Air' },
        }),
        mention('plain', { reason: 'No sentiment' }),
      ],
    })
    expect(await scripted.ask.sync(source.globalId, 'mentions')).toMatchObject({ status: 'SUCCEEDED', upserted: 2 })
    const [all] = await mentions({ text: { contains: 'Text all' } })
    expect(all?.labels).toMatchObject([
      { kind: 'BRAND', value: 'ACME', source: { name: 'labels-source' }, account: null, supersededAt: null },
      { kind: 'COMPETITOR', value: 'Globex' },
      { kind: 'TOPIC', value: 'Punctuality' },
      { kind: 'SENTIMENT', value: 'Negative', reason: 'Late flight', author: 'SOURCE', model: null, version: '1.0.0' },
      { kind: 'SENTIMENT', value: 'angry', reason: 'Words of anger', author: 'MODEL', model: 'tone', version: '2.1' },
      { kind: 'STANCE', value: 'against' },
    ])
    expect(all?.sightings).toMatchObject([
      {
        labels: Array(6).fill({ value: expect.any(String) }),
        fields: [
          { name: 'airline', value: 'Acme Air' },
          { name: 'retweet_count', value: '7' },
        ],
      },
    ])
    const [plain] = await mentions({ text: { contains: 'Text plain' } })
    expect(plain).toMatchObject({ labels: [], sightings: [{ fields: [{ name: 'reason', value: 'No sentiment' }] }] })
  })

  it('are superseded and kept when their source says otherwise, and a new version of a model says all anew', async () => {
    const source = await scripted.add('labels-change')
    const tell = async (at: number, labels: object[], sentiment?: string) => {
      source.tell('mentions', at, { upserts: [mention('changing', { labels, sentiment })] })
      return await scripted.ask.sync(source.globalId, 'mentions')
    }
    const read = async (superseded = false) =>
      (await mentions({ sourceId: { eq: source.globalId } }, { superseded }))[0] as Labelled
    await tell(0, [model('angry', '1')], 'negative')
    const before = await read()
    // What is said as before stays as it was said.
    await tell(1, [model('angry', '1')], 'mixed')
    expect(said((await read()).labels)).toEqual(['MODEL SENTIMENT angry', 'SOURCE SENTIMENT mixed'])
    expect((await read()).updatedAt > before.updatedAt).toBe(true)
    await tell(2, [model('angry', '2')], 'mixed')
    await tell(3, [])
    expect((await read()).labels).toEqual([])
    const all = (await read(true)).labels
    expect(all.map(({ value, version, supersededAt }) => [value, version, supersededAt !== null])).toEqual([
      ['negative', '1.0.0', true],
      ['angry', '1', true],
      ['mixed', '1.0.0', true],
      ['angry', '2', true],
    ])
  })

  it('of people stand beside those of others, and a correction supersedes the word of its author alone', async () => {
    const source = await scripted.add('labels-people')
    source.tell('mentions', 0, { upserts: [mention('judged', { sentiment: 'negative' })] })
    await scripted.ask.sync(source.globalId, 'mentions')
    const filter = { sourceId: { eq: source.globalId } }
    const id = (await mentions(filter))[0]?.id ?? ''
    const reviewer = await scripted.world.organization.as(['REVIEWER'])
    const first = await label(id, { kind: 'SENTIMENT', values: ['Ironic'], reason: 'It is a joke' })
    expect(first.labels).toMatchObject([
      { author: 'SOURCE', value: 'negative' },
      { author: 'PERSON', value: 'Ironic', reason: 'It is a joke', version: null, account: { id: expect.any(String) } },
    ])
    await label(id, { kind: 'SENTIMENT', values: ['negative'] }, reviewer.key)
    await label(id, { kind: 'SENTIMENT', values: ['positive'] })
    expect(said((await mentions(filter))[0]?.labels ?? [])).toEqual([
      'SOURCE SENTIMENT negative',
      'PERSON SENTIMENT negative',
      'PERSON SENTIMENT positive',
    ])
    // The same again is no change, and an empty list takes back.
    const changes = () => scripted.within((ctx) => ctx.db.event.count({ where: { type: 'mention.labelled' } }))
    const many = await changes()
    await label(id, { kind: 'SENTIMENT', values: ['positive'] })
    expect(await changes()).toBe(many)
    const gone = await label(id, { kind: 'SENTIMENT', values: [] })
    expect(gone.labels.map(({ value, supersededAt }) => [value, supersededAt === null])).toEqual([
      ['negative', true],
      ['Ironic', false],
      ['negative', true],
      ['positive', false],
    ])
    await label(id, { kind: 'TOPIC', values: ['Delays', 'Refunds', 'delays'] })
    expect(said((await mentions(filter))[0]?.labels ?? [])).toContain('PERSON TOPIC Refunds')
    // A source that is read again leaves them.
    source.tell('mentions', 1, { upserts: [mention('judged', { sentiment: 'positive' })] })
    await scripted.ask.sync(source.globalId, 'mentions')
    expect(said((await mentions(filter))[0]?.labels ?? [])).toEqual([
      'PERSON SENTIMENT negative',
      'PERSON TOPIC delays',
      'PERSON TOPIC Refunds',
      'SOURCE SENTIMENT positive',
    ])
    expect(await label(id, { kind: 'STANCE', values: ['for', 'against'] })).toMatchObject({
      ...{ code: 'INVALID_INPUT', path: ['input', 'values'] },
    })
    const ambassador = await scripted.world.organization.as(['AMBASSADOR'])
    await expect(label(id, { kind: 'TOPIC', values: ['x'] }, ambassador.key)).rejects.toThrow('FORBIDDEN')
    const other = await scripted.world.addOrganization('Labels elsewhere')
    expect(await label(id, { kind: 'TOPIC', values: ['x'] }, other.key)).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('find mentions by kind, value, author and model of one label that stands', async () => {
    const source = await scripted.add('labels-filter')
    source.tell('mentions', 0, {
      upserts: [
        mention('f-1', { labels: [model('Hostile tone', '1'), { kind: 'topic', value: 'filters' }] }),
        mention('f-2', { sentiment: 'hostile  TONE' }),
      ],
    })
    await scripted.ask.sync(source.globalId, 'mentions')
    const found = async (condition: object) => (await mentions({ label: condition })).length
    expect(await found({ value: { eq: 'HOSTILE tone' } })).toBe(2)
    expect(await found({ value: { eq: 'hostile tone' }, author: { eq: 'MODEL' } })).toBe(1)
    expect(await found({ model: { eq: 'tone' }, value: { eq: 'hostile tone' } })).toBe(1)
    expect(await found({ kind: { eq: 'TOPIC' }, value: { eq: 'hostile tone' } })).toBe(0)
    source.tell('mentions', 1, { upserts: [mention('f-2')] })
    await scripted.ask.sync(source.globalId, 'mentions')
    expect(await found({ value: { eq: 'hostile tone' } })).toBe(1)
  })

  it('go with mentions that are merged, and with the integration that told them', async () => {
    const [one, two, both] = await Promise.all(['l-one', 'l-two', 'l-both'].map((name) => scripted.add(name)))
    const post = { network: 'mastodon', at: '2026-03-02T09:00:00Z', text: 'Labelled twice' }
    const url = 'https://labels.example/posts/1'
    const tell = async (source: typeof one, record: object) => {
      source?.tell('mentions', 0, { upserts: [record] })
      await scripted.ask.sync(source?.globalId ?? '', 'mentions')
    }
    await tell(one, mention('l-a', { ...post, externalId: 'urn:labels', sentiment: 'negative' }))
    await tell(two, mention('l-b', { ...post, url, sentiment: 'positive' }))
    const read = () => mentions({ text: { contains: 'Labelled twice' } })
    expect(await read()).toHaveLength(2)
    await tell(both, mention('l-c', { ...post, url, externalId: 'urn:labels' }))
    const [merged, ...others] = await read()
    expect(others).toEqual([])
    expect(said(merged?.labels ?? []).sort()).toEqual(['SOURCE SENTIMENT negative', 'SOURCE SENTIMENT positive'])
    one?.tell('mentions', 1, { deletes: ['l-a'] })
    await scripted.ask.sync(one?.globalId ?? '', 'mentions')
    expect(said((await read())[0]?.labels ?? [])).toEqual(['SOURCE SENTIMENT positive'])
  })

  it('take a number of statements that does not grow with mentions and labels', async () => {
    const source = await scripted.add('labels-many')
    const page = (from: number, many: number) =>
      Array.from({ length: many }, (_, index) =>
        mention(`m-${from + index}`, { sentiment: 'neutral', labels: [model('calm', '1')] }),
      )
    source.tell('mentions', 0, { upserts: page(0, 40) })
    await scripted.ask.sync(source.globalId, 'mentions')
    const read = (first: number) =>
      scripted.ask.graphql(
        'query ($first: Int!, $id: ID!) { mentions(first: $first, filter: { sourceId: { eq: $id } }) { nodes { labels { value } sightings { labels { value } } } } }',
        { first, id: source.globalId },
      )
    await read(2)
    const few = await countStatements(scripted.world, () => read(2))
    const many = await countStatements(scripted.world, () => read(40))
    expect(many.length).toBe(few.length)
  })
})
