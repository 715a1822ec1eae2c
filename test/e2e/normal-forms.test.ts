import { randomUUID } from 'node:crypto'
import { upsertPeople } from '@portevoix/api/modules/people/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { schema } from '@portevoix/api/schema.ts'
import { findingForm } from '@portevoix/sdk/normal-forms'
import {
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
})
afterAll(() => world?.stop())

type Data = Record<string, unknown>
async function ask(query: string, variables: object = {}) {
  const { body } = await post(world.url, world.organization.key, { query, variables })
  return body as { data: Record<string, Data>; errors?: { message: string; extensions: { code: string } }[] }
}
const decomposed = (text: string) => text.normalize('NFD')

const personCreate = async (input: object) => {
  const query = `mutation ($input: PersonCreateInput!) { personCreate(input: $input) {
    ... on Person { id externalId email displayName languages departments { id name } socialAccounts { network handle } }
    ... on UserError { code message path } } }`
  return (await ask(query, { input })).data.personCreate as Data
}
const people = async (filter: object) => {
  const { data } = await ask('query ($f: PersonFilter) { people(filter: $f) { nodes { displayName } } }', { f: filter })
  return (data.people as { nodes: { displayName: string }[] }).nodes.map(({ displayName }) => displayName)
}

describe('values that look the same', () => {
  it('are one id in NFC and NFD and with blanks around, and two in another case', async () => {
    const made = await personCreate({ displayName: 'Accent', externalId: decomposed('Étienne01') })
    expect(made.externalId).toBe('Étienne01')
    const taken = await personCreate({ displayName: 'Again', externalId: ' Étienne01\u00a0' })
    expect(taken.code).toBe('EXTERNAL_ID_TAKEN')
    expect((await personCreate({ displayName: 'Other', externalId: 'étienne01' })).code).toBeUndefined()
    const { data } = await ask('query ($id: String!) { person(by: { externalId: $id }) { displayName } }', {
      id: `${decomposed('Étienne01')} `,
    })
    expect(data.person).toEqual({ displayName: 'Accent' })
    expect(await people({ externalId: { eq: decomposed('Étienne01') } })).toEqual(['Accent'])
  })

  it('are told by an import where two ids differ by case alone, and are two people', async () => {
    const row = (externalId: string) => ({ externalId, displayName: externalId, displayNameGiven: true })
    const imported = (ids: string[]) =>
      inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, (ctx) =>
        upsertPeople(ctx, ids.map(row)),
      )
    const first = await imported(['Case-1', 'other'])
    expect(first.map((one) => 'note' in one)).toEqual([false, false])
    const second = await imported(['CASE-1', 'Case-1', 'New', 'NEW'])
    expect(second).toMatchObject([
      { outcome: 'created', note: { code: 'people.apart-by-case' } },
      { outcome: 'unchanged' },
      { outcome: 'created', note: { code: 'people.apart-by-case' } },
      { outcome: 'created', note: { code: 'people.apart-by-case' } },
    ])
  })

  it('are one department in every case, form and width, shown as it was written first', async () => {
    const names = ['Caféteria', decomposed('Caféteria'), 'CAFÉTERIA', ' Caféteria\u00a0', 'caféteria']
    const first = await personCreate({ displayName: 'D', departmentNames: names })
    expect(first.departments).toMatchObject([{ name: 'Caféteria' }])
    for (const name of names) {
      expect((await personCreate({ displayName: 'D', departmentNames: [name] })).departments).toEqual(first.departments)
    }
  })

  it('are one site, shown as each person has it, by whatever way it comes in', async () => {
    const written = ['Plant  Łódź', decomposed('PLANT Łódź'), ' plant łódź\u00a0']
    for (const [index, site] of written.entries()) await personCreate({ displayName: `Site ${index}`, site })
    await inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, (ctx) =>
      upsertPeople(ctx, [
        { externalId: 'site-1', displayName: 'Site 3', displayNameGiven: true, site: 'Plant łódź' },
        { externalId: 'site-2', displayName: 'Site 4', displayNameGiven: true, site: 'Plant Lodz' },
      ]),
    )
    const { data } = await ask('{ people(filter: { site: { eq: "PLANT ŁÓDŹ" } }) { nodes { displayName site } } }')
    expect(data.people).toEqual({
      nodes: [
        { displayName: 'Site 0', site: 'Plant  Łódź' },
        { displayName: 'Site 1', site: 'PLANT Łódź' },
        { displayName: 'Site 2', site: 'plant łódź' },
        { displayName: 'Site 3', site: 'Plant łódź' },
      ],
    })
    expect(await people({ site: { eq: 'plant lodz' } })).toEqual(['Site 4'])
  })

  it('are one mail address and one network, however they are written', async () => {
    const made = await personCreate({
      displayName: 'Zoé',
      email: ' ZOÉ@Example.org',
      languages: ['pt_br', 'FR'],
      socialAccounts: [{ network: 'Twitter', handle: '@zoe' }],
    })
    expect(made).toMatchObject({
      email: 'zoé@example.org',
      languages: ['pt-BR', 'fr'],
      socialAccounts: [{ network: 'x', handle: 'zoe' }],
    })
    expect(await people({ email: { eq: decomposed('Zoé@example.ORG') } })).toEqual(['Zoé'])
  })

  it('are found by name without case and accents, and shown as they were written', async () => {
    await personCreate({ displayName: 'Adèle Strauß' })
    for (const text of ['adele', 'ADÈLE', decomposed('adèle'), 'strauss', 'e  s']) {
      expect(await people({ displayName: { contains: text } }), text).toEqual(['Adèle Strauß'])
    }
    expect(await people({ displayName: { startsWith: 'adele str' } })).toEqual(['Adèle Strauß'])
    expect(await people({ displayName: { contains: 'ad_le' } })).toEqual([])
    expect(await people({ displayName: { contains: '%' } })).toEqual([])
  })
})

