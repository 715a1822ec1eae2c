import { expect } from 'vitest'
import type { Case } from './case.ts'
import { caseFile } from './folder.ts'
import type { CaseOrganization, CasesWorld, Import, Run } from './world.ts'

interface Person {
  externalId: string | null
  displayName: string
  email: string | null
  active: boolean
  departments: { name: string }[]
  socialAccounts: { network: string; handle: string; followers: number | null }[]
}

type Mapping = { [field: string]: string | string[] }
type People = Map<string, Person>

const PEOPLE = `{ people(first: 100) { nodes {
  externalId displayName email active departments { name } socialAccounts { network handle followers }
} } }`
const STAFF: Mapping = { externalId: 'ID', displayName: 'Name', email: 'Mail', department: 'Dept' }

/** By external id; who has none by name. */
async function peopleOf({ ask }: CaseOrganization): Promise<People> {
  const { people } = await ask(PEOPLE)
  const nodes = (people?.nodes ?? []) as Person[]
  return new Map(nodes.map((person) => [person.externalId ?? person.displayName, person]))
}

const mappingOf = (mapping: Mapping) =>
  Object.entries(mapping).flatMap(([field, columns]) => [columns].flat().map((column) => ({ field, column })))

const importPeople = (organization: CaseOrganization, file: Buffer | string, mapping = STAFF, more: object = {}) =>
  organization.importFile(file, { target: 'PEOPLE', mapping: mappingOf(mapping), ...more })

interface Staff {
  result: Import
  people: People
  organization: CaseOrganization
}

/** A case that imports its `input.csv` as people into an empty organisation. */
const staff = (
  name: string,
  judge: (staff: Staff) => void | Promise<void>,
  { file = 'input.csv', mapping = STAFF, more = {} }: { file?: string; mapping?: Mapping; more?: object } = {},
): Case => ({
  name,
  check: async (cases) => {
    const organization = await cases.fresh()
    const result = await importPeople(organization, caseFile(name, file), mapping, more)
    await judge({ result, people: await peopleOf(organization), organization })
  },
})

const told = ({ error, problems }: Import): string =>
  [error, ...problems.nodes.map(({ line, column, message }) => `${line} ${column}: ${message}`)].join('\n')
const toldOf = ({ error, logs }: Run): string =>
  [error?.message, ...logs.nodes.map(({ message }) => message)].join('\n')

interface Synced {
  run: Run
  organization: CaseOrganization
}

/** A case that serves its file to the csv connector. */
const served = (
  name: string,
  file: string,
  config: object | ((organization: CaseOrganization) => Promise<object>),
  judge: (synced: Synced, cases: CasesWorld) => void | Promise<void>,
): Case => ({
  name,
  check: async (cases) => {
    const organization = await cases.fresh()
    const settings = typeof config === 'function' ? await config(organization) : config
    const integration = await organization.integrate('csv', { url: cases.source.url(`${name}/${file}`), ...settings })
    await judge({ run: await organization.sync(integration), organization }, cases)
  },
})

const asPeople = (columns: object) => ({ records: 'people', columns })
const KEY_AND_NAME = { key: 'ID', displayName: 'Name' }

async function campaign({ ask }: CaseOrganization): Promise<string> {
  const { campaignCreate } = await ask(
    'mutation ($input: CampaignCreateInput!) { campaignCreate(input: $input) { ... on Campaign { id } } }',
    { input: { name: 'Facts', startsAt: '2016-01-01T00:00:00Z', endsAt: '2030-01-01T00:00:00Z' } },
  )
  return String(campaignCreate?.id)
}

/** Facts of a metric as they were stored, in the order of their size. */
async function factsOf({ world }: CasesWorld, { organization }: CaseOrganization, metric: string): Promise<string[]> {
  const points = await world.server.environment.database.inOrganization(organization.id, (db) =>
    db.metricPoint.findMany({ where: { metric } }),
  )
  return points.map(({ value }) => value.toString()).sort((a, b) => Number(a) - Number(b))
}

const ofCampaign = (config: object) => async (organization: CaseOrganization) => ({
  records: 'metrics',
  values: { subjectType: 'campaign', subjectId: await campaign(organization) },
  ...config,
})

const ALL_ABOUT_TIES = { target: 'TIES', mapping: mappingOf({ from: 'from', to: 'to' }) }
async function importTies(organization: CaseOrganization, name: string, mapping: Mapping = { from: 'from', to: 'to' }) {
  return organization.importFile(caseFile(name, 'ties.csv'), {
    ...ALL_ABOUT_TIES,
    mapping: mappingOf(mapping),
    ties: { kind: 'advice', directed: true, createMissingPeople: true },
  })
}

