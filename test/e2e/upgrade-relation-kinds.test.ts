import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startUpgradeWorld, type UpgradeWorld } from './upgrade-world.ts'

/** The shape of before: kinds are an enum, with their dates. */
describe('an upgrade from kinds of relations as an enum', () => {
  let world: UpgradeWorld
  const people = new Map<string, string>()

  beforeAll(async () => {
    world = await startUpgradeWorld({ release: 'person_attributes' })
    const updatedAt = new Date('2026-01-01T00:00:00Z')
    for (const [name, kind] of [
      ['Ana', 'PARTNER'],
      ['Ben', 'EMPLOYEE'],
      ['Cyd', 'NGO'],
    ] as const) {
      people.set(name, await world.insert('Person', { displayName: name, kind, updatedAt, createdAt: updatedAt }))
    }
    await world.insert('PersonRelation', {
      ...{ personId: people.get('Ana'), kind: 'CUSTOMER', primary: false, from: new Date('2025-01-01T00:00:00Z') },
      to: new Date('2025-06-01T00:00:00Z'),
    })
    await world.upgrade()
  })
  afterAll(() => world?.stop())

  it('keeps the kind and all relations of everybody, with their dates', async () => {
    expect(await world.values('SELECT "displayName", kind, "kindStated" FROM "Person" ORDER BY 1')).toEqual([
      ['Ana', 'PARTNER', true],
      ['Ben', 'EMPLOYEE', false],
      ['Cyd', 'NGO', true],
    ])
    expect(
      await world.values(`SELECT p."displayName", r.kind, r."primary", r."from"::date::text, r."to"::date::text
        FROM "PersonRelation" r JOIN "Person" p ON p.id = r."personId" ORDER BY 1, 2`),
    ).toEqual([
      ['Ana', 'CUSTOMER', false, '2025-01-01', '2025-06-01'],
      ['Ana', 'PARTNER', true, '2026-01-01', null],
      ['Cyd', 'NGO', true, '2026-01-01', null],
    ])
  })

  it('begins with the kinds of before, by the same keys', async () => {
    expect(await world.values('SELECT key, "builtIn" FROM "RelationKind" ORDER BY 1')).toEqual(
      ['CUSTOMER', 'EMPLOYEE', 'JOURNALIST', 'NGO', 'OTHER', 'PARTNER', 'POLITICIAN'].map((key) => [key, true]),
    )
  })

  it('goes on keeping the kind and the primary relation the same', async () => {
    const later = new Date('2026-02-01T00:00:00Z')
    await world.db.query('UPDATE "Person" SET kind = $1, "updatedAt" = $2 WHERE id = $3', [
      ...['ALUMNUS', later, people.get('Ana')],
    ])
    expect(
      await world.values(
        `SELECT kind FROM "PersonRelation" WHERE "personId" = '${people.get('Ana')}' AND "to" IS NULL`,
      ),
    ).toEqual([['ALUMNUS']])
  })
})
