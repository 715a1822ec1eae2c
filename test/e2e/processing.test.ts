import { declarePermissions } from '@portevoix/api/platform/auth/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { portevoix } from '../cli/command.ts'
import { post, startWorld, type World } from '../harness.ts'

let world: World
let council: { key: string }
beforeAll(async () => {
  world = await startWorld()
  council = await world.organization.as(['WORKS_COUNCIL'])
  await world.server.environment.services.plugins.host().then((host) => host.settled())
})
afterAll(() => world?.stop())

interface Entry {
  key: string
  kind: string
  dataCategories: string[]
  recipients: string[]
  retentionDays: number | null
  legalBasis: string | null
  since: string | null
  seenBy: string[]
}
type Data = {
  processingRegister: {
    entries: Entry[]
    permissions: { name: string; roles: string[]; ownRoles: string[] }[]
    changes: { event: string; at: string; subjectType: string; description: string }[]
  }
  impactSheet: Record<string, unknown>
}
const REGISTER = `{ processingRegister {
  entries { key kind title purpose dataCategories peopleCategories recipients retentionDays legalBasis since seenBy }
  permissions { name roles ownRoles } changes { at event subjectType description } } }`
const SHEET = `{ impactSheet { asOf smallestGroup peopleActive peopleScored scoreCount tieCount accesses { class count }
  retentionHorizonDays hasExclusions automatedDecisions } }`
const ask = async (query: string, key = council.key, variables: object = {}) => {
  const { body } = await post(world.url, key, { query, variables })
  return body as unknown as { data: Data; errors?: { extensions: { code: string } }[] }
}
const register = async () => (await ask(REGISTER)).data.processingRegister
const find = (entries: readonly Entry[], kind: string, key: string) =>
  entries.find((one) => one.kind === kind && one.key === key)
const act = async (query: string, variables: object = {}) => {
  const { body } = await post(world.url, world.organization.key, { query, variables })
  expect(body.errors).toBeUndefined()
  return Object.values(body.data ?? {})[0] as { id: string; code?: string }
}
const addPeople = (count: number) =>
  world.server.environment.database.inOrganization(world.organization.id, (db) =>
    db.person.createMany({
      data: Array.from({ length: count }, (_, index) => ({
        displayName: `Named Person ${index}`,
        email: `named${index}@people.example`,
      })),
    }),
  )