const fileCases: Case[] = [
  staff('b01-sep-line', ({ result, people }) => {
    expect(result).toMatchObject({ status: 'SUCCEEDED', created: 1 })
    expect([...people.keys()]).toEqual(['0001'])
  }),
  staff('b02-utf16le-tab', ({ result }) => expect(result).toMatchObject({ created: 1, rejected: 0 })),
  staff('b03-utf16le-nobom', ({ result }) => {
    if (result.created === 0) expect(told(result)).toMatch(/utf-?16/i)
  }),
  staff('b04-cp1252', ({ result, people }) => {
    expect(result.created).toBe(2)
    expect(people.get('0004')?.displayName).toBe('Bernabé Álvarez')
  }),
  staff('b05-dup-blank-headers', ({ result }) => {
    if (result.created !== 1) expect(told(result)).toMatch(/Name.*(twice|2 times)/)
  }),
  staff('b06-dup-unmapped', ({ result }) => expect(result).toMatchObject({ created: 1, rejected: 0 })),
  staff(
    'b07-nbsp-header',
    ({ people }) =>
      expect([...people.values()]).toMatchObject([
        { displayName: 'Ana María', email: 'ana@example.org', departments: [{ name: 'HR' }] },
      ]),
    { mapping: { ...STAFF, email: 'E-Mail' } },
  ),
  staff('b08-ragged', ({ result, people }) => {
    expect([...people.keys()]).toEqual(expect.arrayContaining(['0011', '0012', '0013', '0014']))
    expect(people.get('0012')?.displayName).toBe('Quote "x"')
    expect(people.has('0010')).toBe(false)
    expect(told(result)).toMatch(/^3 /m)
  }),
  staff('b09-sci-ids', ({ people }) => {
    expect([...people.keys()]).toEqual(expect.arrayContaining(['00042', '00043', '00044']))
    for (const debris of ['1.05E+18', '#N/A', '#REF!', '="00043"', "'00044"]) expect(people.has(debris)).toBe(false)
  }),
  staff('b10-cr-only', ({ result }) => expect(result.created).toBe(2)),
  staff('b11-metadata-before', ({ people }) => expect([...people.keys()]).toEqual(['0030']), {
    more: { reading: { skipLines: 3 } },
  }),
  staff('b13-dup-email', ({ result, people }) => {
    expect(people.get('0050')?.displayName ?? 'Old Holder').toBe('Old Holder')
    expect(people.get('0051')?.displayName ?? 'New Holder').toBe('New Holder')
    if (people.size < 2) expect(told(result)).toMatch(/005[01]|line [23]/i)
  }),
  staff('b14-bom-quoted', ({ result }) => expect(result.created).toBe(1)),
  staff('b15-long', ({ result, people }) => {
    const person = people.get('0070')
    if (person) expect(caseFile('b15-long', 'input.csv').toString()).toContain(`0070,${person.displayName},`)
    else expect(told(result)).toMatch(/\d{3}/)
  }),
  staff('b17-two-NA', ({ result, people }) => {
    expect(result.rejected).toBe(3)
    expect(people.size).toBe(0)
  }),
  served('b20-wide', 'wide.csv', asPeople({ key: 'c0', displayName: 'c1' }), ({ run }) => {
    if (run.status !== 'SUCCEEDED') expect(toldOf(run)).toMatch(/\d+ columns|columns.*\d/)
    else expect(run.upserted + run.skipped).toBeGreaterThan(0)
  }),
  served('b21-xlsx-as-csv', 'staff.csv', asPeople(KEY_AND_NAME), ({ run }) => {
    expect(run.status).toBe('FAILED')
    expect(toldOf(run)).toMatch(/spreadsheet|xlsx|Excel/i)
  }),
  served('b22-html-as-csv', 'staff.csv', asPeople(KEY_AND_NAME), ({ run }) => {
    expect(run.status).toBe('FAILED')
    expect(toldOf(run)).toMatch(/web page|HTML/i)
  }),
  served('b23-connector-dup-header', 'a.csv', asPeople({ ...KEY_AND_NAME, email: 'Mail' }), ({ run }) =>
    expect(run).toMatchObject({ status: 'SUCCEEDED', upserted: 1, skipped: 0 }),
  ),
  served(
    'b24-connector-optional',
    'a.csv',
    asPeople({ ...KEY_AND_NAME, email: 'Mail', active: 'Active' }),
    async ({ organization }) => {
      const people = [...(await peopleOf(organization)).values()]
      const named = (name: string) => people.find(({ displayName }) => displayName === name)
      expect(named('Optia Dash')).toMatchObject({ email: null, active: true })
      expect(named('Optia NA')).toMatchObject({ email: null, active: false })
      expect(named('Optia Angle')).toMatchObject({ active: false })
      expect([null, 'vo3@example.org']).toContain(named('Optia Angle')?.email)
    },
  ),
  {
    name: 'b25-import-metric-numbers',
    check: async (cases) => {
      const organization = await cases.fresh()
      const result = await organization.importFile(caseFile('b25-import-metric-numbers', 'm.csv'), {
        target: 'METRICS',
        mapping: mappingOf({ key: 'key', metric: 'metric', at: 'at', value: 'value' }),
        metrics: { subjectId: await campaign(organization) },
      })
      // 1,234 has two readings, and 01/31/2024 none without its form: taken rightly or told, and never 1.234.
      const facts = await factsOf(cases, organization, 'impressions')
      expect(facts).not.toContain('1.234')
      expect(result.created + result.rejected).toBe(7)
    },
  },
]