describe('the registry of social networks', () => {
  const campaign = async (networks: string[]) => {
    const input = { name: 'N', startsAt: '2026-01-01T00:00:00Z', endsAt: '2027-01-01T00:00:00Z', networks }
    const query = `mutation ($input: CampaignCreateInput!) { campaignCreate(input: $input) {
      ... on Campaign { networks } ... on UserError { code message path } } }`
    return (await ask(query, { input })).data.campaignCreate
  }

  it('is what the networks of a campaign are held to, by whatever name they are written', async () => {
    expect(await campaign(['LinkedIn', 'twitter', 'x'])).toEqual({ networks: ['linkedin', 'x'] })
    expect(await campaign(['linkedin', 'linkdin'])).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'networks', '1'],
    })
  })

  it('takes networks of the organisation', async () => {
    expect(await campaign(['our-forum'])).toMatchObject({ code: 'INVALID_INPUT' })
    const add = `mutation { socialNetworkAdd(input: { key: "Our Forum", name: "Our forum" }) {
      ... on SocialNetwork { key added } ... on UserError { code } } }`
    expect((await ask(add)).data.socialNetworkAdd).toEqual({ key: 'our-forum', added: true })
    expect((await ask(add)).data.socialNetworkAdd).toEqual({ code: 'NETWORK_TAKEN' })
    expect(await campaign(['our-forum'])).toEqual({ networks: ['our-forum'] })
    const remove =
      'mutation { socialNetworkRemove(input: { key: "our-forum" }) { ... on UserError { code } __typename } }'
    expect((await ask(remove)).data.socialNetworkRemove).toMatchObject({ __typename: 'SocialNetworkRemovePayload' })
    expect(await campaign(['our-forum'])).toMatchObject({ code: 'INVALID_INPUT' })
  })
})

