import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { globalId } from '@portevoix/api/core/ids.ts'
import { FRANCE, UNITED_STATES } from '@portevoix/api/modules/guidelines/assessment/index.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

const migrations = join(import.meta.dirname, '../../prisma/migrations')
const names = readdirSync(migrations)
  .filter((name) => /^\d{14}_/.test(name))
  .sort()
const LAW = names.find((name) => name.endsWith('_law_of_shares')) ?? ''
const sqlOf = (name: string) => readFileSync(join(migrations, name, 'migration.sql'), 'utf8')

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
  const database = `law_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const [organization, campaign, ambassador, participation] = Array.from({ length: 4 }, () => randomUUID())
  let admin: pg.Client
  let db: pg.Client

  beforeAll(async () => {
    admin = new pg.Client(inject('databaseUrl'))
    await admin.connect()
    await admin.query(`CREATE DATABASE ${database}`)
    const url = new URL(inject('databaseUrl'))
    url.pathname = `/${database}`
    db = new pg.Client(url.href)
    await db.connect()
    for (const name of names.filter((one) => one < LAW)) await db.query(sqlOf(name))
    await db.query('SET ROLE portevoix_system')
    await db.query('INSERT INTO "Organization" (id, name, slug) VALUES ($1, $2, $2)', [organization, 'acme'])
    await db.query('SET ROLE portevoix_app')
    await db.query(`SELECT set_config('app.organization_id', $1, false)`, [organization])
    const policy = randomUUID()
    await db.query(`INSERT INTO "Policy" (id, name, version, "effectiveFrom") VALUES ($1, 'Law', 1, '2026-01-01')`, [
      policy,
    ])
    const rules = [
      ['shipped', 'BLOCK', SOURCE, SHIPPED],
      ['reworded', 'BLOCK', SOURCE, { ...SHIPPED, accepted: [...SHIPPED.accepted, '#ours'] }],
      ['softened', 'WARN', SOURCE, SHIPPED],
      ['own', 'BLOCK', null, { accepted: ['#ours'], review: [], refused: [], position: 'ANYWHERE' }],
    ] as const
    for (const [key, severity, source, config] of rules) {
      await db.query(
        `INSERT INTO "PolicyRule" (id, "policyId", key, kind, severity, source, config) VALUES ($1, $2, $3, 'REQUIRED_DISCLOSURE', $4, $5, $6)`,
        [randomUUID(), policy, key, severity, source, config],
      )
    }
    for (const kind of ['EMPLOYEE', 'CUSTOMER']) {
      await db.query(`INSERT INTO "Person" (id, "displayName", kind, "updatedAt") VALUES ($1, 'Somebody', $2, now())`, [
        randomUUID(),
        kind,
      ])
    }
    await db.query(
      `INSERT INTO "Campaign" (id, name, status, "startsAt", "endsAt", "updatedAt") VALUES ($1, 'C', 'LIVE', now(), now(), now())`,
      [campaign],
    )
    await db.query(`INSERT INTO "Ambassador" (id, "personId") SELECT $1, id FROM "Person" WHERE kind = 'EMPLOYEE'`, [
      ambassador,
    ])
    await db.query(
      `INSERT INTO "Participation" (id, "campaignId", "ambassadorId", status) VALUES ($1, $2, $3, 'ACCEPTED')`,
      [participation, campaign, ambassador],
    )
    await db.query('RESET ROLE')
    await db.query(sqlOf(LAW))
    await db.query('SET ROLE portevoix_app')
  })
  afterAll(async () => {
    await db?.end()
    await admin?.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
    await admin?.end()
  })

  it('gives the rules of connections to published rules that equal a shipped one, and to no other', async () => {
    const { rows } = await db.query('SELECT key, config FROM "PolicyRule" ORDER BY key')
    const configs = new Map(rows.map(({ key, config }) => [key, config]))
    const shipped = UNITED_STATES.rules.find(({ kind }) => kind === 'REQUIRED_DISCLOSURE')
    expect(shipped).toMatchObject(configs.get('shipped'))
    expect(configs.get('shipped').employment).toContain('I work at {employer}')
    expect(configs.get('shipped').accepted).not.toContain('my employer')
    expect(configs.get('reworded')).toEqual({ ...SHIPPED, accepted: [...SHIPPED.accepted, '#ours'] })
    expect(configs.get('softened')).toEqual(SHIPPED)
    expect(configs.get('own').employment).toBeUndefined()
    expect(FRANCE.rules[0]).toHaveProperty('employment')
  })

  it('takes every kind but the default one as stated', async () => {
    const { rows } = await db.query('SELECT kind, "kindStated" FROM "Person" ORDER BY kind')
    expect(rows).toEqual([
      { kind: 'EMPLOYEE', kindStated: false },
      { kind: 'CUSTOMER', kindStated: true },
    ])
  })

  it('lists the participations whose texts were blocked and are now warned of', async () => {
    const { rows } = await db.query(`SELECT text FROM "UpgradeNote" WHERE topic = 'disclosures'`)
    expect(rows).toEqual([{ text: expect.stringContaining(globalId('Participation', participation ?? '')) }])
  })

  it('leaves the tables locked against whoever looks across organisations', async () => {
    const { rows } = await db.query(
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