const exportCases: Case[] = [
  served(
    'c01-x-content-export',
    'x.csv',
    ofCampaign({ columns: { key: 'Post id', at: 'Date' }, metrics: { impressions: 'Impressions' } }),
    async ({ organization }, cases) =>
      expect(await factsOf(cases, organization, 'impressions')).toEqual(['57000', '122978']),
  ),
  served(
    'c02-youtube-table',
    'Table data.csv',
    ofCampaign({ columns: { key: 'Content', at: 'Video publish time' }, metrics: { 'media-views': 'Views' } }),
    async ({ organization }, cases) =>
      expect(await factsOf(cases, organization, 'media-views')).toEqual(['1000', '40840']),
  ),
  served(
    'c03-ga-comments',
    'ga.csv',
    ofCampaign({
      comment: '#',
      columns: { key: ['Date', 'Page'], at: 'Date' },
      metrics: { 'media-views': 'Pages vues' },
      dateFormat: 'yyyyMMdd',
    }),
    async ({ organization, run }, cases) => {
      expect(await factsOf(cases, organization, 'media-views')).toEqual(['725', '3505'])
      expect(toldOf(run)).not.toBe('')
    },
  ),
  served(
    'c04-facebook-two-headers',
    'fb.csv',
    ofCampaign({
      columns: { key: 'Post ID', at: 'Posted' },
      metrics: { reach: 'Lifetime Post Total Reach', impressions: 'Lifetime Post Total Impressions' },
      dateFormat: 'MM/dd/yyyy hh:mm:ss a',
    }),
    async ({ organization, run }, cases) => {
      expect(await factsOf(cases, organization, 'reach')).toEqual(['1024', '1500'])
      expect(await factsOf(cases, organization, 'impressions')).toEqual(['2048'])
      expect(run.skipped).toBe(1)
    },
  ),
  served(
    'c05-linkedin-german',
    'li.csv',
    ofCampaign({
      skipLines: 1,
      columns: { key: 'Datum', at: 'Datum' },
      metrics: { impressions: 'Impressionen (organisch)' },
      decimal: 'comma',
      dateFormat: 'dd.MM.yyyy',
    }),
    async ({ organization }, cases) =>
      expect(await factsOf(cases, organization, 'impressions')).toEqual(['987', '1234']),
  ),
  served('c07-x-old-preset', 'x-old.csv', ofCampaign({ preset: 'x-analytics' }), async ({ organization }, cases) =>
    expect(await factsOf(cases, organization, 'impressions')).toEqual(['1938']),
  ),
  served(
    'c09-totals-by-country',
    'Table data.csv',
    async (organization) => ({
      records: 'metrics',
      columns: { key: 'Geography' },
      dimensions: { country: 'Geography' },
      values: { subjectType: 'campaign', subjectId: await campaign(organization), at: '2022-01-01' },
      metrics: { 'media-views': 'Views' },
    }),
    async ({ organization }, cases) => {
      const views = await factsOf(cases, organization, 'media-views')
      expect(views.reduce((sum, one) => sum + Number(one), 0)).toBe(130)
    },
  ),
]