describe('every place of the schema', () => {
  const FORMED: Readonly<Record<string, string>> = {
    currency: 'Currency',
    country: 'CountryCode',
    countries: 'CountryCode',
    language: 'Locale',
    languages: 'Locale',
  }

  it('reads a currency, a country and a language by the scalar of its normal form', () => {
    const places = Object.values(schema.getTypeMap()).flatMap((type: GraphQLNamedType) => {
      if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => [type.name, field] as const)
      if (isObjectType(type) || isInterfaceType(type)) {
        return Object.values(type.getFields()).flatMap((field) =>
          field.args.map((arg) => [`${type.name}.${field.name}`, arg] as const),
        )
      }
      return []
    })
    const wrong = places.flatMap(([where, { name, type }]) => {
      const wanted = FORMED[name]
      const named = getNamedType(type)
      const fits = !wanted || named.name === wanted || named.name === `${wanted}Filter` || isEnumType(named)
      return fits ? [] : [`${where}.${name}: ${named.name}`]
    })
    expect(places.length).toBeGreaterThan(300)
    expect(wrong).toEqual([])
  })

  it.each(['usd', 'USD'])('keeps the currency %s in capitals', async (currency) => {
    const input = {
      name: 'Money',
      startsAt: '2026-01-01T00:00:00Z',
      endsAt: '2027-01-01T00:00:00Z',
      budget: { amountMinor: '1', currency },
    }
    const query = `mutation ($input: CampaignCreateInput!) { campaignCreate(input: $input) { ... on Campaign { budget { currency } } } }`
    expect((await ask(query, { input })).data.campaignCreate).toEqual({ budget: { currency: 'USD' } })
  })

  it('every filter by a language, a country, a network or a mail address knows its normal form', async () => {
    const unreadable: Readonly<Record<string, string>> = { language: 'German', country: 'Germany', network: 'Ünïcode' }
    const asked: string[] = []
    for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
      const filter = getNamedType(field.args.find(({ name }) => name === 'filter')?.type)
      if (!isInputObjectType(filter)) continue
      for (const { name, type } of Object.values(filter.getFields())) {
        const text = unreadable[name]
        if (!text || !/^(Key|Locale|CountryCode)Filter$/.test(getNamedType(type).name)) continue
        asked.push(`${field.name}.${name}`)
        const query = `query ($f: ${filter.name}) { ${field.name}(filter: $f) { totalCount } }`
        const { errors } = await ask(query, { f: { [name]: { in: [text] } } })
        expect(errors?.[0]?.extensions.code, `${field.name}.${name}`).toBe('BAD_REQUEST')
      }
    }
    expect(asked).toEqual(
      expect.arrayContaining(['mentions.network', 'mentions.language', 'contents.language', 'policies.country']),
    )
  })
})

it('the database folds a text for finding as the SDK does', async () => {
  const texts = [
    'Adèle',
    decomposed('ÅNGSTRÖM'),
    'Søren  Kierkegård',
    'ŁUKASZ',
    'Straße',
    'Œuvre',
    'Vera van\vVliet v',
    'ΣΟΦΟΣ',
    'Ｔｏｋｙｏ\u00a0 1',
    ' a\tb ',
    'Þór',
    'कि की',
  ]
  const rows = await world.server.environment.database.inOrganization(
    world.organization.id,
    (db) =>
      db.$queryRaw<{ written: string; found: string }[]>`
      SELECT written, portevoix_finding_form(written) AS found FROM unnest(${texts}::text[]) AS written`,
  )
  for (const { written, found } of rows) expect(found.normalize('NFC'), written).toBe(findingForm(written))
  expect(rows.length).toBe(texts.length)
})

