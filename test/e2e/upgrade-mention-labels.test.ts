import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startUpgradeWorld, type UpgradeWorld } from './upgrade-world.ts'

describe('what sources said of mentions, after an upgrade', () => {
  let world: UpgradeWorld

  beforeAll(async () => {
    world = await startUpgradeWorld({ release: 'log_in_rule_text' })
    const updatedAt = new Date()
    const integrationId = await world.insert('Integration', { connector: 'csv', name: 'I', config: '{}', updatedAt })
    const sighting = async (key: string, said: object) => {
      const row = { integrationId, sourceKey: key, network: 'x', text: key, at: '2026-01-01T00:00:00Z', updatedAt }
      const mentionId = await world.insert('Mention', row)
      const columns = { integrationId, key, mentionId, createdAt: '2026-01-02T00:00:00Z', ...said }
      await world.db.query(
        `INSERT INTO "MentionSighting" (${Object.keys(columns).map((name) => `"${name}"`)})
          VALUES (${Object.keys(columns).map((_name, index) => `$${index + 1}`)})`,
        Object.values(columns),
      )
    }
    await sighting('both', { sentiment: ' Negative ', brand: 'Acme', reason: 'Late' })
    await sighting('reason', { reason: 'Unknown' })
    await sighting('none', {})
    await world.upgrade()
  })
  afterAll(() => world?.stop())

  it('are labels of these sources, and a reason without a sentiment is a field', async () => {
    expect(
      await world.values(`SELECT m.text, l.kind::text, l.value, l."valueKey", l.reason, l.author::text, l.release, l."createdAt", l."supersededAt"
        FROM "MentionLabel" l JOIN "Mention" m ON m.id = l."mentionId" ORDER BY 2`),
    ).toEqual([
      ['both', 'BRAND', 'Acme', 'acme', null, 'SOURCE', null, new Date('2026-01-02T00:00:00Z'), null],
      ['both', 'SENTIMENT', 'Negative', 'negative', 'Late', 'SOURCE', null, new Date('2026-01-02T00:00:00Z'), null],
    ])
    expect(await world.values('SELECT key, fields FROM "MentionSighting" ORDER BY 1')).toEqual([
      ['both', null],
      ['none', null],
      ['reason', { reason: 'Unknown' }],
    ])
  })
})
