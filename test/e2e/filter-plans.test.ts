import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import type { FilterField } from '@portevoix/api/platform/lists/index.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { type PlanStep, plansOf, stepsOf } from '../plans.ts'
import { emptyTable, fillTables } from './fill-tables.ts'
import { askBy, type FilterPlace, filterFields } from './filter-fields.ts'

/** Of each table in each of two organisations; `PORTEVOIX_PLAN_ROWS=100000` takes some minutes. */
const ROWS = Number(process.env.PORTEVOIX_PLAN_ROWS ?? 3_000)

/** Lists of which an organisation has hundreds at most. */
const SHORT = [
  'Application',
  'Assignment',
  'Department',
  'Document',
  'Export',
  'FrontEnd',
  'IdentityProvider',
  'Import',
  'Integration',
  'Network',
  'NoticeRule',
  'PersonAttribute',
  'Policy',
  'ProcessingExclusion',
  'Purpose',
  'TrustedDocument',
  'RelationKind',
  'RoleRule',
  'Rota',
  'ScoreRun',
  'Segment',
  'Site',
  'Topic',
  'WebhookEndpoint',
]
/** Where the rows stand that a filter asks of, beside the tables of lists: by the column that is compared there. */
const BESIDE: Readonly<Record<string, readonly [table: string, column: string]>> = {
  'Campaign.departmentId': ['CampaignDepartment', 'departmentId'],
  'Campaign.topicId': ['CampaignTopic', 'topicId'],
  'Campaign.network': ['CampaignNetwork', 'network'],
  'Content.campaignId': ['CampaignContent', 'campaignId'],
  'Mention.sourceId': ['MentionSighting', 'integrationId'],
  'Mention.label.value': ['MentionLabel', 'valueKey'],
  'Person.account.network': ['SocialAccount', 'network'],
  'Person.account.followers': ['SocialAccount', 'followers'],
  'Person.attribute.text': ['PersonAttributeValue', 'form'],
  'Person.attribute.number': ['PersonAttributeValue', 'number'],
  'Person.attribute.date': ['PersonAttributeValue', 'day'],
  'Person.attribute.option': ['PersonAttributeValue', 'form'],
  'Person.membership.departmentId': ['Membership', 'departmentId'],
  'Person.joinedAt': ['Movement', 'at'],
  'Person.participation.campaignId': ['Participation', 'campaignId'],
  'Person.share.network': ['Share', 'network'],
  'Person.share.campaignId': ['Share', 'campaignId'],
  'Person.share.contentId': ['Share', 'contentId'],
  'Person.share.country': ['Share', 'country'],
  'Person.share.publishedAt': ['Share', 'publishedAt'],
  'Person.score.model': ['ScoreRun', 'model'],
  'Person.scoreOver.model': ['ScoreRun', 'model'],
  'Person.scoreOver.topicId': ['ScoreRun', 'topicId'],
  'Person.scoreOver.campaignId': ['ScoreRun', 'campaignId'],
  'Person.network.kind': ['NetworkMeasure', 'kind'],
  'Person.departmentId': ['DepartmentMembership', 'departmentId'],
  'Person.language': ['PersonLanguage', 'language'],
  'Person.followers': ['SocialAccount', 'followers'],
  'Person.managerId': ['ReportingLine', 'managerId'],
  'Person.relation': ['PersonRelation', 'kind'],
  'Person.skill': ['PersonSkill', 'key'],
  'Person.timeZone': ['Site', 'timeZone'],
  'PersonDuplicate.personId': ['PersonDuplicate', 'otherId'],
  'Person.reportId': ['ReportingLine', 'personId'],
  'Share.ambassadorId': ['Participation', 'ambassadorId'],
}
/**
 * What no index answers under row-level security, and why. Policies let only such comparisons into an index that cannot tell
 * of what they compare (leakproof): those of enums, and functions of ours, cannot.
 */
