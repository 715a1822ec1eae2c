import { globalId } from '@portevoix/api/core/ids.ts'
import type { Role } from '@portevoix/api/generated/prisma/client.ts'
import { schema } from '@portevoix/api/schema.ts'
import type { GraphQLInterfaceType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { callsOf, rootFields, valueFor } from './isolation/documents.ts'

const ROLES: readonly Role[] = ['OWNER', 'MANAGER', 'REVIEWER', 'ANALYST', 'AMBASSADOR']
const MANAGERS: readonly Role[] = ['OWNER', 'MANAGER']
const READERS: readonly Role[] = ['OWNER', 'MANAGER', 'ANALYST']
const TEAM: readonly Role[] = ['OWNER', 'MANAGER', 'REVIEWER', 'ANALYST']
const PUBLISHERS: readonly Role[] = ['OWNER', 'MANAGER', 'AMBASSADOR']

/** Who may call what; for an ambassador some of it covers only their own, which other tests show. */
const MAY: { readonly [field: string]: readonly Role[] } = {
  auditLog: ['OWNER'],
  availableChecks: ROLES,
  channels: TEAM,
  contentScores: TEAM,
  departmentArchive: MANAGERS,
  departmentCreate: MANAGERS,
  departmentMerge: MANAGERS,
  departmentRestore: MANAGERS,
  departmentUpdate: MANAGERS,
  doubtfulRowAnswer: MANAGERS,
  doubtfulRows: MANAGERS,
  eventTypes: READERS,
  guidelineCheckRemove: ['OWNER', 'MANAGER', 'REVIEWER'],
  guidelineCheckSet: ['OWNER', 'MANAGER', 'REVIEWER'],
  guidelineChecks: ROLES,
  integrationAuthorize: MANAGERS,
  integrationCheck: MANAGERS,
  integrationCreate: MANAGERS,
  integrationReset: MANAGERS,
  integrationSecretRemove: MANAGERS,
  integrationSecretSet: MANAGERS,
  integrationUpdate: MANAGERS,
  integrations: READERS,
  leadingDirectorySet: ['OWNER'],
  mentions: TEAM,
  noticeRuleCreate: MANAGERS,
  noticeRuleDelete: MANAGERS,
  noticeRuleTry: MANAGERS,
  noticeRuleUpdate: MANAGERS,
  noticeRules: READERS,
  notifiers: READERS,
  pluginConsent: MANAGERS,
  publicationRetract: PUBLISHERS,
  publicationSettle: PUBLISHERS,
  publications: ROLES,
  publishingAccounts: PUBLISHERS,
  scoreBacktest: READERS,
  scoreRunCancel: READERS,
  scoreRunCompare: TEAM,
  scoreRunPromote: READERS,
  shareDiscard: PUBLISHERS,
  sharePublish: PUBLISHERS,
  socialNetworkAdd: MANAGERS,
  socialNetworkRemove: MANAGERS,
  socialNetworks: ROLES,
  syncRunCancel: MANAGERS,
  upgradeNotes: ['OWNER'],
}
/** What a key without any permission in particular may ask: who it is, what is there at all, a node by its id. */
const LOOKUPS = schema
  .getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType)
  .map(({ name }) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`)
  .filter((name) => name !== 'person')
const FOR_ALL = ['errorCodes', 'importPresets', 'node', 'nodes', 'viewer', ...LOOKUPS]
/** They depend on whose the thing is, and what is asked of here is nobody's. */
const BY_OWNER = ['personObjectToScoring', 'personWithdrawScoringObjection']

let world: World
const keys = new Map<Role, string>()
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  for (const role of ROLES) keys.set(role, (await world.organization.as([role])).key)
})
afterAll(() => world?.stop())

const fields = [
  ...rootFields(schema, 'mutation').map((field) => ['mutation', field] as const),
  ...rootFields(schema, 'query').map((field) => ['query', field] as const),
]
const nobodys = () => globalId('Integration', crypto.randomUUID())

/** Whether a root field is refused for want of a permission. */
async function isRefused(key: string, [kind, field]: (typeof fields)[number]): Promise<boolean> {
  const given = field.args.filter(({ name }) => !['after', 'orderBy', 'filter', 'expectedVersion'].includes(name))
  const args = Object.fromEntries(given.map((arg) => [arg.name, valueFor(arg.type, arg.name, nobodys)]))
  const { body } = await post(world.url, key, callsOf(kind, field, [args], 0))
  const codes = (body.errors ?? []).map(({ extensions }) => extensions.code)
  expect(
    codes.filter((code) => code !== 'FORBIDDEN' && code !== 'BAD_REQUEST'),
    `${field.name} ${JSON.stringify(body.errors)}`,
  ).toEqual([])
  return codes.includes('FORBIDDEN')
}

describe('each role', () => {
  it.each(Object.keys(MAY))('may call %s exactly as the table says', async (name) => {
    const found = fields.find(([, field]) => field.name === name)
    if (!found) throw new Error(`There is no ${name}.`)
    const may: Role[] = []
    for (const role of ROLES) if (!(await isRefused(keys.get(role) ?? '', found))) may.push(role)
    expect(may).toEqual(MAY[name])
  })

  it('may do with a narrowed key nothing but what the key is for', async () => {
    const { key } = await world.organization.as(['OWNER'], { scopes: ['cost:read'] })
    const allowed: string[] = []
    for (const one of fields) if (!(await isRefused(key, one))) allowed.push(one[1].name)
    expect(allowed.sort()).toEqual([...FOR_ALL, ...BY_OWNER].sort())
  })

  it('finds by their ids only things that it may read', async () => {
    const planted = await world.server.environment.database.inOrganization(world.organization.id, async (db) => {
      const { id: integrationId } = await db.integration.create({ data: { connector: 'feed', name: 'A', config: {} } })
      const run = await db.syncRun.create({ data: { integrationId } })
      const line = await db.syncLogLine.create({ data: { runId: run.id, level: 'WARN', message: 'x' } })
      const channel = await db.channel.create({ data: { integrationId, externalId: 'c' } })
      const said = { integrationId, sourceKey: 'm', network: 'x', text: 'said', at: new Date() }
      const mention = await db.mention.create({ data: said })
      const rule = await db.noticeRule.create({
        data: { integrationId, name: 'r', events: ['sync-run.failed'], recipient: 'a@example.org' },
      })
      const notice = await db.notice.create({ data: { ruleId: rule.id } })
      const endsAt = new Date('2100-01-01')
      const doubt = await db.doubtfulRow.create({ data: { rule: 'ADDRESS', source: 's', key: 'k', endsAt } })
      const entry = await db.auditEntry.create({ data: { act: 'topicCreate', outcome: 'DONE' } })
      return {
        AuditEntry: [entry.id, ['OWNER']],
        Channel: [channel.id, TEAM],
        DoubtfulRow: [doubt.id, MANAGERS],
        Integration: [integrationId, READERS],
        Mention: [mention.id, TEAM],
        Notice: [notice.id, READERS],
        NoticeRule: [rule.id, READERS],
        SyncLogLine: [line.id, READERS],
        SyncRun: [run.id, READERS],
      } as const
    })
    const { key: narrowed } = await world.organization.as(['OWNER'], { scopes: ['cost:read'] })
    for (const [type, [id, readers]] of Object.entries(planted)) {
      const sees = async (key: string) => {
        const variables = { id: globalId(type, id) }
        const { body } = await post(world.url, key, { query: 'query ($id: ID!) { node(id: $id) { id } }', variables })
        return body.data?.node != null
      }
      const may: Role[] = []
      for (const role of ROLES) if (await sees(keys.get(role) ?? '')) may.push(role)
      expect(may, type).toEqual(readers)
      expect(await sees(narrowed), type).toBe(false)
    }
  })
})
