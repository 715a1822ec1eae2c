import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startUpgradeWorld, type UpgradeWorld } from './upgrade-world.ts'

const decomposed = (text: string) => text.normalize('NFD')

describe('an upgrade from a release without normal forms and evidence', () => {
  let world: UpgradeWorld

  beforeAll(async () => {
    world = await startUpgradeWorld({ currency: 'usd' })
    const { db, insert } = world
    const now = new Date()
    const people: string[] = []
    for (const [index, externalId] of [decomposed('É1'), ' 17 ', 'A', 'A ', 'a'].entries()) {
      people.push(await insert('Person', { displayName: `P${index}`, externalId, updatedAt: now }))
    }
    for (const [index, department] of [
      'Caféteria',
      decomposed('Caféteria'),
      'CAFÉTERIA',
      'Equipe',
      'Équipe',
    ].entries()) {
      const departmentId = await insert('Department', { name: department, createdAt: new Date(index) })
      await db.query('INSERT INTO "DepartmentMembership" ("departmentId", "personId") VALUES ($1, $2)', [
        departmentId,
        people[index],
      ])
    }
    const campaignId = await insert('Campaign', {
      name: 'C',
      startsAt: now,
      endsAt: now,
      networks: ['twitter', 'x', 'our-forum'],
      updatedAt: now,
    })
    await insert('Cost', { campaignId, label: 'l', amountMinor: 1, currency: 'eur', at: now })
    const contentId = await insert('Content', { title: 't', language: 'German', updatedAt: now })
    const ambassadorId = await insert('Ambassador', { personId: people[0] })
    const participationId = await insert('Participation', {
      campaignId,
      ambassadorId,
      status: 'ACCEPTED',
      acceptedAt: new Date(0),
    })
    const share = (text: string, more: object = {}) =>
      insert('Share', {
        campaignId,
        participationId,
        contentId,
        network: 'twitter',
        language: 'fr_fr',
        text,
        assessment: '{}',
        ...more,
      })
    await share('prepared')
    await share('marked', { status: 'PUBLISHED' })
    await share('at an address', { status: 'PUBLISHED', externalUrl: 'https://example.org/1' })
    const clicked = await share('clicked')
    await insert('MetricPoint', {
      source: 'tracked-link',
      key: 'k',
      metric: 'clicks',
      subjectType: 'SHARE',
      subjectId: clicked,
      campaignId,
      at: now,
      value: 1,
    })
    await world.upgrade()
  })
  afterAll(() => world?.stop())
  const rows = (sql: string) => world.rows(sql)

  it('makes one department of several spellings, with everybody in it, and loses none', async () => {
    const listed = await rows(`SELECT d.name, count(m.*)::int AS people FROM "Department" d
      LEFT JOIN "DepartmentMembership" m ON m."departmentId" = d.id WHERE d."mergedIntoId" IS NULL GROUP BY 1 ORDER BY 1`)
    expect(listed).toEqual([
      { name: 'Caféteria', people: 3 },
      { name: 'Equipe', people: 1 },
      { name: 'Équipe', people: 1 },
    ])
    expect(await rows(`SELECT count(*)::int AS merged FROM "Department" WHERE "mergedIntoId" IS NOT NULL`)).toEqual([
      { merged: 2 },
    ])
  })

  it('brings ids into their normal form, but never two people into one', async () => {
    const ids = await rows(`SELECT "displayName", "externalId" FROM "Person" ORDER BY 1`)
    expect(ids.map(({ externalId }) => externalId)).toEqual(['É1', '17', 'A', 'A ', 'a'])
    const sources = await rows(`SELECT value FROM "ExternalId" ORDER BY value COLLATE "C"`)
    expect(sources.map(({ value }) => value)).toEqual(['17', 'A', 'A ', 'a', 'É1'])
  })

  it('brings currencies, languages and networks into theirs, and registers what campaigns name', async () => {
    expect(await rows('SELECT currency FROM "Organization" UNION ALL SELECT currency FROM "Cost"')).toEqual([
      { currency: 'USD' },
      { currency: 'EUR' },
    ])
    expect(await rows('SELECT language FROM "Content"')).toEqual([{ language: 'de' }])
    expect(await rows('SELECT DISTINCT network, language FROM "Share"')).toEqual([{ network: 'x', language: 'fr-FR' }])
    expect(await rows('SELECT networks FROM "Campaign"')).toEqual([{ networks: ['x', 'our-forum'] }])
    expect(await rows(`SELECT key FROM "SocialNetwork" WHERE key = 'our-forum'`)).toHaveLength(1)
  })

  it('finds the evidence of each share, and tells the numbers before and after', async () => {
    const found = await rows(
      `SELECT text, status::text, evidence::text, "publishedAt" IS NOT NULL AS counts FROM "Share" ORDER BY text`,
    )
    expect(found).toEqual([
      { text: 'at an address', status: 'PUBLISHED', evidence: 'ADDRESS', counts: true },
      { text: 'clicked', status: 'PUBLISHED', evidence: 'CLICK', counts: true },
      { text: 'marked', status: 'PUBLISHED', evidence: 'PERSON', counts: true },
      { text: 'prepared', status: 'PREPARED', evidence: null, counts: false },
    ])
    const notes = await rows(`SELECT release, topic, text FROM "UpgradeNote" ORDER BY topic`)
    expect(new Set(notes.map(({ release }) => release))).toEqual(new Set(['1.0.0']))
    const noteOn = (topic: string) => notes.find((note) => note.topic === topic)?.text
    expect(noteOn('shares')).toMatch(
      /counted 4 shares[\s\S]*the 3 that are known[\s\S]*C: shares 4 before, 3 now; participation rate 1 of 1 before, 1 of 1 now/,
    )
    expect(noteOn('departments')).toContain('"CAFÉTERIA" is a part of "Caféteria"')
    expect(noteOn('external-ids')).toContain('1 people')
  })
})
