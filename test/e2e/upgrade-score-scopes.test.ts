import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startUpgradeWorld, type UpgradeWorld } from './upgrade-world.ts'

let world: UpgradeWorld
beforeAll(async () => {
  world = await startUpgradeWorld({ release: 'ledger_indexes' })
})
afterAll(() => world?.stop())

it('an upgrade makes earlier score runs runs over everything, and keeps which one is shown', async () => {
  const run = { accountId: randomUUID(), modelVersion: '1.0.0', definition: '{}', status: 'SUCCEEDED' }
  const shown = await world.insert('ScoreRun', { ...run, model: 'influence', current: true })
  const earlier = await world.insert('ScoreRun', { ...run, model: 'influence', current: false })
  const personId = await world.insert('Person', { displayName: 'Ana', updatedAt: new Date() })
  const score =
    'INSERT INTO "Score" ("runId", "personId", value, base, coverage, dimensions) VALUES ($1, $2, 7, 0, 1, $3)'
  await world.db.query(score, [shown, personId, '[]'])
  await world.upgrade()
  expect(await world.values('SELECT id, "topicId", "campaignId", current FROM "ScoreRun" ORDER BY current')).toEqual([
    [earlier, null, null, false],
    [shown, null, null, true],
  ])
  expect(await world.values('SELECT "runId", value FROM "Score"')).toEqual([[shown, 7]])
})
