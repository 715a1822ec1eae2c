import { upsertPeople, upsertSourcedPeople } from '@portevoix/api/modules/people/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { post } from '../harness.ts'
import { countStatements } from '../statements.ts'
import { type HistoryWorld, startHistoryWorld } from './history-world.ts'

let h: HistoryWorld
/** A key of a manager who may not read sensitive attributes. */
let narrow = ''
const ids = new Map<string, string>()
const day = (date: string) => `2026-${date}T00:00:00.000Z`

const FACTS = { many: false, purpose: 'For this test.', sensitive: false, filterable: true }
const declare = async (key: string, kind: string, more: object = {}) => {
  const input = { key, kind, names: [{ language: 'en', text: key }], ...FACTS, ...more }
  ids.set(key, await h.made('personAttributeCreate', 'PersonAttribute', input))
}

beforeAll(async () => {
  h = await startHistoryWorld()
  await declare('cost-centre', 'TEXT')
  await declare('points', 'NUMBER')
  await declare('hired', 'DATE')
  await declare('licence', 'YES_NO')
  await declare('contract', 'ONE_OF', {
    many: true,
    options: [{ key: 'full-time', names: [{ language: 'fr', text: 'Temps plein' }] }, { key: 'part-time' }],
  })
  await declare('health', 'TEXT', { sensitive: true })
  await declare('note', 'TEXT', { filterable: false })
  const scopes = ['person:read', 'person:write', 'attribute:write', 'segment:read', 'segment:write']
  narrow = (await h.world.organization.as(['MANAGER'], { scopes })).key
})
afterAll(() => h?.world.stop())
beforeEach(() => h.at('2026-01-01T00:00:00Z'))

async function ask(query: string, variables: object = {}, key = h.world.organization.key) {
  const { body } = await post(h.world.url, key, { query, variables })
  const [error] = (body.errors ?? []) as { message: string; extensions: { code: string } }[]
  return error ? { code: error.extensions.code, message: error.message } : (Object.values(body.data ?? {})[0] as object)
}
const act = (name: string, id: string, input?: object, key?: string) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
  const query = input
    ? `mutation ($id: ID!, $input: ${type}!) { ${name}(id: $id, input: $input) {
        __typename ... on UserError { code path message } } }`
    : `mutation ($id: ID!) { ${name}(id: $id) { __typename ... on UserError { code path message } } }`
  return ask(query, { id, ...(input && { input }) }, key)
}
const set = (id: string, key: string, values: string[], more: object = {}, by?: string) =>
  act('personAttributeSet', id, { key, values, ...more }, by)
const found = async (attribute: object, by?: string) => {
  const query = 'query ($f: PersonFilter) { people(filter: $f) { nodes { displayName } } }'
  const answer = (await ask(query, { f: { attribute } }, by)) as { nodes?: { displayName: string }[] }
  return answer.nodes ? answer.nodes.map(({ displayName }) => displayName) : answer
}
const key = (name: string) => ({ key: { eq: name } })
const valuesOf = async (id: string, at?: string, by?: string) => {
  const query = `query ($id: ID!, $at: DateTime) { node(id: $id) { ... on Person {
    attributes(at: $at, orderBy: { field: FROM, direction: ASC }) { nodes { attribute { key } value from to } } } } }`
  const { attributes } = (await ask(query, { id, at: at ?? null }, by)) as {
    attributes: { nodes: { attribute: { key: string }; value: string; from: string | null; to: string | null }[] }
  }
  return attributes.nodes
    .map(({ attribute, value, from, to }) =>
      [attribute.key, value, from?.slice(5, 10), to?.slice(5, 10) ?? 'now'].join(' '),
    )
    .sort()
}
const caller = () => ({ organizationId: h.world.organization.id, accountId: null })
const store = (externalId: string, attributes: Record<string, (string | number | boolean)[]>) =>
  inJob(h.world.server.environment, caller(), (ctx) =>
    upsertPeople(ctx, [{ externalId, displayName: externalId, displayNameGiven: true, attributes }]),
  )

