import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startUpgradeWorld, type UpgradeWorld } from './upgrade-world.ts'

describe('an upgrade from a release that kept languages and networks in columns only', () => {
  let world: UpgradeWorld

  beforeAll(async () => {
    world = await startUpgradeWorld()
    const { insert } = world
    const now = new Date()
    await insert('Person', { displayName: 'Ada', languages: ['fr', 'de'], updatedAt: now })
    await insert('Person', { displayName: 'Ben', languages: [], updatedAt: now })
    await insert('Campaign', { name: 'C', networks: ['x', 'linkedin'], startsAt: now, endsAt: now, updatedAt: now })
    await world.upgrade()
  })
  afterAll(() => world?.stop())

  it('lists them row by row, for the filters', async () => {
    const languages = `SELECT "displayName", language FROM "PersonLanguage" l JOIN "Person" p ON p.id = l."personId"`
    expect(await world.values(`${languages} ORDER BY language`)).toEqual([
      ['Ada', 'de'],
      ['Ada', 'fr'],
    ])
    expect(await world.values(`SELECT network FROM "CampaignNetwork" ORDER BY network`)).toEqual([['linkedin'], ['x']])
  })

  it('leaves the tables under the policies, for their owner too', async () => {
    const open = `SELECT relname FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity`
    expect(await world.values(open)).toEqual([])
  })
})
