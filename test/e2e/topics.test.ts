import { globalId } from '@portevoix/api/core/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHistoryWorld } from './history-world.ts'
import { startUpgradeWorld, type UpgradeWorld } from './upgrade-world.ts'

let h: Awaited<ReturnType<typeof startHistoryWorld>>
beforeAll(async () => {
  h = await startHistoryWorld()
})
afterAll(() => h?.world.stop())

const FIELDS = `name aim version department { name } parent { name } synonyms { language text } queries { language text }`
const create = (input: object) =>
  h.run(
    `mutation ($input: TopicCreateInput!) { topicCreate(input: $input) {
      ... on Topic { id ${FIELDS} } ... on UserError { code path } } }`,
    { input },
  )
const update = (id: unknown, input: object) =>
  h.run(
    `mutation ($id: ID!, $input: TopicUpdateInput!) { topicUpdate(id: $id, input: $input) {
      ... on Topic { ${FIELDS} } ... on UserError { code path } } }`,
    { id, input },
  )
const topicsOf = async (text: string, language?: string) =>
  (
    (await h.run(
      'query ($text: String!, $language: Locale) { topicsOfText(text: $text, language: $language) { name } }',
      {
        ...{ text, language },
      },
    )) as unknown as { name: string }[]
  ).map(({ name }) => name)

describe('a topic', () => {
  it('has an aim, a department, a place in the tree, and words in languages', async () => {
    const departmentId = await h.made('departmentCreate', 'Department', { name: 'Research' })
    const parent = await create({ name: 'Energy' })
    const queries = [{ language: 'fr', text: '"énergie solaire"' }, { text: 'photovolt*' }]
    const made = await create({
      ...{ name: 'Solar', aim: 'To be asked first.', departmentId, parentId: parent.id, queries },
      // The same words in one spelling are there once.
      synonyms: [{ language: 'fr', text: 'Solaire' }, { language: 'fr', text: 'SOLAIRE' }, { text: 'PV' }],
    })
    expect(made).toMatchObject({
      ...{ aim: 'To be asked first.', department: { name: 'Research' }, parent: { name: 'Energy' } },
      synonyms: [
        { language: 'fr', text: 'SOLAIRE' },
        { language: null, text: 'PV' },
      ],
      queries: [
        { language: 'fr', text: '"énergie solaire"' },
        { language: null, text: 'photovolt*' },
      ],
    })
    expect(await update(made.id, { queries })).toMatchObject({ version: 1 })
    expect(await update(made.id, { queries: [{ text: 'sun' }] })).toMatchObject({
      ...{ version: 2, queries: [{ language: null, text: 'sun' }], aim: 'To be asked first.' },
    })
    expect(await update(parent.id, { parentId: made.id })).toMatchObject({ code: 'TOPIC_CIRCLE' })
    const { children } = await h.run('query ($id: ID!) { topic(id: $id) { children { nodes { name } } } }', {
      id: parent.id,
    })
    expect(children).toEqual({ nodes: [{ name: 'Solar' }] })
  })

  it('has a name that no other one has in whatever case it is written', async () => {
    await create({ name: 'Straße' })
    expect(await create({ name: 'STRASSE' })).toMatchObject({ code: 'NAME_TAKEN', path: ['input', 'name'] })
  })

  it('is changed although an upgrade found its name taken, and has the next one for itself', async () => {
    const { id } = await h.inside(async (db) => {
      await db.topic.create({ data: { name: 'Water', key: 'water' } })
      return await db.topic.create({ data: { name: 'WATER' } })
    })
    const topic = globalId('Topic', id)
    expect(await update(topic, { name: 'WATER', aim: 'Clean.' })).toMatchObject({ name: 'WATER', aim: 'Clean.' })
    expect(await update(topic, { name: 'Rivers' })).toMatchObject({ name: 'Rivers' })
    expect(await create({ name: 'RIVERS' })).toMatchObject({ code: 'NAME_TAKEN' })
  })

  it('goes to the other department when its own is merged', async () => {
    const [departmentId, into] = [await h.department('Press'), await h.department('Media')]
    const { id } = await create({ name: 'Paper', departmentId })
    await h.run(
      `mutation ($id: ID!, $into: ID!) { departmentMerge(id: $id, input: { intoId: $into }) { __typename } }`,
      { id: departmentId, into },
    )
    const topic = await h.run('query ($id: ID!) { topic(id: $id) { version department { name } } }', { id })
    expect(topic).toEqual({ version: 2, department: { name: 'Media' } })
    const events = await h.inside((db) => db.event.findMany({ where: { type: 'topic.updated' } }))
    expect(events.at(-1)?.data).toEqual({ fields: ['departmentId'] })
  })

  it('has no more queries than its organisation has room for, whoever adds them at once', async () => {
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({ text: `q${from + index}` }))
    const made = await Promise.all(
      Array.from({ length: 42 }, (_, index) => create({ name: `Full ${index}`, queries: many(index * 50, 50) })),
    )
    const stored = await h.inside((db) => db.topicTerm.count({ where: { kind: 'QUERY' } }))
    expect(stored).toBeGreaterThan(1_900)
    expect(stored).toBeLessThanOrEqual(2_000)
    const full = { code: 'TOPIC_QUERIES_FULL', path: ['input', 'queries'] }
    expect(made).toContainEqual(full)
    expect(await create({ name: 'Too many', queries: many(0, 50) })).toEqual(full)
    expect(await create({ name: 'Without', synonyms: many(0, 50) })).toMatchObject({ queries: [] })
    const { id } = made.find((one) => one.id) ?? {}
    expect(await update(id, { queries: many(0, 1) })).toMatchObject({ queries: [{ text: 'q0' }] })
    await h.inside((db) => db.topic.deleteMany({ where: { name: { startsWith: 'Full ' } } }))
  })

  it('takes no query that would find every text', async () => {
    expect(await create({ name: 'Nothing', queries: [{ text: 'x' }, { text: '-x' }] })).toMatchObject({
      ...{ code: 'INVALID_INPUT', path: ['input', 'queries', '1', 'text'] },
    })
  })
})

