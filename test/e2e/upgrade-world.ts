import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withClearTexts } from '@portevoix/api/platform/postgres/schema-engine.ts'
import pg from 'pg'
import { inject } from 'vitest'

const MIGRATIONS = join(import.meta.dirname, '../../prisma/migrations')
const NAMES = readdirSync(MIGRATIONS)
  .filter((name) => /^\d{14}_/.test(name))
  .sort()
const LAST_RELEASED = '20261122060500_consent_to_checks'

/** A database as a release left it, with one organisation, and the upgrade of it. */
export interface UpgradeWorld {
  /** Acts as the organisation: the rows of no other are seen. */
  readonly db: pg.Client
  /** Stores a row of the organisation under a new id. @returns the id. */
  insert(table: string, row: Record<string, unknown>): Promise<string>
  /** Runs the migrations that the release did not have, as their owner, up to the one named or to the last. */
  upgrade(to?: string): Promise<void>
  rows<Row = Record<string, unknown>>(sql: string): Promise<Row[]>
  /** Rows as lists of their values. */
  values(sql: string): Promise<unknown[][]>
  stop(): Promise<void>
}

/**
 * Makes a database of its own and brings it to a release.
 * @param release the release's last migration, by its name or the end of it; that of 0.1.0 when left out.
 * @param currency of the organisation.
 */
export async function startUpgradeWorld({
  release = LAST_RELEASED,
  currency = 'EUR',
}: {
  release?: string
  currency?: string
} = {}): Promise<UpgradeWorld> {
  const name = `upgrade_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const organization = randomUUID()
  const admin = new pg.Client(inject('databaseUrl'))
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  const url = new URL(inject('databaseUrl'))
  url.pathname = `/${name}`
  const db = new pg.Client(url.href)
  await db.connect()
  await db.query(`SET TIME ZONE 'UTC'`)
  const released = NAMES.findLastIndex((one) => one.endsWith(release)) + 1
  const run = async (migrations: readonly string[]) => {
    for (const one of migrations) {
      const sql = withClearTexts(readFileSync(join(MIGRATIONS, one, 'migration.sql'), 'utf8'))
      await db.query(sql).catch((error: Error) => Promise.reject(new Error(`${one}: ${error.message}`)))
    }
  }
  await run(NAMES.slice(0, released))
  await db.query('SET ROLE portevoix_system')
  await db.query('INSERT INTO "Organization" (id, name, slug, currency) VALUES ($1, $2, $2, $3)', [
    ...[organization, 'acme', currency],
  ])
  await db.query('SET ROLE portevoix_app')
  await db.query(`SELECT set_config('app.organization_id', $1, false)`, [organization])
  return {
    db,
    insert: async (table, row) => {
      const id = randomUUID()
      const columns = ['id', ...Object.keys(row)].map((column) => `"${column}"`)
      const places = columns.map((_column, index) => `$${index + 1}`)
      await db.query(`INSERT INTO "${table}" (${columns}) VALUES (${places})`, [id, ...Object.values(row)])
      return id
    },
    upgrade: async (to) => {
      await db.query('RESET ROLE')
      const end = to === undefined ? NAMES.length : NAMES.findLastIndex((one) => one.endsWith(to)) + 1
      await run(NAMES.slice(released, end))
      await db.query('SET ROLE portevoix_app')
    },
    rows: async (sql) => (await db.query(sql)).rows,
    values: async (sql) => (await db.query({ text: sql, rowMode: 'array' })).rows,
    stop: async () => {
      await db.end()
      await admin.query(`DROP DATABASE IF EXISTS ${name}`)
      await admin.end()
    },
  }
}
