import type { Context } from '@portevoix/api/core/context.ts'
import type { Db } from '@portevoix/api/core/database.ts'
import { globalId } from '@portevoix/api/core/ids.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { claimRun, storeScores } from '@portevoix/api/modules/scoring/run.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { openLookLog } from '@portevoix/api/platform/looks/index.ts'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
/** Sees who waits for whom. */
let watcher: pg.Client
let departmentId: string
let campaignId: string
let personId: string
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  watcher = new pg.Client(world.databaseUrl)
  await watcher.connect()
  await within(async (db) => {
    departmentId = (await db.department.create({ data: { name: 'Sales' } })).id
    const days = { startsAt: new Date(), endsAt: new Date(Date.now() + 86_400_000) }
    campaignId = (await db.campaign.create({ data: { name: 'Spring', status: 'LIVE', ...days } })).id
    const attribute = { key: 'cost-centre', kind: 'TEXT', many: false, purpose: 'Costs', names: [], sensitive: false }
    await db.personAttribute.create({ data: { ...attribute, kind: 'TEXT', filterable: true } })
  })
}, 120_000)
afterAll(async () => {
  await watcher?.end()
  await world?.stop()
})
beforeEach(async () => {
  personId = await person()
})

const within = <T>(work: (db: Db) => Promise<T>) =>
  world.server.environment.database.inOrganization(world.organization.id, work)
const person = async () =>
  (await within((db) => db.person.create({ data: { displayName: 'Ana', externalId: crypto.randomUUID() } }))).id
const toPerson = (id = personId) => globalId('Person', id)

/**
 * Does work that begins while the person is being erased, and reads them as they were: what it stores waits for the erasure,
 * which is committed then.
 */
async function overtaken<T>(work: () => Promise<T>): Promise<T> {
  const erasing = world.server.environment.database.open(world.organization.id, 'write')
  expect(await erasing.db.$executeRaw`DELETE FROM "Person" WHERE id = ${personId}::uuid`).toBe(1)
  const doing = work()
  const waits = async () => {
    const { rows } = await watcher.query(
      'SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE NOT l.granted AND a.datname = current_database()',
    )
    expect(rows).toHaveLength(1)
  }
  const waited = await vi.waitFor(waits, { timeout: 4_000, interval: 20 }).then(
    () => true,
    () => false,
  )
  await erasing.commit()
  const result = await doing
  expect(waited, JSON.stringify(result)).toBe(true)
  return result
}

