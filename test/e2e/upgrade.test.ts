import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

const project = join(import.meta.dirname, '../..')
const sqlOf = (name: string) => readFileSync(join(project, 'prisma/migrations', name, 'migration.sql'), 'utf8')
const askedBy = (plugin: string) =>
  (
    JSON.parse(readFileSync(join(project, 'packages/plugins', plugin, 'package.json'), 'utf8')) as {
      portevoix: { permissions: { network: string[]; data: string[] } }
    }
  ).portevoix.permissions

describe('an upgrade from a release without consents', () => {
  const name = `upgrade_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const at = () => {
    const url = new URL(inject('databaseUrl'))
    url.pathname = `/${name}`
    return url.href
  }
  let admin: pg.Client
  let db: pg.Client

  beforeAll(async () => {
    admin = new pg.Client(inject('databaseUrl'))
    await admin.connect()
    await admin.query(`CREATE DATABASE ${name}`)
    db = new pg.Client(at())
    await db.connect()
    await db.query(sqlOf('20261121000000_spine'))
  })
  afterAll(async () => {
    await db?.end()
    await admin?.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await admin?.end()
  })

  it('lets what was configured before go on, with what its plugin asks for, and agrees to nothing else', async () => {
    const [feeds, nothing] = [randomUUID(), randomUUID()]
    await db.query('SET ROLE portevoix_system')
    for (const id of [feeds, nothing]) {
      await db.query('INSERT INTO "Organization" (id, name, slug) VALUES ($1, $2, $2)', [id, id])
    }
    await db.query('SET ROLE portevoix_app')
    for (const [organization, connector, title] of [
      [feeds, 'feed', 'One'],
      [feeds, 'feed', 'Two'],
      [nothing, 'of-their-own', 'Three'],
    ]) {
      await db.query(`SELECT set_config('app.organization_id', $1, false)`, [organization])
      await db.query(
        `INSERT INTO "Integration" (id, connector, name, config, "updatedAt") VALUES ($1, $2, $3, '{}', now())`,
        [randomUUID(), connector, title],
      )
    }
    await db.query('RESET ROLE')
    await db.query(sqlOf('20261122000000_plugins'))
    const consentsOf = async (organization: string) => {
      await db.query(`SELECT set_config('app.organization_id', $1, false)`, [organization])
      await db.query('SET ROLE portevoix_app')
      return (await db.query('SELECT plugin, network, data FROM "PluginConsent"')).rows
    }
    expect(await consentsOf(feeds)).toEqual([{ plugin: '@portevoix/connector-feed', ...askedBy('connector-feed') }])
    expect(await consentsOf(nothing)).toEqual([])
    // A check that was switched on before checks asked for consent.
    await db.query(
      `INSERT INTO "GuidelineCheck" (id, "check", params, "updatedAt") VALUES ($1, 'claims', '{}', now())`,
      [randomUUID()],
    )
    await db.query('RESET ROLE')
    await db.query(sqlOf('20261122060500_consent_to_checks'))
    expect(await consentsOf(nothing)).toEqual([{ plugin: '@portevoix/check-claims', ...askedBy('check-claims') }])
    expect((await consentsOf(feeds)).length).toBe(1)
    const { rows: forced } = await db.query(
      `SELECT relname FROM pg_class WHERE relname IN ('GuidelineCheck', 'Integration', 'Organization', 'PluginConsent', 'ScoreRun') AND relforcerowsecurity ORDER BY 1`,
    )
    expect(forced.length).toBe(5)
  })
})
