import { globalId } from '@portevoix/api/core/ids.ts'
import type { Role } from '@portevoix/api/generated/prisma/client.ts'
import { grantsOf, type Permission, permissionNames } from '@portevoix/api/platform/auth/index.ts'
import { schema } from '@portevoix/api/schema.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { callsOf, rootFields, valueFor } from './isolation/documents.ts'
import { type Foreign, plantForeign, reaches } from './roles-probes.ts'
import { MAY, READERS, ALL as ROLES, TEAM } from './roles-table.ts'

const fields = [
  ...rootFields(schema, 'mutation').map((field) => ['mutation', field] as const),
  ...rootFields(schema, 'query').map((field) => ['query', field] as const),
]
type RootField = (typeof fields)[number]

let world: World
let foreign: Foreign
const keys = new Map<Role, string>()
/** Fields that a role is refused, by the permission that the refusal names. */
const refusals = new Map<Role, Map<string, RootField[]>>()
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  const { organization, server } = world
  for (const role of ROLES) keys.set(role, (await organization.as([role])).key)
  const { id } = await server.environment.database.inOrganization(organization.id, (db) =>
    db.person.create({ data: { displayName: 'Ambassador' } }),
  )
  keys.set('AMBASSADOR', (await organization.asPerson(id)).token)
  foreign = await plantForeign(world)
}, 120_000)
afterAll(() => world?.stop())

const nobodys = () => globalId('Integration', crypto.randomUUID())

/** @returns the refusal of a root field for want of a permission; null where it was not refused. */
async function refusalOf(key: string, [kind, field]: RootField): Promise<string | null> {
  const passed = field.args.filter(({ name }) => !['after', 'orderBy', 'filter', 'expectedVersion'].includes(name))
  const args = Object.fromEntries(passed.map((arg) => [arg.name, valueFor(arg.type, arg.name, nobodys)]))
  const { body } = await post(world.url, key, callsOf(kind, field, [args], 0))
  const codes = (body.errors ?? []).map(({ extensions }) => extensions.code)
  expect(
    codes.filter((code) => !['FORBIDDEN', 'BAD_REQUEST', 'NOT_FOUND'].includes(String(code))),
    `${field.name} ${JSON.stringify(body.errors)}`,
  ).toEqual([])
  return codes.includes('FORBIDDEN') ? (body.errors?.[0]?.message ?? '') : null
}

/** Permissions that show more of what another one shows: alone they open nothing. */
const WIDENS: { readonly [permission: string]: Permission } = {
  'sensitive-attribute:read': 'person:read',
  'act:apply': 'content:approve',
}