const directoryCases: Case[] = [
  {
    name: 'd01-email-reused d02-email-reused-2',
    check: async (cases) => {
      const organization = await cases.fresh()
      const mapping = { externalId: 'ID', displayName: 'Name', email: 'Mail', active: 'Active' }
      expect(await importPeople(organization, caseFile('d01-email-reused', 'input.csv'), mapping)).toMatchObject({
        created: 1,
      })
      const second = await importPeople(organization, caseFile('d02-email-reused-2', 'input.csv'), mapping)
      const people = await peopleOf(organization)
      expect(people.get('E100')).toMatchObject({ displayName: 'Old Anna', active: false })
      if (people.has('E200')) expect(people.get('E200')).toMatchObject({ displayName: 'New Anna', active: true })
      else expect(told(second)).toContain('E100')
    },
  },
  {
    name: 'd02b-email-swap d02d-chain',
    check: async (cases) => {
      const organization = await cases.fresh()
      const mapping = { externalId: 'ID', displayName: 'Name', email: 'Mail' }
      await importPeople(organization, caseFile('d02b-email-swap', 'input.csv'), mapping)
      const swapped = 'ID,Name,Mail\nS1,One,two@example.org\nS2,Two,one@example.org\n'
      expect(await importPeople(organization, swapped, mapping)).toMatchObject({ updated: 2, rejected: 0 })
      const back = 'ID,Name,Mail\nS1,One,one@example.org\nS2,Two,two@example.org\n'
      await importPeople(organization, back, mapping)
      const chain = await importPeople(organization, caseFile('d02d-chain', 'input.csv'), mapping)
      expect(chain).toMatchObject({ created: 1, updated: 1, rejected: 0 })
      const people = await peopleOf(organization)
      expect(people.get('S3')?.email).toBe('one@example.org')
      expect(people.get('S1')?.email).toBe('uno@example.org')
    },
  },
  staff(
    'd03-active-words',
    ({ people }) => {
      for (const id of ['A1', 'A3', 'A5', 'A8', 'A10', 'A13', 'A15']) {
        expect(people.get(id)?.active, id).toBe(true)
      }
      for (const id of ['A2', 'A4', 'A6', 'A9', 'A11']) expect(people.get(id)?.active, id).toBe(false)
      for (const id of ['A7', 'A14']) expect(people.get(id)?.active ?? false, id).toBe(false)
    },
    { mapping: { externalId: 'ID', displayName: 'Name', active: 'Active' } },
  ),
  staff(
    'd04-departments',
    ({ people }) => {
      const of = (id: string) => people.get(id)?.departments.map(({ name }) => name)
      expect(of('D2')).toEqual(['OU=Sales,OU=EMEA,DC=example'])
      expect(of('D8')).toEqual(['Sales'])
      expect(of('D9')).toEqual(['Sales'])
    },
    { mapping: { externalId: 'ID', displayName: 'Name', department: 'Dept' } },
  ),
  staff(
    'd05-id-case',
    ({ people }) => {
      const named = [...people.values()].map(({ displayName }) => displayName)
      // NFC and NFD are one person, and so are an id and itself with a blank behind it.
      expect(named.filter((name) => ['Id accent', 'Id NFD'].includes(name))).toHaveLength(1)
      expect(named.filter((name) => ['Upper', 'Trailing'].includes(name))).toHaveLength(1)
    },
    { mapping: { externalId: 'ID', displayName: 'Name' } },
  ),
  staff(
    'd07-names',
    ({ people }) => {
      expect(people.get('N1')?.displayName).toBe('Ada Lovelace')
      expect(people.get('N2')?.displayName).toBe('Madonna')
      expect(people.get('N3')?.displayName).toBe('José María de la O')
    },
    { mapping: { externalId: 'ID', displayName: ['First', 'Last'] } },
  ),
  staff(
    'd08-manager-column',
    async ({ organization, people }) => {
      expect(people.size).toBe(7)
      const ties = await organization.importFile(caseFile('d08-manager-column', 'staff.csv'), {
        target: 'TIES',
        mapping: mappingOf({ from: 'ID', to: 'Manager' }),
        ties: { kind: 'reports-to', directed: true },
      })
      expect(ties.created).toBe(3)
      expect(told(ties)).toMatch(/^7 /m)
      expect(told(ties)).not.toMatch(/^2 /m)
    },
    { file: 'staff.csv', mapping: { externalId: 'ID', displayName: 'Name' } },
  ),
  {
    name: 'd10-rehire',
    check: async (cases) => {
      const organization = await cases.fresh()
      const { personCreate } = await organization.ask(
        'mutation { personCreate(input: { externalId: "M5", displayName: "Report" }) { ... on Person { id } } }',
      )
      await organization.ask('mutation ($id: ID!) { personArchive(id: $id) { __typename } }', { id: personCreate?.id })
      const mapping = { externalId: 'ID', displayName: 'Name', active: 'Active' }
      const result = await importPeople(organization, caseFile('d10-rehire', 'staff.csv'), mapping)
      const people = await peopleOf(organization)
      if (!people.get('M5')) expect(told(result)).toMatch(/archived/)
    },
  },
  staff(
    'd11-accounts',
    ({ people, result }) => {
      const of = (id: string) => people.get(id)?.socialAccounts ?? []
      const followers = of('K1').map((account) => account.followers)
      if (followers.length < 2) expect(told(result)).not.toBe('')
      else expect(followers.sort((a, b) => Number(a) - Number(b))).toEqual([1234, 12_500])
      if (of('K3').length > 0) expect(of('K3')[0]?.followers).toBe(1234)
      else expect(told(result)).toMatch(/^5 /m)
    },
    {
      file: 'accounts.csv',
      mapping: {
        externalId: 'ID',
        displayName: 'Name',
        network: 'Net',
        handle: 'Handle',
        followers: 'Followers',
      },
      more: { reading: { decimal: 'POINT' } },
    },
  ),
  served(
    'd14-connector-flags',
    'staff.csv',
    asPeople({ ...KEY_AND_NAME, active: 'Active' }),
    async ({ organization }) => {
      const people = [...(await peopleOf(organization)).values()]
      for (const name of ['Flagga Faux', 'Flagga Term', 'Flagga Leave']) {
        expect(people.find(({ displayName }) => displayName === name)?.active ?? false, name).toBe(false)
      }
      expect(people.find(({ displayName }) => displayName === 'Flagga Vrai')?.active).toBe(true)
    },
  ),
  served(
    'd16-department-variants',
    'staff.csv',
    asPeople({ ...KEY_AND_NAME, departments: 'Dept' }),
    async ({ organization }) => {
      const people = [...(await peopleOf(organization)).values()]
      expect(people).toHaveLength(4)
      expect(new Set(people.flatMap(({ departments }) => departments.map(({ name }) => name))).size).toBe(1)
    },
  ),
  {
    name: 'd19-mail-reused-takes-over',
    check: async (cases) => {
      const organization = await cases.fresh()
      const leaver = 'ID,Name,Mail,Active\nD0181,Paula Past,paula@example.org,no\n'
      const mapping = { externalId: 'ID', displayName: 'Name', email: 'Mail', active: 'Active' }
      await importPeople(organization, leaver, mapping)
      const file = caseFile('d19-mail-reused-takes-over', 'staff.csv').toString()
      cases.source.put('d19.csv', file.replace(/<[^>]*>/, 'paula@example.org'))
      const integration = await organization.integrate('csv', {
        url: cases.source.url('d19.csv'),
        ...asPeople({ ...KEY_AND_NAME, email: 'Mail', active: 'Active' }),
      })
      const run = await organization.sync(integration)
      const people = [...(await peopleOf(organization)).values()]
      expect(people.find(({ externalId }) => externalId === 'D0181')).toMatchObject({
        displayName: 'Paula Past',
        active: false,
      })
      if (!people.some(({ displayName }) => displayName === 'Neela Newcomer')) {
        expect(run.skipped).toBeGreaterThan(0)
        expect(toldOf(run)).not.toBe('')
      }
    },
  },
]

const networkCases: Case[] = [
  {
    name: 'e03-loops',
    check: async (cases) => {
      const result = await importTies(await cases.fresh(), 'e03-loops')
      expect(result.created).toBe(2)
    },
  },
  {
    name: 'e04-parallel',
    check: async (cases) => {
      const organization = await cases.fresh()
      const result = await organization.importFile(caseFile('e04-parallel', 'ties.csv'), {
        ...ALL_ABOUT_TIES,
        ties: { kind: 'collaboration', directed: false, createMissingPeople: true },
      })
      expect(result.created).toBe(2)
    },
  },
  {
    name: 'e05-weights',
    check: async (cases) => {
      const mapping = { from: 'from', to: 'to', weight: 'weight' }
      const result = await importTies(await cases.fresh(), 'e05-weights', mapping)
      for (const line of [2, 3, 7]) expect(told(result)).toMatch(new RegExp(`^${line} `, 'm'))
      expect(told(result)).not.toMatch(/^8 /m)
    },
  },
]

export const rowCases: Case[] = [...fileCases, ...exportCases, ...directoryCases, ...networkCases]
