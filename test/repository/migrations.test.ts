import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { QUEUE_SINCE, QUEUE_VERSION } from '@portevoix/api/platform/jobs/install.ts'
import { readMigrations, servesSince } from '@portevoix/api/platform/postgres/migration-state.ts'
import { describe, expect, it } from 'vitest'

const FIRST = '20261210070000_oldest_server'
const migrations = readMigrations(fileURLToPath(new URL('../../prisma/migrations', import.meta.url)))
const since = migrations.filter(({ name }) => name >= FIRST)
const SAYS = /FUNCTION portevoix_oldest_server\(\)[^;]*SELECT '(\w+)'/

describe('migrations', () => {
  it('say which oldest server they still serve, by the newest migration that it knows', () => {
    const names = migrations.map(({ name }) => name)
    for (const { name, sql } of since) {
      const oldest = servesSince(sql) ?? ''
      expect(names, `${name} needs a line "-- Oldest server: MIGRATION": see docs/decisions/0107.`).toContain(oldest)
      expect(oldest >= FIRST && oldest <= name, `${name}: ${oldest}`).toBe(true)
    }
  })

  it('know the version of the tables of pg-boss, which no server of before starts on', () => {
    const require = createRequire(new URL('../../packages/api/package.json', import.meta.url))
    const { pgboss } = require('pg-boss/package.json') as { pgboss: { schema: number } }
    const changed = 'pg-boss changed its tables: see docs/decisions/0123-tables-of-the-queue.md.'
    expect(pgboss.schema, changed).toBe(QUEUE_VERSION)
    const brings = migrations.find(({ name }) => name === QUEUE_SINCE)
    expect(servesSince(brings?.sql ?? ''), `${QUEUE_SINCE} must name itself as the oldest server.`).toBe(QUEUE_SINCE)
  })

  it('tell the database when servers of before cannot work with them', () => {
    let said = ''
    for (const { name, sql } of since) {
      const oldest = servesSince(sql) ?? ''
      said = SAYS.exec(sql)?.[1] ?? said
      expect(said >= oldest, `${name} must replace portevoix_oldest_server() by one that says ${oldest}.`).toBe(true)
    }
  })
})
