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
export const STAFF: Mapping = { externalId: 'ID', displayName: 'Name', email: 'Mail', department: 'Dept' }

/** By external id; who has none by name. */
export async function peopleOf({ ask }: CaseOrganization): Promise<People> {
  const { people } = await ask(PEOPLE)
  const nodes = (people?.nodes ?? []) as Person[]
  return new Map(nodes.map((person) => [person.externalId ?? person.displayName, person]))
}

export const mappingOf = (mapping: Mapping) =>
  Object.entries(mapping).flatMap(([field, columns]) => [columns].flat().map((column) => ({ field, column })))

export const importPeople = (
  organization: CaseOrganization,
  file: Buffer | string,
  mapping = STAFF,
  more: object = {},
) => organization.importFile(file, { target: 'PEOPLE', mapping: mappingOf(mapping), ...more })

interface Staff {
  result: Import
  people: People
  organization: CaseOrganization
}

/** A case that imports its `input.csv` as people into an empty organisation. */
export const staff = (
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

export const told = ({ error, problems }: Import): string =>
  [error, ...problems.nodes.map(({ line, column, message }) => `${line} ${column}: ${message}`)].join('\n')
export const toldOf = ({ error, logs }: Run): string =>
  [error?.message, ...logs.nodes.map(({ message }) => message)].join('\n')

interface Synced {
  run: Run
  organization: CaseOrganization
}

/** A case that serves its file to the csv connector. */
export const served = (
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

export const asPeople = (columns: object) => ({ records: 'people', columns })
export const KEY_AND_NAME = { key: 'ID', displayName: 'Name' }

export async function campaign({ ask }: CaseOrganization): Promise<string> {
  const { campaignCreate } = await ask(
    'mutation ($input: CampaignCreateInput!) { campaignCreate(input: $input) { ... on Campaign { id } } }',
    { input: { name: 'Facts', startsAt: '2016-01-01T00:00:00Z', endsAt: '2030-01-01T00:00:00Z' } },
  )
  return String(campaignCreate?.id)
}

/** Facts of a metric as they were stored, in the order of their size. */
export async function factsOf(
  { world }: CasesWorld,
  { organization }: CaseOrganization,
  metric: string,
): Promise<string[]> {
  const points = await world.server.environment.database.inOrganization(organization.id, (db) =>
    db.metricPoint.findMany({ where: { metric } }),
  )
  return points.map(({ value }) => value.toString()).sort((a, b) => Number(a) - Number(b))
}

export const ofCampaign = (config: object) => async (organization: CaseOrganization) => ({
  records: 'metrics',
  values: { subjectType: 'campaign', subjectId: await campaign(organization) },
  ...config,
})

export const ALL_ABOUT_TIES = { target: 'TIES', mapping: mappingOf({ from: 'from', to: 'to' }) }
export async function importTies(
  organization: CaseOrganization,
  name: string,
  mapping: Mapping = { from: 'from', to: 'to' },
) {
  return organization.importFile(caseFile(name, 'ties.csv'), {
    ...ALL_ABOUT_TIES,
    mapping: mappingOf(mapping),
    ties: { kind: 'advice', directed: true, createMissingPeople: true },
  })
}