describe('an attribute of one’s own', () => {
  it('is declared with a name by language, and told in the language of the request', async () => {
    const read = async (language: string) => {
      const response = await fetch(h.world.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': language,
          authorization: `Bearer ${h.world.organization.key}`,
        },
        body: JSON.stringify({
          query: `{ personAttributes(filter: { key: { eq: "contract" } }) { nodes { name kind many
            options { key name } } } }`,
        }),
      })
      const { data } = (await response.json()) as { data: { personAttributes: { nodes: unknown[] } } }
      return data.personAttributes.nodes[0]
    }
    const facts = { name: 'contract', kind: 'ONE_OF', many: true }
    expect(await read('fr')).toEqual({
      ...facts,
      options: [
        { key: 'full-time', name: 'Temps plein' },
        { key: 'part-time', name: 'part-time' },
      ],
    })
  })

  it('is refused twice, without options, with options of another kind, and beyond the most', async () => {
    const create = (input: object) =>
      ask(
        `mutation ($input: PersonAttributeCreateInput!) { personAttributeCreate(input: $input) {
          __typename ... on UserError { code path } } }`,
        { input: { kind: 'TEXT', names: [{ language: 'en', text: 'x' }], ...FACTS, ...input } },
      )
    expect(await create({ key: 'points' })).toMatchObject({ code: 'KEY_TAKEN', path: ['input', 'key'] })
    expect(await create({ key: 'Big' })).toMatchObject({ path: ['input', 'key'] })
    expect(await create({ key: 'one', kind: 'ONE_OF' })).toMatchObject({ path: ['input', 'options'] })
    expect(await create({ key: 'one', options: [{ key: 'x' }] })).toMatchObject({ path: ['input', 'options'] })
    const names = [
      { language: 'en', text: 'x' },
      { language: 'en', text: 'y' },
    ]
    expect(await create({ key: 'one', names })).toMatchObject({ path: ['input', 'names'] })
    const more = Array.from({ length: 93 }, (_, index) => index)
    for (const index of more) expect(await create({ key: `more-${index}` })).not.toHaveProperty('code')
    expect(await create({ key: 'one' })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'key'] })
    await h.world.server.environment.database.inOrganization(h.world.organization.id, (db) =>
      db.personAttribute.deleteMany({ where: { key: { startsWith: 'more-' } } }),
    )
  })

  it('keeps its kind and its options while anybody has, or had, a value', async () => {
    await declare('grade', 'ONE_OF', { options: [{ key: 'a' }, { key: 'b' }] })
    const id = ids.get('grade') ?? ''
    const change = (input: object) => act('personAttributeUpdate', id, input)
    expect(await change({ kind: 'TEXT' })).toEqual({ __typename: 'PersonAttribute' })
    expect(await change({ kind: 'ONE_OF', options: [{ key: 'a' }, { key: 'b' }] })).not.toHaveProperty('code')
    const person = await h.person('Gil')
    await set(person, 'grade', ['a'])
    h.at(day('02-01'))
    await set(person, 'grade', ['b'])
    expect(await change({ kind: 'TEXT' })).toMatchObject({ code: 'ATTRIBUTE_HAS_VALUES', path: ['input', 'kind'] })
    expect(await change({ options: [{ key: 'b' }] })).toMatchObject({ path: ['input', 'options'] })
    expect(await change({ options: [{ key: 'b' }, { key: 'a' }, { key: 'c' }], many: true })).not.toHaveProperty('code')
    await set(person, 'grade', ['a', 'c'])
    expect(await change({ many: false })).toMatchObject({ path: ['input', 'many'] })
    expect(await change({ purpose: 'Told.' })).toEqual({ __typename: 'PersonAttribute' })
  })

  it('is neither set nor found by while it is archived, and gone with its values once it is purged', async () => {
    await declare('shirt', 'TEXT')
    const id = ids.get('shirt') ?? ''
    const person = await h.person('Sam')
    await set(person, 'shirt', ['XL'])
    expect(await act('personAttributePurge', id)).toMatchObject({ code: 'ATTRIBUTE_NOT_ARCHIVED' })
    await act('personAttributeArchive', id)
    expect(await set(person, 'shirt', ['M'])).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'values'] })
    expect(await found(key('shirt'))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await valuesOf(person)).toEqual(['shirt XL 01-01 now'])
    await act('personAttributeRestore', id)
    expect(await found(key('shirt'))).toEqual(['Sam'])
    await act('personAttributeArchive', id)
    expect(await act('personAttributePurge', id)).toEqual({ __typename: 'PersonAttributePurgePayload' })
    expect(await valuesOf(person)).toEqual([])
  })
})

