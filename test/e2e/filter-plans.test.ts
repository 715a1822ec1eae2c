import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import { schema } from '@portevoix/api/schema.ts'
import type { GraphQLEnumType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { plansOf } from '../plans.ts'
import { emptyTable, fillTables } from './fill-tables.ts'
import { type FilterPlace, filterFields } from './filter-fields.ts'

/** Of each table in each of two organisations; `PORTEVOIX_PLAN_ROWS=100000` takes some minutes. */
const ROWS = Number(process.env.PORTEVOIX_PLAN_ROWS ?? 3_000)

/** Lists of which an organisation has hundreds at most. */
const SHORT = [
  'Assignment',
  'Department',
  'Document',
  'Import',
  'Integration',
  'Network',
  'NoticeRule',
  'Policy',
  'Purpose',
  'ScoreRun',
  'Topic',
]
/** Where the rows stand that a filter asks of, beside the tables of lists: by the column that is compared there. */
const BESIDE: Readonly<Record<string, readonly [table: string, column: string]>> = {
  'Campaign.departmentId': ['CampaignDepartment', 'departmentId'],
  'Campaign.topicId': ['CampaignTopic', 'topicId'],
  'Content.campaignId': ['CampaignContent', 'campaignId'],
  'Mention.sourceId': ['MentionSighting', 'integrationId'],
  'Person.departmentId': ['DepartmentMembership', 'departmentId'],
  'Person.followers': ['SocialAccount', 'followers'],
  'Share.ambassadorId': ['Participation', 'ambassadorId'],
}
/**
 * What no index answers under row-level security, and why. Policies let only such comparisons into an index that cannot tell
 * of what they compare (leakproof): those of enums, and functions of ours, cannot.
 */
const KINDS: Readonly<Record<string, string>> = {
  enum: 'enums are compared by no leakproof operator, and many rows share a value',
  boolean: 'half of the rows have the value',
}
const FIELDS: Readonly<Record<string, string>> = {
  'Campaign.network': 'a list in a column',
  'Cost.amountMinor': 'compared as a decimal, which no leakproof operator does',
  'Content.title': 'longer than a row of an index may be',
  'Mention.text': 'longer than a row of an index may be',
  'Person.language': 'a list in a column',
  'Publication.attempts': 'small numbers that many rows share',
  'Share.clicks': 'a sum over days',
}

const nameOf = ({ table, field }: FilterPlace) => `${table}.${field}`
const all = filterFields()
/** Those of lists at the root that may be long; others are read within one thing, which has few of them. */
const long = all.filter(({ of, table }) => of === null && !SHORT.includes(table))

let world: World
const ids = new Map<string, string>()
/** Keys of who reads a part alone. */
const narrow = new Map<string, string>()
const filled = new Set([...long.map(({ table }) => table), ...Object.values(BESIDE).map(([table]) => table)])

beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  const other = await world.addOrganization('Other')
  const organizations = [world.organization.id, other.id]
  await addNarrowReaders()
  const named = new Set(
    long.flatMap(({ declared }) => (declared.kind === 'id' && declared.type ? [declared.type] : [])),
  )
  await fillTables(world.databaseUrl, { tables: [...filled], organizations, rows: ROWS })
  await fillTables(world.databaseUrl, { tables: [...named].filter((one) => !filled.has(one)), organizations, rows: 1 })
  await world.server.environment.database.inOrganization(world.organization.id, async (db) => {
    for (const { declared } of long) {
      if (declared.kind !== 'id' || declared.type === null || ids.has(declared.type)) continue
      const [row] = await db.$queryRawUnsafe<{ id: string }[]>(`SELECT id::text FROM "${declared.type}" LIMIT 1`)
      ids.set(declared.type, globalId(declared.type, row?.id ?? ''))
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

/** A comparison that few rows pass. */
function comparisonOf({ field, declared }: FilterPlace): object {
  switch (declared.kind) {
    case 'id':
      return { eq: declared.type === null ? globalId('Topic', uuidv7(Date.now())) : ids.get(declared.type) }
    case 'instant':
      return { gt: new Date(Date.now() + 1000).toISOString() }
    case 'number':
      return { gt: ROWS }
    case 'large':
    case 'decimal':
      return { gt: String(ROWS) }
    case 'boolean':
      return { eq: true }
    case 'scalar':
      return { eq: { Locale: 'fr', CountryCode: 'FR', Currency: 'EUR' }[declared.type] }
    case 'enum':
      return { eq: (schema.getType(declared.type.name) as GraphQLEnumType).getValues()[0]?.name }
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
          variables: { f: { [field]: comparisonOf(place) } },
        })
        expect(body.errors, nameOf(place)).toBeUndefined()
      })
      expect(steps.length, nameOf(place)).toBeGreaterThan(0)
      const column = BESIDE[nameOf(place)]?.[1] ?? declared.column ?? field
      const conditions = steps.map((step) => step['Index Cond'] ?? '')
      if (!conditions.some((condition) => new RegExp(`[("]${column}[" ]`).test(condition))) without.push(nameOf(place))
    }
    const excepted = long.filter((place) => KINDS[place.declared.kind] ?? FIELDS[nameOf(place)])
    expect(long.length).toBeGreaterThan(60)
    expect(without.sort()).toEqual(excepted.map(nameOf).sort())
  }, 600_000)
})

/**
 * Tables whose pages are read in the order of the list: everybody reads content that is approved, wherever it belongs, and
 * costs and objectives belong to a campaign or to a department, so that no one index holds those of a role.
 */
const IN_ORDER: ReadonlySet<string> = new Set(['Content', 'Cost', 'Objective'])

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