describe('each role', () => {
  it('may call every root field exactly as the table says, and no field has no row', async () => {
    const found: { [field: string]: Role[] } = {}
    for (const one of fields) {
      const [, { name }] = one
      const answers = await Promise.all(ROLES.map((role) => refusalOf(keys.get(role) ?? '', one)))
      found[name] = ROLES.filter((_role, index) => answers[index] === null)
      for (const [index, role] of ROLES.entries()) {
        const permission = /permission ([a-z]+:[a-z]+)/.exec(answers[index] ?? '')?.[1]
        if (!permission) continue
        const of = refusals.get(role) ?? new Map<string, RootField[]>()
        refusals.set(role, of.set(permission, [...(of.get(permission) ?? []), one]))
      }
    }
    expect(found).toEqual(MAY)
  }, 240_000)

  it('would be seen to do more, were any door of the permission table opened', async () => {
    const unseen: string[] = []
    for (const permission of permissionNames()) {
      const grants: { [role: string]: 'any' | 'own' | undefined } = grantsOf(permission)
      for (const role of ROLES) {
        const held = grants[role]
        if (held === 'any' || (held === 'own' && OWN_BY_THE_ACT.has(permission))) continue
        const widened: typeof grants | undefined = WIDENS[permission] && grantsOf(WIDENS[permission])
        const before = widened?.[role]
        if (widened) widened[role] = 'any'
        if (widened && (await isSeen(role, permission))) unseen.push(`${role} sees it without ${permission}`)
        grants[role] = 'any'
        try {
          if (!(await isSeen(role, permission))) unseen.push(`${role} ${permission}`)
        } finally {
          grants[role] = held
          if (widened) widened[role] = before
        }
      }
    }
    expect(unseen).toEqual([])
  }, 60_000)

  it('has permissions that a module declares, and a misspelt one does not compile', () => {
    // @ts-expect-error no module declares it
    const misspelt: Permission = 'campaing:write'
    expect(permissionNames()).not.toContain(misspelt)
  })

  it('may do with a narrowed key nothing but what the key is for', async () => {
    const { key } = await world.organization.as(['OWNER'], { scopes: ['cost:read'] })
    const allowed: string[] = []
    for (const one of fields) if ((await refusalOf(key, one)) === null) allowed.push(one[1].name)
    const forAll = Object.keys(MAY).filter((name) => MAY[name]?.length === ROLES.length)
    expect(allowed.sort()).toEqual([...forAll, 'costs', 'ledgerThresholds'].sort())
  })

  it('answers as a person with a log-in of theirs alone', async () => {
    const { database } = world.server.environment
    const { id: personId } = await database.inOrganization(world.organization.id, (db) =>
      db.person.create({ data: { displayName: 'By a key' } }),
    )
    const { key } = await world.organization.as(['AMBASSADOR'], { personId })
    const lost: string[] = []
    for (const one of fields) {
      const allowed = MAY[one[1].name]?.includes('AMBASSADOR')
      if (allowed && (await refusalOf(key, one)) !== null) lost.push(one[1].name)
    }
    expect(lost.sort()).toEqual([
      'agreementCreate',
      'agreementWithdraw',
      'nominationCreate',
      'nominationDelete',
      'noticePreferenceSet',
      'participationAccept',
      'participationBenefitSet',
      'participationDecline',
      'participationLeave',
      'personObjectToScoring',
      'personWithdrawScoringObjection',
      'personalDataExport',
      'privacyRequestCreate',
      'privacyRequests',
      'processingRestrict',
      'processingRestrictionLift',
      'processingRestrictions',
    ])
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
        data: { integrationId, name: 'r', events: ['sync-run.failed'], address: 'a@example.org' },
      })
      const notice = await db.notice.create({ data: { ruleId: rule.id } })
      const turns = { name: 'r', timeZone: 'UTC', rotation: 'DAILY', handOverTime: 0, startsOn: new Date() } as const
      const rota = await db.rota.create({ data: turns })
      const entry = await db.auditEntry.create({ data: { act: 'topicCreate', outcome: 'DONE' } })
      return {
        AuditEntry: [entry.id, ['OWNER', 'DATA_PROTECTION']],
        Channel: [channel.id, TEAM],
        Integration: [integrationId, READERS],
        Mention: [mention.id, TEAM],
        Notice: [notice.id, READERS],
        NoticeRule: [rule.id, READERS],
        Rota: [rota.id, READERS],
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

/** Nobody answers for somebody else, whatever the table says: the act asks whose invitation it is. */
const OWN_BY_THE_ACT: ReadonlySet<Permission> = new Set(['participation:respond', 'preference:write'])

const BESIDE: { readonly [permission: string]: Role } = { 'login:attest': 'OWNER', 'report:read': 'REVIEWER' }

/** Whether a role reaches more than it did: a field that it was refused, or a thing that is somebody else's. */
async function isSeen(role: Role, permission: Permission): Promise<boolean> {
  const key = keys.get(role) ?? ''
  for (const one of refusals.get(role)?.get(permission) ?? []) if ((await refusalOf(key, one)) === null) return true
  // Log-ins are attested by who may issue tokens as well, and reports read by who sees campaigns.
  const beside = BESIDE[permission]
  const caller = beside && role !== 'SIGN_ON' ? (await world.organization.as([role, beside])).key : key
  return (await reaches(world, caller, permission, foreign)) === true
}
