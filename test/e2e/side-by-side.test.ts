import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startWorld, type World } from '../harness.ts'

const warnings: string[] = []
const note = ({ message }: Error) => void warnings.push(message)

let world: World
beforeAll(async () => {
  process.on('warning', note)
  world = await startWorld()
})
afterAll(async () => {
  await world?.stop()
  process.off('warning', note)
})

it('statements that are sent side by side wait for each other, and a failing one fails alone', async () => {
  const { database } = world.server.environment
  const id = world.organization.id
  await database.inOrganization(id, (db) => db.person.create({ data: { id, displayName: 'Ana' } }))
  const session = database.open(id, 'read')
  const answers = await Promise.allSettled([
    session.db.$queryRaw`SELECT 1 AS one FROM pg_sleep(0.05)`,
    // Relations are read by statements of their own, all at once.
    session.db.person.findFirst({
      include: { departments: true, socialAccounts: true, agreements: true, mentions: true },
    }),
    session.db.$queryRawUnsafe('SELECT this is no statement'),
  ])
  await session.rollback()
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
  expect(await database.inOrganization(id, (db) => db.person.count())).toBe(1)
  await wait(0)
  expect(warnings.filter((message) => message.includes('already executing'))).toEqual([])
})