const KINDS: Readonly<Record<string, string>> = {
  boolean: 'half of the rows have the value',
  saved: 'conditions of its own, each by its index',
}
const FIELDS: Readonly<Record<string, string>> = {
  'MetricSource.rank': 'an organisation has a few sources of each rank',
  'Content.title': 'longer than a row of an index may be',
  'Mention.label.author': 'compared within the labels of a mention or a value',
  'Mention.label.kind': 'compared within the labels of a mention or a value',
  'Mention.label.model': 'compared within the labels of a mention or a value',
  'Mention.text': 'longer than a row of an index may be',
  'Person.nominated.count': 'small numbers that many rows share',
  'Person.network.coreNumber': 'small numbers that many rows share',
  'Person.network.inDegree': 'small numbers that many rows share',
  'Person.network.outDegree': 'small numbers that many rows share',
  'Person.participation.acceptedAt': 'compared within the participations of a campaign or a person',
  'Person.score.coverage': 'compared within the scores of a run',
  'Person.scoreOver.coverage': 'compared within the scores of a run',
  'Publication.attempts': 'small numbers that many rows share',
  'Share.clicks': 'a sum over days',
  'TrackedLink.clicks': 'a sum over days',
  'WebhookDelivery.attempts': 'small numbers that many rows share',
  'WebhookDelivery.durationMs': 'compared within the deliveries of an endpoint or a time',
  'WebhookDelivery.responseStatus': 'small numbers that many rows share',
  'WebhookDelivery.sizeBytes': 'compared within the deliveries of an endpoint or a time',
}

/** Texts of lists that may be long only in test: an organisation has some dozens. */
const FEW_TEXTS = ['MetricGroup.account', 'MetricGroup.name', 'MetricSource.key']

const nameOf = ({ table, field }: FilterPlace) => `${table}.${field}`
const all = filterFields()
/** Those of lists at the root that may be long; others are read within one thing, which has few of them. */
const long = all.filter(({ of, table }) => of === null && !SHORT.includes(table))

let world: World
const ids = new Map<string, string>()
/** The label of each enum that few rows have. */
const labels = new Map<string, string>()
/** By the field that compares them, attributes of people, each of a kind of its own. */
const ATTRIBUTES = {
  key: 'TEXT',
  text: 'TEXT',
  number: 'NUMBER',
  date: 'DATE',
  yes: 'YES_NO',
  option: 'ONE_OF',
} as const
/** Keys of who reads a part alone. */
const narrow = new Map<string, string>()
const filled = new Set([...long.map(({ table }) => table), ...Object.values(BESIDE).map(([table]) => table)])

beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  const other = await world.addOrganization('Other')
  const organizations = [world.organization.id, other.id]
  await addNarrowReaders()
  await addAttributes()
  const named = new Set(long.flatMap(({ declared }) => typeNamed(declared) ?? []))
  await fillTables(world.databaseUrl, { tables: [...filled], organizations, rows: ROWS })
  await shareAttributes()
  await fillTables(world.databaseUrl, { tables: [...named].filter((one) => !filled.has(one)), organizations, rows: 1 })
  await world.server.environment.database.inOrganization(world.organization.id, async (db) => {
    for (const { declared } of long) {
      if (declared.kind === 'enum') {
        const first = `SELECT (enum_range(NULL::"${declared.type.name}"))[1]::text AS label`
        const [row] = await db.$queryRawUnsafe<{ label: string }[]>(first)
        labels.set(declared.type.name, row?.label ?? '')
      }
      const type = typeNamed(declared)
      if (type === null || ids.has(type)) continue
      const [row] = await db.$queryRawUnsafe<{ id: string }[]>(`SELECT id::text FROM "${type}" LIMIT 1`)
      ids.set(type, globalId(type, row?.id ?? ''))
    }
  })
}, 600_000)
afterAll(async () => {
  // What mutations tell is looked through when a world stops: made-up events have no mutation.
  if (world) await emptyTable(world.databaseUrl, 'Event')
  await world?.stop()
})