describe('the values of a person', () => {
  it('are dated, and those of then stay', async () => {
    const id = await h.person('Ana')
    await set(id, 'cost-centre', ['4711'])
    h.at(day('03-01'))
    await act('personUpdate', id, { attributes: [{ key: 'cost-centre', values: ['4712'] }] })
    expect(await set(id, 'contract', ['Temps plein', 'part-time'], { from: day('02-01') })).not.toHaveProperty('code')
    expect(await valuesOf(id)).toEqual([
      'contract full-time 02-01 now',
      'contract part-time 02-01 now',
      'cost-centre 4711 01-01 03-01',
      'cost-centre 4712 03-01 now',
    ])
    expect(await valuesOf(id, day('01-15'))).toEqual(['cost-centre 4711 01-01 03-01'])
    expect(await set(id, 'cost-centre', ['1'], { from: day('04-01') })).toMatchObject({ path: ['input', 'from'] })
    await set(id, 'contract', [])
    expect(await valuesOf(id, day('03-02'))).toEqual(['cost-centre 4712 03-01 now'])
  })

  it('change a person once, and not by what is the same', async () => {
    const id = await h.person('Ben')
    const version = async () =>
      (await ask('query ($id: ID!) { node(id: $id) { ... on Person { version } } }', { id })) as { version: number }
    await set(id, 'cost-centre', ['North'])
    expect(await version()).toEqual({ version: 2 })
    await set(id, 'cost-centre', ['  NORTH '])
    expect(await version()).toEqual({ version: 2 })
    expect(await valuesOf(id)).toEqual(['cost-centre North 01-01 now'])
  })

  it('are told with their type', async () => {
    const id = await h.made('personCreate', 'Person', {
      displayName: 'Cleo',
      attributes: [
        { key: 'points', values: ['0012.50'] },
        { key: 'hired', values: ['2025-12-31'] },
        { key: 'licence', values: ['true'] },
        { key: 'contract', values: ['full-time'] },
      ],
    })
    const { attributes } = (await ask(
      `query ($id: ID!) { node(id: $id) { ... on Person { attributes {
        nodes { attribute { key } value label number date option { key } } } } } }`,
      { id },
    )) as { attributes: { nodes: { attribute: { key: string } }[] } }
    const byKey = Object.fromEntries(attributes.nodes.map(({ attribute, ...rest }) => [attribute.key, rest]))
    const none = { number: null, date: null, option: null }
    expect(byKey).toEqual({
      points: { ...none, value: '12.5', label: '12.5', number: '12.5' },
      hired: { ...none, value: '2025-12-31', label: '2025-12-31', date: '2025-12-31' },
      licence: { ...none, value: 'true', label: 'true' },
      contract: { ...none, value: 'full-time', label: 'Temps plein', option: { key: 'full-time' } },
    })
  })

  it('that cannot be read are refused with their place', async () => {
    const id = await h.person('Dan')
    expect(await set(id, 'points', ['many'])).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'values'] })
    expect(await set(id, 'nowhere', ['x'])).toMatchObject({ code: 'INVALID_INPUT' })
    const twice = [
      { key: 'points', values: ['1'] },
      { key: 'POINTS', values: ['2'] },
    ]
    expect(await act('personUpdate', id, { attributes: twice })).toMatchObject({ path: ['input', 'attributes'] })
    expect(
      await act('personUpdate', id, { attributes: [{ key: 'hired', values: ['soon'] }], jobTitle: 'Late' }),
    ).toMatchObject({ path: ['input', 'attributes', '0', 'values'] })
    expect(await valuesOf(id)).toEqual([])
  })
})

