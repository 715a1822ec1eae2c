import { globalId } from '@portevoix/api/core/ids.ts'
import { FRANCE, UNITED_STATES } from '@portevoix/api/modules/guidelines/assessment/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startUpgradeWorld, type UpgradeWorld } from './upgrade-world.ts'

/** The rule of disclosure of the pack for the United States as 0.1.0 shipped it. */
const SHIPPED = {
  accepted: [
    'Ad',
    '#ad',
    'Advertisement',
    'Sponsored',
    '#sponsored',
    'Paid ad',
    'Paid link',
    'Paid partnership',
    'Thanks to {brand} for the free product',
    'Thanks to {brand} for the free products',
    'Thanks to {brand} for sponsoring',
    'Thank you to {brand} for sponsoring',
    'Thanks {brand} for sponsoring',
    'I work for {employer}',
    'I work at {employer}',
    'my employer',
  ],
  review: ['my company', '#employee', 'in paid collaboration with', 'gifted by {brand}', '#gifted', 'for sponsoring'],
  refused: [
    '#sp',
    'sp',
    '#spon',
    'spon',
    'collab',
    '#collab',
    'partner',
    '#partner',
    'ambassador',
    '#ambassador',
    'brand ambassador',
    'Thanks {brand}',
    'Thank you {brand}',
    '#thanks',
    'affiliate link',
  ],
  position: 'BEFORE_FOLD',
  hashtagsMax: 2,
}
const SOURCE = '16 CFR 255.5; FTC, Disclosures 101 for Social Media Influencers'

describe('an upgrade from a release whose rules knew no connection', () => {
  let world: UpgradeWorld
  let participation = ''

  beforeAll(async () => {
    world = await startUpgradeWorld({ release: '_log_fields' })
    const { insert } = world
    const now = new Date()
    const policyId = await insert('Policy', { name: 'Law', version: 1, effectiveFrom: '2026-01-01' })
    const rules = [
      ['shipped', 'BLOCK', SOURCE, SHIPPED],
      ['reworded', 'BLOCK', SOURCE, { ...SHIPPED, accepted: [...SHIPPED.accepted, '#ours'] }],
      ['softened', 'WARN', SOURCE, SHIPPED],
      ['own', 'BLOCK', null, { accepted: ['#ours'], review: [], refused: [], position: 'ANYWHERE' }],
    ] as const
    for (const [key, severity, source, config] of rules) {
      await insert('PolicyRule', { policyId, key, kind: 'REQUIRED_DISCLOSURE', severity, source, config })
    }
    const [personId] = [
      await insert('Person', { displayName: 'Somebody', kind: 'EMPLOYEE', updatedAt: now }),
      await insert('Person', { displayName: 'Somebody', kind: 'CUSTOMER', updatedAt: now }),
    ]
    const campaign = { name: 'C', status: 'LIVE', startsAt: now, endsAt: now, updatedAt: now }
    participation = await insert('Participation', {
      campaignId: await insert('Campaign', campaign),
      ambassadorId: await insert('Ambassador', { personId }),
      status: 'ACCEPTED',
    })
    await world.upgrade('_law_of_shares')
  })
  afterAll(() => world?.stop())

  it('gives the rules of connections to published rules that equal a shipped one, and to no other', async () => {
    const rows = await world.rows<{ key: string; config: Record<string, string[]> }>(
      'SELECT key, config FROM "PolicyRule" ORDER BY key',
    )
    const configs = new Map(rows.map(({ key, config }) => [key, config]))
    const configOf = (key: string) => configs.get(key) as Record<string, string[]>
    const shipped = UNITED_STATES.rules.find(({ kind }) => kind === 'REQUIRED_DISCLOSURE')
    expect(shipped).toMatchObject(configOf('shipped'))
    expect(configOf('shipped').employment).toContain('I work at {employer}')
    expect(configOf('shipped').accepted).not.toContain('my employer')
    expect(configOf('reworded')).toEqual({ ...SHIPPED, accepted: [...SHIPPED.accepted, '#ours'] })
    expect(configOf('softened')).toEqual(SHIPPED)
    expect(configOf('own').employment).toBeUndefined()
    expect(FRANCE.rules[0]).toHaveProperty('employment')
  })

  it('takes every kind but the default one as stated', async () => {
    const rows = await world.rows<Record<string, string>>('SELECT kind, "kindStated" FROM "Person" ORDER BY kind')
    expect(rows).toEqual([
      { kind: 'EMPLOYEE', kindStated: false },
      { kind: 'CUSTOMER', kindStated: true },
    ])
  })

  it('lists the participations whose texts were blocked and are now warned of', async () => {
    const rows = await world.rows<Record<string, string>>(`SELECT text FROM "UpgradeNote" WHERE topic = 'disclosures'`)
    expect(rows).toEqual([{ text: expect.stringContaining(globalId('Participation', participation)) }])
  })

  it('leaves the tables locked against whoever looks across organisations', async () => {
    const rows = await world.rows<Record<string, string>>(
      `SELECT relname FROM pg_class WHERE relname IN ('Campaign', 'Organization', 'Participation', 'Person', 'Policy', 'PolicyRule') AND relforcerowsecurity ORDER BY 1`,
    )
    expect(rows.map(({ relname }) => relname)).toEqual([
      'Campaign',
      'Organization',
      'Participation',
      'Person',
      'Policy',
      'PolicyRule',
    ])
  })
})