/** Somebody who manages one department, and somebody who speaks for themself. */
async function addNarrowReaders(): Promise<void> {
  const { organization, server, url } = world
  const { accountId, key } = await organization.as([])
  const act = async (name: string, type: string, input: object) => {
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ... on Node { id } ... on UserError { message } } }`
    const { body } = await post(url, organization.key, { query, variables: { input } })
    expect(body.data?.[name], JSON.stringify(body)).toMatchObject({ id: expect.any(String) })
    return (body.data as Record<string, { id: string }>)[name]?.id ?? ''
  }
  const departmentId = await act('departmentCreate', 'DepartmentCreateInput', { name: 'Sales' })
  const role = { accountId: globalId('Account', accountId), role: 'MANAGER', cause: 'The plans.', departmentId }
  await act('assignmentCreate', 'AssignmentCreateInput', role)
  narrow.set('manager of a department', key)
  const { id } = await server.environment.database.inOrganization(organization.id, (db) =>
    db.person.create({ data: { displayName: 'Ada' } }),
  )
  narrow.set('ambassador', (await organization.asPerson(id)).token)
}

async function addAttributes(): Promise<void> {
  await world.server.environment.database.inOrganization(world.organization.id, async (db) => {
    for (const [key, kind] of Object.entries(ATTRIBUTES)) {
      const names = [{ language: 'en', text: key }]
      const options = kind === 'ONE_OF' ? [{ key: 'absent', names }] : []
      const facts = {
        key,
        kind,
        names,
        options,
        many: false,
        purpose: 'The plans.',
        sensitive: false,
        filterable: true,
      }
      await db.personAttribute.create({ data: facts })
    }
  })
}

/** Values are of the few attributes that there are. */
async function shareAttributes(): Promise<void> {
  await world.server.environment.database.inOrganization(
    world.organization.id,
    (db) => db.$executeRaw`
      UPDATE "PersonAttributeValue" SET "attributeId" = a.ids[1 + mod(number::int, cardinality(a.ids))]
      FROM (SELECT array_agg(id) AS ids FROM "PersonAttribute") a`,
  )
  const client = new pg.Client(world.databaseUrl)
  await client.connect()
  const others = 'UPDATE "PersonAttributeValue" SET "attributeId" = $1 WHERE "organizationId" <> $2'
  await client.query(others, [uuidv7(Date.now()), world.organization.id])
  await client.query('ANALYZE "PersonAttributeValue"')
  await client.end()
}

/** A filter by one field; of attributes by the one that it compares. */
function askedBy({ field, ...place }: FilterPlace): object {
  const [row, name = ''] = field.split('.')
  if (row !== 'attribute') return askBy(field, comparisonOf({ field, ...place }))
  const compared = name === 'key' ? {} : { [name]: comparisonOf({ field, ...place }) }
  return { attribute: { key: { eq: name }, ...compared } }
}

/** The type of the ids that a field takes; null where it takes none, or those of every type. */
function typeNamed(declared: FilterField) {
  if (declared.kind === 'saved') return declared.saved.type
  return declared.kind === 'id' ? declared.type : null
}

/** A comparison that few rows pass. */
function comparisonOf({ field, declared }: FilterPlace): object {
  switch (declared.kind) {
    case 'id':
      return { eq: declared.type === null ? globalId('Topic', uuidv7(Date.now())) : ids.get(declared.type) }
    case 'instant':
      return { gt: new Date(Date.now() + 1000).toISOString() }
    case 'day':
      return { gt: '2060-01-01' }
    case 'number':
      return { gt: ROWS }
    case 'large':
    case 'decimal':
      return { gt: String(ROWS) }
    case 'boolean':
      return { eq: true }
    case 'scalar':
      return { eq: { Locale: 'fr', CountryCode: 'FR', Currency: 'EUR' }[String(declared.type)] ?? 'ABSENT' }
    case 'enum':
      return { eq: labels.get(declared.type.name) }
    case 'saved':
      return { eq: ids.get(declared.saved.type) }
    default:
      return { eq: field === 'email' ? 'nobody@example.org' : 'absent' }
  }
}

describe('filters of lists that may be long', () => {
  it('are answered by an index whose condition names their column, but for some with a reason', async () => {
    const without: string[] = []
    for (const place of long) {
      const { list, filter, table, field, declared } = place
      const steps = await plansOf(world, table, async () => {
        const query = `query ($f: ${filter}) { ${list}(filter: $f) { nodes { id } } }`
        const { body } = await post(world.url, world.organization.key, {
          query,
          variables: { f: askedBy(place) },
        })
        expect(body.errors, nameOf(place)).toBeUndefined()
      })
      expect(steps.length, nameOf(place)).toBeGreaterThan(0)
      const own = `${declared.column ?? field.split('.').at(-1)}${declared.kind === 'enum' ? 'Text' : ''}`
      const column = BESIDE[nameOf(place)]?.[1] ?? own
      if (!conditionsOf(steps).some((condition) => new RegExp(`[("]${column}[" ]`).test(condition)))
        without.push(nameOf(place))
    }
    const excepted = long.filter((place) => KINDS[place.declared.kind] ?? FIELDS[nameOf(place)])
    expect(long.length).toBeGreaterThan(60)
    expect(without.sort()).toEqual(excepted.map(nameOf).sort())
  }, 600_000)

  it('find parts of texts by an index of trigrams, also behind the function that searches', async () => {
    const texts = long.filter(({ declared }) => declared.kind === 'text')
    const searched = texts.filter(({ declared }) => declared.kind === 'text' && declared.searched)
    expect(
      texts
        .filter((place) => !searched.includes(place))
        .map(nameOf)
        .sort(),
    ).toEqual(FEW_TEXTS)
    for (const { list, filter, table, field } of searched) {
      for (const operator of ['contains', 'startsWith']) {
        const query = `query ($f: ${filter}) { ${list}(filter: $f) { nodes { id } } }`
        const steps = await plansOf(world, table, () =>
          post(world.url, world.organization.key, { query, variables: { f: askBy(field, { [operator]: 'absent' }) } }),
        )
        const functions = steps.map((step) => step['Function Name']).filter(Boolean)
        expect(functions, `${table}.${field}`).toEqual(['portevoix_rows_with_text'])
        expect(await conditionsBehind(table, field, operator), `${table}.${field}`).toContainEqual(
          expect.stringContaining('portevoix_finding_form'),
        )
      }
    }
  }, 600_000)
})

const conditionsOf = (steps: readonly PlanStep[]) => steps.map((step) => step['Index Cond'] ?? '')

/** What the function that searches asks of an index, as the role that it reads with. */
async function conditionsBehind(table: string, column: string, operator: string): Promise<string[]> {
  const client = new pg.Client(world.databaseUrl)
  await client.connect()
  try {
    const { rows: owners } = await client.query<{ owner: string }>(
      "SELECT proowner::regrole::text AS owner FROM pg_proc WHERE proname = 'portevoix_rows_with_text'",
    )
    await client.query(`SET ROLE ${owners[0]?.owner}`)
    const pattern = operator === 'contains' ? '%absent%' : 'absent%'
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanStep }] }>(
      `EXPLAIN (FORMAT JSON) SELECT id FROM "${table}"
        WHERE "organizationId" = '${world.organization.id}' AND portevoix_finding_form("${column}") LIKE '${pattern}'`,
    )
    return rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => conditionsOf(stepsOf(Plan))))
  } finally {
    await client.end()
  }
}

/** Everybody reads content that is approved, wherever it belongs: its pages are read in the order of the list. */
const IN_ORDER: ReadonlySet<string> = new Set(['Content'])

describe('lists that narrow roles read', () => {
  it('go through no table: neither the rows of others nor those of the other organisation are read', async () => {
    const through: string[] = []
    const read = new Set<string>()
    for (const [who, key] of narrow) {
      for (const [table, list] of new Map(long.map((place) => [place.table, place.list]))) {
        const steps = await plansOf(world, table, () => post(world.url, key, { query: `{ ${list} { nodes { id } } }` }))
        if (steps.length > 0) read.add(`${who}: ${table}`)
        const scanned = steps.filter(
          (step) => step['Node Type'] === 'Seq Scan' && filled.has(step['Relation Name'] ?? ''),
        )
        if (!IN_ORDER.has(table)) through.push(...scanned.map((step) => `${who}: ${table} by ${step['Relation Name']}`))
      }
    }
    expect(read.size).toBeGreaterThan(8)
    expect(through).toEqual([])
  }, 600_000)
})