describe('a text', () => {
  it('is about the topics whose queries find it in its language, and not by their names', async () => {
    await create({ name: 'Trains', queries: [{ language: 'de', text: 'Bahn -Autobahn' }, { text: 'railway' }] })
    await create({ name: 'Unasked' })
    expect(await topicsOf('Die BAHN kommt', 'de')).toEqual(['Trains'])
    expect(await topicsOf('Die Bahn neben der Autobahn', 'de')).toEqual([])
    expect(await topicsOf('Die Bahn kommt', 'fr')).toEqual([])
    expect(await topicsOf('Die Bahn kommt')).toEqual(['Trains'])
    expect(await topicsOf('A railway', 'en')).toEqual(['Trains'])
    expect(await topicsOf('Trains, and what is Unasked')).toEqual([])
    expect(await topicsOf(`${'x'.repeat(10_000)} railway`)).toEqual([])
    const content = await h.content('A new railway')
    const read = await h.run('query ($id: ID!) { content(id: $id) { topics { name } } }', { id: content })
    expect(read.topics).toEqual([{ name: 'Trains' }])
  })

  it('of a mention is held to the queries, without those of archived topics', async () => {
    const { id } = await create({ name: 'Ships', queries: [{ text: 'ferry' }] })
    await h.inside(async (db) => {
      const integration = await db.integration.create({ data: { connector: 'feed', name: 'Mentions', config: {} } })
      const said = {
        integrationId: integration.id,
        network: 'x',
        sourceKey: '1',
        text: 'The ferry sails',
        at: h.clock(),
      }
      await db.mention.create({ data: said })
    })
    const read = async () => (await h.run('{ mentions(first: 1) { nodes { topics { name } } } }')).nodes
    expect(await read()).toEqual([{ topics: [{ name: 'Ships' }] }])
    await h.act('topicArchive', 'Topic', id as string)
    expect(await read()).toEqual([{ topics: [] }])
  })
})

describe('an upgrade of topics', () => {
  let world: UpgradeWorld
  beforeAll(async () => {
    world = await startUpgradeWorld({ release: '20261129085900_ledger' })
    await world.insert('Topic', { name: 'Energy', createdAt: '2026-01-01T00:00:00Z' })
    await world.insert('Topic', { name: 'ENERGY', description: 'Kept', createdAt: '2026-02-01T00:00:00Z' })
    await world.upgrade()
  })
  afterAll(() => world?.stop())

  it('keeps a second spelling of a name, and tells it', async () => {
    expect(await world.values('SELECT name, description, key FROM "Topic" ORDER BY "createdAt"')).toEqual([
      ['Energy', null, 'energy'],
      ['ENERGY', 'Kept', null],
    ])
    expect(await world.values(`SELECT text FROM "UpgradeNote" WHERE topic = 'topics'`)).toEqual([
      [expect.stringContaining('"ENERGY"')],
    ])
  })
})
