import { globalId } from '@portevoix/api/core/ids.ts'
import type { Prisma } from '@portevoix/api/generated/prisma/client.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../harness.ts'
import { closeMonth } from './monthly-close.ts'
import { asker } from './scoring-world.ts'

const NAMES = ['asked', 'open', 'accepted', 'declined', 'left', 'never'] as const
const MONTH = { from: '2027-02-01T00:00:00Z', to: '2027-03-01T00:00:00Z' }
const MARCH = { from: MONTH.to, to: '2027-04-01T00:00:00Z' }
const APRIL = { from: MARCH.to, to: '2027-05-01T00:00:00Z' }

let world: World
let now = new Date('2027-02-10T12:00:00Z')
const keys = new Map<string, string>()
const ids = new Map<string, string>()
const idOf = (name: string): string => ids.get(name) ?? ''

type Db = Parameters<Parameters<World['server']['environment']['database']['inOrganization']>[1]>[0]
const inside = <T>(work: (db: Db) => Promise<T>) =>
  world.server.environment.database.inOrganization(world.organization.id, work)

/** What a reader is told: the six numbers in their order, the month, and why they are hidden. */
async function told(reader: string, period: object | null = MONTH, campaign = 'C') {
  const query = `query ($id: ID!, $period: PeriodInput) { campaign(id: $id) {
    invitationStatistics(period: $period) { month ${NAMES.join(' ')} hidden { reason minimum } } } }`
  const variables = { id: globalId('Campaign', idOf(campaign)), period }
  const { campaign: found } = await asker(world)(query, variables, keys.get(reader))
  const statistics = found?.invitationStatistics as Record<string, unknown>
  const { month, hidden } = statistics
  return { month, hidden, counts: NAMES.map((name) => statistics[name]) }
}

const stand = (name: string, to: Prisma.ParticipationUpdateManyMutationInput, campaign = 'C') =>
  inside((db) =>
    db.participation.updateMany({
      where: { campaignId: idOf(campaign), ambassadorId: idOf(`ambassador ${name}`) },
      data: to,
    }),
  )
const DECLINED = () => ({ status: 'DECLINED' as const, declinedAt: now, updatedAt: now })
const ACCEPTED = () => ({ status: 'ACCEPTED' as const, acceptedAt: now, updatedAt: now })

beforeAll(async () => {
  world = await startWorld({ plugins: [], now: () => now })
  await inside(async (db) => {
    const dates = { startsAt: new Date('2027-01-01'), endsAt: new Date('2027-12-01') }
    for (const name of ['C', 'Nobody', 'Few']) {
      ids.set(name, (await db.campaign.create({ data: { name, status: 'LIVE', ...dates } })).id)
    }
    for (const department of ['Sales', 'Works']) {
      const { id: departmentId } = await db.department.create({ data: { name: department } })
      for (let index = 0; index < 10; index += 1) {
        const name = `${department} ${index}`
        const { id: personId } = await db.person.create({ data: { displayName: name } })
        await db.membership.create({ data: { personId, departmentId, primary: true, from: new Date('2026-01-01') } })
        const { id: ambassadorId } = await db.ambassador.create({ data: { personId } })
        ids.set(name, personId)
        ids.set(`ambassador ${name}`, ambassadorId)
        await db.participation.create({ data: { campaignId: idOf('C'), ambassadorId, invitedAt: now, createdAt: now } })
      }
    }
    const few = { campaignId: idOf('Few'), ambassadorId: idOf('ambassador Sales 0') }
    await db.participation.create({ data: { ...few, invitedAt: now, createdAt: now } })
  })
  now = new Date('2027-02-20T12:00:00Z')
  for (const index of [0, 1, 2, 3, 4, 5, 6]) await stand(`Sales ${index}`, DECLINED())
  await stand('Sales 0', { neverAt: now, updatedAt: now })
  for (const index of [7, 8]) await stand(`Sales ${index}`, ACCEPTED())
  for (const index of [0, 1, 2, 3, 4, 5, 6, 7]) await stand(`Works ${index}`, ACCEPTED())
  const { organization } = world
  keys.set('owner', organization.key)
  keys.set('analyst', (await organization.as(['ANALYST'])).key)
  keys.set('data protection', (await organization.as(['DATA_PROTECTION'])).key)
  const narrow = await organization.as([])
  await inside((db) =>
    db.assignment.create({ data: { accountId: narrow.accountId, role: 'ANALYST', campaignId: idOf('C') } }),
  )
  keys.set('analyst of C', narrow.key)
  now = new Date('2027-03-01T00:05:00Z')
  keys.set('ambassador', (await organization.asPerson(globalId('Person', idOf('Sales 9')))).token)
  await closeMonth(world)
}, 120_000)
afterAll(() => world?.stop())