const ask = async (text: string, input: object, id?: string) => {
  const name = /\w+/.exec(text)?.[0] ?? ''
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`
  const query = `mutation ($input: ${type}${id ? ', $id: ID!' : ''}) { ${name}(input: $input${id ? ', id: $id' : ''}) { __typename ... on UserError { code path } } }`
  const { body } = await post(world.url, world.organization.key, { query, variables: { input, id } })
  return body.errors?.map(({ extensions }) => extensions.code) ?? body.data?.[name]
}

describe('an act about somebody who is being erased', () => {
  const ACTS: { [name: string]: () => Promise<unknown> } = {
    ambassadorInvite: () =>
      ask('ambassadorInvite', { personId: toPerson(), campaignId: globalId('Campaign', campaignId) }),
    touchpointCreate: () =>
      ask('touchpointCreate', {
        personId: toPerson(),
        departmentId: globalId('Department', departmentId),
        channel: 'CALL',
        subject: 'A talk',
      }),
    relationshipOwnerCreate: () =>
      ask('relationshipOwnerCreate', { personId: toPerson(), departmentId: globalId('Department', departmentId) }),
    personBriefSet: () => ask('personBriefSet', { personId: toPerson(), parts: [{ heading: 'Who', text: 'Ana' }] }),
    processingExclusionCreate: () =>
      ask('processingExclusionCreate', { personId: toPerson(), processing: ['SCORING'], reason: 'MEDICAL' }),
    processingRestrict: () => ask('processingRestrict', { personId: toPerson(), ground: 'ACCURACY' }),
    privacyRequestCreate: () => ask('privacyRequestCreate', { personId: toPerson(), kind: 'ACCESS' }),
    personalDataExport: () => ask('personalDataExport', { personId: toPerson(), format: 'JSON' }),
    costAdd: () =>
      ask('costAdd', {
        label: 'Gift',
        on: '2026-11-30',
        kind: 'ADVANTAGE',
        beneficiaryId: toPerson(),
        amount: { amountMinor: 500, currency: 'EUR' },
        campaignId: globalId('Campaign', campaignId),
      }),
    accountCreate: () => ask('accountCreate', { name: 'Ana', personId: toPerson(), roles: ['ANALYST'] }),
    accountLinkCreate: () => ask('accountLinkCreate', { personId: toPerson() }),
    tokenIssue: () => ask('tokenIssue', { personId: toPerson() }),
    rotaCreate: () =>
      ask('rotaCreate', {
        name: crypto.randomUUID(),
        memberIds: [toPerson()],
        rotation: 'WEEKLY',
        handOverTime: '09:00',
        startsOn: '2026-12-01',
        timeZone: 'Europe/Paris',
      }),
    personDepartmentsSet: () =>
      ask('personDepartmentsSet', { departmentIds: [globalId('Department', departmentId)] }, toPerson()),
    personRelationsSet: () => ask('personRelationsSet', { relations: ['EMPLOYEE', 'PARTNER'] }, toPerson()),
    personAttributeSet: () => ask('personAttributeSet', { key: 'cost-centre', values: ['a'] }, toPerson()),
    personManagerSet: async () => ask('personManagerSet', { managerId: toPerson() }, toPerson(await person())),
    personMerge: async () => ask('personMerge', { intoId: toPerson() }, toPerson(await person())),
  }
  it.each(Object.entries(ACTS))(
    'is refused as one about nobody, and not as a fault of the server: %s',
    async (_name, act) => {
      // An act on the person themself may find that the version that it read is gone.
      const refused = expect.stringMatching(/^(NOT_FOUND|VERSION_CONFLICT)$/)
      expect(await overtaken(act)).toMatchObject({ code: refused })
    },
  )
})

it('is scored no more by a run that stores scores of others at the same time', async () => {
  const { environment } = world.server
  const { accountId } = await world.organization.as(['OWNER'])
  const job = { organizationId: world.organization.id, accountId }
  const stays = await person()
  const run = await inJob(environment, job, async (ctx) => {
    const { id } = await ctx.db.scoreRun.create({
      data: { id: ctx.newId(), accountId, model: 'influence', modelVersion: '1.0.0', definition: {}, params: {} },
    })
    return await claimRun(ctx, id)
  })
  if (!run) throw new Error('not claimed')
  const scored = { value: 1, base: 1, coverage: 1, parts: [] } as never
  const storing = vi.fn((ctx: Context) =>
    storeScores(
      ctx,
      run,
      [personId, stays].sort().map((id) => ({ id, scored, baseline: null })),
    ),
  )
  expect(await overtaken(() => inJob(environment, job, storing))).toBe(true)
  expect(storing).toHaveBeenCalledTimes(1)
  const scores = await within((db) => db.score.findMany({ where: { runId: run.id }, select: { personId: true } }))
  expect(scores).toEqual([{ personId: stays }])
})

it('drops accesses to somebody who is being erased, and stores those to others at once', async () => {
  const { database } = world.server.environment
  const looks = openLookLog({ database, log: createLog('silent'), now: () => new Date() })
  const stays = await person()
  const { accountId } = await world.organization.as(['ANALYST'])
  const stored = vi.spyOn(database, 'inOrganization')
  const reader = { accountId, organizationId: world.organization.id, roles: ['ANALYST'] }
  await overtaken(async () => {
    void looks.take(reader as never, new Map([['SCORE', new Set([personId, stays])]]))
    await looks.close()
  })
  expect(stored).toHaveBeenCalledTimes(1)
  stored.mockRestore()
  const rows = await within((db) => db.personAccess.findMany({ where: { accountId }, select: { personId: true } }))
  expect(rows).toEqual([{ personId: stays }])
})
