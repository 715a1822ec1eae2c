import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startUpgradeWorld, type UpgradeWorld } from './upgrade-world.ts'

describe('an upgrade from merges that each statement resolved', () => {
  let world: UpgradeWorld
  const at = new Date('2026-01-01T00:00:00Z')
  const ids = new Map<string, string>()

  beforeAll(async () => {
    world = await startUpgradeWorld({ release: 'log_in_rule_text' })
    for (const name of ['merged', 'kept', 'apart']) {
      const personId = await world.insert('Person', { displayName: name, updatedAt: at, createdAt: at })
      ids.set(name, personId)
      await world.insert('Ambassador', { personId, status: 'ACTIVE', updatedAt: at })
      await world.insert('SocialAccount', { personId, network: 'x', handle: name })
    }
    const merge = { intoId: ids.get('kept'), archived: false, objected: false, from: at }
    await world.insert('PersonMerge', { ...merge, personId: ids.get('merged') })
    await world.insert('PersonMerge', { ...merge, personId: ids.get('apart'), to: new Date('2026-02-01T00:00:00Z') })
    await world.upgrade()
  })
  afterAll(() => world?.stop())

  it('says of each row who counts for it, and touches none of them', async () => {
    for (const table of ['Ambassador', 'SocialAccount']) {
      expect(
        await world.values(`SELECT p."displayName", c."displayName" FROM "${table}" r
          JOIN "Person" p ON p.id = r."personId" JOIN "Person" c ON c.id = r."countsForId" ORDER BY 1`),
      ).toEqual([
        ['apart', 'apart'],
        ['kept', 'kept'],
        ['merged', 'kept'],
      ])
    }
    expect(await world.values('SELECT DISTINCT "updatedAt" FROM "Ambassador"')).toEqual([[at]])
  })

  it('keeps it in step with what is merged and what is undone afterwards', async () => {
    const countsFor = () =>
      world.values(`SELECT p."displayName" FROM "SocialAccount" r JOIN "Person" p ON p.id = r."countsForId"
        WHERE r.handle = 'merged'`)
    await world.db.query('UPDATE "PersonMerge" SET "to" = now() WHERE "personId" = $1', [ids.get('merged')])
    expect(await countsFor()).toEqual([['merged']])
    await world.insert('PersonMerge', {
      ...{ personId: ids.get('merged'), intoId: ids.get('apart'), archived: false, objected: false, from: at },
    })
    expect(await countsFor()).toEqual([['apart']])
  })
})