describe('people', () => {
  beforeAll(async () => {
    h.at('2026-01-01T00:00:00Z')
    for (const [name, attributes] of [
      ['Eva', { 'cost-centre': 'South', points: '5', hired: '2020-05-01', licence: 'true', contract: 'full-time' }],
      ['Fay', { 'cost-centre': 'West', points: '-2.5', hired: '2024-05-01', licence: 'false', contract: 'part-time' }],
    ] as const) {
      const values = Object.entries(attributes).map(([name, value]) => ({ key: name, values: [value] }))
      await h.made('personCreate', 'Person', { displayName: name, jobTitle: 'filtered', attributes: values })
    }
  })
  const of = async (attribute: object) => {
    const query = 'query ($f: PersonFilter) { people(filter: $f) { nodes { displayName } } }'
    const f = { jobTitle: { eq: 'filtered' }, attribute }
    return ((await ask(query, { f })) as { nodes: { displayName: string }[] }).nodes.map((one) => one.displayName)
  }

  it('are found by the values of each kind', async () => {
    expect(await of({ ...key('cost-centre'), text: { eq: ' SOUTH' } })).toEqual(['Eva'])
    expect(await of({ ...key('Points'), number: { gt: '-2.6', lt: '5' } })).toEqual(['Fay'])
    expect(await of({ ...key('hired'), date: { gte: '2020-05-01', lt: '2024-05-01' } })).toEqual(['Eva'])
    expect(await of({ ...key('licence'), yes: { eq: false } })).toEqual(['Fay'])
    expect(await of({ ...key('contract'), option: { in: ['full-time', 'part-time'] } })).toEqual(['Eva', 'Fay'])
    expect(await of(key('contract'))).toEqual(['Eva', 'Fay'])
  })

  it('are found by an attribute that is filterable alone, compared as its kind', async () => {
    expect(await found({ ...key('note'), text: { eq: 'x' } })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await found(key('nowhere'))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await found({ ...key('points'), text: { eq: '5' } })).toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringContaining('filter.attribute.text'),
    })
    expect(await found({ text: { eq: '5' } })).toMatchObject({ code: 'BAD_REQUEST' })
    expect(await found({ key: { in: ['points', 'hired'] } })).toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('are in segments by attributes, also as of an instant', async () => {
    const filter = { attribute: { ...key('cost-centre'), text: { eq: 'south' } } }
    const id = await h.made('segmentCreate', 'Segment', { key: 'south', name: 'South', filter })
    const members = async (at?: string) => {
      const f = { jobTitle: { eq: 'filtered' }, segment: { eq: id, ...(at && { at }) } }
      const query = 'query ($f: PersonFilter) { people(filter: $f) { nodes { displayName } } }'
      return ((await ask(query, { f })) as { nodes: { displayName: string }[] }).nodes.map((one) => one.displayName)
    }
    expect(await members()).toEqual(['Eva'])
    expect(await members('2025-12-01T00:00:00Z')).toEqual([])
    // Former values are kept for three years: a number of before would only tell what is left.
    const query = 'query ($f: PersonFilter) { people(filter: $f) { totalCount } }'
    expect(await ask(query, { f: { segment: { eq: id, at: '2022-12-31T00:00:00Z' } } })).toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringContaining('kept for 1095 days'),
    })
  })
})