describe('the register of processing', () => {
  it('tells a metric, a permission and an integration that nobody wrote into it', async () => {
    const before = await register()
    expect(find(before.entries, 'METRIC', 'own-visits')).toBeUndefined()
    await act(
      'mutation ($input: MetricCreateInput!) { metricCreate(input: $input) { __typename ... on UserError { code message } } }',
      {
        input: { key: 'own-visits', title: 'Own visits', description: 'Visits of a fair.', unit: 'count', adds: 'YES' },
      },
    )
    // It stays in this process, in which other files look for words about all that applications may have.
    declarePermissions({ 'processing-test:read': { OWNER: 'any', AMBASSADOR: 'own' } } as never, {
      notByApplication: ['processing-test:read' as never],
    })
    const made = await act(
      `mutation ($input: IntegrationCreateInput!) { integrationCreate(input: $input) {
        ... on Integration { id } ... on UserError { code message } } }`,
      { input: { connector: 'feed', name: 'Press', config: { url: 'https://press.example/feed.xml' } } },
    )
    expect(made.code).toBeUndefined()
    const after = await register()
    const metric = find(after.entries, 'METRIC', 'own-visits')
    expect(metric?.since).not.toBeNull()
    expect(metric?.seenBy).toContain('ANALYST')
    expect(after.permissions).toContainEqual({
      name: 'processing-test:read',
      roles: ['OWNER'],
      ownRoles: ['AMBASSADOR'],
    })
    const integration = after.entries.find(({ kind }) => kind === 'INTEGRATION')
    expect(integration).toMatchObject({ title: 'Press', seenBy: expect.arrayContaining(['OWNER']) })
    expect(integration?.recipients).toContain('@portevoix/connector-feed')
    expect(after.changes.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['integration.created', 'metric.defined']),
    )
  })

  it('tells what plugins may access, what models compute from, purposes with their basis, and terms', async () => {
    const { entries } = await register()
    expect(find(entries, 'PLUGIN', '@portevoix/score-influence')).toBeDefined()
    const model = entries.find(({ kind }) => kind === 'SCORING_MODEL')
    expect(model?.dataCategories.length).toBeGreaterThan(0)
    expect(model?.legalBasis).toBe(find(entries, 'PURPOSE', 'SCORING')?.legalBasis)
    expect(find(entries, 'PURPOSE', 'SHARING')?.legalBasis).toBe('CONSENT')
    expect(find(entries, 'RETENTION', 'audit-log')?.retentionDays).toBe(1_095)
    await act(
      'mutation { retentionSet(input: { class: "audit-log", days: 400 }) { __typename ... on UserError { code } } }',
    )
    const later = await register()
    expect(find(later.entries, 'RETENTION', 'audit-log')?.retentionDays).toBe(400)
    expect(later.changes[0]?.event).toBe('retention.set')
    const contact = find(entries, 'PERSONAL_DATA', 'CONTACT')
    expect(contact?.dataCategories).toContain('Person.email')
    expect(contact?.seenBy).toContain('DATA_PROTECTION')
    expect(contact?.seenBy).not.toContain('WORKS_COUNCIL')
    // What a works council asks first.
    const seers = ['ANALYST', 'MANAGER', 'OWNER', 'REVIEWER']
    for (const key of ['SCORE', 'TIES']) expect(find(entries, 'PERSONAL_DATA', key)?.seenBy, key).toEqual(seers)
  })

  it('shows a works council no person, and nothing else than the register and the figures', async () => {
    await addPeople(12)
    const told = JSON.stringify([(await ask(REGISTER)).data, (await ask(SHEET)).data])
    expect(told).not.toMatch(/Named Person|people\.example|owner@example/)
    const { people } = (await ask('{ people { nodes { id } } }')) as never as { people?: unknown }
    expect(people).toBeUndefined()
    for (const query of [
      '{ people { nodes { id } } }',
      '{ accounts { nodes { id } } }',
      '{ auditLog { nodes { id } } }',
    ]) {
      expect((await ask(query)).errors?.[0]?.extensions.code, query).toBe('FORBIDDEN')
    }
    const { body } = await post(world.url, council.key, { query: '{ viewer { permissions } }' })
    expect(body.data).toEqual({
      viewer: { permissions: ['grant:revoke:own', 'preference:write:own', 'processing:read'] },
    })
  })

  it('is read by owners, the data protection officer and the works council alone', async () => {
    const manager = await world.organization.as(['MANAGER'])
    expect((await ask(REGISTER, manager.key)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    expect((await ask(SHEET, manager.key)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    expect((await ask(REGISTER, world.organization.key)).errors).toBeUndefined()
  })
})

describe('the impact sheet', () => {
  it('counts people in whole steps of the smallest group, and nobody below it', async () => {
    const { impactSheet } = (await ask(SHEET)).data
    expect(impactSheet).toMatchObject({
      smallestGroup: 5,
      peopleActive: 10,
      peopleScored: null,
      scoreCount: null,
      tieCount: null,
      accesses: [],
      hasExclusions: false,
      automatedDecisions: false,
    })
    expect(impactSheet.retentionHorizonDays).toBeGreaterThanOrEqual(400)
  })

  it('counts no score that is deleted for its age, so that no figure falls by that', async () => {
    const { database } = world.server.environment
    const former = await database.inOrganization(world.organization.id, async (db) => {
      const { id: accountId } = await db.account.findFirstOrThrow()
      const people = await db.person.findMany({ take: 6, orderBy: { id: 'asc' } })
      const run = { accountId, model: 'reach', modelVersion: '1', definition: {}, status: 'SUCCEEDED' } as const
      const [shown, over] = [
        await db.scoreRun.create({ data: { ...run, current: true } }),
        await db.scoreRun.create({ data: run }),
      ]
      const score = { value: 1, base: 1, coverage: 1, dimensions: {} }
      for (const runId of [shown.id, over.id]) {
        await db.score.createMany({ data: people.map(({ id }) => ({ ...score, runId, personId: id })) })
      }
      return over.id
    })
    const figures = async () => (await ask('{ impactSheet { peopleScored scoreCount } }')).data.impactSheet
    expect(await figures()).toEqual({ peopleScored: 5, scoreCount: 5 })
    await database.inOrganization(world.organization.id, (db) => db.score.deleteMany({ where: { runId: former } }))
    expect(await figures()).toEqual({ peopleScored: 5, scoreCount: 5 })
  })

  it('is printed by the command from a server that is named with and without the path of GraphQL', async () => {
    for (const url of [world.server.url, world.url]) {
      const settings = { PORTEVOIX_URL: url, PORTEVOIX_TOKEN: council.key }
      const { code, stdout, stderr } = await portevoix(['impact-sheet'], settings)
      expect([code, stderr], url).toEqual([0, ''])
      expect(stdout).toMatch(/^# Impact sheet\n/)
    }
  })

  it('is not printed to whoever has no token', async () => {
    const { code, stderr } = await portevoix(['impact-sheet'], { PORTEVOIX_URL: world.server.url })
    expect([code, stderr.trim().split('\n')[0]]).toEqual([1, 'A token is needed.'])
  })
})