describe('departments', () => {
  const DEPARTMENT =
    '... on Department { id name archivedAt version mergedInto { name } } ... on UserError { code path }'
  const act = async (name: string, args: Data, types: Record<string, string>) => {
    const declared = Object.keys(args)
      .map((key) => `$${key}: ${types[key] ?? 'ID!'}`)
      .join(', ')
    const passed = Object.keys(args)
      .map((key) => `${key}: $${key}`)
      .join(', ')
    return (await ask(`mutation (${declared}) { ${name}(${passed}) { ${DEPARTMENT} } }`, args)).data[name] as Data & {
      id: string
    }
  }
  const create = (name: string) => act('departmentCreate', { input: { name } }, { input: 'DepartmentCreateInput!' })
  const rename = (id: string, name: string) =>
    act('departmentUpdate', { id, input: { name } }, { input: 'DepartmentUpdateInput!' })
  const listed = async (filter: object = {}) => {
    const { data } = await ask(
      'query ($f: DepartmentFilter) { departments(filter: $f, first: 100) { nodes { name } } }',
      { f: filter },
    )
    return (data.departments as { nodes: { name: string }[] }).nodes.map(({ name }) => name)
  }

  it('are made once per name, whatever its case', async () => {
    const name = `Legal ${randomUUID()}`
    expect(await create(name)).toMatchObject({ name, version: 1, archivedAt: null })
    expect(await create(name.toUpperCase())).toMatchObject({ code: 'NAME_TAKEN', path: ['input', 'name'] })
  })

  it('keep leading to themselves by their former names once they are renamed', async () => {
    const old = await create('Former')
    const renamed = await rename(old.id, 'Latter')
    expect(renamed).toMatchObject({ id: old.id, name: 'Latter', version: 2 })
    expect((await personCreate({ displayName: 'R', departmentNames: ['FORMER'] })).departments).toEqual([
      { id: old.id, name: 'Latter' },
    ])
    expect(await listed({ name: { contains: 'former' } })).toEqual([])
    expect(await rename(old.id, 'LATTER')).toMatchObject({ name: 'LATTER' })
    expect(await rename(old.id, 'Former')).toMatchObject({ name: 'Former' })
    expect((await create('former')).code).toBe('NAME_TAKEN')
    expect(await create('Latter')).toMatchObject({ name: 'Latter', mergedInto: null })
  })

  it('merge with their people, campaigns and names', async () => {
    const [from, into] = [await create('Sales EMEA'), await create('Sales')]
    const person = await personCreate({ displayName: 'M', departmentNames: ['Sales EMEA', 'Sales'] })
    const other = await personCreate({ displayName: 'M2', departmentNames: ['Sales EMEA'] })
    const input = {
      name: 'C',
      startsAt: '2026-01-01T00:00:00Z',
      endsAt: '2027-01-01T00:00:00Z',
      departmentIds: [from.id],
    }
    const made = await ask(
      'mutation ($input: CampaignCreateInput!) { campaignCreate(input: $input) { ... on Campaign { id } } }',
      { input },
    )
    const campaignId = made.data.campaignCreate?.id
    const merge = (id: string) =>
      act('departmentMerge', { id, input: { intoId: into.id } }, { input: 'DepartmentMergeInput!' })
    expect(await merge(from.id)).toMatchObject({
      id: into.id,
      name: 'Sales',
    })
    const { data } = await ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { departments { name } } ... on Campaign { owners: departments { name } }
        ... on Department { mergedInto { name } } } }`,
      { ids: [person.id, other.id, campaignId, from.id] },
    )
    const sales = { departments: [{ name: 'Sales' }] }
    expect(data.nodes).toEqual([sales, sales, { owners: sales.departments }, { mergedInto: { name: 'Sales' } }])
    expect((await personCreate({ displayName: 'M3', departmentNames: ['sales emea'] })).departments).toMatchObject([
      { id: into.id },
    ])
    expect(await act('departmentArchive', { id: from.id }, {})).toMatchObject({ code: 'DEPARTMENT_MERGED' })
    expect(await merge(into.id)).toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('are listed without those that are archived, unless these are asked for', async () => {
    const { id } = await create('Old department')
    expect(await act('departmentArchive', { id }, {})).toMatchObject({ archivedAt: expect.any(String), version: 2 })
    expect(await act('departmentArchive', { id }, {})).toMatchObject({ version: 2 })
    expect(await listed({ name: { eq: 'Old department' } })).toEqual([])
    expect(await listed({ name: { eq: 'Old department' }, archived: { eq: true } })).toEqual(['Old department'])
    expect(await listed({ or: [{ archived: { eq: true } }, { archived: { eq: false } }] })).toContain('Old department')
    expect(await act('departmentRestore', { id }, {})).toMatchObject({ archivedAt: null, version: 3 })
    expect(await listed({ name: { eq: 'Old department' } })).toEqual(['Old department'])
  })
})

it('no function of the database has an escape that older versions of PostgreSQL take for a letter', async () => {
  const rows = await world.server.environment.database.inOrganization(
    world.organization.id,
    (db) =>
      db.$queryRaw<{ name: string }[]>`
      SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND strpos(prosrc, ${'\\v'}) > 0`,
  )
  expect(rows).toEqual([])
})