const FEW = { reason: 'TOO_FEW', minimum: 5 }

describe('statistics of invitations', () => {
  it('are exact for whoever may list who was asked, now and of closed months', async () => {
    expect(await told('owner')).toEqual({ month: '2027-02-01', hidden: null, counts: [20, 3, 10, 7, 0, 1] })
    expect(await told('owner', null)).toEqual({ month: null, hidden: null, counts: [20, 3, 10, 7, 0, 1] })
  })

  it('are told to everybody else of closed months alone, by blocks in steps of the smallest group', async () => {
    for (const reader of ['analyst', 'analyst of C']) {
      // Sales: 10, 1, 2, 7, 0, 1. Works: 10, 2, 8, 0, 0, 0.
      expect(await told(reader), reader).toEqual({ month: '2027-02-01', hidden: FEW, counts: [20, 0, 10, 5, 0, 0] })
      const nothing = NAMES.map(() => null)
      const notClosed = { month: null, hidden: { reason: 'NOT_CLOSED', minimum: 5 }, counts: nothing }
      expect(await told(reader, { from: MONTH.from, to: '2027-02-28T00:00:00Z' })).toEqual(notClosed)
      expect(await told(reader, MARCH)).toEqual(notClosed)
      expect(await told(reader, null)).toMatchObject({ hidden: { reason: 'PEOPLE' }, counts: nothing })
    }
  })

  it('are told to nobody without reports of the campaign', async () => {
    expect(await told('ambassador')).toEqual({
      ...{ month: null, hidden: { reason: 'PERMISSION', minimum: null } },
      counts: NAMES.map(() => null),
    })
  })

  it('do not tell whether anybody was asked at all', async () => {
    expect(await told('analyst', MONTH, 'Few')).toEqual(await told('analyst', MONTH, 'Nobody'))
    expect(await told('owner', MONTH, 'Few')).toMatchObject({ counts: [1, 1, 0, 0, 0, 0] })
    expect(await told('owner', MONTH, 'Nobody')).toMatchObject({ counts: [0, 0, 0, 0, 0, 0] })
  })

  it('stay as they were counted, while nobody is asked or answers, whoever moves or is erased', async () => {
    const before = await told('analyst')
    await inside(async (db) => {
      const [sales, works] = await db.department.findMany({ orderBy: { name: 'asc' } })
      await db.membership.updateMany({
        where: { departmentId: sales?.id, personId: { in: [0, 1, 2].map((index) => idOf(`Sales ${index}`)) } },
        data: { departmentId: works?.id ?? '' },
      })
    })
    await asker(world)('mutation ($id: ID!) { personPurge(id: $id) { __typename } }', {
      id: globalId('Person', idOf('Works 9')),
    })
    now = new Date('2027-04-01T00:05:00Z')
    await closeMonth(world)
    expect(await told('analyst')).toEqual(before)
    // What the erasure ended was counted anew.
    expect(await told('owner', MARCH)).toMatchObject({ month: '2027-03-01', counts: [19, 2, 10, 7, 0, 1] })
    now = new Date('2027-05-01T00:05:00Z')
    const march = await told('analyst', MARCH)
    await closeMonth(world)
    const rows = await inside((db) =>
      db.closedPeople.count({ where: { month: new Date('2027-04-01'), part: 'declined' } }),
    )
    expect(rows).toBe(0)
    expect(await told('analyst', APRIL)).toEqual({ ...march, month: '2027-04-01' })
  })

  it('are hidden where the smallest group is raised beyond the blocks of the close', async () => {
    await inside((db) => db.organization.updateMany({ data: { minimumGroupSize: 11 } }))
    expect(await told('analyst')).toMatchObject({ hidden: { minimum: 11 }, counts: NAMES.map(() => null) })
    await inside((db) => db.organization.updateMany({ data: { minimumGroupSize: 5 } }))
  })
})