describe('a sensitive attribute', () => {
  it('is shown to nobody without its permission, but to the person', async () => {
    const id = await h.person('Gus')
    await set(id, 'health', ['fine'])
    await set(id, 'cost-centre', ['East'])
    expect(await valuesOf(id)).toHaveLength(2)
    expect(await valuesOf(id, undefined, narrow)).toEqual(['cost-centre East 01-01 now'])
    const { token } = await h.world.organization.asPerson(
      Buffer.from(id, 'base64url').toString().split(':').at(-1) ?? '',
    )
    expect(await valuesOf(id, undefined, token)).toHaveLength(2)
    const query = `query ($id: ID!) { node(id: $id) { ... on Person { attributes { totalCount nodes { id } } } } }`
    const { attributes } = (await ask(query, { id })) as { attributes: { nodes: { id: string }[] } }
    expect(await ask(query, { id }, narrow)).toMatchObject({ attributes: { totalCount: 1 } })
    const nodes = await Promise.all(
      attributes.nodes.map((one) => ask('query ($id: ID!) { node(id: $id) { id } }', { id: one.id }, narrow)),
    )
    expect(nodes.filter((one) => one !== null)).toHaveLength(1)
  })

  it('can be neither set, filtered by, nor used in a segment, nor opened up without its permission', async () => {
    const id = await h.person('Hal')
    expect(await set(id, 'health', ['fine'], {}, narrow)).toMatchObject({ code: 'FORBIDDEN' })
    const asked = { ...key('health'), text: { eq: 'fine' } }
    expect(await found(asked, narrow)).toMatchObject({ code: 'FORBIDDEN' })
    const create = (by?: string) =>
      ask(
        `mutation ($input: SegmentCreateInput!) { segmentCreate(input: $input) {
          ... on Segment { id } ... on UserError { code } } }`,
        { input: { key: 'ill', name: 'Ill', filter: { attribute: asked } } },
        by,
      ) as Promise<{ id: string }>
    expect(await create(narrow)).toMatchObject({ code: 'FORBIDDEN' })
    const segment = await create()
    const query = 'query ($f: PersonFilter) { people(filter: $f) { nodes { id } } }'
    expect(await ask(query, { f: { segment: { eq: segment.id } } })).toHaveProperty('nodes')
    expect(await ask(query, { f: { segment: { eq: segment.id } } }, narrow)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await act('personAttributeUpdate', ids.get('health') ?? '', { sensitive: false }, narrow)).toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('attributes in rows of files and sources', () => {
  it('are stored with the person, changed by what is different, and refused where they cannot be read', async () => {
    expect(await store('ida', { 'cost-centre': ['9'], points: [3] })).toMatchObject([{ outcome: 'created' }])
    expect(await store('ida', { points: ['3.0'] })).toMatchObject([{ outcome: 'unchanged' }])
    expect(await store('ida', { points: [] })).toMatchObject([{ outcome: 'updated' }])
    expect(await store('ida', { points: ['three'] })).toMatchObject([
      { outcome: 'rejected', field: 'attribute:points', message: { code: 'person-attributes.no-number' } },
    ])
    expect(await store('ida', { nowhere: ['3'] })).toMatchObject([{ outcome: 'rejected', field: 'attribute:nowhere' }])
    const { id } = (await ask('{ person(by: { externalId: "ida" }) { id } }')) as { id: string }
    expect(await valuesOf(id, day('01-02'))).toEqual(['cost-centre 9 01-01 now'])
  })

  it('come from connectors, a blank text as none', async () => {
    const { id: integrationId } = await h.world.server.environment.database.inOrganization(
      h.world.organization.id,
      (db) => db.integration.create({ data: { connector: 'feed', name: 'Source', config: {} }, select: { id: true } }),
    )
    const sent = (attributes: Record<string, string | number | boolean | string[]>) =>
      inJob(h.world.server.environment, caller(), (ctx) =>
        upsertSourcedPeople(ctx, {
          ...{ integrationId, idsOf: null },
          people: [{ record: { key: 'jan', displayName: 'Jan', attributes }, personId: null }],
        }),
      )
    expect(await sent({ licence: true, contract: ['full-time'], 'cost-centre': 'X' })).toMatchObject([
      { outcome: 'created' },
    ])
    expect(await sent({ 'cost-centre': ' ' })).toMatchObject([{ outcome: 'updated' }])
    expect(await sent({ licence: 'perhaps' })).toMatchObject([
      { outcome: 'rejected', message: { code: 'person-attributes.no-flag' } },
    ])
    const { id } = (await ask('{ person(by: { externalId: "jan" }) { id } }')) as { id: string }
    expect(await valuesOf(id, day('01-02'))).toEqual(['contract full-time 01-01 now', 'licence true 01-01 now'])
  })

  it('hold since a day that the row says, and are ignored and told where they are archived', async () => {
    await declare('badge', 'TEXT')
    await act('personAttributeArchive', ids.get('badge') ?? '')
    const row = { externalId: 'uma', displayName: 'Uma', displayNameGiven: true }
    const sent = (more: object) =>
      inJob(h.world.server.environment, caller(), (ctx) => upsertPeople(ctx, [{ ...row, ...more }]))
    const since = { attributesFrom: new Date('2025-06-01T00:00:00Z') }
    expect(await sent({ attributes: { 'cost-centre': ['7'], badge: ['B1'] }, ...since })).toMatchObject([
      { outcome: 'created', note: { code: 'people.archived-attributes' } },
    ])
    const { id } = (await ask('{ person(by: { externalId: "uma" }) { id } }')) as { id: string }
    expect(await valuesOf(id)).toEqual(['cost-centre 7 06-01 now'])
    expect(await sent({ attributes: { 'cost-centre': ['8'] }, attributesFrom: new Date('2090-01-01') })).toMatchObject([
      { outcome: 'rejected', field: 'attributesFrom' },
    ])
  })

  it('take a number of statements that does not grow with the rows', async () => {
    const rows = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...{ externalId: `bulk-${from + index}`, displayName: `Bulk ${from + index}`, displayNameGiven: true },
        attributes: { 'cost-centre': [`${index}`], points: [index] },
      }))
    const count = (from: number, size: number) =>
      countStatements(h.world, () =>
        inJob(h.world.server.environment, caller(), (ctx) => upsertPeople(ctx, rows(from, size))),
      )
    // The server may do something by itself meanwhile: the least of three is what the rows take.
    const least = async (from: number, size: number) => {
      const counts: number[] = []
      for (let turn = 0; turn < 3; turn += 1) counts.push((await count(from + turn * 100, size)).length)
      return Math.min(...counts)
    }
    const [few, many] = [await least(0, 2), await least(1_000, 60)]
    expect(many).toBe(few)
  })

  it('fill columns of a file, in the numbers and dates of the file', async () => {
    const run = async (csv: string, input: object = {}) => {
      const response = await fetch(`${h.world.server.url}/uploads`, {
        method: 'POST',
        headers: { authorization: `Bearer ${h.world.organization.key}` },
        body: csv,
      })
      const { uploadId } = (await response.json()) as { uploadId: string }
      const query = `mutation ($input: ImportStartInput!) { importStart(input: $input) {
        ... on Import { id } ... on UserError { code message path } } }`
      const started = (await ask(query, { input: { uploadId, format: 'CSV', target: 'PEOPLE', ...input } })) as {
        id?: string
      }
      if (!started.id) return started
      const state = `query ($id: ID!) { node(id: $id) { ... on Import { status error created updated unchanged rejected
        problems { nodes { line column message } } } } }`
      for (let tries = 0; tries < 600; tries++) {
        const read = (await ask(state, { id: started.id })) as { status: string }
        if (!['QUEUED', 'RUNNING'].includes(read.status)) return read
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      throw new Error('The import does not end.')
    }
    const head = 'externalId;attribute:points;attribute:hired;attribute:licence;Attribute:Contract'
    const rows = 'kim;1.250,5;31.12.2025;oui;full-time | part-time\nlou;x;31.12.2025;;'
    const reading = { decimal: 'COMMA', dateFormat: 'dd.MM.yyyy', delimiter: 'SEMICOLON' }
    expect(await run(`${head}\n${rows}\n`, { reading })).toMatchObject({
      ...{ status: 'SUCCEEDED', created: 1, rejected: 1 },
      problems: { nodes: [{ line: 3, column: 'attribute:points' }] },
    })
    const { id } = (await ask('{ person(by: { externalId: "kim" }) { id } }')) as { id: string }
    const values = (await valuesOf(id)).map((one) => one.split(' ').slice(0, 2).join(' '))
    expect(values).toEqual([
      'contract full-time',
      'contract part-time',
      'hired 2025-12-31',
      'licence true',
      'points 1250.5',
    ])
    expect(await run('externalId,attribute:nowhere\nkim,1\n')).toMatchObject({ status: 'FAILED' })
    expect(
      await run('externalId,Punkte\nkim,7\n', {
        mapping: [
          { column: 'externalId', field: 'externalId' },
          { column: 'Punkte', field: 'attribute:points' },
        ],
      }),
    ).toMatchObject({ updated: 1 })
    const mapping = [
      { column: 'externalId', field: 'externalId' },
      { column: 'x', field: 'attribute:nowhere' },
    ]
    expect(await run('externalId,x\nkim,1\n', { mapping })).toMatchObject({ path: ['input', 'mapping'] })
  })
})

describe('former values', () => {
  it('are deleted once they are older than the organisation keeps them', async () => {
    const { retentionClass } = await import('@portevoix/api/platform/retention/index.ts')
    const id = await h.person('Old')
    await set(id, 'cost-centre', ['1'])
    h.at(day('02-01'))
    await set(id, 'cost-centre', ['2'])
    const former = retentionClass('former-person-attributes')
    await h.world.server.environment.database.inOrganization(h.world.organization.id, async (db) => {
      const expiry = { organizationId: h.world.organization.id, now: new Date(day('03-01')), most: 1_000 }
      await former?.delete(db, { ...expiry, before: new Date(day('01-31')) })
      expect(await valuesOf(id)).toHaveLength(2)
      await former?.delete(db, { ...expiry, before: new Date(day('02-02')) })
    })
    expect(await valuesOf(id)).toEqual(['cost-centre 2 02-01 now'])
  })
})
